"""Where the names of towns stand before a verb, as its subject."""

from __future__ import annotations

from dataclasses import replace

from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import NAME, NUMBER, WORD
from frontmap.reading.towns.after import towns_after
from frontmap.reading.towns.beside import PART, REASONS, beside_after, beside_reason
from frontmap.reading.towns.names import can_be_town
from frontmap.reading.towns.names_before import in_office, list_before
from frontmap.reading.towns.phrase import Towns
from frontmap.reading.towns.stepped_over import (
    before_apposition,
    before_belongings,
    before_brackets,
    before_gloss,
    before_listed_region,
    before_region,
    names_kind_after,
)

_LONGEST_KIND = 9
"""How many words may stand between a kind of town and the "that" that goes on about it."""


def towns_before(sentence: Sentence, at: int, *, unknown: bool = False) -> Towns:
    """Return the towns that are the subject of a verb whose first chunk is ``at``.

    ``unknown`` lets a name that opens the clause be a town though nothing but the verb says so.
    """
    verb, at = at, _subject_end(sentence, at - 1)
    if at > 0 and sentence.has(at, "but"):
        return _town_of_clause_before(sentence, at)
    if at < 0:
        return Towns()
    at = before_listed_region(sentence, before_gloss(sentence, before_region(sentence, at)))
    here = sentence.chunks[at]
    if NAME in here.tags and sentence.has(at - 1, "of") and in_office(sentence, at):
        return Towns()
    if here.toponym is not None or NAME in here.tags:
        towns = list_before(sentence, at, unknown=unknown)
    else:
        towns = _pointed_back(sentence, at, verb)
        if not towns.refers and any(sentence.has(i, "towns") for i in range(at - 3, at + 1)):
            return _towns_named_later(sentence, at)
    if towns.beside and any(sentence.has(i, "towns") for i in range(at - 6, at)):
        later = _towns_named_later(sentence, at)
        if later.at:
            return later
    if not (towns.at or towns.refers) or towns.beside not in ("", PART):
        name = _opening_town(sentence, at, unknown=unknown)
        return Towns(at=[name]) if name is not None else towns
    return towns


def _subject_end(sentence: Sentence, at: int) -> int:
    """Return the last chunk of the subject, what stands between it and its verb from chunk ``at`` back."""
    while sentence.has_any(at, "time", "adv", "neg", "quote") and not sentence.has(at, "type"):
        at -= 1
    at = _before_times(sentence, at)
    if sentence.has(at, "who"):
        at -= 1
    if sentence.has(at, "comma"):
        at = before_apposition(sentence, at)
    if sentence.has(at, "paren"):
        at = before_brackets(sentence, at)
    if at > 0 and sentence.has(at, "dash") and can_be_town(sentence, at - 1, unknown=False):
        at -= 1  # "four villages – X, Y and Z – the enemy took"
    return before_belongings(sentence, at)


def _before_times(sentence: Sentence, at: int) -> int:
    """Return the chunk before the days, or who says so, between commas that end with chunk ``at``."""
    while (
        sentence.has(at, "comma")
        and sentence.has_any(at - 1, "time", "source")
        and sentence.has_any(at - 2, "comma", "time")
    ):
        at -= 2 if sentence.has(at - 2, "comma") else 1
    return at


def _pointed_back(sentence: Sentence, at: int, verb: int) -> Towns:
    """Return the town spoken of before to which chunk ``at`` points, if it does: "it", "this town"."""
    tags = sentence.chunks[at].tags
    if "they" in tags or ("town" in tags and (BARE in tags or sentence.has(at - 1, "this"))):
        return Towns(refers=True, part=beside_reason(sentence, at) == PART)
    part = "part" in tags and sentence.has(verb, BARE) and sentence.opens_clause(at)
    return Towns(refers=part, part=part)


def _town_of_clause_before(sentence: Sentence, link: int) -> Towns:
    """Return the town that opens the clause before a "but": "X held out, but is now in Y's hands"."""
    first = next((at + 1 for at in range(link - 2, -1, -1) if sentence.is_boundary(at)), 0)
    name = first
    while sentence.has_any(name, "type", "quote", "adv") and name < link:
        name += 1
    here = sentence.chunks[name]
    acting = any(
        first <= party.first < link and not sentence.governed(party.first) for party in sentence.parties
    )
    return Towns(at=[name]) if here.is_town and not acting else Towns()


