"""Claims that say the same of the same town made one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from frontmap.model import Change, Claim, Precision
from frontmap.reading.claims.answered import as_answered

_TOLD_LATELY = 6
"""How many claims a sentence may look back for one that says the same."""


def merge_claims(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of one sentence with those that say the same of the same town made one.

    "The conquest of X, which fell on Saturday" is one claim: what one of them leaves open the other may tell.
    """
    merged: list[Claim] = []
    for claim in claims:
        twin = next((i for i, other in enumerate(merged) if _says_the_same(claim, other)), None)
        if twin is None:
            merged.append(claim)
        else:
            merged[twin] = _merged(merged[twin], claim)
    return merged


def add_claims(told: list[Claim], claims: Sequence[Claim], *, dated: bool) -> None:
    """Add the claims of a sentence, which names days where ``dated``, to those of the sentences before.

    One of a town that only a sentence before names may say no more than was told there, or on which day it
    was: "X is ours again. The army took the town on Saturday" is one claim.
    """
    for claim in [as_answered(claim, told, dated=dated) for claim in claims]:
        named = claim.excerpt is None or claim.toponym in claim.excerpt.text
        lately = range(len(told) - 1, max(-1, len(told) - _TOLD_LATELY - 1), -1)
        same = (i for i in lately if claim.change is not Change.CONTESTED and _says_the_same(claim, told[i]))
        twin = None if named else next(same, None)
        if twin is None:
            told.append(claim)
        else:
            told[twin] = _merged(told[twin], claim)


def _merged(claim: Claim, other: Claim) -> Claim:
    """Return ``claim`` with what it leaves open as ``other`` tells it."""
    dated = other if claim.precision is Precision.ANNOUNCED else claim
    return replace(
        claim,
        gained_by=claim.gained_by or other.gained_by,
        lost_by=claim.lost_by or other.lost_by,
        days=dated.days,
        precision=dated.precision,
    )


def _says_the_same(claim: Claim, other: Claim) -> bool:
    """Whether two claims differ at most in what one of them leaves open."""
    same = all(
        getattr(claim, name) == getattr(other, name) for name in ("toponym", "change", "speaker", "stance")
    )
    sides = ((claim.gained_by, other.gained_by), (claim.lost_by, other.lost_by))
    days = claim.days == other.days or Precision.ANNOUNCED in (claim.precision, other.precision)
    return same and days and all(a == b or None in (a, b) for a, b in sides)
