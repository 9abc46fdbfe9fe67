"""An item of a corpus as a report."""

from __future__ import annotations

import json
from collections.abc import Sequence

from frontmap.campaign import parse_report
from frontmap.errors import ReportError
from frontmap.exchange.corpus.files import report_in_file
from frontmap.exchange.corpus.given import REQUIRED
from frontmap.exchange.items import Item
from frontmap.model import Report


def report_of(item: Item, *, required: Sequence[str] = ()) -> Report:
    """Return the report of an item, whose line must have at least a text and the ``required`` keys.

    Raises:
        ReportError: if it is none: not UTF-8, not JSON, or without what a report needs.
        DocumentError: if it is a file whose text cannot be taken.
    """
    if item.problem:
        raise ReportError(item.problem)
    if item.file is not None:
        report = report_in_file(item.line, item.file)
    else:
        report = _report_of_line(item, required)
    try:
        (report.report_id + report.text).encode()
    except UnicodeEncodeError as error:  # JSON can write half a surrogate pair
        raise ReportError("id and text must be text, got half a character") from error
    return report


def _report_of_line(item: Item, required: Sequence[str]) -> Report:
    try:
        line = item.line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReportError(f"must be UTF-8, byte {error.start} of the line is not") from error
    _check_keys(line, required)
    return parse_report(line, item.where)


def _check_keys(line: str, required: Sequence[str]) -> None:
    """Prove that a line of JSON has the required keys, and an id that is one if it has to have any."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ReportError(f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise ReportError(f"must be an object with {', '.join(REQUIRED)}")
    if missing := [key for key in required if key not in record]:
        raise ReportError(f"must have {', '.join(required)}; {missing[0]} is missing")
    report_id = record.get("id", 0)
    if isinstance(report_id, bool) or not isinstance(report_id, int | str) or not str(report_id).strip():
        raise ReportError(f"id must be a text or a whole number, got {report_id!r:.80}")
