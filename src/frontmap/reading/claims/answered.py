"""A denial of what was claimed before it: "Y said it took X. Z answered that X is not taken"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from frontmap.model import Change, Claim, Precision, Stance

_A_GAP = 1
"""How many characters stand between two sentences of a paragraph."""
_FARTHEST = 300
"""How many characters may stand between a claim and the sentence that answers it."""
_ENDING = 2
"""How many letters at the end of a name its case may change."""


def as_answered(claim: Claim, told: Sequence[Claim], *, dated: bool) -> Claim:
    """Return a denial with the gainer that the claim which it answers has told; any other claim as it is.

    Right behind that claim, in its paragraph, it is of the same day if it is not ``dated`` itself. ``told``
    are the claims of the sentences before.
    """
    if claim.stance is not Stance.DENIED or claim.change is not Change.TAKEN or claim.excerpt is None:
        return claim
    for other in reversed(told):
        gap = claim.excerpt.start - other.excerpt.end if other.excerpt is not None else -1
        if not 0 <= gap <= _FARTHEST:
            break
        if _is_answered(claim, other):
            claim = replace(claim, gained_by=claim.gained_by or other.gained_by)
            at_once = gap <= _A_GAP and not dated and claim.precision is Precision.ANNOUNCED
            return replace(claim, days=other.days, precision=other.precision) if at_once else claim
    return claim


def _is_answered(denial: Claim, claim: Claim) -> bool:
    """Whether ``denial`` denies ``claim``: that the same side, or nobody named, took that town."""
    same = claim.change is denial.change and denial.gained_by in (None, claim.gained_by)
    return claim.stance is Stance.ASSERTED and same and _is_same_name(denial.toponym, claim.toponym)


def _is_same_name(name: str, other: str) -> bool:
    """Whether two names differ by the endings of their words at most: "Часов Яр", "Часова Яра"."""
    words, others = name.split(), other.split()
    return len(words) == len(others) and all(map(_is_same_word, words, others))


def _is_same_word(word: str, other: str) -> bool:
    """Whether two words differ by an ending at most."""
    stem = max(1, min(len(word), len(other)) - _ENDING)
    return word[:stem] == other[:stem]
