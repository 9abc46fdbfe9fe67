"""Why a verb tells of nothing that has happened: it is planned, doubted, or under a condition."""

from __future__ import annotations

from collections.abc import Sequence

from frontmap.reading.changes.auxiliaries import is_achieved
from frontmap.reading.lexicon.entries import Form
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sentences.sentence import Sentence

_BEFORE_KEPT = ("det", "possessive", "ours", "adj")
_TOLD = ("finite", "participle")
_PICTURED = frozenset(("presumed", "picture"))
HEARSAY = "not confirmed"
"""Why an "allegedly" makes no claim, unless in what a side says of itself: there it is the outlet's."""


def hearsay(sentence: Sentence, helpers: Sequence[int]) -> str:
    """Return that a verb is hearsay if nothing but an "allegedly" makes it unreal, else ``""``."""
    hedges = [i for i in helpers if sentence.has(i, "cond")]
    return HEARSAY if hedges and all(sentence.has(i, "hearsay") for i in hedges) else ""


def why_unreal(sentence: Sentence, first: int, form: Form, *, conditional: bool, subjunctive: bool) -> str:
    """Return why the verb tells of nothing that has happened, ``""`` where it does."""
    perfect = form.mood == "participle"
    denied = perfect and _after_denial(sentence, first)  # "denied it would have taken X"
    if conditional and not denied and not (form.mood in _TOLD and _is_pictured(sentence)):
        return "condition"
    if _is_doubted(sentence, first, perfect=perfect):
        return "condition"
    if form.mood in ("gerund", "infinitive") and sentence.has(first - 1, "before"):
        return "" if _may_have_happened(sentence, first - 1) else "plan"
    if form.mood == "infinitive" and _tells_fact(sentence, first, form):
        return ""
    if not perfect and (unreal := _by_mood(sentence, first, form)):
        return unreal
    if subjunctive and perfect and not _after_denial(sentence, first):
        return "condition"
    conceded = perfect and not sentence.has_any(first, "pluperfect") and _is_conceded(sentence, first)
    return "" if conceded else _under_condition(sentence, first)


def _is_pictured(sentence: Sentence) -> bool:
    """Whether nothing is uncertain but what pictures show: "likely seized X, as footage shows"."""
    if not sentence.all_tags >= _PICTURED:
        return False
    return all("presumed" in tags for tags in sentence.tags if "cond" in tags)


def _is_doubted(sentence: Sentence, first: int, *, perfect: bool) -> bool:
    """Whether a doubt is set right before the verb from chunk ``first`` on: ", reportedly, took X"."""
    inset = sentence.has(first - 1, "comma") and sentence.has(first - 2, "cond")
    if inset and (first == 2 or sentence.has(first - 3, "comma")):
        return True
    return perfect and sentence.has(first, "perfect_infinitive") and sentence.has(first - 1, "cond")


def _tells_fact(sentence: Sentence, first: int, form: Form) -> bool:
    """Whether an infinitive tells what is so: "claims to hold X", "the first city to fall"."""
    withdraws = form.frame == "withdraw" and sentence.has(first, "refl")
    if (form.frame == "hold" or withdraws) and _is_said(sentence, first):
        return True
    return is_first_to(sentence, first, acting=FRAMES[form.frame].side == "gained")


def _by_mood(sentence: Sentence, first: int, form: Form) -> str:
    """Return why a verb in this mood tells of nothing that has happened, ``""`` if that is open."""
    if form.mood in ("future", "infinitive"):
        return "" if is_achieved(sentence, first) else "plan"
    if form.mood == "conditional":
        return "condition"
    if form.mood == "gerund":
        if _is_going_on(sentence, first, form) or _follows_plan(sentence, first):
            return "plan"
        if sentence.has(first - 1, "comma") and _is_hedged(sentence, first - 1):
            return "condition"
    return ""


def _is_conceded(sentence: Sentence, first: int) -> bool:
    """Whether an "if" at the head of a sentence concedes what is so: "si elle a perdu X, elle tient Y"."""
    if not sentence.has_any(0, "concedes"):
        return False
    return not any(sentence.has_any(at, "comma", "strong", "colon") for at in range(first))


