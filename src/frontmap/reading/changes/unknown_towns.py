"""Names that no gazetteer knows, known to be towns by what is told to be done to them."""

from __future__ import annotations

from frontmap.reading.changes.agents import find_agents
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.chunks import OTHER_NAME
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME
from frontmap.reading.towns.before import towns_before
from frontmap.reading.towns.phrase import Towns
from frontmap.reading.towns.stepped_over import is_surely_name, names_kind_after

_HOLDING = ("take", "lose")
_LONGEST_ACRONYM = 4
_NEUTER = ("е", "є")
"""How the names of villages end that are neuter adjectives, and those of people do not."""


def told_of_unknown(sentence: Sentence, group: Group, towns: Towns) -> Towns:
    """Return the town that undergoes a passive verb, where only a town can: "X was taken by Y's troops".

    ``towns`` are what stands before the verb as long as only known names are towns.
    """
    if (towns.at and not towns.beside) or towns.refers:
        return towns
    if _is_told_of_a_town(sentence, group, towns):
        return towns_before(sentence, group.first, unknown=True)
    if towns.beside or group.bare or group.form.frame not in _HOLDING:
        return towns
    by, _ = find_agents(sentence, group.last + 1)
    if by is None or not is_armed(by) or (group.form.frame == "take" and _is_a_people(sentence, by)):
        return towns  # "X was captured by the Ukrainians" may be told of a man
    return sure_names(sentence, towns_before(sentence, group.first, unknown=True))


def sure_names(sentence: Sentence, towns: Towns) -> Towns:
    """Return ``towns``, or none if one of them may be no name, but a noun that opens the sentence."""
    sure = all(sentence.chunks[at].toponym is not None or is_surely_name(sentence, at) for at in towns.at)
    return towns if sure else Towns()


def _is_told_of_a_town(sentence: Sentence, group: Group, towns: Towns) -> bool:
    """Whether the verb itself, or a side that it names, tells that a town undergoes it."""
    if not towns.beside and _is_freed_or_brought(sentence, group):
        return True
    if _is_a_neuter_freed(sentence, group) or _is_of_a_kind(sentence, group):
        return True
    if not group.form.places_only:
        return False
    sides = () if group.bare else find_agents(sentence, group.last + 1)
    return _is_alone_before(sentence, group) or any(side is not None and side.actor for side in sides)


def _is_freed_or_brought(sentence: Sentence, group: Group) -> bool:
    """Whether only a town can undergo this: taken "under control", or "freed from" a side."""
    told = group.form.mood == "predicate" or (group.bare and sentence.has_any(group.last + 1, "of"))
    if not told or not sentence.has(group.last, BARE):
        return False
    _, other = find_agents(sentence, group.last + 1)
    freed = other is not None and other.kind in ("force", "name") and group.form.frame == "take"
    return freed or " " in sentence.chunks[group.last].low


def _is_a_neuter_freed(sentence: Sentence, group: Group) -> bool:
    """Whether a name that no person has opens the sentence before "freed": «Роботине звільнено»."""
    name, after = group.first - 1, group.last + 1
    told = group.form.mood == "predicate" and sentence.has(group.last, "welcomed")
    if not told or name != int(sentence.has(0, "quote")) or not sentence.chunks[name].low.endswith(_NEUTER):
        return False
    ends = sentence.has_any(after, "mark", "comma", "quote", "dash", "time")
    return ends and sentence.has(name, NAME) and not sentence.has(name, OTHER_NAME)


def _is_of_a_kind(sentence: Sentence, group: Group) -> bool:
    """Whether the kind of a town stands before the name of what is taken: «Село Роботине звільнено»."""
    return (
        group.form.frame == "take"
        and sentence.has(group.first - 1, NAME)
        and sentence.has(group.first - 2, "town")
    )


def _is_alone_before(sentence: Sentence, group: Group) -> bool:
    """Whether nothing but a name opens the sentence before "has been retaken".

    Of what is taken, not given up, it may be some names, or open what is said: "said that X was liberated".
    """
    name, taken = group.first - 1, group.form.frame == "take"
    if group.bare or sentence.has(name, OTHER_NAME):
        return False
    while taken and sentence.has(name - 1, "and") and sentence.has(name - 2, NAME):
        name -= 2
    opens = name == int(sentence.has(0, "quote")) or (taken and sentence.has(name - 1, "that"))
    return opens and not sentence.has(name, OTHER_NAME)


def _is_a_people(sentence: Sentence, party: Party) -> bool:
    """Whether ``party`` has no such name as armed groups have ("the M23", "the junta", "Wagner")."""
    here = sentence.chunks[party.last]
    alone = here.capital and not sentence.has(party.first - 1, "det")
    grouped = len(here.low) <= _LONGEST_ACRONYM
    grouped = grouped or (BARE not in sentence.all_tags and (alone or not here.capital))
    place = here.toponym is not None or "region_name" in here.tags
    return party.kind == "name" and (place or not grouped)


def is_armed(party: Party) -> bool:
    """Whether ``party`` is forces or a side, who take and lose towns."""
    return party.kind == "force" or (party.kind == "name" and party.actor is not None)


def may_be_unknown(sentence: Sentence, group: Group, subject: Party | None, start: int) -> bool:
    """Whether the name at chunk ``start`` may be a town's that no gazetteer knows, by who takes it."""
    if group.form.places_only or (subject is not None and names_kind_after(sentence, start)):
        return True
    forces = (subject is not None and _is_forces(sentence, subject)) or _is_of_a_side(sentence, group, start)
    listed = sentence.has_any(start + 1, "comma", "and") and sentence.has(start + 2, NAME)
    listed = listed or (sentence.has(start + 1, "paren") and sentence.has(start + 2, "type"))
    listed = listed or (sentence.has(start + 1, "comma") and sentence.has(start + 2, "near"))  # "X, north of"
    return forces and (listed or not sentence.has(start, OTHER_NAME))


def _is_of_a_side(sentence: Sentence, group: Group, start: int) -> bool:
    """Whether a "they", or nobody after a "that", does it, and a side is named: "Y said [they] took X"."""
    before = sentence.party_at.get(group.first - 1)
    if before is not None and before.kind == "we" and _is_told_by_forces(sentence, group, start):
        return True
    elided = sentence.has(group.first - 1, "that") and sentence.has(group.last, BARE)
    if not elided and (before is None or before.kind not in ("they", "we")):
        return False
    if before is not None and before.kind == "they" and group.form.frame == "take":
        return True  # of the side that was spoken of before
    return any(party.actor is not None and party.last < group.first for party in sentence.parties)


def _is_told_by_forces(sentence: Sentence, group: Group, start: int) -> bool:
    """Whether a "we" is that of forces who are named behind it: "'We took X,' the 3rd brigade of Y wrote".

    What they took must end there: not "we took Maria to the hospital".
    """
    ends = sentence.has_any(start + 1, "comma", "mark", "quote", "time", "and", "adv")
    return (ends and group.form.frame == "take") and any(
        party.kind == "force" and party.actor is not None and party.first > group.last
        for party in sentence.parties
    )


def _is_forces(sentence: Sentence, subject: Party) -> bool:
    """Whether ``subject`` is forces, or a side by a name that is no country's or capital's: "the M23"."""
    here = sentence.chunks[subject.first]
    armed = subject.kind == "name" and here.toponym is None and not here.has_any("region_name", OTHER_NAME)
    return subject.kind == "force" or (armed and here.actor is not None)
