"""Where the names of towns stand around a verb or a noun, and what those words make of them."""

from __future__ import annotations

from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.towns.lists import after_gloss
from frontmap.reading.towns.names import can_be_town
from frontmap.reading.towns.phrase import Towns
from frontmap.reading.towns.steps import go
from frontmap.reading.towns.way import set_out


def towns_after(sentence: Sentence, at: int, *, needs: str = "", unknown: bool = False) -> Towns:
    """Return the towns in the phrase that begins with chunk ``at``.

    ``needs`` is the tag of the preposition that must lead to them; ``unknown`` lets a capitalised word that
    no gazetteer knows be a town.
    """
    way = set_out(sentence, at, needs, unknown=unknown)
    go(way)
    towns, end = way.towns, way.at
    towns.end = end
    towns.refers = way.definite and not towns.at and not towns.beside
    if towns.refers and _is_named_behind(sentence, end):
        towns.at, towns.refers, towns.end = [end + 1], False, end + 2
    if towns.part and not needs and not (towns.at or towns.beside) and sentence.has(end - 1, "part"):
        ends = end >= sentence.length or sentence.has_any(end, "mark", "comma", "strong", "and")
        towns.refers = towns.refers or (ends and sentence.has(way.start - 1, BARE))
    return towns


def _is_named_behind(sentence: Sentence, comma: int) -> bool:
    """Whether a comma leads from a kind of town to its name: "retook the capital, X, in March"."""
    if not sentence.has(comma, "comma") or not sentence.has(comma - 1, "type"):
        return False
    name = comma + 1
    named = name < sentence.length and sentence.chunks[name].toponym is not None
    closed = name + 1 >= sentence.length or sentence.has_any(name + 1, "comma", "mark")
    return named and closed and can_be_town(sentence, name, unknown=False)


def parts_listed(sentence: Sentence, towns: Towns) -> Towns:
    """Return the town of which only a part is listed after ``towns``: "took X, Y and half of Z"."""
    if towns.part or not towns.at:
        return Towns()
    at, linked = towns.end, False
    while sentence.has_any(at, "comma", "and", "det"):
        linked = linked or sentence.has(at, "and")  # "X, a suburb of Y" is no list
        at += 1
    listed = linked and sentence.has_any(at, "part", "adj")
    more = towns_after(sentence, at, unknown=True) if listed else Towns()
    return more if more.part and more.at and not more.beside else Towns()


def towns_at_head(sentence: Sentence, verb: int) -> Towns:
    """Return the towns that a sentence begins with: "In X, ...", or "In X" right before chunk ``verb``."""
    start = 0
    while sentence.has_any(start, "quote", "dash", "yet", "adv", "clause") and not sentence.has_any(
        start, "at", "there"
    ):
        start += 1
    place = after_gloss(sentence, start - 1) if sentence.has(start, "at") else start
    if place > start and sentence.has(place + 1, "comma") and sentence.has(place + 2, "at"):
        start = place + 2
    towns = towns_after(sentence, start, needs="at") if sentence.has(start, "at") else Towns()
    if sentence.has(start, "there"):
        towns = Towns(refers=True, end=start + 1)
    end = towns.end
    while sentence.has_any(end, "at", "of", "region", "region_name", "time", "adv") and end < verb:
        end += 1
    acting = sentence.party_at.get(end)
    if acting is not None and acting.first == end and acting.last + 1 == verb:
        end = verb
    return towns if sentence.has(end, "comma") or end == verb else Towns()