def _is_going_on(sentence: Sentence, first: int, form: Form) -> bool:
    """Whether forces only are on their way out of a town: "announced that its troops are leaving X"."""
    return FRAMES[form.frame].side == "lost" and sentence.has(first, "going_on")


def _follows_plan(sentence: Sentence, first: int) -> bool:
    """Whether a verb of wanting, or how far it still is, leads to the verb: "began withdrawing".

    "Close to capturing X", "five kilometres from entering X", "kept them from capturing X".
    """
    hedged = sentence.has_any(first - 1, "cond", "imagined", "near")
    planned = first > 0 and sentence.chunks[first - 1].frames("plan")
    return hedged or planned or _is_kept_from(sentence, first)


def _is_kept_from(sentence: Sentence, first: int) -> bool:
    """Whether forces are hindered from what the verb tells: "stopped the army from capturing X"."""
    if not sentence.has(first - 1, "of"):
        return False
    kept = sentence.party_at.get(first - 2)
    verb = kept.first - 1 if kept is not None else first - 2
    while sentence.has_any(verb, *_BEFORE_KEPT):
        verb -= 1
    return sentence.has(verb, "imagined") or (verb >= 0 and sentence.chunks[verb].frames("keep"))


def _is_hedged(sentence: Sentence, comma: int) -> bool:
    """Whether the clause that chunk ``comma`` ends only may have happened: "may have left, taking X"."""
    for at in range(comma - 1, -1, -1):
        if sentence.has_any(at, "strong", "colon", "that", "quote"):
            break
        if (
            sentence.has(at, "cond")
            and sentence.has(at, "neg")
            and not sentence.has_any(at + 1, "number", "adj")
        ):
            return True
    return False


def _may_have_happened(sentence: Sentence, before: int) -> bool:
    """Whether nothing makes unreal what stands before chunk ``before``: "resisted before leaving X"."""
    for at in range(before - 1, -1, -1):
        here = sentence.chunks[at]
        if here.has_any("that", "strong", "colon") or here.frames("say", "admit"):
            break
        if here.has_any("cond", "imagined", "if", "negating") or here.frames("plan"):
            return False
    return True


def is_first_to(sentence: Sentence, first: int, *, acting: bool = False) -> bool:
    """Whether an infinitive tells which town was the first to undergo it: "the first to fall".

    Or which forces were the first to do it, if they may be ``acting``: "the first soldiers to enter X".
    """
    noun = first - 2
    party = sentence.party_at.get(noun) if acting else None
    return (
        sentence.has_any(first - 1, "to", "at")
        and (
            sentence.has_any(noun, "town", "superlative", "type")
            or (party is not None and party.kind == "force")
        )
        and any(sentence.has(at, "superlative") for at in range(max(0, noun - 4), noun + 1))
    )


def _is_said(sentence: Sentence, first: int) -> bool:
    """Whether a verb of saying stands right before an infinitive ("claims to control")."""
    at = first - 2 if sentence.has(first - 1, "to") else first - 1
    while sentence.has_any(at, "time", "adv"):
        at -= 1
    return at >= 0 and sentence.chunks[at].frames("say", "admit", "deny")


def _after_denial(sentence: Sentence, first: int) -> bool:
    """Whether a verb of denying stands before chunk ``first``."""
    return any(sentence.chunks[at].frames("deny") for at in range(first))


def _under_condition(sentence: Sentence, first: int) -> str:
    """Return "condition" or "plan" where an "if" or a "wants that" governs chunk ``first``."""
    that = False
    for at in range(first - 1, -1, -1) if not sentence.all_tags.isdisjoint(("if", "that")) else ():
        here = sentence.chunks[at]
        if "comma" in here.tags and sentence.has(at + 1, "that"):
            if at and sentence.chunks[at - 1].frames("plan"):
                return "plan"
            if at and sentence.chunks[at - 1].frames("say", "admit", "deny"):
                break
            continue
        if here.has_any("comma", "strong", "colon"):
            break
        if "if" in here.tags:
            return "condition"
        if that and here.frames("plan"):
            return "plan"
        if that and here.frames("say", "admit", "deny"):
            break
        that = that or "that" in here.tags
    return ""
