"""Rules for signs of who holds a town: it fell, is in someone's hands, or a flag flies over it."""

from __future__ import annotations

from collections.abc import Iterator

from frontmap.reading.active import points_there, town_of_where
from frontmap.reading.chunks import DEMONYM
from frontmap.reading.event import Event, make_event
from frontmap.reading.lexicon import Form
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.towns import Towns, towns_after, towns_at_head, towns_before
from frontmap.reading.verbs import Group, find_subject, read_group


def fallen(sentence: Sentence, group: Group) -> Event | None:
    """A town fell: "X est tombée"."""
    if any(sentence.has(at, "hands") for at in range(group.last, min(group.last + 6, len(sentence.chunks)))):
        return None
    agent = _fallen_to(sentence, group.last + 1)
    if agent is not None:
        towns = towns_before(sentence, group.first)
        held = towns.at or towns.refers
        return make_event("fall", group, towns, subject=agent, side="gained") if held else None
    if sentence.has(group.last + 1, "at") or sentence.has(group.last + 1, "word"):
        return None
    towns = towns_before(sentence, group.first)
    return make_event("fall", group, towns) if towns.at or towns.refers else None


def _fallen_to(sentence: Sentence, at: int) -> Party | None:
    """Return the forces to which a town fell, if "to" and they stand at chunk ``at``."""
    after = at + 1
    while sentence.has(after, "det", "adj"):
        after += 1
    party = sentence.party_at.get(after) if sentence.has(at, "at") else None
    return party if party is not None and party.kind in ("force", "name") else None


def in_hands(sentence: Sentence, at: int) -> Iterator[Event]:
    """A town is in someone's hands: "X est passée sous contrôle ukrainien", "X est aux mains de Y"."""
    start, holder_before = _holder_before(sentence, at)
    group = _standing(sentence, start)
    if group is None:
        return
    after = range(at + 1, min(at + 5, len(sentence.chunks)))
    holder = holder_before or next((sentence.party_at[i] for i in after if i in sentence.party_at), None)
    actor = next((sentence.chunks[i].actor for i in after if sentence.chunks[i].actor), None)
    if holder is None and actor is not None:
        holder = Party(at, at, "name", actor)
    if holder is not None and holder.kind == "civil":
        return
    towns = towns_before(sentence, group.first)
    if towns.at or towns.refers or towns.beside:
        yield make_event("in hands", group, towns, subject=holder, side="gained", state=group.bare)


def _holder_before(sentence: Sentence, at: int) -> tuple[int, Party | None]:
    """Return the preposition before a plain "hands" or "control" at chunk ``at``, and whose they are.

    A phrase that has its preposition within it ("in the hands of") is its own, and names nobody before.
    """
    first, holder = at, None
    while sentence.has(first - 1, "adj", "det", "ours", "genitive", DEMONYM) or (
        first and sentence.chunks[first - 1].actor is not None
    ):
        first -= 1
        if sentence.has(first, "ours"):
            holder = Party(first, first, "we")
        elif sentence.chunks[first].actor is not None:
            holder = Party(first, first, "name", sentence.chunks[first].actor)
    return (first - 1, holder) if holder is not None and sentence.has(first - 1, "at") else (at, None)


def _standing(sentence: Sentence, at: int) -> Group | None:
    """Return the verb before "in the hands of" at chunk ``at``: a form of be, or of passing into them."""
    if sentence.has(at - 1, "comma") and at > 1 and sentence.chunks[at - 2].toponym is not None:
        return Group(at, at, Form("pass", "participle"), bare=True)
    if at and sentence.chunks[at - 1].toponym is not None and _opens(sentence, at - 1):
        return Group(at, at, Form("pass", "finite"))
    verb = at - 1
    while sentence.has(verb, "adv", "time", "quote", "neg", "yet", "adj") and not sentence.has(verb, "be"):
        if sentence.chunks[verb].forms:
            break
        verb -= 1
    if verb < 0:
        return None
    here = sentence.chunks[verb]
    groups = (read_group(sentence, verb, form) for form in here.forms if form.frame in ("pass", "fall"))
    group = next((group for group in groups if group is not None), None)
    if group is not None or not here.has("be"):
        return group
    first = verb - 1 if sentence.has(verb - 1, "neg") else verb
    return Group(
        first,
        verb,
        Form("pass", "finite"),
        negated=any(sentence.has(i, "negating") for i in range(first, at)),
        past=here.has("pluperfect"),
        unreal="condition" if here.has("cond") else "",
    )


def _opens(sentence: Sentence, town: int) -> bool:
    """Whether the town at that chunk is the first word of a clause, or only its kind stands before it."""
    while sentence.has(town - 1, "type", "det") and not sentence.has(town - 1, "of", "at"):
        town -= 1
    return sentence.opens_clause(town)


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
        and sentence.has(start, "word", "adv", "time", "adj")
        and not sentence.has(start, "at")
    ):
        start += 1
    if start < len(sentence.chunks) and sentence.chunks[start].actor and not sentence.chunks[start].toponym:
        start += 1
    towns = towns_after(sentence, start, needs="at", unknown=False)
    if towns.beside:
        building = next((at for at in range(start, towns.end + 1) if sentence.has(at, "building")), None)
        towns = towns_after(sentence, building + 1, needs="at") if building is not None else towns
    if not towns.at:
        elsewhere = Towns(refers=True) if points_there(sentence, group) else town_of_where(sentence, group)
        elsewhere = elsewhere if elsewhere.at or elsewhere.refers else towns_at_head(sentence, group.first)
        towns = elsewhere if elsewhere.at or elsewhere.refers else towns
    if not (towns.at or towns.refers or towns.beside):
        return None
    subject: Party | int | None = Party(flag, flag, "name", actor) if actor else None
    if subject is None and not group.passive:
        subject = find_subject(sentence, group.first)
    return make_event("flag", group, towns, subject=subject if isinstance(subject, Party) else None)
