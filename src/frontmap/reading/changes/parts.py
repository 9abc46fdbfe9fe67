"""Rules for parts of a town: forces advance within it, or take a part that is told without its name."""

from __future__ import annotations

from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.pointing import led_ahead
from frontmap.reading.changes.subject import find_subject
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import WORD
from frontmap.reading.towns.after import towns_after
from frontmap.reading.towns.phrase import Towns

_REACH = 10
_LONGEST_CLAUSE = 24
_ELSEWHERE = ("after", "comma", "that", "who", "clause", "strong", "near", "toward", "front", "region", "if")
_LONGEST_OBJECT = 14
_NO_OBJECT = ("strong", "clause", "that", "who", "near", "toward", "front", "region", "colon", "if")
_ENDS = ("mark", "comma", "strong", "and", "quote", "time")


def advanced(sentence: Sentence, group: Group) -> Event | None:
    """Forces advanced within a town: "advanced in eastern X", "advanced along a street in X"."""
    subject = find_subject(sentence, group.first)
    if not isinstance(subject, Party) or subject.kind not in ("force", "name", "they"):
        return None
    towns = _within(sentence, group.last + 1)
    if not towns.at:
        towns = led_ahead(sentence, group)
        towns = towns if towns.part else Towns()
    return make_event("advance: active", group, towns, subject=subject) if towns.at else None


def _within(sentence: Sentence, start: int) -> Towns:
    """Return the town in a part of which something goes on: "in eastern X", "along a street in X"."""
    along = False
    for at in range(start, min(start + _REACH, len(sentence.chunks))):
        here = sentence.has(at, "near") and any(sentence.has(i, "part") for i in range(at + 1, at + 5))
        along = along or here
        if sentence.has_any(at, *_ELSEWHERE) and not here:
            break
        if sentence.has(at, "at"):
            towns = towns_after(sentence, at, needs="at")
            part = towns.at and (towns.part or along or sentence.has(towns.at[0] - 1, "side_of"))
            if part and not towns.beside:
                return towns
            if towns.beside:
                break
    return Towns()


def part_told_alone(sentence: Sentence, group: Group, start: int, towns: Towns) -> Towns:
    """Return the town of which a part is told: "In X they took several streets", "hold the eastern half"."""
    if not towns.part or towns.at or towns.refers:
        return towns
    for at in range(group.first - 1, max(-1, group.first - _LONGEST_CLAUSE), -1):
        if sentence.has(at, "at") and sentence.opens_clause(at):
            ahead = towns_after(sentence, at, needs="at")
            if ahead.at and not ahead.beside:
                return Towns(at=ahead.at, part=True, end=towns.end)
        if sentence.has_any(at, "strong", "colon"):
            break
    ends = towns.end >= len(sentence.chunks) or sentence.has_any(towns.end, *_ENDS)
    pointing = BARE in sentence.all_tags or sentence.has_any(start, "this", "possessive")
    return Towns(refers=ends and pointing, part=True, end=towns.end)


def taken_besides(sentence: Sentence, start: int) -> Towns | None:
    """Return the town taken together with what stands before it: "took the base, then all of the city X"."""
    for at in range(start, min(start + _LONGEST_OBJECT, len(sentence.chunks))):
        if sentence.has_any(at, *_NO_OBJECT) or sentence.chunks[at].moods(
            "finite", "participle", "infinitive"
        ):
            break
        kind = at + 1
        while sentence.has_any(kind, "and", "but", "adv", "det", "adj", "area", "time"):
            kind += 1
        if sentence.has_any(at, "and", "but") and sentence.has(kind, "town"):
            towns = towns_after(sentence, kind, unknown=True)
            acts = sentence.has_any(towns.end, WORD, "have", "be") or (
                towns.end < len(sentence.chunks) and bool(sentence.chunks[towns.end].forms)
            )
            return towns if towns.at and not (towns.beside or towns.part or acts) else None
    return None
