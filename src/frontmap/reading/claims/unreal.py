"""Why what a sentence tells has not happened in this war: it is a film, a rumour, or nobody did it."""

from __future__ import annotations

from frontmap.reading.changes.event import Event
from frontmap.reading.sayings.taken_back import taken_back_after
from frontmap.reading.sentences.sentence import Sentence

_NEAR = 4
"""How far before a verb of saying a fake that says so may stand."""


def why_unreal(sentence: Sentence, event: Event, *, said: bool) -> str:
    """Return why ``event`` is none of this war, ``""`` if it may be; ``said`` if somebody's word it is."""
    if _comes_before(sentence, event, "fiction"):
        return "no event of this war"
    gossip = _is_gossip(sentence, event) or _is_unconfirmed(sentence, event, said=said)
    if gossip or taken_back_after(sentence, event.at, noun=event.noun):
        return "not confirmed"
    if event.side == "gained" and event.subject is not None and _is_nobody(sentence, event.subject.first - 1):
        return "did not happen"
    return "condition" if _is_supposed(sentence, event) else ""


def _comes_before(sentence: Sentence, event: Event, tag: str) -> bool:
    """Whether a word of that kind stands before the event: "the exhibition on the liberation of X"."""
    if tag not in sentence.all_tags:
        return False
    for at in range(event.at - 1, -1, -1):
        if sentence.has_any(at, "strong", "quote"):
            return False
        if sentence.has(at, tag):
            return True
    return False


def _is_gossip(sentence: Sentence, event: Event) -> bool:
    """Whether an event is what a rumour says: "rumours spread that X had fallen"; a denied one is denied.

    Or what a fake says: "a fake report said that X had fallen".
    """
    if sentence.all_tags.isdisjoint(("gossip", "fake")):
        return False
    linked = False
    for at in range(event.first - 1, -1, -1):
        here = sentence.chunks[at]
        if "gossip" in here.tags:
            return linked and not any(sentence.chunks[i].frames("deny") for i in range(at))
        if "strong" in here.tags or here.frames("say", "admit", "deny"):
            return any(sentence.has(i, "fake") for i in range(max(0, at - _NEAR), at))
        linked = linked or "that" in here.tags
    return False


def _is_unconfirmed(sentence: Sentence, event: Event, *, said: bool) -> bool:
    """Whether reports of the event are called unconfirmed: "reports that X fell could not be verified"."""
    if "unconfirmed" not in sentence.all_tags:
        return False
    if event.noun and any(sentence.has(at, "unconfirmed") for at in (event.towns.end, event.towns.end + 1)):
        return True
    if said:
        return False
    after = any(sentence.has(at, "unconfirmed") for at in range(event.at + 1, sentence.length))
    told = event.noun or any(sentence.has_any(at, "statement", "rumour", "that") for at in range(event.first))
    return after and told


def _is_nobody(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is a "no" before whoever would have done it: "no soldier has entered X"."""
    while sentence.has(at, "adj"):
        at -= 1
    return sentence.has(at, "imagined") and sentence.has(at, "det")


def _is_supposed(sentence: Sentence, event: Event) -> bool:
    """Whether a sentence opens with what is supposed: "Had X fallen, ... would", "Que X tombe, et ..."."""
    after = range(event.at + 1, sentence.length)
    if sentence.has(0, "pluperfect"):
        return any(sentence.has(at, "cond") for at in after)
    if not sentence.has(0, "that") or any(sentence.has(at, "comma") for at in range(event.at)):
        return False
    said = any(
        form.frame in ("say", "admit", "deny") and form.mood in ("finite", "participle")
        for at in after
        for form in sentence.chunks[at].forms
    )
    return not said and any(sentence.has(at, "comma") for at in after)
