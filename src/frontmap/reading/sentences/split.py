"""A text cut into sentences, offsets kept."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_END = re.compile(r"[.!?…]+|\n[ \t\r]*\n|\n")
_BULLET = re.compile(r"[ \t]*[-•*#–—]")
_CLOSERS = re.compile(r"(?:[ \u00a0\u202f]?»|[\"”’)\]])*")
LEADING_DATE = re.compile(r"\s*date[ \t:]+([0-9]{4}(?:-[0-9]{2}){0,2})(?![0-9-])", re.IGNORECASE)
"""The published day or month that some plain files begin with."""

LONGEST = 2000
"""A longer sentence is cut at this many characters, so that time stays linear in the text."""

WIDEST = 140
"""No text is broken into lines of more than so many characters: where one is, line breaks end paragraphs."""

_SPACE = re.compile(r"\s*")
_NEXT_WORD = re.compile(r"[ \t]*(\S*)")
_WORD_BEFORE = re.compile(r"[^\W_]+\Z")


def split_sentences(text: str, abbreviations: Collection[str], start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of ``text`` from ``start`` on, white space at its ends left out.

    A full stop ends a sentence where a capital, a digit or an opening quote follows, unless the word before
    it is one of ``abbreviations`` (lower case, no stop) or a single capital letter. An empty line always
    ends one, and so does a line break that stands there on purpose: a headline has no full stop.
    """
    width = max(map(len, text.split("\n")))
    for match in _END.finditer(text, start):
        if match.start() < start:
            continue
        if match[0] == "\n":
            end = match.end() if _breaks_on_purpose(text, match.start(), width) else None
        else:
            end = match.end() if "\n" in match[0] else _sentence_end(text, match, abbreviations)
        if end is not None:
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, len(text))


def leading_date_end(text: str) -> int:
    """Return where the text after a leading "date 2022-09" begins, 0 if there is none.

    >>> leading_date_end("date 2022-09 The army left.")
    12
    """
    match = LEADING_DATE.match(text)
    return match.end() if match else 0


def _breaks_on_purpose(text: str, at: int, width: int) -> bool:
    """Whether a line ends at ``text[at]`` though the word after it had fitted into the text's ``width``."""
    if _BULLET.match(text, at + 1):
        return True
    word = _NEXT_WORD.match(text, at + 1)[1]  # type: ignore[index]  # it matches nothing, too
    if not word or word[0].islower():
        return False
    return width > WIDEST or at - (text.rfind("\n", 0, at) + 1) + 1 + len(word) <= width


def _sentence_end(text: str, match: re.Match[str], abbreviations: Collection[str]) -> int | None:
    """Return where the sentence that ``match`` may close ends, ``None`` if it goes on."""
    end = _CLOSERS.match(text, match.end()).end()  # type: ignore[union-attr]  # it matches nothing, too
    after = _SPACE.match(text, end).end()  # type: ignore[union-attr]
    if after == len(text):
        return end
    if after == end or text[after].islower() or text[after] in ",;:":
        return None
    if match[0] == "." and _is_abbreviation(text[max(0, match.start() - 20) : match.start()], abbreviations):
        return None
    return end


def _is_abbreviation(before: str, abbreviations: Collection[str]) -> bool:
    """Whether the last word of ``before`` is an abbreviation or an initial."""
    match = _WORD_BEFORE.search(before)
    word = match[0] if match is not None else ""
    return word.lower() in abbreviations or (len(word) == 1 and word.isupper())


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span without white space at its ends, nothing if nothing is left."""
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    end = start + len(inside.strip())
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end
