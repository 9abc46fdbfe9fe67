"""Where the names of towns stand before a verb, as its subject."""

from __future__ import annotations

from dataclasses import replace

from frontmap.reading.beside import PART, REASONS, beside_reason
from frontmap.reading.chunks import OTHER_NAME
from frontmap.reading.entries import BARE
from frontmap.reading.sentence import Sentence
from frontmap.reading.town_names import can_be_town
from frontmap.reading.town_phrase import Towns
from frontmap.reading.towns import towns_after
from frontmap.reading.vocabulary import DEMONYM, NAME, NUMBER, WORD

_LONGEST_APPOSITION = 30
_OF_REGION = ("of", "at", "det", "adj", "genitive", "region", "region_name", DEMONYM, NAME, WORD)


def towns_before(sentence: Sentence, at: int, *, unknown: bool = False) -> Towns:
    """Return the towns that are the subject of a verb whose first chunk is ``at``.

    ``unknown`` lets a name that opens the clause be a town though nothing but the verb says so.
    """
    towns, verb = Towns(), at
    at -= 1
    while sentence.has_any(at, "time", "adv", "neg", "quote") and not sentence.has(at, "type"):
        at -= 1
    while (
        sentence.has(at, "comma")
        and sentence.has_any(at - 1, "time", "source")
        and sentence.has_any(at - 2, "comma", "time")
    ):
        at -= 2 if sentence.has(at - 2, "comma") else 1
    if sentence.has(at, "who"):
        at -= 1
    if sentence.has(at, "comma"):
        at = _before_apposition(sentence, at)
    if sentence.has(at, "paren"):
        at = _before_brackets(sentence, at)
    if at < 0:
        return towns
    at = _before_listed_region(sentence, _before_gloss(sentence, _before_region(sentence, at)))
    here = sentence.chunks[at]
    if NAME in here.tags and sentence.has(at - 1, "of") and _in_office(sentence, at):
        return towns
    if here.toponym is not None or NAME in here.tags:
        _list_before(sentence, at, towns, unknown=unknown)
    elif "they" in here.tags or ("town" in here.tags and (BARE in here.tags or sentence.has(at - 1, "this"))):
        towns.refers = True
        towns.part = beside_reason(sentence, at) == PART
    elif "part" in here.tags and sentence.has(verb, BARE) and sentence.opens_clause(at):
        towns.refers = towns.part = True
    elif any(sentence.has(i, "towns") for i in range(at - 3, at + 1)):
        return _towns_named_later(sentence, at)
    if towns.beside and any(sentence.has(i, "towns") for i in range(at - 6, at)):
        later = _towns_named_later(sentence, at)
        if later.at:
            return later
    if not (towns.at or towns.refers) or towns.beside not in ("", PART):
        name = _opening_town(sentence, at, unknown=unknown)
        return Towns(at=[name]) if name is not None else towns
    return towns


def _opening_town(sentence: Sentence, end: int, *, unknown: bool) -> int | None:
    """Return the town that opens the clause of chunk ``end``, told where it is: "X, a town near Y, fell"."""
    first = next((at + 1 for at in range(end, -1, -1) if sentence.is_boundary(at)), 0)
    name = first
    while sentence.has_any(name, "det", "type", "adj", "of", "time", "comma", "adv", "quote"):
        name += 1
    if name >= end or not sentence.has_any(name + 1, "comma", "paren", "at", "near"):
        return None
    here, typed = sentence.chunks[name], sentence.has_any(name - 1, "type", "of") and name > first
    typed = typed or _names_kind_after(sentence, name)
    known = can_be_town(sentence, name, unknown=typed or unknown) and (here.actor is None or typed)
    verbs = any(
        chunk.has_any("have", "be") or chunk.moods("finite") for chunk in sentence.chunks[name + 1 : end + 1]
    )
    return name if known and not verbs and not beside_reason(sentence, name) else None


def _names_kind_after(sentence: Sentence, name: int) -> bool:
    """Whether a comma and a kind of town follow the name at chunk ``name``: "X, the capital of Y"."""
    kind = name + 2
    while kind < name + 5 and sentence.has_any(kind, "adj", "number", "det", DEMONYM):
        kind += 1
    return sentence.has(name + 1, "comma") and sentence.has(kind, "type")


def town_of_relative(sentence: Sentence, link: int) -> Towns:
    """Return the town that a relative pronoun at chunk ``link`` points back to ("near X, which they took").

    What is told of it is told of the town itself, no matter what lies near it.
    """
    towns = towns_before(sentence, link)
    if not (towns.at or towns.beside) and sentence.has(link - 1, "type"):
        towns = _told_to_be(sentence, link - 1) or towns
    return replace(towns, beside="") if towns.beside == REASONS["near"] else towns


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


