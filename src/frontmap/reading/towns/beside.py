"""Why a name is not spoken of as a town: what stands beside it."""

from __future__ import annotations

from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import NUMBER, WORD

PART = "part of a town"
BESIDE = ("near", "toward", "region", "front", "building")
"""The tags of words beside which a name is not that of a town that changes hands."""

DESCRIBING = ("region", "front")
"""The tags of words that may describe a town, too: "the frontline city"."""

_AFTER = ("region", "front", "building")
_BEFORE = (*BESIDE, "part")

REASONS = {
    "near": "near",
    "toward": "near",
    "region": "region",
    "front": "front",
    "building": "a building",
    "aged": "first name",
}
"""The same, in words for a person."""


def describes_kind(sentence: Sentence, at: int) -> bool:
    """Whether the "region" or "front" at chunk ``at`` describes a town: "the frontline city of X"."""
    if not sentence.has_any(at, *DESCRIBING) or sentence.has_any(at, "of", "type"):
        return False
    kind = at + 1
    while sentence.has(kind, "adj") and not sentence.has(kind, "type"):
        kind += 1
    return sentence.has(kind, "type")


def beside_after(sentence: Sentence, at: int) -> str:
    """Return why the name at chunk ``at`` is no town by the noun right after it ("the X region")."""
    if sentence.has(at + 1, "part") and sentence.chunks[at + 1].capital:
        return REASONS["building"]  # "X Street"
    if sentence.has(at + 1, "comma") and sentence.has(at + 2, NUMBER) and _is_age(sentence, at + 3):
        return REASONS["aged"]
    if not sentence.has_any(at + 1, *_AFTER):
        return ""
    return next(REASONS[tag] for tag in _AFTER if sentence.has(at + 1, tag))


def _is_age(sentence: Sentence, after: int) -> bool:
    """Whether the number before chunk ``after`` is how old somebody is: "Maria, 67, ..."."""
    return sentence.has_any(after + sentence.has(after, "aged"), "comma", "mark")


def _stands_between(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` may stand between a name and the word before it that makes it no town."""
    if sentence.has_any(at, *_BEFORE):
        return False
    kind = sentence.has(at, WORD) and sentence.has(at - 1, "type")
    return kind or sentence.has_any(at, "det", "of", "type", "adj", "quote", "at", "area")


def _apposition_before(sentence: Sentence, comma: int) -> int:
    """Return the kind of town before the comma that the name after it only names: "the capital, X"."""
    kinds = (i for i in range(comma - 1, max(-1, comma - 4), -1) if sentence.has(i, "type"))
    kind = next(kinds, comma)
    return kind if all(sentence.has_any(i, "name", "of", "adj") for i in range(kind + 1, comma)) else comma


def beside_reason(sentence: Sentence, at: int) -> str:
    """Return why the name at chunk ``at`` is not spoken of as a town, ``""`` if no word beside it says so."""
    reason = beside_after(sentence, at)
    if reason:
        return reason
    before = at - 1
    road = sentence.has(before - 1, "name") and sentence.has(before - 2, "front")  # "the road X – Y"
    if road and sentence.has(before, "dash"):
        return REASONS["front"]
    if sentence.has(before, "at") and sentence.has(before - 1, "name") and sentence.has(before - 2, "of"):
        before -= 2  # "the road from X to Y"
    if sentence.has(before, "comma"):
        before = _apposition_before(sentence, before)
    while (
        before >= 0
        and at - before < 7
        and (_stands_between(sentence, before) or describes_kind(sentence, before))
    ):
        before -= 1
    if not sentence.has_any(before, *_BEFORE):
        return ""
    tag = next(tag for tag in _BEFORE if sentence.has(before, tag))
    return PART if tag == "part" else REASONS[tag]
