"""What is wrong with a file, in the reader's language."""

from __future__ import annotations

from frontmap.exchange.documents import Problem
from frontmap.texts import Texts


def trouble_words(problem: str, text: Texts) -> str:
    """Return what is wrong with a file, as it follows the file's name."""
    words: dict[str, str] = {
        Problem.TOO_LARGE: text("larger than 10 MB, or very much larger once unpacked"),
        Problem.TOO_LONG: text("longer than 2,000,000 characters"),
        Problem.TOO_MANY_PAGES: text("longer than 200 pages"),
        Problem.TOO_SLOW: text("it takes more time or memory to read than a file is given"),
        Problem.EMPTY: text("there is no text in it"),
        Problem.NOT_TEXT: text("neither a text nor an HTML, PDF or Word (.docx) file"),
        Problem.OLD_WORD: text("an old word processor's format: save it as .docx or as text"),
        Problem.PICTURE: text("a picture: its text has to be typed or recognised first"),
        Problem.ARCHIVE: text("an archive or another office file: take the article out of it"),
        Problem.ENCODING: text("its encoding cannot be told: save it as UTF-8"),
        Problem.ENCRYPTED: text("locked with a password: save it without one"),
        Problem.SCANNED: text("a scan without text: its text has to be recognised first"),
        Problem.DAMAGED: text("damaged, or not what it says it is"),
    }
    return words[problem]
