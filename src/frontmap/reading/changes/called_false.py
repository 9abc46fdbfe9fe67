"""What was told before, called false in a clause of its own: "this is a lie"."""

from __future__ import annotations

from frontmap.reading.sentences.sentence import Sentence

_BESIDE_FALSE = ("be", "adv", "neg", "time", "have")
_THIS = ("this", "about_this", "it", "they")
_OPENINGS = ("that", "comma", "clause", "but", "strong", "quote", "colon", "dash", "and", "time")


def this_called_false(sentence: Sentence, false: int) -> int | None:
    """Return the "this" that opens the clause in which chunk ``false`` calls it false, ``None`` if none does.

    In "the report that X fell is false" something else is.
    """
    at = false - 1
    while sentence.has_any(at, *_BESIDE_FALSE) or (sentence.has(at, "det") and not sentence.has(at, "this")):
        at -= 1
    opens = at == 0 or sentence.has_any(at - 1, *_OPENINGS)
    return at if opens and sentence.has_any(at, *_THIS) else None
