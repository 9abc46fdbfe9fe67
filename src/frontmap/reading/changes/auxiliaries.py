"""The helpers of a verb: "have", "be", "not", and what may stand between them."""

from __future__ import annotations

from collections.abc import Sequence

from frontmap.reading.sentences.sentence import Sentence

_HELPERS = frozenset(("have", "be", "been", "neg", "refl"))
_WITHIN = frozenset(("adv", "time", "quote"))


def helpers_of(sentence: Sentence, at: int) -> tuple[int, list[int]]:
    """Return the first chunk of the verb at chunk ``at``, and the indexes of its helpers."""
    helpers: list[int] = []
    first = at
    before = at - 1
    while before >= 0:
        here, tags = sentence.chunks[before], sentence.tags[before]
        if "we" in tags and not sentence.has(before - 1, "we"):
            break
        if not tags.isdisjoint(_HELPERS) or (here.low == "l'" and helpers):
            helpers.append(before)
            first = before
        elif (not tags.isdisjoint(_WITHIN) and "det" not in tags) or (
            sentence.has_any(before - 1, "have", "be")
            and ("they" in tags or "floating" in tags or here.is_unknown)  # "has at once left"
        ):
            pass
        elif helpers or not _is_contrast(sentence, before):
            break
        else:
            before -= 2
        before -= 1
    return first, helpers


def _is_contrast(sentence: Sentence, comma: int) -> bool:
    """Whether a mere pronoun between commas ends at chunk ``comma``: "X est, elle, passée"."""
    ends = sentence.has(comma, "comma") and sentence.has(comma - 2, "comma")
    return ends and sentence.has(comma - 1, "him") and sentence.has_any(comma - 3, "have", "be")


def is_linked(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a participle shares the helper of a verb before it ("have taken X and left Y")."""
    helper = _helper_before(sentence, first) if sentence.has_any(first - 1, "and", "comma") else None
    if helper is None:
        return False
    if sentence.has(first - 1, "and"):
        return not sentence.has(at + 1, "by")
    return sentence.has(helper, "have") and sentence.has_any(at + 1, "det", "name")


def _helper_before(sentence: Sentence, first: int) -> int | None:
    """Return the helper verb that a bare participle at chunk ``first`` shares, ``None`` if there is none."""
    for at in range(first - 2, -1, -1):
        if sentence.is_boundary(at) or sentence.has(at, "who"):
            return None
        if sentence.has_any(at, "have", "be"):
            return at
    return None


def is_achieved(sentence: Sentence, first: int) -> bool:
    """Whether the verb from chunk ``first`` on follows a "managed to" that has happened."""
    at = first - 1
    while sentence.has_any(at, "adv", "quote", "time"):
        at -= 1
    forced = sentence.party_at.get(at - 1) if sentence.has(at, "to") else None
    at = forced.first - 1 if forced is not None else at
    if at < 0 or not sentence.chunks[at].frames("achieve"):
        return False
    group_first, helpers = helpers_of(sentence, at)
    return not any(sentence.has_any(i, "cond", "negating") for i in (group_first, *helpers))


def says_only(sentence: Sentence, at: int, helpers: Sequence[int]) -> bool:
    """Whether a "that" after the verb at chunk ``at`` makes its negation an "only": "n'a pris X que là"."""
    plain = all(sentence.has(i, "only") for i in helpers if sentence.has(i, "neg"))
    for after in range(at + 1, min(at + 9, len(sentence.chunks))) if plain else ():
        if sentence.has(after, "that"):
            return sentence.has_any(after + 1, "time", "at", "after", "number")
        if sentence.has_any(after, "comma", "strong"):
            break
    return False