def _opening_town(sentence: Sentence, end: int, *, unknown: bool) -> int | None:
    """Return the town that opens the clause of chunk ``end``, told where it is: "X, a town near Y, fell"."""
    first = next((at + 1 for at in range(end, -1, -1) if sentence.is_boundary(at)), 0)
    name = first
    while sentence.has_any(name, "det", "type", "adj", "of", "time", "comma", "adv", "quote"):
        name += 1
    if name >= end or not sentence.has_any(name + 1, "comma", "paren", "at", "near"):
        return None
    here, typed = sentence.chunks[name], sentence.has_any(name - 1, "type", "of") and name > first
    typed = typed or names_kind_after(sentence, name)
    known = can_be_town(sentence, name, unknown=typed or unknown) and (here.actor is None or typed)
    verbs = any(
        chunk.has_any("have", "be") or chunk.moods("finite") for chunk in sentence.chunks[name + 1 : end + 1]
    )
    return name if known and not verbs and not beside_reason(sentence, name) else None


def town_of_relative(sentence: Sentence, link: int) -> Towns:
    """Return the town that a relative pronoun at chunk ``link`` points back to ("near X, which they took").

    What is told of it is told of the town itself, no matter what lies near it.
    """
    towns = towns_before(sentence, link)
    if not (towns.at or towns.beside):
        towns = _explained_before(sentence, link) or towns
    if not (towns.at or towns.beside) and sentence.has(link - 1, "type"):
        towns = _told_to_be(sentence, link - 1) or towns
    around = towns.beside == REASONS["near"] or _is_flanked(sentence, towns)
    return replace(towns, beside="") if around else towns


def _is_flanked(sentence: Sentence, towns: Towns) -> bool:
    """Whether a word before a town, none behind it, tells of the front there: "on the flanks of X"."""
    fought = towns.beside == REASONS["front"] and bool(towns.at)
    return fought and not beside_after(sentence, towns.at[-1])


def _explained_before(sentence: Sentence, link: int) -> Towns | None:
    """Return the town whose kind a relative at chunk ``link`` goes on about: "X, a stronghold that"."""
    kind = link - 1
    while link - kind < _LONGEST_KIND and not sentence.has_any(kind, "type", "comma", NAME):
        kind -= 1
    if not sentence.has(kind, "type"):
        return None
    while sentence.has_any(kind - 1, "det", "adj", "superlative", "type", WORD):
        kind -= 1
    here = sentence.chunks[kind - 2] if kind > 1 and sentence.has(kind - 1, "comma") else None
    return Towns(at=[kind - 2]) if here is not None and here.is_town else None


def _told_to_be(sentence: Sentence, kind: int) -> Towns | None:
    """Return the town of which is told that it is the town at chunk ``kind``: "X is the second city that"."""
    for at in range(kind - 1, max(0, kind - 7), -1):
        if sentence.has(at, "be"):
            towns = towns_before(sentence, at)
            return towns if towns.at and not towns.beside else None
        if not sentence.has_any(at, "det", "adj", "superlative", NUMBER, WORD) or sentence.chunks[at].forms:
            break
    return None


def _towns_named_later(sentence: Sentence, at: int) -> Towns:
    """Return the towns named after the verb whose subject is "several villages" ("..., among them X")."""
    for later in range(at + 1, len(sentence.chunks)):
        if sentence.has_any(later, "such", "colon"):
            towns = towns_after(sentence, later + 1, unknown=True)
            if towns.at:
                return towns
    return _towns_at_the_head(sentence)


def _towns_at_the_head(sentence: Sentence) -> Towns:
    """Return the towns that a sentence lists before a colon: "X, Y: two towns retaken".

    One before a side is where a report comes from: "X: the army said ...".
    """
    towns = towns_after(sentence, 0)
    sides = any(sentence.party_at.get(at) for at in range(towns.end + 1, towns.end + 3))
    dateline = len(towns.at) == 1 and sides
    listed = sentence.has(towns.end, "colon") and not towns.beside and not dateline
    return towns if listed else Towns()
