"""Reports on disk: a text with a short header of `key: value` lines, or a text alone."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from frontmap.campaign.table import Row, load_text, text_of
from frontmap.errors import CampaignError, ReportError
from frontmap.model import Citation, Report

REPORT_KEYS: Mapping[str, str] = {
    "outlet": "who published it",
    "title": "the headline",
    "url": "where to read it, http or https",
    "lang": "language of the text, two letters (ISO 639-1)",
    "published": "the outlet's day: YYYY-MM-DD, or YYYY-MM or YYYY where no more is known",
    "curated_day": "the day that a person found the report's 'today' to be, YYYY-MM-DD",
    "curated_reason": "how that day was found",
}
_FENCE = "---"
_LEADING_DATE = re.compile(r"\s*date[ :]+(\d{4}(?:-\d{2}){0,2})\b")


def load_report(path: Path, *, lang: str = "", published: str = "", outlet: str = "") -> Report:
    """Return the report in a text file; ``lang``, ``published`` and ``outlet`` win over what its header says.

    The header stands between two lines of ``---`` at the top, a key of `REPORT_KEYS` a line; the text is
    what follows. A file without a header is all text; if it starts with ``date 2022-09`` or the like, that
    is its day. The id is the file's name without its ending; ``lang`` stays empty where nobody says it.

    Raises:
        ReportError: with file and line, if it is not UTF-8, has no text, or its header is wrong.
    """
    try:
        text = load_text(path)
    except CampaignError as error:
        raise ReportError(str(error)) from error
    return report_of(text, path, lang=lang, published=published, outlet=outlet)


def report_of(text: str, path: Path, *, lang: str = "", published: str = "", outlet: str = "") -> Report:
    """Return the report in the text of a file, as `load_report` does."""
    header, body = _split(path, text)
    given = {"lang": lang, "published": published, "outlet": outlet}
    if "published" not in header and (leading := _LEADING_DATE.match(body)):
        header["published"] = Row(path, 1, {"published": leading[1]})
    header |= {key: Row(Path("option"), 0, {key: value}) for key, value in given.items() if value}
    if not body.strip():
        raise ReportError(f"{path}: the report has no text")

    try:
        return _report(path.stem, header, body)
    except CampaignError as error:
        raise ReportError(str(error)) from error


def save_report(folder: Path, report: Report) -> Path:
    """Write the report among those of a campaign and return its path; a file that is there stays.

    Raises:
        ReportError: if there is a report of that id, or the file would not be read back as it was given.
    """
    path = folder / "reports" / f"{report.report_id}.md"
    try:
        content = _file_text(report).encode()
        is_same = report_of(text_of(content, path), path) == report
    except (UnicodeEncodeError, CampaignError) as error:
        raise ReportError(f"{path}: cannot be written: {error}") from error
    if not is_same:
        raise ReportError(f"{path}: must hold clean text and header values of one line, to be read back")
    path.parent.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".report-") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        os.chmod(file.name, 0o644)
        try:
            os.link(file.name, path)
        except FileExistsError as error:
            raise ReportError(f"{path}: there is a report of that name already") from error
    return path


def _file_text(report: Report) -> str:
    """Return the report as its file holds it."""
    citation = report.citation
    header = {
        "outlet": citation.outlet,
        "title": citation.title,
        "url": citation.url,
        "lang": report.lang,
        "published": str(citation.published) if citation.published else "",
        "curated_day": report.curated_day.isoformat() if report.curated_day else "",
        "curated_reason": report.curated_reason,
    }
    lines = [f"{key}: {value}" for key, value in header.items() if value]
    return "\n".join([_FENCE, *lines, _FENCE, "", report.text])


def parse_report(line: str, where: str) -> Report:
    """Return the report in a line of JSON with ``id``, ``lang``, ``published`` and ``text``.

    It may have ``outlet``, ``url`` and ``title`` too; ``where`` names the line in errors.

    Raises:
        ReportError: if it is not such a line.
    """
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ReportError(f"{where}: not JSON: {error}") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str) or not record["text"].strip():
        raise ReportError(f"{where}: must be an object with a text")
    said = {key: record[key] for key in REPORT_KEYS if record.get(key) is not None}
    if not all(isinstance(value, str) for value in said.values()):
        raise ReportError(f"{where}: {', '.join(REPORT_KEYS)} must be texts")
    name, _, number = where.rpartition(":")
    header = {key: Row(Path(name), int(number), {key: value}) for key, value in said.items()}
    try:
        return _report(str(record.get("id", "")), header, record["text"])
    except CampaignError as error:
        raise ReportError(str(error)) from error


def _report(report_id: str, header: Mapping[str, Row], body: str) -> Report:
    """Return the report of a header's lines and the text below them."""
    said = {key: row[key] for key, row in header.items() if row[key]}
    return Report(
        report_id=report_id,
        text=body,
        lang=said.get("lang", ""),
        citation=Citation(
            outlet=said.get("outlet", ""),
            title=said.get("title", ""),
            url=header["url"].url("url") if "url" in said else "",
            published=header["published"].days("published") if "published" in said else None,
        ),
        curated_day=header["curated_day"].day("curated_day") if "curated_day" in said else None,
        curated_reason=said.get("curated_reason", ""),
    )


def _split(path: Path, text: str) -> tuple[dict[str, Row], str]:
    """Return the header's lines by key, and the text below it."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return {}, text
    header: dict[str, Row] = {}
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == _FENCE:
            return header, "\n".join(lines[number:]).removeprefix("\n")
        if not line.strip():
            continue
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or key not in REPORT_KEYS:
            keys = ", ".join(REPORT_KEYS)
            raise ReportError(f"{path}:{number}: a header line must start with one of {keys}, got {line!r}")
        header[key] = Row(path, number, {key: value})
    raise ReportError(f"{path}:{len(lines)}: the header must end with a line of {_FENCE}")
