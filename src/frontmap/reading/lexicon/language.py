"""The language of a text, by its smallest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from frontmap.reading.lexicon.lexicon import languages, load_lexicon

_WORD = re.compile(r"[^\W\d_]+['’]?")
_SAMPLE = 5000
_LEAST_WORDS, _LEAST_SHARE = 2, 0.12
_LEAST_SHARE_BY_LETTERS = 0.05
"""Of a text whose letters leave one language only."""
_MOST_FOREIGN, _FOREIGN_SHARE = 2, 0.01
"""So many letters of another language are a name or two."""


def guess_language(text: str) -> str | None:
    """Return the language whose smallest words are the most frequent in ``text``, ``None`` if none is.

    Languages that lack the letters of the text are out of the question.

    >>> guess_language("Les troupes sont entrées dans la ville.")
    'fr'
    >>> guess_language("1234") is None
    True
    """
    words = [word.replace("’", "'") for word in _WORD.findall(text[:_SAMPLE].lower())]
    hits: Counter[str] = Counter()
    written_so = _written_so("".join(words))
    for lang in written_so:
        known = load_lexicon(lang).function_words
        hits[lang] = sum(word in known for word in words)
    best, *others = hits.most_common(2) or [("", 0)]
    share = _LEAST_SHARE if len(written_so) > 1 else _LEAST_SHARE_BY_LETTERS
    if best[1] < max(_LEAST_WORDS, share * len(words)) or (others and others[0][1] == best[1]):
        return None
    return best[0]


def _written_so(letters: str) -> list[str]:
    """Return the languages that may be written in these letters: hardly one of them is foreign to it."""
    foreign = {lang: sum(letter not in _alphabet(lang) for letter in letters) for lang in languages()}
    most = min(foreign.values(), default=0) + _MOST_FOREIGN + _FOREIGN_SHARE * len(letters)
    return [lang for lang, count in foreign.items() if count <= most]


@cache
def _alphabet(lang: str) -> frozenset[str]:
    """Return the letters of a language, as its lexicon uses them."""
    return frozenset(letter for words in load_lexicon(lang).entries for word in words for letter in word)
