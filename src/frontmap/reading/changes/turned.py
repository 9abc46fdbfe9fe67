"""Rules for a town that stands before its verb, and who acts, if told, behind it."""

from __future__ import annotations

from frontmap.reading.changes.auxiliaries import helpers_of
from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.pointing import points_there
from frontmap.reading.changes.unknown_towns import sure_names
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sentences.day_owner import since_a_day
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import NUMBER
from frontmap.reading.towns.before import towns_before
from frontmap.reading.towns.beside import PART
from frontmap.reading.towns.phrase import Towns


def turned_round(sentence: Sentence, group: Group) -> Event | None:
    """The town stands before a verb that may have it there: "X captured [have] the forces of Y"."""
    turnable = _turnable(sentence, group)
    return _turned(sentence, turnable) if turnable is not None else None


def _turned(sentence: Sentence, group: Group) -> Event | None:
    """The town stands before its verb and the side, if any, after it: "X captured [have] the forces of Y"."""
    after = group.last + 1
    if sentence.has(group.last, "with"):
        return None  # "entre", between
    while sentence.has_any(after, "adv", "time", "some", "adj", NUMBER) and after not in sentence.party_at:
        after += 1
    subject = sentence.party_at.get(after)
    nobody = subject is None and _is_object_first(sentence, group, after)
    if not nobody and (
        subject is None or subject.kind not in ("force", "name") or sentence.by_ending(subject)
    ):
        return None
    side = subject is not None and (subject.actor is not None or subject.kind == "force")
    towns = towns_before(sentence, group.first, unknown=side and group.form.frame == "take")
    if subject is not None and subject.actor is None:
        towns = sure_names(sentence, towns)
    if not nobody and points_there(sentence, group) and not (towns.at or towns.refers or towns.beside):
        return make_event(f"{group.form.frame}: active", group, Towns(refers=True), subject=subject)
    preposition = {"from": "of", "into": "at"}.get(FRAMES[group.form.frame].place, "")
    first = towns.at[0] if towns.at else _step_back(sentence, group.first)
    while sentence.has_any(first - 1, "type", "adj", "this", "part", "det"):
        first -= 1
    led = sentence.has(first - 1, preposition) if preposition else sentence.opens_clause(first)
    led = led or (towns.part and towns.refers and not preposition) or _is_relative(sentence, group, towns)
    if not (towns.at or towns.refers) or towns.beside not in ("", PART) or not led:
        return None
    if keeps_only(sentence, group, towns):
        return None
    rule = "passive" if nobody else "active"
    return make_event(f"{group.form.frame}: {rule}", group, towns, subject=subject)


def _turnable(sentence: Sentence, group: Group) -> Group | None:
    """Return a verb that may have its town before it: a finite one, or one with its "[they] had to"."""
    if group.form.mood == "finite":
        return group
    before = group.first - 1
    forced = group.form.mood == "infinitive" and not group.unreal and before > 0
    if not forced or not sentence.chunks[before].frames("achieve"):
        return None
    return group._replace(first=helpers_of(sentence, before)[0])


def _is_relative(sentence: Sentence, group: Group, towns: Towns) -> bool:
    """Whether a relative leads from a town to the verb whose object it is: "the fall of X, which took Y"."""
    between = range(towns.at[-1] + 1, group.first) if towns.at else ()
    takes = FRAMES[group.form.frame].place == "object" and sentence.has(group.last, BARE)
    return takes and any(sentence.has(at, "who") and sentence.has(at - 1, "comma") for at in between)


def _is_object_first(sentence: Sentence, group: Group, after: int) -> bool:
    """Whether no subject stands in a clause that goes on at chunk ``after``: "X [they] freed in May"."""
    if FRAMES[group.form.frame].place != "object" or not sentence.has(group.last, BARE):
        return False
    ends = ("mark", "comma", "strong", "at", "and", "dash", "quote")
    return after >= len(sentence.chunks) or sentence.has_any(after, *ends)


def _step_back(sentence: Sentence, at: int) -> int:
    """Return the chunk before chunk ``at``, times and adverbs stepped over."""
    at -= 1
    while sentence.has_any(at, "adv", "time") and not sentence.has(at, "type"):
        at -= 1
    return at


def keeps_only(sentence: Sentence, group: Group, towns: Towns) -> bool:
    """Whether a verb of keeping tells of no change: "hold X"; "hold half of X", "hold X since May" do."""
    if group.form.frame not in ("keep", "retain"):
        return False
    return not ((towns.part and group.form.frame == "keep") or since_a_day(sentence, group.last))
