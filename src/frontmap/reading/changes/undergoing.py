"""Which towns undergo what a passive verb tells."""

from __future__ import annotations

from frontmap.reading.changes.auxiliaries import helpers_of
from frontmap.reading.changes.verbs import Group
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME
from frontmap.reading.towns.before import town_of_relative, towns_before
from frontmap.reading.towns.phrase import Towns

_WHERE = ("of", "at", "det", "adj", "region", "region_name", NAME, "near", "type")
_LONGEST_CLAUSE = 24
_LONGEST_PLACE = 10
"""How many words may tell where a town lies."""


def undergoing(sentence: Sentence, group: Group) -> Towns:
    """Return the towns of which a verb tells, by themselves, by a "which", or as what they once underwent."""
    link = group.first - 1
    while sentence.has_any(link, "time", "adv"):
        link -= 1
    relative = sentence.has(link, "who") and sentence.has(link - 1, "comma")
    aside = group.bare and sentence.has(link, "comma") and sentence.chunks[link - 1].toponym is not None
    if relative or aside:
        return town_of_relative(sentence, link)
    shared = _passive_before(sentence, link)
    if group.form.mood in ("participle", "predicate") and shared is not None:
        return towns_before(sentence, shared)
    acting = acting_before(sentence, group) if group.bare else None
    kind = link if acting is None else before_noun(sentence, acting.first)
    link = kind
    while group.bare and sentence.has_any(kind, "type", "det", "adj") and not sentence.has(kind, "of"):
        kind -= 1
    if kind < link and sentence.has(kind, "comma") and sentence.chunks[kind - 1].toponym is not None:
        return Towns(at=[kind - 1])  # "the port of X, a town taken by Y"
    towns = towns_before(sentence, group.first)
    explained = _explained(sentence, link) if group.bare and (towns.beside or not towns.at) else None
    return Towns(at=[explained]) if explained is not None else towns


def acting_before(sentence: Sentence, group: Group) -> Party | None:
    """Return who does what a relative tells whose "that" is left out: "a rail hub [that] Y's troops took"."""
    party = sentence.party_at.get(group.first - 1)
    if party is None or party.kind not in ("force", "name", "they"):
        return None
    kind = before_noun(sentence, party.first)
    return party if sentence.has(kind, "towns" if party.kind == "they" else "type") else None


def before_noun(sentence: Sentence, noun: int) -> int:
    """Return the chunk before the noun from chunk ``noun`` on, its article and adjectives stepped over."""
    at = noun - 1
    while sentence.has_any(at, "det", "adj") and not sentence.has_any(at, "type", "at", "of"):
        at -= 1
    return at


def _explained(sentence: Sentence, link: int) -> int | None:
    """Return the town of which is told where it lies, then what it underwent: "X, a village in Y, freed"."""
    kind = link - sentence.has(link, "comma")
    while sentence.has_any(kind, *_WHERE) and not sentence.has(kind, "type") and link - kind < _LONGEST_PLACE:
        kind -= 1
    if not sentence.has(kind, "type"):
        return None
    while sentence.has_any(kind, "type", "det", "adj"):
        kind -= 1
    here = sentence.chunks[kind - 1] if kind > 0 and sentence.has(kind, "comma") else None
    return kind - 1 if here is not None and here.is_town else None


def _passive_before(sentence: Sentence, link: int) -> int | None:
    """Return the passive verb that shares its town over an "and": "X was taken by Y and retaken by Z".

    It may be a verb that tells of no change: "X was shelled and then taken".
    """
    if not sentence.has_any(link, "and", "but"):
        return None
    for verb in range(link - 1, max(-1, link - _LONGEST_CLAUSE), -1):
        if sentence.is_boundary(verb):
            break
        if sentence.chunks[verb].moods("participle", "predicate"):
            first, helpers = helpers_of(sentence, verb)
            passive = any(sentence.has_any(at, "be", "been") for at in helpers)
            return first if passive or sentence.chunks[verb].moods("predicate") else None
        if sentence.has(verb, "be"):
            return helpers_of(sentence, verb)[0]
    return None
