"""Reports that have a file each: texts with or without a header, web pages, PDF and Word."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from frontmap.campaign.report import report_of
from frontmap.errors import ReportError
from frontmap.exchange.documents import load_document
from frontmap.exchange.documents.decode import decode
from frontmap.exchange.documents.document import clean
from frontmap.model import Citation, Days, Report

_TEXTS = (".md", ".txt")


def report_in_file(line: bytes, content: bytes) -> Report:
    """Return the report in the bytes of a file.

    ``line`` is JSON with its ``id`` and ``name``, and with ``lang``, ``published`` and ``outlet`` where these
    are given for all files: they win over what the file says.

    Raises:
        ReportError: if a header is wrong, or the text is empty.
        DocumentError: if the file's text cannot be taken.
    """
    known = json.loads(line)
    given = {key: known[key] for key in ("lang", "published", "outlet")}
    name = Path(known["name"])
    if name.suffix.lower() in _TEXTS:
        report = report_of(clean(decode(name.name, content)), name, **given)
    else:
        report = _document_report(name.name, content, given)
    return replace(report, report_id=known["id"])


def _document_report(name: str, content: bytes, given: dict[str, str]) -> Report:
    document = load_document(name, content)
    published = _given_days(given["published"]) or document.published
    citation = Citation(given["outlet"] or document.outlet, document.title, document.url, published)
    return Report("", document.text, given["lang"] or document.lang, citation)


def _given_days(text: str) -> Days | None:
    try:
        return Days.parse(text) if text else None
    except ValueError as error:
        raise ReportError(f"published {error}") from error
