"""The names that are listed before a verb, as its subject."""

from __future__ import annotations

from typing import NamedTuple

from frontmap.reading.sentences.chunks import OTHER_NAME
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import NAME
from frontmap.reading.towns.beside import PART, beside_reason
from frontmap.reading.towns.names import can_be_town
from frontmap.reading.towns.phrase import Towns
from frontmap.reading.towns.stepped_over import names_kind_after


class _List(NamedTuple):
    """Names that are listed before a verb; what was looked at begins with chunk ``first``.

    ``region`` says why they are no towns where the words before them name a region.
    """

    names: list[int]
    first: int
    region: str = ""


def list_before(sentence: Sentence, at: int, *, unknown: bool) -> Towns:
    """Return the town at chunk ``at`` and those listed before it, with what the words before them say."""
    listed = _names_before(sentence, at)
    names = listed.names
    if not names:
        return Towns()
    unknown = unknown or names_kind_after(sentence, names[-1])
    if not _are_towns(sentence, listed, unknown=unknown):
        return Towns()
    beside = listed.region or beside_reason(sentence, names[0])
    return Towns(at=names, beside=beside, part=beside == PART)


def _names_before(sentence: Sentence, at: int) -> _List:
    """Return the names of the list that ends with chunk ``at``."""
    names: list[int] = []
    while can_be_town(sentence, at, unknown=True):
        names.insert(0, at)
        before, linked = _name_before(sentence, at)
        if not linked or not _is_listed(sentence, before):
            return _List(names, at, _region_of(sentence, before, at) if linked else "")
        at = before
    return _List(names, at)


def _name_before(sentence: Sentence, at: int) -> tuple[int, bool]:
    """Return where the name before chunk ``at`` may stand, and whether a comma or an "and" links it."""
    before, linked = at - 1, False
    while sentence.has_any(before, "comma", "and", "of", "det", "type", "adj") and at - before < 6:
        linked = linked or sentence.has_any(before, "comma", "and")
        before -= 1
    return before, linked


def _is_listed(sentence: Sentence, name: int) -> bool:
    """Whether chunk ``name`` is a name of the list behind it: no side's, no office's, no source's."""
    if not sentence.has(name, NAME) or sentence.has(name - 1, "source"):
        return False
    if sentence.chunks[name].actor is not None and sentence.has(name + 1, "comma"):
        return False
    return not (beside_reason(sentence, name) or in_office(sentence, name))


def _region_of(sentence: Sentence, before: int, at: int) -> str:
    """Return why the names at those chunks are no towns, ``""`` if they may: "the region of X and of Y"."""
    kind = any(sentence.has(i, "type") for i in range(before + 1, at))
    both = not kind and sentence.has(at - 1, "of") and sentence.has(before, NAME)
    return beside_reason(sentence, before) if both else ""


def _are_towns(sentence: Sentence, listed: _List, *, unknown: bool) -> bool:
    """Whether the names are those of towns: one is known, or the words before the list say so.

    ``unknown`` names may be if they open the clause.
    """
    if any(sentence.chunks[i].toponym is not None for i in listed.names):
        return True
    at = listed.first
    if sentence.has(at - 1, "of") and any(sentence.has(i, "type") for i in range(at - 4, at)):
        return True
    if sentence.has(at - 1, "such") and not sentence.has(at - 1, "as"):
        return True
    first = at
    while sentence.has_any(first - 1, "part", "adj", "town") or (
        sentence.has(first - 1, "of") and sentence.has(first - 2, "part")
    ):
        first -= 1
    return unknown and sentence.opens_clause(first) and not sentence.has(at, OTHER_NAME)


def in_office(sentence: Sentence, at: int) -> bool:
    """Whether the name at chunk ``at`` is a part of an office's ("the ministry of Defence")."""
    party = sentence.party_at.get(at)
    return party is not None and party.kind == "office"
