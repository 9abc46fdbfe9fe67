"""Words that are forces behind whose they are, and else mean something other: "his elements", "его части"."""

from __future__ import annotations

from dataclasses import replace

from frontmap.reading.sentences.chunks import Chunks
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM

_OTHER = frozenset(("part", "some", "word", "civil"))
_FORCES = frozenset(("force",))


def know_units(sentence: Sentence, chunks: Chunks) -> bool:
    """Make forces of the words tagged ``units`` that stand right behind whose they are.

    Returns whether there are any; then the sentence must be made of ``chunks`` anew.
    """
    if "units" not in sentence.all_tags:
        return False
    units = [at for at in range(1, sentence.length) if _is_behind_owner(sentence, at)]
    for at in units:
        piece = chunks.pieces[at]
        chunks.pieces[at] = replace(piece, tags=piece.tags - _OTHER | _FORCES)
    return bool(units)


def _is_behind_owner(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` may be units, and whose they are is said before it."""
    before = at - 1
    while sentence.has(before, "adj") and before:
        before -= 1
    return sentence.has(at, "units") and sentence.has_any(before, DEMONYM, "possessive", "ours")
