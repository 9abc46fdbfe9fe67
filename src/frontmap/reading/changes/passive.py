"""Rules for verbs that a town undergoes: it was taken, or left, by someone."""

from __future__ import annotations

from frontmap.model import Change
from frontmap.reading.changes.agents import find_agents
from frontmap.reading.changes.among import are_those, is_among, named_among
from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.undergoing import acting_before, undergoing
from frontmap.reading.changes.unknown_towns import told_of_unknown
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME
from frontmap.reading.towns.after import towns_after
from frontmap.reading.towns.phrase import Towns

_LONGEST_ASIDE = 8
"""How many words may stand between a participle and where it was done."""


def undergone(sentence: Sentence, group: Group) -> Event | None:
    """A town was taken or left by someone: "X a été reprise par Y", "X, reprise par Y"."""
    towns = told_of_unknown(sentence, group, undergoing(sentence, group))
    if group.bare and group.first == 0:
        towns = _main_subject(sentence, group.last)
    among = group.bare or sentence.has(group.first - 1, "towns")  # "one of the villages to be freed"
    superlative = among and not towns.at and is_among(sentence, group.first)
    if superlative and group.form.frame == "reach":
        return None  # "the westernmost point ever reached by Y"
    if superlative:
        towns = named_among(sentence, group.first, group.last)
    elif group.bare and not (towns.at or towns.refers or towns.beside):
        towns = are_those(sentence, group.first, group.last)
    elif group.bare and towns.refers and not _ends_clause(sentence, group.last):
        return None
    elif group.form.mood == "predicate" and not (towns.at or towns.refers or towns.beside):
        towns = _named_after(sentence, group.last + 1)
    if not (towns.at or towns.refers or towns.beside):
        return None
    if group.bare and sentence.has(group.last + 1, "det") and not sentence.has(group.first - 1, "comma"):
        return None  # "the court in X freed a man"
    if towns.at and (is_within(sentence, group, towns.at[0]) or _is_an_offices(sentence, towns.at[0])):
        return None
    agent, other = find_agents(sentence, group.last + 1)
    if (group.form.needs_other and other is None) or (group.bare and _has_object(sentence, group.last + 1)):
        return None
    if agent is None and " " in sentence.chunks[group.last].low:
        agent = _owner_after(sentence, group.last + 1)
    if agent is None and group.form.mood == "predicate":
        agent = _agent_before(sentence, group.first)
    if agent is None and group.bare:
        agent = acting_before(sentence, group)
    if agent is None and "through" in sentence.all_tags:
        agent = _through_whom(sentence, group.first)
    rule = f"{group.form.frame}: passive"
    governments = any(sentence.chunks[at].actor is not None for at in towns.at)
    given = agent is None and other is not None and not governments
    if group.form.frame == "lose" and given and other is not None and _given_to(sentence, other):
        return make_event(rule, group, towns, subject=other, side="gained")._replace(change=Change.TAKEN)
    return make_event(rule, group, towns, subject=agent, other=other)


def _is_an_offices(sentence: Sentence, town: int) -> bool:
    """Whether the town at chunk ``town`` only says whose office is meant: "the mayor [of] X was released"."""
    party = sentence.party_at.get(town)
    return party is not None and party.kind in ("office", "civil") and party.first < town


def _has_object(sentence: Sentence, at: int) -> bool:
    """Whether a name or forces follow a participle: "the court in X freed Petro", "captured soldiers"."""
    here = sentence.chunks[at] if at < len(sentence.chunks) else None
    forces = sentence.party_at.get(at)
    if forces is not None and forces.kind == "force" and sentence.has(at, "force"):
        return not sentence.by_ending(forces)
    return here is not None and NAME in here.tags and here.actor is None and "by" not in here.tags


def _ends_clause(sentence: Sentence, at: int) -> bool:
    """Whether a participle at chunk ``at`` ends its clause, as where "is" is left out: "the town freed"."""
    ends = at + 1 >= len(sentence.chunks) or sentence.has_any(at + 1, "mark", "comma", "strong", "quote")
    return ends and sentence.has(at, BARE)


