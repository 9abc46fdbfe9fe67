"""Which sentences of a text are worth reading closely: most of them tell of no town and no change."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from frontmap.reading.lexicon.lexicon import Lexicon
from frontmap.reading.sentences.vocabulary import Vocabulary

_WORDS = re.compile(r"[^\W\d_]+")
CONTEXT = 2
"""How many sentences before it a sentence may point back to."""


def opens_about_this(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a sentence may begin with an "about this", which tells who said the one before."""
    match = _WORDS.match(text, start)
    return match is not None and match[0].lower() in lexicon.about_this


def worth_reading(
    text: str,
    spans: Sequence[tuple[int, int]],
    vocabulary: Vocabulary,
    toponyms: Collection[int],
) -> set[int]:
    """Return the indexes of the sentences that may tell of a town, and of those that they may point back to.

    ``toponyms`` are the offsets at which towns are named. A sentence that names none may still tell what
    happened to one that no gazetteer knows, or to "the city": it needs a word of change, and a side. One that
    points back to the sentence before tells who said that, or denies it.
    """
    starts = sorted(toponyms)
    worth: set[int] = set()
    named = -1 - CONTEXT
    for at, (start, end) in enumerate(spans):
        first = bisect_left(starts, start)
        told = first < len(starts) and starts[first] < end
        signs = set() if told else set(map(vocabulary.signs, text[start:end].split()))
        if told or any(sign.side for sign in signs):
            named = at
        told = told or ((not at or named >= at - CONTEXT) and any(sign.change for sign in signs))
        denies = any(sign.denial for sign in signs)
        points_back = (
            not told and at - 1 in worth and (denies or opens_about_this(text, start, vocabulary.lexicon))
        )
        if told or points_back:
            worth.update(range(max(0, at - CONTEXT), at + 1))
    return worth
