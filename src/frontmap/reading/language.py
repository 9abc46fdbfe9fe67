"""The language of a text, by its smallest words."""

from __future__ import annotations

import re
from collections import Counter

from frontmap.reading.lexicon import languages, load_lexicon

_WORD = re.compile(r"[^\W\d_]+['’]?")
_SAMPLE = 5000
_LEAST_WORDS, _LEAST_SHARE = 2, 0.12


def guess_language(text: str) -> str | None:
    """Return the language whose smallest words are the most frequent in ``text``, ``None`` if none is.

    >>> guess_language("Les troupes sont entrées dans la ville.")
    'fr'
    >>> guess_language("1234") is None
    True
    """
    words = [word.replace("’", "'") for word in _WORD.findall(text[:_SAMPLE].lower())]
    hits: Counter[str] = Counter()
    for lang in languages():
        known = load_lexicon(lang).function_words
        hits[lang] = sum(word in known for word in words)
    best, *others = hits.most_common(2) or [("", 0)]
    if best[1] < max(_LEAST_WORDS, _LEAST_SHARE * len(words)) or (others and others[0][1] == best[1]):
        return None
    return best[0]
