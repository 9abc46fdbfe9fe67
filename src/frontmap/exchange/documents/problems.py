"""What may be wrong with a file."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from frontmap.errors import DocumentError


class Problem(StrEnum):
    """Why the text of a file cannot be taken."""

    TOO_LARGE = "too large"
    TOO_LONG = "too long"
    TOO_MANY_PAGES = "too many pages"
    TOO_SLOW = "too slow"
    EMPTY = "empty"
    NOT_TEXT = "not text"
    OLD_WORD = "old word"
    PICTURE = "picture"
    ARCHIVE = "archive"
    ENCODING = "encoding"
    ENCRYPTED = "encrypted"
    SCANNED = "scanned"
    DAMAGED = "damaged"


MESSAGES: Mapping[Problem, str] = {
    Problem.TOO_LARGE: "must be at most 10 MB, and not much more once unpacked",
    Problem.TOO_LONG: "must hold at most 2,000,000 characters",
    Problem.TOO_MANY_PAGES: "must have at most 200 pages",
    Problem.TOO_SLOW: "could not be read within the time and memory that a file is given",
    Problem.EMPTY: "holds no text",
    Problem.NOT_TEXT: "must be a text, HTML, PDF or Word (.docx) file, and is something else",
    Problem.OLD_WORD: "is in a format of old word processors: save it as .docx or as text",
    Problem.PICTURE: "is a picture: its text has to be typed or recognised first",
    Problem.ARCHIVE: "is an archive or another office file: take the article out of it",
    Problem.ENCODING: "is in an encoding that cannot be told: save it as UTF-8",
    Problem.ENCRYPTED: "is locked with a password: save it without one",
    Problem.SCANNED: "is a scan without text: its text has to be recognised first",
    Problem.DAMAGED: "is damaged, or not what it says it is",
}
"""Each problem in words, as they follow a file's name."""


def document_error(name: str, problem: Problem) -> DocumentError:
    """Return the error that says what is wrong with the file called ``name``."""
    return DocumentError(f"{name}: {MESSAGES[problem]}", problem)
