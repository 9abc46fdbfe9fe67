"""Why a name is not spoken of as a town: what stands beside it."""

from __future__ import annotations

from frontmap.reading.sentence import Sentence
from frontmap.reading.vocabulary import WORD

PART = "part of a town"
BESIDE = ("near", "toward", "region", "front", "building")
"""The tags of words beside which a name is not that of a town that changes hands."""

REASONS = {"near": "near", "toward": "near", "region": "region", "front": "front", "building": "a building"}
"""The same, in words for a person."""


def beside_after(sentence: Sentence, at: int) -> str:
    """Return why the name at chunk ``at`` is no town by the noun right after it ("the X region")."""
    if at + 1 >= len(sentence.chunks):
        return ""
    return next((REASONS[tag] for tag in ("region", "front", "building") if sentence.has(at + 1, tag)), "")


def beside_reason(sentence: Sentence, at: int) -> str:
    """Return why the name at chunk ``at`` is not spoken of as a town, ``""`` if no word beside it says so."""
    reason = beside_after(sentence, at)
    if reason:
        return reason
    before = at - 1
    while (
        before >= 0
        and at - before < 7
        and (
            sentence.has(before, "det", "of", "type", "adj", "quote", "at")
            or (sentence.has(before, WORD) and sentence.has(before - 1, "type"))
        )
        and not sentence.has(before, *BESIDE, "part")
    ):
        before -= 1
    tag = next((tag for tag in (*BESIDE, "part") if sentence.has(before, tag)), "")
    return PART if tag == "part" else REASONS.get(tag, "")