def _before_apposition(sentence: Sentence, comma: int) -> int:
    """Return the chunk before the comma, or before the apposition that ends with the comma."""
    opening = next((at for at in range(comma - 1, max(-1, comma - 8), -1) if sentence.has(at, "comma")), 0)
    if opening and _is_apposition(sentence, opening, comma):
        return opening - 1
    if sentence.chunks[comma - 1].toponym is not None and not beside_reason(sentence, comma - 1):
        return comma - 1
    before = comma - 2
    while sentence.has(before, "det") and not sentence.has_any(before, "at", "of"):
        before -= 1
    if sentence.has(comma - 1, "region_name") and not sentence.has_any(before, "at", "of"):
        return comma - 1
    for at in range(comma - 1, max(-1, comma - _LONGEST_APPOSITION), -1):
        if sentence.has(at, "comma"):
            return at - 1
        if sentence.has_any(at, "strong", "that"):
            break
    return comma - 1


def _is_apposition(sentence: Sentence, opening: int, comma: int) -> bool:
    """Whether a town stands before chunk ``opening`` and its kind after it: "X, the gateway to Y,"."""
    kind = next((at for at in range(opening + 1, comma) if sentence.has(at, "type")), None)
    led = kind is not None and any(sentence.has(at, "at") for at in range(kind + 1, comma))
    if _names_kind_after(sentence, opening - 1) and sentence.has(opening - 1, NAME):
        return True
    return led and sentence.chunks[opening - 1].toponym is not None


def _before_brackets(sentence: Sentence, paren: int) -> int:
    """Return the chunk before the brackets that end with chunk ``paren``."""
    for at in range(paren - 1, max(-1, paren - 10), -1):
        if sentence.has(at, "paren"):
            return at - 1
    return paren


def _before_region(sentence: Sentence, at: int) -> int:
    """Return the town whose region is named up to chunk ``at`` ("the town of X of the Y region")."""
    if not sentence.has_any(at, "region", "region_name"):
        return at
    for town in range(at - 1, max(-1, at - 9), -1):
        kind = town - 2 if sentence.has(town - 1, "of") else town - 1
        adjective = sentence.has_any(town + 1, NAME, DEMONYM) and sentence.has(town + 2, "region")
        if sentence.chunks[town].toponym is not None and (adjective or sentence.has(kind, "type")):
            return town
        if not sentence.has_any(town, *_OF_REGION):
            break
    return at


def _before_listed_region(sentence: Sentence, at: int) -> int:
    """Return the last town of a list that ends with a region: "X, Y and the whole Z region", else ``at``."""
    first = at
    while at - first < 8 and sentence.has_any(
        first, NAME, "region", "region_name", "det", "adj", "of", "quote"
    ):
        first -= 1
    region = any(sentence.has(i, "region") for i in range(first + 1, at + 1))
    listed = region and sentence.has(first, "and") and first > 0
    return first - 1 if listed and sentence.chunks[first - 1].toponym is not None else at


def _before_gloss(sentence: Sentence, at: int) -> int:
    """Return the town that the one at chunk ``at`` only helps to find ("X near Y"), else ``at``."""
    near = at - 1
    while sentence.has_any(near, "det", "type", "adj", "of") and not sentence.has(near, "near"):
        near -= 1
    named = near - 2 if sentence.has(near - 1, "comma") else near - 1
    found = (
        sentence.has_any(near, "near", "front") and named >= 0 and sentence.chunks[named].toponym is not None
    )
    return named if found else at


def _in_office(sentence: Sentence, at: int) -> bool:
    """Whether the name at chunk ``at`` is a part of an office's ("the ministry of Defence")."""
    party = sentence.party_at.get(at)
    return party is not None and party.kind == "office"


def _list_before(sentence: Sentence, at: int, towns: Towns, *, unknown: bool) -> None:
    """Add the town at chunk ``at`` and those listed before it, and what the words before them say."""
    known, region = False, ""
    while can_be_town(sentence, at, unknown=True):
        towns.at.insert(0, at)
        known = known or sentence.chunks[at].toponym is not None
        before, linked = at - 1, False
        while sentence.has_any(before, "comma", "and", "of", "det", "type", "adj") and at - before < 6:
            linked = linked or sentence.has_any(before, "comma", "and")
            before -= 1
        if (
            not linked
            or not sentence.has(before, NAME)
            or sentence.has(before - 1, "source")
            or (sentence.chunks[before].actor is not None and sentence.has(before + 1, "comma"))
            or beside_reason(sentence, before)
            or _in_office(sentence, before)
        ):
            kind = any(sentence.has(i, "type") for i in range(before + 1, at))
            if linked and not kind and sentence.has(at - 1, "of") and sentence.has(before, NAME):
                region = beside_reason(sentence, before)  # "the region of X and of Y"
            break
        at = before
    unknown = unknown or bool(towns.at and _names_kind_after(sentence, towns.at[-1]))
    opens = unknown and sentence.opens_clause(at) and not sentence.has(at, OTHER_NAME)
    listed = sentence.has(at - 1, "such") and not sentence.has(at - 1, "as")
    if not (known or opens or listed) and not (
        sentence.has(at - 1, "of") and any(sentence.has(k, "type") for k in range(at - 4, at))
    ):
        towns.at.clear()
    if towns.at:
        towns.beside = region or beside_reason(sentence, towns.at[0])
        towns.part = towns.beside == PART
