"""Rules for who holds a town now: "X is in the hands of Y", "X has passed to Y"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from frontmap.reading.changes.auxiliaries import helpers_of
from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.passive import is_within
from frontmap.reading.changes.standing import standing
from frontmap.reading.changes.unknown_towns import is_armed, sure_names
from frontmap.reading.changes.verbs import Group, read_group
from frontmap.reading.lexicon.entries import BARE, Form
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NUMBER, WORD
from frontmap.reading.towns.after import towns_after
from frontmap.reading.towns.before import towns_before


class _Hands(NamedTuple):
    """The hands at chunk ``at`` with their ``holder``, and the verb that tells of them.

    ``start`` is the first chunk of the phrase; ``part`` tells that only a share of the town is in them.
    """

    at: int
    start: int
    group: Group
    holder: Party | None
    part: bool


def in_hands(sentence: Sentence, at: int) -> Iterator[Event]:
    """A town is in someone's hands: "X est passée sous contrôle ukrainien", "X est aux mains de Y"."""
    led, whose = _holder_before(sentence, at)
    slipped = _slipped(sentence, at)
    if slipped is not None:
        yield slipped
        return
    if any(sentence.has(i, "yet") for i in range(max(0, led - 3), led)):
        return
    start = _before_share(sentence, led)
    group = standing(sentence, start)
    if group is None:
        yield from _passing_after(sentence, start, at)
        return
    holder = whose or _holder_behind(sentence, at)
    if holder is None or holder.kind != "civil":
        yield from _held(sentence, _Hands(at, start, group, holder, part=start < led))


def _holder_before(sentence: Sentence, at: int) -> tuple[int, Party | None]:
    """Return the preposition before a plain "hands" or "control" at chunk ``at``, and whose they are.

    A phrase that has its preposition within it ("in the hands of") is its own, and names nobody before.
    """
    first, holder = at, None
    while sentence.has_any(first - 1, "adj", "det", "ours", "genitive", DEMONYM) or (
        first
        and (sentence.chunks[first - 1].actor is not None or sentence.has_any(first - 1, "force", "office"))
    ):
        first -= 1
        if sentence.has(first, "ours"):
            holder = Party(first, first, "we")
        elif sentence.has(first, "possessive") and holder is None:
            holder = Party(first, first, "they")
        elif sentence.chunks[first].actor is not None:
            holder = Party(first, first, "name", sentence.chunks[first].actor)
        elif first in sentence.party_at and holder is None:
            holder = sentence.party_at[first]
    led = holder is not None and sentence.has_any(first - 1, "at", "near")
    led = led or sentence.has(first - 1, "no_longer")
    return (first - 1, holder) if led else (at, None)


def _holder_behind(sentence: Sentence, at: int) -> Party | None:
    """Return whose the hands at chunk ``at`` are, as told right behind them: "in the hands of Y"."""
    after = range(at + 1, min(at + 5, len(sentence.chunks)))
    holder = next((sentence.party_at[i] for i in after if i in sentence.party_at), None)
    if holder is not None:
        return holder
    actor = next((sentence.chunks[i].actor for i in after if sentence.chunks[i].actor), None)
    return Party(at, at, "name", actor) if actor is not None else None


def _before_share(sentence: Sentence, at: int) -> int:
    """Return where a share before chunk ``at`` begins ("X is to 70 % under control of"), else ``at``."""
    first = at
    while sentence.has_any(first - 1, "part", NUMBER, "adj"):
        first -= 1
    share = any(sentence.has(i, NUMBER) for i in range(first, at))
    return first - 1 if share and sentence.has(first - 1, "at") else at


def _held(sentence: Sentence, hands: _Hands) -> Iterator[Event]:
    """Yield that the town before the verb is, or is no longer, in those hands."""
    at, start, group, holder, part = hands
    known = holder is not None and is_armed(holder) and not group.bare
    towns = towns_before(sentence, group.first, unknown=known)
    if not (towns.at or towns.refers or towns.beside):
        return
    towns.part = towns.part or part or any(sentence.has(i, "partly") for i in range(group.first, at))
    if any(sentence.has(i, "no_longer") for i in range(group.first, start + 1)):
        out = group._replace(form=Form("lose", "finite"), negated=False)
        yield make_event("out of hands", out, towns, subject=holder, side="lost")
        return
    if _is_not_so(sentence, holder.last if holder is not None else at, at):
        group = group._replace(negated=True)
    state = group.bare or sentence.has(group.last, "be")
    yield make_event("in hands", group, towns, subject=holder, side="gained", state=state)


def _is_not_so(sentence: Sentence, holder: int, hands: int) -> bool:
    """Whether a negation follows the words for in whose hands a town is: "in their hands X has not come"."""
    after = max(holder, hands) + 1
    return BARE in sentence.all_tags and sentence.has(after, "negating")


def _slipped(sentence: Sentence, at: int) -> Event | None:
    """A town is out of a side's hands: "X has slipped out of Ukrainian hands", those at chunk ``at``."""
    holder = sentence.party_at.get(at - 1)
    verb = holder.first - 2 if holder is not None else -1
    if not (sentence.has_any(verb + 1, "of", "out") and sentence.has(verb, WORD)):
        return None
    group_first = helpers_of(sentence, verb)[0]
    towns = towns_before(sentence, group_first)
    if not (towns.at or towns.refers) or towns.beside:
        return None
    group = Group(group_first, verb, Form("lose", "finite"))
    return make_event("out of hands", group, towns, subject=holder, side="lost")


def _passing_after(sentence: Sentence, start: int, at: int) -> Iterator[Event]:
    """The holder opens the clause, verb and town follow: "under the control of Y has come X"."""
    near = range(at + 1, min(at + 7, len(sentence.chunks)))
    verb = next((i for i in near if sentence.chunks[i].forms), None)
    if verb is None or not sentence.opens_clause(_skip_back(sentence, start)):
        return
    forms = (form for form in sentence.chunks[verb].forms if form.frame == "pass")
    group = next((group for form in forms if (group := read_group(sentence, verb, form)) is not None), None)
    holder = next((sentence.party_at[i] for i in range(start, verb) if i in sentence.party_at), None)
    armed = holder is not None and is_armed(holder)
    towns = towns_after(sentence, verb + 1, unknown=armed or sentence.has(verb + 1, "type"))
    if group is None or not towns.at or towns.beside:
        return
    if holder is None or holder.kind != "civil":
        yield make_event("in hands", group, towns, subject=holder, side="gained")


def _skip_back(sentence: Sentence, at: int) -> int:
    """Return the first of the times and adverbs that stand right before chunk ``at``, else ``at``."""
    while sentence.has_any(at - 1, "time", "adv", "at"):
        at -= 1
    return at


def passed_to(sentence: Sentence, group: Group) -> Event | None:
    """A town went over to someone: "X has passed to Y"; of some verbs no preposition leads to them."""
    at = group.last + 1
    while sentence.has_any(at, "adv", "time") and at not in sentence.party_at:
        at += 1
    led = sentence.has_any(at, "at", "toward")
    holder = sentence.party_at.get(at + 1 if led else at)
    if holder is None and led and sentence.has(at + 1, "him"):
        holder = Party(at + 1, at + 1, "they")
    if holder is None or led == group.form.needs_other or holder.kind not in ("force", "name", "they"):
        return None
    towns = sure_names(sentence, towns_before(sentence, group.first, unknown=not led and is_armed(holder)))
    if not (towns.at or towns.refers) or towns.beside:
        return None
    if towns.at and is_within(sentence, group, towns.at[0]):
        return None
    return make_event("passed to", group, towns, subject=holder, side="gained")
