"""Rules for signs of who holds a town: it fell, is in someone's hands, or a flag flies over it."""

from __future__ import annotations

from frontmap.reading.entries import BARE, Form
from frontmap.reading.event import Event, make_event
from frontmap.reading.passive import is_within, named_first
from frontmap.reading.pointing import points_there, town_of_where
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.subject import find_subject
from frontmap.reading.town_phrase import Towns
from frontmap.reading.towns import towns_after, towns_at_head
from frontmap.reading.towns_before import towns_before
from frontmap.reading.verbs import Group, is_first_to
from frontmap.reading.vocabulary import NAME, NUMBER

_BEFORE_TO = ("time", "adv", "after", "word", "of", "imagined", "det", "adj", NUMBER, NAME)


def fallen(sentence: Sentence, group: Group) -> Event | None:
    """A town fell: "X est tombée", "X became the first city to fall"."""
    if any(sentence.has(at, "hands") for at in range(group.last, min(group.last + 6, len(sentence.chunks)))):
        return None
    agent = _fallen_to(sentence, group.last + 1)
    if agent is not None:
        led = any(sentence.has(at, "to") for at in range(agent.first - 3, agent.first))
        towns = towns_before(sentence, group.first, unknown=led and agent.actor is not None)
        if is_first_to(sentence, group.first):
            towns = named_first(sentence)
        held = towns.at or towns.refers
        return make_event("fall", group, towns, subject=agent, side="gained") if held else None
    then = group.last + 1
    if (sentence.has(then, "at") and not sentence.has(then, "after")) or sentence.has(then, "word"):
        return None
    towns = towns_before(sentence, group.first)
    if towns.at and is_within(sentence, group, towns.at[0]):
        return None
    return make_event("fall", group, towns) if towns.at or towns.refers else None


def _fallen_to(sentence: Sentence, at: int) -> Party | None:
    """Return the forces to which a town fell, if "to" and they stand in the clause from chunk ``at`` on."""
    while sentence.has_any(at, *_BEFORE_TO) and not (
        sentence.has(at, "at") and not sentence.has(at, "after")
    ):
        at += 1
    after = at + 1
    while sentence.has_any(after, "det", "adj"):
        after += 1
    party = sentence.party_at.get(after) if sentence.has(at, "at") else None
    return party if party is not None and party.kind in ("force", "name") else None


def _flying(sentence: Sentence, group: Group, flag: int, actor: str | None) -> Towns:
    """Return the town that has a side's flag: "X has its Ukrainian flag again"."""
    owns = actor is not None and group.last < flag <= group.last + 3 and not group.passive
    return towns_before(sentence, group.first) if owns else Towns()


def _around(sentence: Sentence, building: int) -> Towns:
    """Return the town whose building has a flag: "over the town hall in X", "of X", "over X's town hall"."""
    owner = building - 2
    if sentence.has(building - 1, "genitive") and owner >= 0 and sentence.chunks[owner].toponym is not None:
        return Towns(at=[owner], end=building + 1)
    towns = towns_after(sentence, building + 1, needs="at")
    towns = towns if towns.at else towns_after(sentence, building + 1, needs="of")
    genitive = sentence.has(building, BARE)
    return towns_after(sentence, building + 1) if genitive and not towns.at else towns


def _over_building(sentence: Sentence) -> Towns:
    """Return the town over whose building something is, at the head of a sentence: "Over the hall in X"."""
    building = next((at for at in range(1, 4) if sentence.has_any(at, "building", "office")), None)
    named = (
        building is not None
        and sentence.has(0, "at")
        and not any(sentence.chunks[at].forms for at in range(building))
    )
    if building is None or not named:
        return Towns()
    owner = building + 1
    owned = owner < len(sentence.chunks) and sentence.chunks[owner].toponym is not None
    return Towns(at=[owner]) if owned else _around(sentence, building)


def flies_again(sentence: Sentence, at: int) -> Event | None:
    """A side's flag is over a town again, said without a verb: "over X again the flag of Y"."""
    flag = next((i for i in (at + 1, at - 1) if sentence.has(i, "flag")), None)
    told = any(form.frame == "raise" for here in sentence.chunks for form in here.forms)
    if flag is None or told or "again" not in sentence.all_tags:
        return None
    start = max(at, flag) + 1
    while sentence.has_any(start, "again", "adv", "dash", "be"):
        start += 1
    first = min(at, flag)
    while sentence.has_any(first - 1, "again", "adv", "dash", "be"):
        first -= 1
    towns = towns_after(sentence, start, needs="at")
    towns = towns if towns.at else towns_at_head(sentence, first)
    if not towns.at or towns.beside:
        return None
    group = Group(at, at, Form("raise", "finite"))
    return make_event("flag", group, towns, subject=Party(at, at, "name", sentence.chunks[at].actor))


def raised(sentence: Sentence, group: Group) -> Event | None:
    """A flag was raised over a town: the flag's side, else whoever raised it, took it."""
    near = range(max(0, group.first - 6), min(group.last + 7, len(sentence.chunks)))
    flag = next((at for at in near if sentence.has(at, "flag")), None)
    if flag is None:
        return None
    start = max(flag, group.last) + 1
    beside = (flag - 1, *range(flag + 1, min(flag + 2, len(sentence.chunks))))
    actor = next((sentence.chunks[at].actor for at in beside if at >= 0 and sentence.chunks[at].actor), None)
    while (
        start < len(sentence.chunks)
        and sentence.has_any(start, "word", "adv", "time", "adj")
        and not sentence.has(start, "at")
    ):
        start += 1
    if start < len(sentence.chunks) and sentence.chunks[start].actor and not sentence.chunks[start].toponym:
        start += 1
    towns = towns_after(sentence, group.last + 1, needs="at") if flag > group.last else Towns()
    if not towns.at or towns.end > flag or towns.beside:
        towns = towns_after(sentence, start, needs="at", unknown=False)
    if towns.beside:
        building = next((at for at in range(start, towns.end + 3) if sentence.has(at, "building")), None)
        towns = _around(sentence, building) if building is not None else towns
    if not towns.at:
        elsewhere = Towns(refers=True) if points_there(sentence, group) else town_of_where(sentence, group)
        elsewhere = elsewhere if elsewhere.at or elsewhere.refers else towns_at_head(sentence, group.first)
        elsewhere = elsewhere if elsewhere.at or elsewhere.refers else _over_building(sentence)
        elsewhere = elsewhere if elsewhere.at or elsewhere.refers else _flying(sentence, group, flag, actor)
        towns = elsewhere if elsewhere.at or elsewhere.refers else towns
    if not (towns.at or towns.refers or towns.beside):
        return None
    subject: Party | int | None = Party(flag, flag, "name", actor) if actor else None
    if subject is None and not group.passive:
        subject = find_subject(sentence, group.first)
    return make_event("flag", group, towns, subject=subject if isinstance(subject, Party) else None)
