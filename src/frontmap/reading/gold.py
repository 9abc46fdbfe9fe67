"""Labelled texts: what a careful reader finds in them, to score reading by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from frontmap.errors import ReportError
from frontmap.model import Change, Citation, Days, Evidence, Report


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim as a person labelled it."""

    toponym: str
    change: str
    gained_by: str | None
    lost_by: str | None
    evidence: str
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A labelled text.

    ``trap`` names what it tests. ``campaign`` is the folder with the sides and places to read it by,
    ``None`` where the line leaves that to whoever scores.
    """

    report: Report
    trap: str
    claims: tuple[GoldClaim, ...]
    campaign: Path | None = None


def load_gold(path: Path) -> list[GoldReport]:
    """Return the labelled texts of a file of JSON lines; empty lines are stepped over.

    A line has ``id``, ``trap``, ``published``, ``text`` and ``claims`` (each with the fields of `GoldClaim`).
    It may have ``lang`` (else the file's name up to its first ``-`` is the language), ``outlet``,
    ``curated_day`` and ``campaign`` (a campaign's folder, as seen from the file).

    Raises:
        ReportError: with file and line, if a line is not that.
    """
    gold = []
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError(f"{path}: must be a readable file in UTF-8, got: {error}") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                gold.append(_parse_gold(_row(line), path))
            except ValueError as error:
                raise ReportError(f"{path}:{number}: must be a labelled text: {error}") from error
    return gold


def _row(line: str) -> dict[str, Any]:
    """Return the JSON object in a line."""
    row = json.loads(line)
    if not isinstance(row, dict):
        raise ValueError(f"a line must be a JSON object, got {line[:40]!r}")  # one error to catch
    return row


def _parse_gold(row: Mapping[str, Any], path: Path) -> GoldReport:
    """Return the labelled text in one row."""
    claims = row.get("claims")
    if not isinstance(claims, list) or not all(isinstance(claim, dict) for claim in claims):
        raise ValueError(f"claims must be a list of objects, got {claims!r}")
    curated = _text(row, "curated_day", needed=False)
    campaign = _text(row, "campaign", needed=False)
    report = Report(
        report_id=_text(row, "id"),
        text=_text(row, "text"),
        lang=_text(row, "lang", needed=False) or path.stem.split("-")[0],
        citation=Citation(_text(row, "outlet", needed=False), published=Days.parse(_text(row, "published"))),
        curated_day=date.fromisoformat(curated) if curated else None,
    )
    labels = tuple(_claim(claim, report.text) for claim in claims)
    return GoldReport(report, _text(row, "trap"), labels, path.parent / campaign if campaign else None)


def _claim(row: Mapping[str, Any], text: str) -> GoldClaim:
    """Return one labelled claim of ``text``."""
    toponym = _text(row, "toponym")
    if toponym not in text:
        raise ValueError(f"toponym must stand in the text, got {toponym!r}")
    return GoldClaim(
        toponym=toponym,
        change=str(Change(_text(row, "change"))),
        gained_by=_text(row, "gained_by", needed=False) or None,
        lost_by=_text(row, "lost_by", needed=False) or None,
        evidence=str(Evidence(_text(row, "evidence"))),
        first_day=date.fromisoformat(_text(row, "first_day")),
        last_day=date.fromisoformat(_text(row, "last_day")),
    )


def _text(row: Mapping[str, Any], key: str, *, needed: bool = True) -> str:
    """Return the text under ``key``; ``""`` where there is none and none is needed."""
    value = row.get(key)
    if isinstance(value, str) and (value or not needed):
        return value
    if value is None and not needed:
        return ""
    raise ValueError(f"{key} must be a text, got {value!r}")
