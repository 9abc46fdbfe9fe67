"""Which towns an event is told of: those it names, or the one that its words point back to."""

from __future__ import annotations

from collections.abc import Collection

from frontmap.model import Toponym
from frontmap.reading.changes.event import Event
from frontmap.reading.desk import Desk, toponym
from frontmap.reading.sayings.memory import TOWN_REMEMBERED
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.towns.beside import PART, REASONS, beside_reason

_LONGEST_ACRONYM = 6
_LONGEST_SAYING = 12
"""How many words may stand between a verb of saying and the town that is spoken of."""


def towns_of(desk: Desk, sentence: Sentence, event: Event, spoken: Collection[int]) -> list[Toponym]:
    """Return the towns of an event: those it names, else the one that its words point back to.

    ``spoken`` are the chunks of the towns that earlier events of the sentence named.
    """
    if event.towns.beside not in ("", PART):
        return []
    if event.towns.at:
        named = (toponym(desk, sentence.starts[at], sentence.ends[at]) for at in event.towns.at)
        return [toponym for toponym in named if toponym.start in desk.found or _may_be_town(desk, toponym)]
    if not event.towns.refers:
        return []
    for at in range(event.first - 1, -1, -1):
        here = sentence.chunks[at]
        owner = sentence.has(at + 1, "genitive")
        if at in spoken or (
            here.is_town
            and not owner
            and not (sentence.has(at - 1, "paren") and sentence.has(at + 1, "paren"))
            and beside_reason(sentence, at) in ("", PART)
        ):
            return [toponym(desk, sentence.starts[at], sentence.ends[at])]
    if _named_beside(sentence, event):
        return []
    about = _spoken_of(sentence, event)
    if about is not None:
        return [toponym(desk, sentence.starts[about], sentence.ends[about])]
    town = desk.memory.town
    flight = event.rule.startswith("flight")
    told_of = town is not None and town.start in desk.claimed
    if flight and not told_of and (event.subject is None or event.subject.kind != "force"):
        return []
    lately = 1 if flight else TOWN_REMEMBERED
    return [town] if town is not None and desk.memory.sentences_since_town <= lately else []


def _named_beside(sentence: Sentence, event: Event) -> bool:
    """Whether another town was named, only as near: "troops stood near X; then the city was taken"."""
    return any(
        here.is_town and beside_reason(sentence, at) == REASONS["near"]
        for at, here in enumerate(sentence.chunks[: event.first])
    )


def _spoken_of(sentence: Sentence, event: Event) -> int | None:
    """Return the town of which somebody says what stands before: "we have left the city, Y said of X"."""
    after = range(event.at + 1, sentence.length)
    said = next((at for at in after if sentence.chunks[at].frames("say", "admit")), None)
    if "concerning" not in sentence.all_tags or said is None:
        return None
    for at in range(said + 1, min(said + _LONGEST_SAYING, sentence.length)):
        town = at + 1
        while sentence.has_any(town, "det", "type", "adj"):
            town += 1
        of_a_noun = sentence.has(at, "of") and at - 1 != said and not sentence.has(at - 1, "time")
        about = sentence.has(at, "concerning") and not of_a_noun and town < sentence.length
        here = sentence.chunks[town] if about else None
        if here is not None and here.is_town:
            return town if not beside_reason(sentence, town) else None
        if sentence.has_any(at, "strong", "that", "quote"):
            break
    return None


def _may_be_town(desk: Desk, unknown: Toponym) -> bool:
    """Whether a name that no gazetteer knows is no acronym, nor that of a person whom the text has named."""
    return not _is_acronym(unknown.text) and unknown.text.lower() not in desk.surnames


def _is_acronym(name: str) -> bool:
    """Whether a name is written in capitals alone, as those of offices and units are."""
    return 1 < len(name) <= _LONGEST_ACRONYM and name.isupper()
