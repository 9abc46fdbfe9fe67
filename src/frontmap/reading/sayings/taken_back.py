"""Words that their author takes back: "wrote that X had fallen, then deleted the post"."""

from __future__ import annotations

from collections.abc import Iterator

from frontmap.model import OUTLET, Claim
from frontmap.reading.changes.verbs import read_group
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Sentence

_FARTHEST_OBJECT = 8
"""How far from a verb of taking back its object may stand."""
_A_GAP = 3
"""How many characters may stand between two sentences that follow each other."""


def takes_back(sentence: Sentence, at: int) -> bool:
    """Whether the verb at chunk ``at`` has words for its object: "Y withdrew its claim that X fell"."""
    return _words_after(sentence, at) is not None


def taken_back_after(sentence: Sentence, at: int, *, noun: bool) -> bool:
    """Whether whoever told of chunk ``at`` takes it back later in the sentence: "..., then apologised".

    Of a ``noun`` somebody may have told in any words: "hailed the capture of X and then deleted the post".
    """
    if not _may_take_back(sentence):
        return False
    told = noun or any(sentence.has(i, "statement") or sentence.chunks[i].frames("say") for i in range(at))
    return told and any(here > at for here in _taking_back(sentence))


def taken_back_before(sentence: Sentence, claims: list[Claim]) -> Iterator[Claim]:
    """Yield what of ``claims`` the sentence right before told as somebody's word, if this one takes it back.

    "Y wrote that X had fallen. An hour later it deleted the post."
    """
    if not _may_take_back(sentence) or next(_taking_back(sentence), None) is None:
        return
    sides = {party.actor for party in sentence.parties if party.actor is not None}
    for claim in reversed(claims):
        if claim.excerpt is None or not 0 <= sentence.start - claim.excerpt.end <= _A_GAP:
            break
        if claim.speaker != OUTLET and (not sides or claim.speaker in sides):
            yield claim


def _may_take_back(sentence: Sentence) -> bool:
    """Whether anything in a sentence may take words back."""
    recants = "recants" in sentence.all_tags
    return recants or any(sentence.chunks[at].frames("retract") for at in sentence.telling)


def _taking_back(sentence: Sentence) -> Iterator[int]:
    """Yield the chunks by which what was told before them is taken back."""
    for at, here in enumerate(sentence.chunks):
        if "recants" in here.tags:
            if not any(sentence.has_any(i, "negating", "cond") for i in (at - 1, at - 2)):
                yield at
        elif here.frames("retract") and _is_done(sentence, at):
            words = _words_after(sentence, at)
            told_after = words is not None and sentence.has_any(words + 1, "that", "of", "concerning")
            if (words is not None or _words_before(sentence, at)) and not told_after:
                yield at


def _is_done(sentence: Sentence, at: int) -> bool:
    """Whether the verb of taking back at chunk ``at`` has been done: not "may withdraw", "did not"."""
    groups = (read_group(sentence, at, form) for form in sentence.chunks[at].forms if form.frame == "retract")
    return any(group is not None and not group.negated and not group.unreal for group in groups)


def _words_after(sentence: Sentence, at: int) -> int | None:
    """Return the words that the verb at chunk ``at`` has for its object."""
    for after in range(at + 1, min(at + _FARTHEST_OBJECT, sentence.length)):
        if sentence.has(after, "statement"):
            return after
        here = sentence.chunks[after]
        verb = here.forms and not sentence.has_any(after - 1, "det", "possessive")
        if here.has_any("comma", "strong", "that") or verb or here.toponym is not None:
            break
    return None


def _words_before(sentence: Sentence, at: int) -> bool:
    """Whether words undergo the verb at chunk ``at`` behind them: "the report that X fell was withdrawn"."""
    if not (sentence.has(at, BARE) or sentence.has_any(at - 1, "been", "be", "adv")):
        return False
    for before in range(at - 1, -1, -1):
        if sentence.has_any(before, "strong", "colon", "quote"):
            return False
        if sentence.has(before, "statement"):
            return not sentence.has_any(before - 1, "at", "by", "source")
    return False
