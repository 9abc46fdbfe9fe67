"""Where the names of towns stand before a verb, as its subject."""

from __future__ import annotations

from frontmap.reading.beside import PART, beside_reason
from frontmap.reading.entries import BARE
from frontmap.reading.sentence import Sentence
from frontmap.reading.towns import Towns, can_be_town, towns_after
from frontmap.reading.vocabulary import DEMONYM, NAME, WORD

_LONGEST_APPOSITION = 30
_OF_REGION = ("of", "at", "det", "adj", "genitive", "region", "region_name", DEMONYM, NAME, WORD)


def towns_before(sentence: Sentence, at: int) -> Towns:
    """Return the towns that are the subject of a verb whose first chunk is ``at``."""
    towns = Towns()
    at -= 1
    while sentence.has(at, "time", "adv", "neg", "quote") and not sentence.has(at, "type"):
        at -= 1
    if sentence.has(at, "who"):
        at -= 1
    if sentence.has(at, "comma"):
        at = _before_apposition(sentence, at)
    if sentence.has(at, "paren"):
        at = _before_brackets(sentence, at)
    if at < 0:
        return towns
    at = _before_gloss(sentence, _before_region(sentence, at))
    here = sentence.chunks[at]
    if here.toponym is not None or here.has(NAME):
        _list_before(sentence, at, towns)
    elif here.has("they") or (here.has("town") and (here.has(BARE) or sentence.has(at - 1, "this"))):
        towns.refers = True
    elif any(sentence.has(i, "towns") for i in range(at - 3, at + 1)):
        return _towns_named_later(sentence, at)
    return towns


def _towns_named_later(sentence: Sentence, at: int) -> Towns:
    """Return the towns named after the verb whose subject is "several villages" ("..., among them X")."""
    for later in range(at + 1, len(sentence.chunks)):
        if sentence.has(later, "such", "colon"):
            towns = towns_after(sentence, later + 1, unknown=True)
            if towns.at:
                return towns
    return _towns_at_the_head(sentence)


def _towns_at_the_head(sentence: Sentence) -> Towns:
    """Return the towns that a sentence lists before a colon: "X, Y: two towns retaken"."""
    towns = towns_after(sentence, 0)
    return towns if sentence.has(towns.end, "colon") and not towns.beside else Towns()


def _before_apposition(sentence: Sentence, comma: int) -> int:
    """Return the chunk before the comma, or before the apposition that ends with the comma."""
    opening = next((at for at in range(comma - 1, max(-1, comma - 8), -1) if sentence.has(at, "comma")), 0)
    if opening and _is_apposition(sentence, opening, comma):
        return opening - 1
    if sentence.chunks[comma - 1].toponym is not None and not beside_reason(sentence, comma - 1):
        return comma - 1
    for at in range(comma - 1, max(-1, comma - _LONGEST_APPOSITION), -1):
        if sentence.has(at, "comma"):
            return at - 1
        if sentence.has(at, "strong", "that"):
            break
    return comma - 1


def _is_apposition(sentence: Sentence, opening: int, comma: int) -> bool:
    """Whether a town stands before chunk ``opening`` and its kind after it: "X, the gateway to Y,"."""
    kind = next((at for at in range(opening + 1, comma) if sentence.has(at, "type")), None)
    led = kind is not None and any(sentence.has(at, "at") for at in range(kind + 1, comma))
    return led and sentence.chunks[opening - 1].toponym is not None


def _before_brackets(sentence: Sentence, paren: int) -> int:
    """Return the chunk before the brackets that end with chunk ``paren``."""
    for at in range(paren - 1, max(-1, paren - 10), -1):
        if sentence.has(at, "paren"):
            return at - 1
    return paren


def _before_region(sentence: Sentence, at: int) -> int:
    """Return the town whose region is named up to chunk ``at`` ("the town of X of the Y region")."""
    if not sentence.has(at, "region", "region_name"):
        return at
    for town in range(at - 1, max(0, at - 9), -1):
        kind = town - 2 if sentence.has(town - 1, "of") else town - 1
        adjective = town == at - 2 and sentence.has(at - 1, NAME, DEMONYM)
        if sentence.chunks[town].toponym is not None and (adjective or sentence.has(kind, "type")):
            return town
        if not sentence.has(town, *_OF_REGION):
            break
    return at


def _before_gloss(sentence: Sentence, at: int) -> int:
    """Return the town that the one at chunk ``at`` only helps to find ("X near Y"), else ``at``."""
    near = at - 1
    while sentence.has(near, "det", "type", "adj", "of") and not sentence.has(near, "near"):
        near -= 1
    named = near - 2 if sentence.has(near - 1, "comma") else near - 1
    found = sentence.has(near, "near", "front") and named >= 0 and sentence.chunks[named].toponym is not None
    return named if found else at


def _in_office(sentence: Sentence, at: int) -> bool:
    """Whether the name at chunk ``at`` is a part of an office's ("the ministry of Defence")."""
    party = sentence.party_at.get(at)
    return party is not None and party.kind == "office"


def _list_before(sentence: Sentence, at: int, towns: Towns) -> None:
    """Add the town at chunk ``at`` and those listed before it, and what the words before them say."""
    known = False
    while can_be_town(sentence, at, unknown=True):
        towns.at.insert(0, at)
        known = known or sentence.chunks[at].toponym is not None
        before, linked = at - 1, False
        while sentence.has(before, "comma", "and", "of", "det", "type") and at - before < 6:
            linked = linked or sentence.has(before, "comma", "and")
            before -= 1
        if (
            not linked
            or not sentence.has(before, NAME)
            or sentence.has(before - 1, "source")
            or (sentence.chunks[before].actor is not None and sentence.has(before + 1, "comma"))
            or beside_reason(sentence, before)
            or _in_office(sentence, before)
        ):
            break
        at = before
    if not known and not (
        sentence.has(at - 1, "of") and any(sentence.has(k, "type") for k in range(at - 4, at))
    ):
        towns.at.clear()
    if towns.at:
        towns.beside = beside_reason(sentence, towns.at[0])
        towns.part = towns.beside == PART
