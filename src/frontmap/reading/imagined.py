"""Whether what a noun names has happened, or is only wanted, feared or foreseen."""

from __future__ import annotations

from frontmap.reading.sentence import Sentence
from frontmap.reading.verbs import HEARSAY
from frontmap.reading.vocabulary import DEMONYM


def imagined(sentence: Sentence, at: int) -> str:
    """Return why what the noun at chunk ``at`` names has not happened, ``""`` if it has."""
    if sentence.has(0, "if") and not any(sentence.has(i, "comma") for i in range(1, at)):
        return "condition"
    return _imagined_before(sentence, at) or _imagined_after(sentence, at)


def _imagined_before(sentence: Sentence, at: int) -> str:
    """Return "plan" where a word before the noun wants it or aims at it ("ordered the", "in order to")."""
    if _is_aimed_at(sentence, at):
        return "" if _is_praised(sentence, at) else "plan"
    aimed = False
    for before in range(at - 1, -1, -1):
        here = sentence.chunks[before]
        if here.has("comma", "strong", "colon", "that", "who", "clause") and not here.has("if"):
            break
        if here.has("since") and at - before < 3:
            return ""
        if here.has("rumour") and before and sentence.chunks[before - 1].frames("deny"):
            return ""
        if here.has("imagined", "if", "cond") or (here.frames("plan") and not here.has("yet")):
            return HEARSAY if here.has("hearsay") else "plan"
        if here.frames("say", "admit", "deny", "achieve"):
            return ""
        aimed = aimed or here.has("purpose")
    return "plan" if aimed else ""


def _is_praised(sentence: Sentence, at: int) -> bool:
    """Whether forces are praised for what the noun at chunk ``at`` names: "thanked them for the capture"."""
    near = range(at - 1, max(0, at - 5), -1)
    praised = next((sentence.party_at[i] for i in near if i in sentence.party_at), None)
    verb = praised.first - 1 if praised is not None else -1
    while sentence.has(verb, "det", "possessive", "adj"):
        verb -= 1
    return verb >= 0 and sentence.chunks[verb].frames("say")


def _is_aimed_at(sentence: Sentence, at: int) -> bool:
    """Whether a "for" leads to the noun at chunk ``at``: "reserves for the capture of X"."""
    first = at - 1
    while sentence.has(first, "adj", "det", "quote", DEMONYM) and not sentence.has(first, "aim", "purpose"):
        first -= 1
    return sentence.has(first, "aim", "purpose")


def _imagined_after(sentence: Sentence, at: int) -> str:
    """Return why the verb after the noun makes it imagined ("would open", "is possible", "has not")."""
    closing = -1
    for after in range(at + 1, len(sentence.chunks)):
        here = sentence.chunks[after]
        if after < closing:
            continue
        if here.has("that", "who", "clause") and sentence.has(after - 1, "comma"):
            closing = next((i for i in range(after, len(sentence.chunks)) if sentence.has(i, "comma")), -1)
            if closing > 0:
                continue
        if here.has("strong", "that", "clause"):
            break
        if any(form.mood == "finite" and form.frame in ("pass", "fall") for form in here.forms):
            return ""
        hedged = here.has("cond") and not sentence.has(after + 1, "number", "adj", "time")
        if hedged or any(form.mood in ("conditional", "future") for form in here.forms):
            return "condition"
        told = after + 2 if sentence.has(after + 1, "adj") else after + 1
        if here.has("dash") and sentence.has(told, "imagined") and not sentence.has(told, "false"):
            return "plan"
        if here.has("imagined") and here.has("hopes"):
            return "plan"
        if here.has("negating") and sentence.has(after + 1, "be"):
            return "did not happen"
        if here.has("have", "be"):
            return "plan" if sentence.has(after + 1, "imagined") or _plans(sentence, after + 1) else ""
    return ""


def _plans(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is a form of a verb of planning ("is foreseen"), and not of going on in a town."""
    if at >= len(sentence.chunks) or not sentence.chunks[at].frames("plan"):
        return False
    going_on = any(form.mood == "gerund" for form in sentence.chunks[at].forms)
    return not (going_on and sentence.has(at + 1, "at") and not sentence.has(at + 1, "to"))
