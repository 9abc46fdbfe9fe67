"""Which towns an event is told of: those it names, or the one that its words point back to."""

from __future__ import annotations

from collections.abc import Collection

from frontmap.model import Toponym
from frontmap.reading.beside import PART, beside_reason
from frontmap.reading.desk import Desk, toponym
from frontmap.reading.event import Event
from frontmap.reading.memory import TOWN_REMEMBERED
from frontmap.reading.sentence import Sentence

_LONGEST_ACRONYM = 6


def towns_of(desk: Desk, sentence: Sentence, event: Event, spoken: Collection[int]) -> list[Toponym]:
    """Return the towns of an event: those it names, else the one that its words point back to.

    ``spoken`` are the chunks of the towns that earlier events of the sentence named.
    """
    if event.towns.beside not in ("", PART):
        return []
    if event.towns.at:
        named = (toponym(desk, sentence.starts[at], sentence.ends[at]) for at in event.towns.at)
        return [toponym for toponym in named if toponym.start in desk.found or not _is_acronym(toponym.text)]
    if not event.towns.refers:
        return []
    for at in range(event.first - 1, -1, -1):
        here = sentence.chunks[at]
        owner = sentence.has(at + 1, "genitive")
        if at in spoken or (
            here.toponym is not None
            and here.actor is None
            and not owner
            and not (sentence.has(at - 1, "paren") and sentence.has(at + 1, "paren"))
            and beside_reason(sentence, at) in ("", PART)
        ):
            return [toponym(desk, sentence.starts[at], sentence.ends[at])]
    town = desk.memory.town
    flight = event.rule.startswith("flight")
    told_of = town is not None and town.start in desk.claimed
    if flight and not told_of and (event.subject is None or event.subject.kind != "force"):
        return []
    lately = 1 if flight else TOWN_REMEMBERED
    return [town] if town is not None and desk.memory.sentences_since_town <= lately else []


def _is_acronym(name: str) -> bool:
    """Whether a name is written in capitals alone, as those of offices and units are."""
    return 1 < len(name) <= _LONGEST_ACRONYM and name.isupper()
