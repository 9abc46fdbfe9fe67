"""How well reading does on a labelled set: precision, recall and F1, by trap and by field."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from frontmap.errors import ReportError
from frontmap.model import Citation, Claim, Days, Report, evidence

FIELDS = ("change", "gained_by", "lost_by", "evidence", "first_day", "last_day")
"""What is compared of a claim besides its toponym."""


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
    """A labelled text; ``trap`` names what it tests."""

    report: Report
    trap: str
    claims: tuple[GoldClaim, ...]


@dataclass(slots=True)
class Tally:
    """Claims that are in both the labels and the reading, only in the reading, only in the labels."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """The share of claims read that are labelled, ``None`` if none was read."""
        return self.right / (self.right + self.false) if self.right + self.false else None

    @property
    def recall(self) -> float | None:
        """The share of labelled claims that were read, ``None`` if none is labelled."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both, ``None`` if nothing was read or labelled."""
        total = 2 * self.right + self.false + self.missed
        return 2 * self.right / total if total else None


@dataclass(slots=True)
class Score:
    """What came of a labelled set.

    A labelled claim counts as read if toponym and change agree. ``fields`` counts, of those read, the ones
    whose field agrees too; ``all_right`` the labelled claims of which everything does; ``false_in_empty``
    the claims read from texts that make none.
    """

    total: Tally = field(default_factory=Tally)
    by_trap: dict[str, Tally] = field(default_factory=dict)
    by_lang: dict[str, Tally] = field(default_factory=dict)
    fields: Counter[str] = field(default_factory=Counter)
    all_right: int = 0
    false_in_empty: int = 0

    @property
    def share_all_right(self) -> float | None:
        """The share of labelled claims of which everything was read right, ``None`` if none is labelled."""
        labelled = self.total.right + self.total.missed
        return self.all_right / labelled if labelled else None


def load_gold(path: Path) -> list[GoldReport]:
    """Return the labelled texts of a file of JSON lines.

    A line has ``id``, ``trap``, ``published``, ``text`` and ``claims`` (with the fields of `GoldClaim`),
    and may have ``lang`` (else the file's name is the language), ``outlet`` and ``curated_day``.

    Raises:
        ReportError: with file and line, if a line is not that.
    """
    gold = []
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    for number, line in enumerate(lines, start=1):
        try:
            gold.append(_parse_gold(json.loads(line), path.stem))
        except (KeyError, TypeError, ValueError) as error:
            raise ReportError(f"{path}:{number}: must be a labelled text, got {error!r}") from error
    return gold


def _parse_gold(row: dict[str, Any], lang: str) -> GoldReport:
    """Return the labelled text in one row."""
    curated = row.get("curated_day")
    report = Report(
        report_id=row["id"],
        text=row["text"],
        lang=row.get("lang", lang),
        citation=Citation(row.get("outlet", ""), published=Days.parse(row["published"])),
        curated_day=date.fromisoformat(curated) if curated else None,
    )
    claims = tuple(
        GoldClaim(
            toponym=claim["toponym"],
            change=claim["change"],
            gained_by=claim["gained_by"],
            lost_by=claim["lost_by"],
            evidence=claim["evidence"],
            first_day=date.fromisoformat(claim["first_day"]),
            last_day=date.fromisoformat(claim["last_day"]),
        )
        for claim in row["claims"]
    )
    return GoldReport(report, row["trap"], claims)


def score(
    gold: Iterable[GoldReport], read_claims: Callable[[Report], Sequence[Claim]], actor_ids: Collection[str]
) -> Score:
    """Return how well ``read_claims`` reads the labelled texts."""
    result = Score()
    for labelled in gold:
        read = [_as_gold(claim, actor_ids) for claim in read_claims(labelled.report)]
        if not labelled.claims:
            result.false_in_empty += len(read)
        pairs, missed = _pair(labelled.claims, read)
        tallies = (
            result.total,
            result.by_trap.setdefault(labelled.trap, Tally()),
            result.by_lang.setdefault(labelled.report.lang, Tally()),
        )
        for tally in tallies:
            tally.right += len(pairs)
            tally.missed += missed
            tally.false += len(read) - len(pairs)
        for label, claim in pairs:
            result.fields.update(name for name in FIELDS if getattr(label, name) == getattr(claim, name))
            result.all_right += label == claim
    return result


def _as_gold(claim: Claim, actor_ids: Collection[str]) -> GoldClaim:
    """Return a claim in the form of the labels."""
    return GoldClaim(
        toponym=claim.toponym,
        change=str(claim.change),
        gained_by=claim.gained_by,
        lost_by=claim.lost_by,
        evidence=str(evidence(claim, actor_ids)),
        first_day=claim.days.first,
        last_day=claim.days.last,
    )


def _pair(
    labels: Sequence[GoldClaim], read: Sequence[GoldClaim]
) -> tuple[list[tuple[GoldClaim, GoldClaim]], int]:
    """Return each label with the claim that reads it best, and how many labels have none."""
    left = list(read)
    pairs = []
    for label in labels:
        fits = [claim for claim in left if (claim.toponym, claim.change) == (label.toponym, label.change)]
        if fits:
            best = max(
                fits, key=lambda claim: sum(getattr(claim, name) == getattr(label, name) for name in FIELDS)
            )
            left.remove(best)
            pairs.append((label, best))
    return pairs, len(labels) - len(pairs)