def is_within(sentence: Sentence, group: Group, town: int) -> bool:
    """Whether what is in the town, not the town, undergoes the verb: "the mill in X", "X's garrison".

    So does whoever is first told of by a participle: "the men captured in X were freed".
    """
    before = town - 1
    while sentence.has_any(before, "type", "adj", "det", "quote") and not sentence.has(before, "at"):
        before -= 1
    told_first = _told_before(sentence, before)
    explained = sentence.has(town + 2, "town") or (_tells_when(sentence, group, town) and not told_first)
    if sentence.has(town + 1, "comma") and explained:
        return False  # "in X, a village freed by Y", "in X, freed on Monday"
    owner = sentence.party_at.get(town - 1)
    inside = sentence.has(before, "at") or (owner is not None and owner.kind == "force")
    return town < group.first and inside and (sentence.has(group.last, BARE) or told_first)


def _told_before(sentence: Sentence, at: int) -> bool:
    """Whether a participle of the same clause stands before chunk ``at``: "the men captured by Y in X"."""
    for before in range(at - 1, max(-1, at - _LONGEST_ASIDE), -1):
        if sentence.chunks[before].moods("participle"):
            return not sentence.has_any(
                before - 1, "have", "be", "adv"
            )  # "they have burst into X, left by Z"
        if sentence.has_any(before, "comma", "strong", "and", "clause"):
            break
    return False


def _tells_when(sentence: Sentence, group: Group, town: int) -> bool:
    """Whether a participle right behind a town and a comma names its day: "in X, freed by Y on Monday,"."""
    if town + 2 != group.first or not sentence.dated:
        return False
    ends = next((at for at in range(group.last, sentence.length) if sentence.has_any(at, "comma", "mark")), 0)
    return any(group.last < at < ends for at in sentence.dated)


def _owner_after(sentence: Sentence, at: int) -> Party | None:
    """Return whose the control is that a verb of several words loses: "slipped from the control [of] Y"."""
    party = sentence.party_at.get(at)
    return party if party is not None and party.kind in ("force", "name") else None


def _given_to(sentence: Sentence, party: Party) -> bool:
    """Whether a "to" leads to ``party``, and no "from": "was handed over to Y"."""
    at = party.first - 1
    while sentence.has_any(at, "det", "adj", "number") and not sentence.has_any(at, "at", "of"):
        at -= 1
    return sentence.has(at, "at") and not sentence.has(at, "of")


def _agent_before(sentence: Sentence, first: int) -> Party | None:
    """Return by whom something was done where an ending says so before the verb at chunk ``first``."""
    for at in range(first - 1, max(-1, first - 16), -1):
        party = sentence.party_at.get(at)
        if party is not None and sentence.by_ending(party):
            return party
        if sentence.is_boundary(at):
            break
    return None


def _through_whom(sentence: Sentence, first: int) -> Party | None:
    """Return by whose actions it was done, told before chunk ``first``: "through the actions of Y, X was"."""
    for party in sentence.parties:
        at = party.first - 1
        while sentence.has_any(at, "det", "of", "by", "adj"):
            at -= 1
        if party.last < first and sentence.has(at, "through"):
            return party
    return None


def _named_after(sentence: Sentence, at: int) -> Towns:
    """Return the towns named after a verb whose subject they are, an agent before them stepped over."""
    party = sentence.party_at.get(at)
    if party is not None and sentence.by_ending(party):
        at = party.last + 1
    if sentence.has(at, "and") and sentence.has_any(at + 1, "name", "type"):
        at += 1  # "taken is also X"
    return towns_after(sentence, at, unknown=sentence.has(at, "type"))


def _main_subject(sentence: Sentence, at: int) -> Towns:
    """Return the towns after the comma that closes a participle's phrase at the head of a sentence."""
    for comma in range(at + 1, min(at + 16, len(sentence.chunks))):
        if sentence.has(comma, "comma"):
            return towns_after(sentence, comma + 1)
    return Towns()
