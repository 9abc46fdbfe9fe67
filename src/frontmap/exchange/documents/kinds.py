"""What kind of file some bytes are, by the bytes: an ending can say anything."""

from __future__ import annotations

import io
import zipfile
from typing import Literal

from frontmap.exchange.documents.problems import Problem, document_error

Kind = Literal["pdf", "docx", "html", "text"]

_HEAD = 1024
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*", b"BM")
_OLD_WORD = (b"\xd0\xcf\x11\xe0", b"{\\rtf")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")
_UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def kind_of(name: str, content: bytes) -> Kind:
    """Return what kind of document the file called ``name`` is.

    Raises:
        DocumentError: if it is none that holds an article.
    """
    head = content[:_HEAD]
    if head.lstrip(b"\xef\xbb\xbf\0 \t\r\n").startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_archive(name, content)
    for beginnings, problem in (
        (_PICTURES, Problem.PICTURE),
        (_OLD_WORD, Problem.OLD_WORD),
        (_ARCHIVES, Problem.ARCHIVE),
    ):
        if head.startswith(beginnings) and _is_binary(content):
            raise document_error(name, problem)
    if _is_binary(content) and not head.startswith(_UNICODE_MARKS):
        raise document_error(name, Problem.NOT_TEXT)
    opening = head.replace(b"\0", b"").lower()
    return "html" if b"<html" in opening or b"<!doctype html" in opening else "text"


def _is_binary(content: bytes) -> bool:
    """Whether there are bytes that no text has; rich text counts as such, for nobody wants to read it."""
    return content.startswith(_OLD_WORD) or any(byte in content[:65536] for byte in b"\x00\x01\x02\x03\x04")


def _kind_of_archive(name: str, content: bytes) -> Kind:
    """Return that it is a Word document, if the archive is one."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if "word/document.xml" in archive.namelist():
                return "docx"
    except zipfile.BadZipFile as error:
        raise document_error(name, Problem.DAMAGED) from error
    raise document_error(name, Problem.ARCHIVE)
