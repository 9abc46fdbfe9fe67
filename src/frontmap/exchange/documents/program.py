"""Reads one document from standard input and prints its text and what it says of itself as JSON.

`extraction` runs it as a program with the kind of the document (pdf, docx or html). It imports nothing of
frontmap, so that it starts at once; what fails in it ends it, and nothing else.
"""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

MAX_MEMORY = 1 << 30
MAX_S = 20
MAX_PAGES = 200
MAX_UNPACKED = 50_000_000
_HEAD = 10_000
_SHORT_OF_WIDTH = 0.7
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

Answer = dict[str, str | None]


def read_html(content: bytes) -> Answer:
    """Return the article of a web page, without what stands around it."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    page = bare_extraction(
        content,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if not isinstance(page, Document) or not page.text:
        return {"problem": "empty"}
    lang = re.search(rb"<html[^>]{0,200}?\blang=[\"']?([a-zA-Z]{2})", content[:_HEAD])
    return {
        "text": page.text.replace("\n", "\n\n"),
        "title": page.title,
        "outlet": page.sitename,
        "url": page.url,
        "published": page.date,
        "lang": lang[1].decode() if lang else None,
    }


def read_pdf(content: bytes) -> Answer:
    """Return the text of a PDF, its lines joined to paragraphs."""
    from pypdf import PasswordType, PdfReader
    from pypdf.errors import DependencyError

    reader = PdfReader(io.BytesIO(content))
    try:
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            return {"problem": "encrypted"}
    except DependencyError:
        return {"problem": "encrypted"}
    if len(reader.pages) > MAX_PAGES:
        return {"problem": "too many pages"}
    text = "\n\n".join(unwrapped(page.extract_text()) for page in reader.pages)
    if not text.strip():
        return {"problem": "scanned"}
    return {"text": text, "title": reader.metadata.title if reader.metadata else None}


def unwrapped(page: str) -> str:
    """Return a page with the lines of each paragraph joined: one well short of the widest is its last."""
    lines = [line.strip() for line in page.replace("\u00ad\n", "").split("\n")]
    width = max(map(len, lines))
    ends = [not line.endswith("-") and len(line) < _SHORT_OF_WIDTH * width for line in lines]
    joined = "".join(line + ("\n\n" if last else "\n") for line, last in zip(lines, ends, strict=True))
    joined = re.sub(r"(?<=[^\W\d_])-\n(?=[^\W\d_])", _rejoin, joined)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"(?<!\n)\n(?!\n)", " ", joined)).strip()


def _rejoin(match: re.Match[str]) -> str:
    """Return the hyphen at the end of a line where it belongs to the word: before a capital."""
    return "-" if match.string[match.end()].isupper() else ""


def read_docx(content: bytes) -> Answer:
    """Return the text of a Word document as it reads with all its changes accepted."""
    from docx import Document

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(member.file_size for member in archive.infolist()) > MAX_UNPACKED:
            return {"problem": "too large"}
    document = Document(io.BytesIO(content))
    about = document.core_properties
    paragraphs = ("".join(_pieces(paragraph)) for paragraph in document.element.body.iter(f"{_WORD}p"))
    return {"text": "\n\n".join(paragraphs), "title": about.title, "lang": about.language}


def _pieces(paragraph: Any) -> Iterator[str]:
    """Yield the texts, tabs and line breaks of a paragraph; what stands in a box of its own is not its text.

    A box is there twice, the second time for programs that do not know boxes.
    """
    for element in paragraph.iter(f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br"):
        own = next(element.iterancestors(f"{_WORD}p")) is paragraph
        if own and next(element.iterancestors(_FALLBACK), None) is None:
            yield element.text or "" if element.tag == f"{_WORD}t" else " "


def limit() -> None:
    """Give up time, memory and the right to write files, where the system knows such limits."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_CPU, MAX_S),
        (resource.RLIMIT_AS, MAX_MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            continue


READERS: dict[str, Callable[[bytes], Answer]] = {"html": read_html, "pdf": read_pdf, "docx": read_docx}


def main() -> None:
    """Read standard input as the kind that the command line names."""
    limit()
    try:
        answer = READERS[sys.argv[1]](sys.stdin.buffer.read())
    except MemoryError:
        answer = {"problem": "too slow"}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
