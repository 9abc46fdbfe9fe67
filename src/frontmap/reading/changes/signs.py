"""Rules for a town that fell."""

from __future__ import annotations

from frontmap.reading.changes.among import named_first
from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.passive import is_within
from frontmap.reading.changes.plans import is_first_to
from frontmap.reading.changes.verbs import Group
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME, NUMBER, WORD
from frontmap.reading.towns.before import towns_before

_BEFORE_TO = ("time", "adv", "after", "word", "of", "imagined", "det", "adj", NUMBER, NAME)


def fallen(sentence: Sentence, group: Group) -> Event | None:
    """A town fell: "X est tombée", "X became the first city to fall"."""
    if any(sentence.has(at, "hands") for at in range(group.last, min(group.last + 6, len(sentence.chunks)))):
        return None
    agent = _fallen_to(sentence, group.last + 1)
    if agent is not None:
        led = any(sentence.has(at, "to") for at in range(agent.first - 3, agent.first))
        towns = towns_before(sentence, group.first, unknown=led)
        if is_first_to(sentence, group.first):
            towns = named_first(sentence, group.first)
        held = towns.at or towns.refers
        return make_event("fall", group, towns, subject=agent, side="gained") if held else None
    then = group.last + 1
    if (sentence.has(then, "at") and not sentence.has(then, "after")) or sentence.has(then, "word"):
        return None
    towns = towns_before(sentence, group.first)
    if towns.at and (is_within(sentence, group, towns.at[0]) or _holds_what_fell(sentence, towns.at[0])):
        return None
    return make_event("fall", group, towns) if towns.at or towns.refers else None


def _holds_what_fell(sentence: Sentence, town: int) -> bool:
    """Whether something in the town at that chunk fell, and not the town: "sales in X fell"."""
    what = sentence.chunks[max(0, town - 2)]
    named = what.tags == {NAME} and town == 2 and what.toponym is None and what.actor is None
    return sentence.has(town - 1, "at") and (what.tags == {WORD} or named)


def _fallen_to(sentence: Sentence, at: int) -> Party | None:
    """Return the forces to which a town fell, if "to" and they stand in the clause from chunk ``at`` on."""
    while sentence.has_any(at, *_BEFORE_TO) and not (
        sentence.has(at, "at") and not sentence.has(at, "after")
    ):
        at += 1
    after = at + 1
    while sentence.has_any(after, "det", "adj"):
        after += 1
    party = sentence.party_at.get(after) if sentence.has(at, "at") else None
    if party is None and sentence.has(at, "at") and sentence.has(after, "him"):
        named = (p for p in reversed(sentence.parties) if p.last < at and p.actor is not None)
        party = next(named, Party(after, after, "they"))
    return party if party is not None and party.kind in ("force", "name", "they") else None
