"""Bytes to text, in the encodings that articles come in."""

from __future__ import annotations

import codecs

from frontmap.exchange.documents.problems import Problem, document_error

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD_ENCODINGS = ["cp1251", "koi8_u", "cp1252", "cp1250", "cp866"]
"""Of Cyrillic and of western and central European texts; more would only be more to confuse."""


def decode(name: str, content: bytes) -> str:
    """Return the text of the file called ``name``: by its mark, as UTF-8, else as is likeliest.

    Raises:
        DocumentError: if no encoding makes a text of it.
    """
    encoding = next((each for mark, each in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        guess = _likeliest(content) if encoding == "utf-8" else None
        if guess is None:
            raise document_error(name, Problem.ENCODING) from error
        return guess


def _likeliest(content: bytes) -> str | None:
    """Return the text in the likeliest of the old encodings, ``None`` if it is in none of them."""
    from charset_normalizer import from_bytes  # here, since it takes 5 MB and few texts need it

    guess = from_bytes(content, cp_isolation=_OLD_ENCODINGS).best()
    return None if guess is None else str(guess)
