"""Which towns an event is told of: those it names, or the one that its words point back to."""

from __future__ import annotations

from collections.abc import Collection

from frontmap.model import Change, Stance, Toponym
from frontmap.reading.changes.event import Event
from frontmap.reading.desk import Desk, toponym
from frontmap.reading.sayings.memory import TOWN_REMEMBERED
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.towns.beside import PART, REASONS, beside_reason
from frontmap.reading.towns.names import can_be_town

_LONGEST_ACRONYM = 6
_BESIDE = 3
"""How many words before a verb "the city" may stand that it is told of."""
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
        owner = sentence.has_any(at + 1, "genitive", "force") and not _owns_place(sentence, event, at)
        if at in spoken or (
            here.is_town
            and not owner
            and not (sentence.has(at - 1, "paren") and sentence.has(at + 1, "paren"))
            and (beside_reason(sentence, at) in ("", PART) or _is_place_within(sentence, event, at))
        ):
            return [toponym(desk, sentence.starts[at], sentence.ends[at])]
    topic = _topic_of(sentence)
    if topic is not None and topic < event.first:
        return [toponym(desk, sentence.starts[topic], sentence.ends[topic])]
    if _named_beside(sentence, event):
        return []
    about = _spoken_of(sentence, event)
    if about is not None:
        return [toponym(desk, sentence.starts[about], sentence.ends[about])]
    town = desk.memory.town
    flight = event.rule.startswith("flight")
    if flight and town is not None and _told_as_taken(desk, town, event.subject):
        return []
    told_of = town is not None and town.start in desk.claimed
    if flight and not told_of and (event.subject is None or event.subject.kind != "force"):
        return []
    lately = 1 if flight else TOWN_REMEMBERED
    return [town] if town is not None and desk.memory.sentences_since_town <= lately else []


def _owns_place(sentence: Sentence, event: Event, town: int) -> bool:
    """Whether a town owns a place named before "the city": "in X's main square", not "X's mayor"."""
    if not (sentence.has(town + 1, "genitive") and _tells_of_town(sentence, event)):
        return False
    return any(sentence.has_any(at, "part", "building") for at in range(town + 2, town + 5))


def _is_place_within(sentence: Sentence, event: Event, town: int) -> bool:
    """Whether a place within that town is named: "the main square of X, a day after Y left the city"."""
    if not _tells_of_town(sentence, event) or beside_reason(sentence, town) != REASONS["building"]:
        return False
    return sentence.has_any(town - 1, "of", "at") and not sentence.has_any(town - 1, "to", "near")


def _tells_of_town(sentence: Sentence, event: Event) -> bool:
    """Whether the event is told of "the city", and not of an "it" that may be another thing."""
    beside = range(max(0, event.first - _BESIDE), max(event.at, event.towns.end))
    return any(sentence.has(at, "town") for at in beside)


def _told_as_taken(desk: Desk, town: Toponym, fled: Party | None) -> bool:
    """Whether the town was told as taken from them already: "Y freed X. The Z fled" is one change."""
    last = desk.claims[-1] if desk.claims else None
    if last is None or (last.toponym, last.change, last.stance) != (town.text, Change.TAKEN, Stance.ASSERTED):
        return False
    return fled is None or last.gained_by != fled.actor


def _topic_of(sentence: Sentence) -> int | None:
    """Return the town of which a sentence tells, as its opening says: "As for X, they took the village"."""
    town = 1
    while sentence.has_any(town, "det", "type"):
        town += 1
    about = sentence.has(0, "concerning") and sentence.has(town + 1, "comma")
    return town if about and can_be_town(sentence, town, unknown=True) else None


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
