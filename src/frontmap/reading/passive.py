"""Rules for verbs that a town undergoes: it was taken, or left, by someone."""

from __future__ import annotations

from frontmap.reading.event import Event, make_event
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.towns import Towns, towns_after
from frontmap.reading.towns_before import towns_before
from frontmap.reading.verbs import Group


def undergone(sentence: Sentence, group: Group) -> Event | None:
    """A town was taken or left by someone: "X a été reprise par Y", "X, reprise par Y"."""
    towns = towns_before(sentence, group.first)
    if group.bare and group.first == 0:
        towns = _main_subject(sentence, group.last)
    if group.bare and not towns.at and _superlative(sentence, group.first):
        towns = named_first(sentence)
    elif group.bare and towns.refers:
        return None
    elif group.form.mood == "predicate" and not (towns.at or towns.refers or towns.beside):
        towns = _named_after(sentence, group.last + 1)
    if not (towns.at or towns.refers or towns.beside):
        return None
    agent, other = find_agents(sentence, group.last + 1)
    if agent is None and group.form.mood == "predicate":
        agent = _agent_before(sentence, group.first)
    return make_event(f"{group.form.frame}: passive", group, towns, subject=agent, other=other)


def _agent_before(sentence: Sentence, first: int) -> Party | None:
    """Return by whom something was done where an ending says so before the verb at chunk ``first``."""
    for at in range(first - 1, max(-1, first - 16), -1):
        party = sentence.party_at.get(at)
        if party is not None and sentence.by_ending(party):
            return party
        if sentence.is_boundary(at):
            break
    return None


def _named_after(sentence: Sentence, at: int) -> Towns:
    """Return the towns named after a verb whose subject they are, an agent before them stepped over."""
    party = sentence.party_at.get(at)
    if party is not None and sentence.by_ending(party):
        at = party.last + 1
    return towns_after(sentence, at, unknown=sentence.has(at, "type"))


def _main_subject(sentence: Sentence, at: int) -> Towns:
    """Return the towns after the comma that closes a participle's phrase at the head of a sentence."""
    for comma in range(at + 1, min(at + 16, len(sentence.chunks))):
        if sentence.has(comma, "comma"):
            return towns_after(sentence, comma + 1)
    return Towns()


def _superlative(sentence: Sentence, first: int) -> bool:
    """Whether "the largest", "the first town" or the like stands before chunk ``first``."""
    return any(sentence.has(at, "superlative") for at in range(max(0, first - 4), first))


def named_first(sentence: Sentence) -> Towns:
    """Return the first town of a sentence, of which an apposition tells something."""
    return Towns(at=[at for at, here in enumerate(sentence.chunks) if here.toponym is not None][:1])


def find_agents(sentence: Sentence, at: int) -> tuple[Party | None, Party | None]:
    """Return by whom, and from whom, after a passive verb that ends before chunk ``at``."""
    agent = other = None
    by = to = False
    for here in range(at, min(at + 12, len(sentence.chunks))):
        party = sentence.party_at.get(here)
        if party is not None and not by and sentence.by_ending(party):
            agent, to = agent or party, False
        elif party is not None and (by or to):
            if party.kind == "civil":
                break
            agent, other = (agent or party, other) if by else (agent, other or party)
            by = to = False
        elif sentence.has(here, "by", "hands"):
            by, to = True, False
        elif sentence.has(here, "comma", "that", "who", "clause", "strong", "and") and not by:
            break
        elif sentence.has(here, "at", "of") and party is None:
            to = True
        elif not sentence.has(here, "det", "adj", "number", "quote") and party is None:
            to = False
    return agent, other
