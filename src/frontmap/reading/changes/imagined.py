"""Whether what a noun names has happened, or is only wanted, feared or foreseen."""

from __future__ import annotations

from frontmap.reading.changes.plans import HEARSAY
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM

_OPENING = frozenset(("that", "who", "clause"))
_ENDING = frozenset(("strong", "that", "clause"))
_CALLED = ("goal", "foretold")
_PARTING = frozenset(("comma", "strong", "colon", "that", "who", "clause", "quote"))
_BESIDE_GOAL = ("det", "adj", "possessive", "genitive", "of", "adv", "ours", DEMONYM)


def imagined(sentence: Sentence, at: int) -> str:
    """Return why what the noun at chunk ``at`` names has not happened, ``""`` if it has."""
    if sentence.has(0, "if") and not any(sentence.has(i, "comma") for i in range(1, at)):
        return "condition"
    return _imagined_before(sentence, at) or _imagined_after(sentence, at)


def is_absent(sentence: Sentence, at: int) -> bool:
    """Whether a "there is none" ends the clause from chunk ``at`` on: "of a capture of X there is none"."""
    for after in range(at, min(at + 5, len(sentence.chunks))):
        if sentence.has(after, "absent"):
            return True
        if (
            sentence.has_any(after, "comma", "clause", "strong", "that", "and")
            or sentence.chunks[after].forms
        ):
            break
    return False


def _imagined_before(sentence: Sentence, at: int) -> str:
    """Return "plan" where a word before the noun wants it or aims at it ("ordered the", "in order to")."""
    if _is_aimed_at(sentence, at):
        return "" if _is_praised(sentence, at) else "plan"
    aimed = False
    for before in range(at - 1, -1, -1):
        here = sentence.chunks[before]
        if here.has_any("comma", "strong", "colon", "that", "who", "clause") and "if" not in here.tags:
            aimed = aimed or _is_listed_goal(sentence, before)
            break
        if "since" in here.tags and at - before < 3:
            return ""
        if "rumour" in here.tags and before and sentence.chunks[before - 1].frames("deny"):
            return ""
        if here.has_any("imagined", "if", "cond") or (here.frames("plan") and "yet" not in here.tags):
            return HEARSAY if "hearsay" in here.tags else "plan"
        if here.frames("say", "admit", "deny", "achieve"):
            return ""
        aimed = aimed or "purpose" in here.tags
    return "plan" if aimed else ""


def _is_listed_goal(sentence: Sentence, at: int) -> bool:
    """Whether what follows the mark at chunk ``at`` is one of some aims: "its goals, including the fall"."""
    listed = sentence.has(at, "colon") or (sentence.has(at, "comma") and sentence.has(at + 1, "such"))
    return listed and any(sentence.has(i, "imagined") for i in range(at - 1, max(-1, at - 4), -1))


def _is_praised(sentence: Sentence, at: int) -> bool:
    """Whether forces are praised for what the noun at chunk ``at`` names: "thanked them for the capture"."""
    near = range(at - 1, max(0, at - 5), -1)
    praised = next((sentence.party_at[i] for i in near if i in sentence.party_at), None)
    verb = praised.first - 1 if praised is not None else -1
    while sentence.has_any(verb, "det", "possessive", "adj"):
        verb -= 1
    return verb >= 0 and sentence.chunks[verb].frames("say")


def _is_aimed_at(sentence: Sentence, at: int) -> bool:
    """Whether a "for" leads to the noun at chunk ``at``: "reserves for the capture of X".

    Or how far it still is: "two kilometres from the entry into X".
    """
    first = at - 1
    while sentence.has_any(first, "adj", "det", "quote", DEMONYM) and not sentence.has_any(
        first, "aim", "purpose"
    ):
        first -= 1
    far = sentence.has(first, "near") and sentence.chunks[at].frames("enter")
    return far or sentence.has_any(first, "aim", "purpose")


def _imagined_after(sentence: Sentence, at: int) -> str:
    """Return why the verb after the noun makes it imagined ("would open", "is possible", "has not")."""
    if not sentence.all_tags.isdisjoint(_CALLED) and _is_called_so(sentence, at):
        return "plan"
    closing = -1
    for after in range(at + 1, len(sentence.chunks)):
        here, tags = sentence.chunks[after], sentence.tags[after]
        if after < closing:
            continue
        if not tags.isdisjoint(_OPENING) and sentence.has(after - 1, "comma"):
            closing = next((i for i in range(after, len(sentence.chunks)) if sentence.has(i, "comma")), -1)
            if closing > 0:
                continue
        goes_on = "and" in tags or (here.moods("gerund") and here.frames("say"))
        if not tags.isdisjoint(_ENDING) or (goes_on and sentence.has(after - 1, "comma")):
            break
        if here.forms and any(
            form.mood == "finite" and form.frame in ("pass", "fall") for form in here.forms
        ):
            return ""
        hedged = "would" in tags or (
            "cond" in tags and not sentence.has_any(after + 1, "number", "adj", "time")
        )
        if hedged or here.moods("conditional", "future"):
            return "condition"
        told = after + 2 if sentence.has(after + 1, "adj") else after + 1
        if "dash" in tags and sentence.has(told, "imagined") and not sentence.has(told, "false"):
            return "plan"
        if "imagined" in tags and "hopes" in tags:
            return "plan"
        if "negating" in tags and sentence.has(after + 1, "be"):
            return "did not happen"
        if "have" in tags or "be" in tags:
            return _told_of_it(sentence, after + 1)
    return ""


def _told_of_it(sentence: Sentence, at: int) -> str:
    """Return why what a "be" or "have" before chunk ``at`` tells has not happened: "is not yet planned"."""
    if sentence.has(at, "cond") and BARE in sentence.all_tags:
        return "condition"  # "it was would a disaster"
    while sentence.has_any(at, "been", "neg", "yet", "adv"):
        at += 1
    return "plan" if sentence.has(at, "imagined") or _plans(sentence, at) else ""


def _is_called_so(sentence: Sentence, at: int) -> bool:
    """Whether the clause of the noun at chunk ``at`` calls it a goal, or tells what it will lead to.

    "The capture of X remains the goal", "the loss of X will weaken Y".
    """
    for after in range(at + 1, sentence.length):
        if not (sentence.tags[after].isdisjoint(_PARTING) or sentence.has(after, "det")):
            return False
        if sentence.has(after, "foretold"):
            return True
        if sentence.has(after, "goal"):
            return _says_what_it_is(sentence, after)
    return False


def _says_what_it_is(sentence: Sentence, at: int) -> bool:
    """Whether a "be", a "remain" or a dash leads to the word at chunk ``at``: "is Moscow's main goal"."""
    before = at - 1
    while sentence.has_any(before, *_BESIDE_GOAL) or before in sentence.party_at:
        before -= 1
    return sentence.has_any(before, "be", "remains", "yet", "dash")


def _plans(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is a form of a verb of planning ("is foreseen"), and not of going on in a town."""
    if at >= len(sentence.chunks) or not sentence.chunks[at].frames("plan"):
        return False
    going_on = sentence.chunks[at].moods("gerund")
    return not (going_on and sentence.has(at + 1, "at") and not sentence.has(at + 1, "to"))
