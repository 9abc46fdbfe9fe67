"""A file that somebody found into an article to read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from frontmap.campaign.report import report_of
from frontmap.campaign.table import is_web_address
from frontmap.errors import ReportError
from frontmap.exchange.documents.decode import decode
from frontmap.exchange.documents.extraction import extract
from frontmap.exchange.documents.kinds import kind_of
from frontmap.exchange.documents.problems import Problem, document_error
from frontmap.model import Days

MAX_BYTES = 10_000_000
"""A larger file is no article."""
MAX_CHARACTERS = 2_000_000
ENDINGS = ("txt", "md", "html", "htm", "pdf", "docx")
"""What the files are usually called; what they are is told by their content."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff\ufffe\uffff\ud800-\udfff]")
_LONGEST_HEADING = 300


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, with what the file says about it; empty or ``None`` is what it does not say.

    ``curated_day`` and its reason come only from a file with the header of a campaign's report.
    """

    text: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: Days | None = None
    lang: str = ""
    curated_day: date | None = None
    curated_reason: str = ""


def load_document(name: str, content: bytes) -> Document:
    """Return the article in a text, Markdown, HTML, PDF or Word file; nothing in it is run or fetched.

    What takes a parser is read in a process of its own that has little time and memory.

    Raises:
        DocumentError: with the file's name and what is wrong with it.
    """
    if len(content) > MAX_BYTES:
        raise document_error(name, Problem.TOO_LARGE)
    kind = kind_of(name, content)
    if kind == "text":
        document = _plain(name, decode(name, content))
    else:
        found = extract(name, kind, content)
        document = Document(
            text=clean(found["text"]),
            title=heading(found["title"]),
            outlet=heading(found["outlet"]),
            url=found["url"] if is_web_address(found["url"]) else "",
            published=_days(found["published"]),
            lang=found["lang"][:2].lower(),
        )
    if not document.text.strip():
        raise document_error(name, Problem.EMPTY)
    if len(document.text) > MAX_CHARACTERS:
        raise document_error(name, Problem.TOO_LONG)
    return document


def clean(text: str) -> str:
    r"""Return the text with Unix newlines and without what no report may hold.

    >>> clean("Izium\r\nfell.")
    'Izium\nfell.'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    return _CONTROLS.sub("", lines)


def heading(text: str) -> str:
    """Return the text as one line that fits a header."""
    return " ".join(clean(text).split())[:_LONGEST_HEADING]


def _plain(name: str, text: str) -> Document:
    """Return a text, with what the header of a report says if it has one; another header is text."""
    text = clean(text)
    try:
        report = report_of(text, Path(PurePath(name).name))
    except ReportError:
        return Document(text)
    return Document(
        report.text,
        report.citation.title,
        report.citation.outlet,
        report.citation.url,
        report.citation.published,
        report.lang,
        report.curated_day,
        report.curated_reason,
    )


def _days(text: str) -> Days | None:
    """Return the days that a page says it was published on, ``None`` where it says nothing that is a day."""
    try:
        return Days.parse(text)
    except ValueError:
        return None
