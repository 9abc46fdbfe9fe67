"""What a text tells without a day as what was before, or only to tell when something else happened."""

from __future__ import annotations

from frontmap.model import Change
from frontmap.reading.claims.told import Told
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Sentence


def is_background(told: Told) -> bool:
    """Whether an event without a day of its own is no news: it was before, or describes a town."""
    event = told.event
    before = (event.past and (told.saying is None or event.noun)) or _made_good(told)
    described = event.state and (event.bare or _is_told_in_passing(told))
    return before or described or _tells_when(told) or _tells_since(told) or _is_remembered(told)


def _made_good(told: Told) -> bool:
    """Whether a loss is told behind what made it good: "Y retook X after having lost it to Z".

    A day before it that counts from nothing is that of who says so: "Y admitted on Monday having lost it".
    """
    event, sentence = told.event, told.sentence
    if event.change is not Change.LOST or not event.towns.refers:
        return False
    before = event.first - 1 - sentence.has(event.first - 1, "it")
    day = sentence.chunks[before].days if before >= 0 else None
    counted = day is not None and day.option == "spoken"
    return sentence.has(before, "after") or (event.perfect and counted)


def _is_told_in_passing(told: Told) -> bool:
    """Whether a relative clause only describes the town: "X, which has so far been held by Y"."""
    event, sentence = told.event, told.sentence
    town = event.towns.at[-1] if event.towns.at else event.first
    if told.saying is not None and town < told.saying.verb < event.first:
        return False
    linked = _relative_of(sentence, town, event.first)
    return linked and not any(sentence.has(at, "again") for at in range(town + 1, event.at + 1))


def _relative_of(sentence: Sentence, town: int, verb: int) -> bool:
    """Whether a relative clause goes from a town to a verb, not closed before: "X, which held out, is"."""
    links = (at for at in range(verb - 1, town, -1) if sentence.has_any(at, "who", "whom", "that"))
    link = next(links, None)
    closed = link is not None and sentence.has(verb - 1, "comma") and not sentence.has(link + 1, "comma")
    return link is not None and not (closed and link + 1 < verb - 1)


def _tells_when(told: Told) -> bool:
    """Whether a "when" at the head of a sentence leads to the event: "When they entered X, we hid"."""
    event, sentence = told.event, told.sentence
    head = int(sentence.has(0, "quote"))
    if not sentence.has(head, "when") or event.noun:
        return False
    return not any(sentence.has_any(at, "comma", "strong", "colon") for at in range(head, event.first))


def _tells_since(told: Told) -> bool:
    """Whether a "since" leads to the event: "since they took X, the market has been closed"."""
    event, sentence = told.event, told.sentence
    other_sense = sentence.has(event.at, BARE)  # where "since" is "from", too
    if "since" not in sentence.all_tags or event.noun or event.state or other_sense:
        return False
    for at in range(event.first - 1, -1, -1):
        if sentence.has_any(at, "comma", "strong", "colon", "quote"):
            break
        if sentence.has(at, "since"):
            return sentence.chunks[at].days is None
    return False


def _is_remembered(told: Told) -> bool:
    """Whether somebody only remembers the event: "she remembers how they entered X"."""
    sentence = told.sentence
    if "remembers" not in sentence.all_tags:
        return False
    return any(sentence.has(at, "remembers") for at in range(told.event.first))
