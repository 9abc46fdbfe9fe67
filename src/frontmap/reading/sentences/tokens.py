"""A text cut into words and marks, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from frontmap.reading.lexicon.lexicon import Lexicon

TOKEN = re.compile(r"[^\W_]+(?:[-‑'’ʼ‘`.,](?=[^\W_])[^\W_]+)*|[^\w\s]|_")
"""Letters and digits with marks between them, or one mark."""

_FOLDED = str.maketrans(dict.fromkeys("’ʼ‘`", "'") | {"‑": "-", "ё": "е"})
_ARTICLE = re.compile(
    r"(?:[ae][lrsdntz]|[ae]sh|um|bab)-(?=[A-Z])|(?:[аеэ](?:ль|[рсднтзш])|ум|баб)-(?=[А-ЯЄІЇҐ])"
)
_DIGITS_WITH_MARKS = re.compile(r"[0-9][0-9.,]*[0-9]")


class Token(NamedTuple):
    """A word or a mark; ``low`` is in lower case with straight apostrophes, е for ё."""

    start: int
    end: int
    low: str
    capital: bool


def tokenise(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Token]:
    """Yield the words and marks of ``text[start:end]`` in order, elided words and enclitics cut off.

    In French "d'Izioum" is two tokens and "a-t-il" is two; "aujourd'hui" stays one.
    """
    for match in TOKEN.finditer(text, start, end):
        written = match[0]
        if written.isalpha():
            low = written.lower()
            yield Token(
                match.start(), match.end(), low.replace("ё", "е") if "ё" in low else low, written[0].isupper()
            )
        elif len(written) == 1:
            yield Token(match.start(), match.end(), written, False)
        else:
            yield from _cut(text, match.start(), match.end(), lexicon)


def _cut(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Token]:
    """Yield the tokens of one run of letters, digits and the marks between them."""
    word = text[start:end].lower()
    if ("." in word or "," in word) and not _DIGITS_WITH_MARKS.fullmatch(word):
        for part in re.finditer(r"[^.,]+|[.,]", word):
            yield from _cut_word(text, start + part.start(), start + part.end(), lexicon)
    else:
        yield from _cut_word(text, start, end, lexicon)


def _cut_word(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Token]:
    word = text[start:end].lower().translate(_FOLDED)
    head, mark, _ = word.partition("'")
    while mark and head in lexicon.elisions and (word,) not in lexicon.entries:
        cut = start + len(head) + 1
        yield Token(start, cut, head + "'", _has_capital(text, start))
        start, word = cut, word[len(head) + 1 :]
        head, mark, _ = word.partition("'")
    for enclitic in lexicon.enclitics if "-" in word or "'" in word else ():
        if word.endswith(enclitic) and len(word) > len(enclitic):
            cut = end - len(enclitic)
            yield Token(start, cut, word[: -len(enclitic)], _has_capital(text, start))
            yield Token(cut, end, enclitic.rpartition("-")[2].lstrip("'"), False)
            return
    yield Token(start, end, word, _has_capital(text, start))


def _has_capital(text: str, start: int) -> bool:
    """Whether a word is written as a name: with a capital, maybe after an Arabic article ("el-Fasher")."""
    return text[start].isupper() or _ARTICLE.match(text, start) is not None
