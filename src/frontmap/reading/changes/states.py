"""Rules for who holds a town now: "X is in the hands of Y", "X has passed to Y"."""

from __future__ import annotations

from collections.abc import Iterator

from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.passive import is_within
from frontmap.reading.changes.unknown_towns import is_armed, sure_names
from frontmap.reading.changes.verbs import Group, helpers_of, read_group
from frontmap.reading.lexicon.entries import BARE, Form
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NUMBER, WORD
from frontmap.reading.towns.after import towns_after
from frontmap.reading.towns.before import towns_before


def in_hands(sentence: Sentence, at: int) -> Iterator[Event]:
    """A town is in someone's hands: "X est passée sous contrôle ukrainien", "X est aux mains de Y"."""
    start, holder_before = _holder_before(sentence, at)
    slipped = _slipped(sentence, at)
    if slipped is not None:
        yield slipped
        return
    if any(sentence.has(i, "yet") for i in range(max(0, start - 3), start)):
        return
    shared = _before_share(sentence, start)
    part, start = shared < start, shared
    group = _standing(sentence, start)
    if group is None:
        yield from _passing_after(sentence, start, at)
        return
    after = range(at + 1, min(at + 5, len(sentence.chunks)))
    holder = holder_before or next((sentence.party_at[i] for i in after if i in sentence.party_at), None)
    actor = next((sentence.chunks[i].actor for i in after if sentence.chunks[i].actor), None)
    if holder is None and actor is not None:
        holder = Party(at, at, "name", actor)
    if holder is not None and holder.kind == "civil":
        return
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


def _before_share(sentence: Sentence, at: int) -> int:
    """Return where a share before chunk ``at`` begins ("X is to 70 % under control of"), else ``at``."""
    first = at
    while sentence.has_any(first - 1, "part", NUMBER, "adj"):
        first -= 1
    share = any(sentence.has(i, NUMBER) for i in range(first, at))
    return first - 1 if share and sentence.has(first - 1, "at") else at


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


def _standing(sentence: Sentence, at: int) -> Group | None:
    """Return the verb before "in the hands of" at chunk ``at``: a form of be, or of passing into them."""
    if sentence.has(at - 1, "comma") and at > 1 and sentence.chunks[at - 2].toponym is not None:
        return Group(at, at, Form("pass", "participle"), bare=True)
    town = at - 1
    while sentence.has_any(town, "adv", "again", "no_longer", "dash", "time") and not sentence.has(
        town, "type"
    ):
        town -= 1
    dashed = any(sentence.has(i, "dash") for i in range(town + 1, at))
    named = town >= 0 and (
        sentence.chunks[town].toponym is not None
        or _is_the_town(sentence, town)
        or sentence.has_any(town, "him", "town")
    )
    told = named and not sentence.has_any(town, "him") and (dashed or _opens(sentence, town))
    if told and (not sentence.has(town, "town") or _is_the_town(sentence, town)):
        return Group(town + 1, at, Form("pass", "finite"))
    if named and _is_found(sentence, town):
        return Group(town + 1, at, Form("pass", "finite"))
    verb = at - 1
    while sentence.has_any(verb, "adv", "time", "quote", "neg", "yet", "adj") and not sentence.has(
        verb, "be"
    ):
        if sentence.chunks[verb].forms:
            break
        verb -= 1
    if verb < 0:
        return None
    here = sentence.chunks[verb]
    groups = (read_group(sentence, verb, form) for form in here.forms if form.frame in ("pass", "fall"))
    group = next((group for group in groups if group is not None), None)
    if group is not None or "be" not in here.tags:
        return group
    first = verb
    while sentence.has_any(first - 1, "neg", "have", "be"):
        first -= 1
    return Group(
        first,
        verb,
        Form("pass", "finite"),
        negated=any(sentence.has(i, "negating") for i in range(first, at)),
        past=any(sentence.has(i, "pluperfect") for i in range(first, verb + 1)),
        unreal="condition" if any(sentence.has(i, "cond") for i in range(max(0, verb - 2), at)) else "",
    )


def _is_found(sentence: Sentence, town: int) -> bool:
    """Whether someone saw the town at that chunk to be so: "found X in the hands of Y"."""
    while sentence.has_any(town - 1, "det", "type", "of", "adj"):
        town -= 1
    return sentence.has(town - 1, "finds")


def _is_the_town(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is "town" in a language without articles, of one named before."""
    return sentence.has(at, "town") and sentence.has(at, BARE)


def _opens(sentence: Sentence, town: int) -> bool:
    """Whether the town at that chunk is the first word of a clause, or only its kind stands before it."""
    while sentence.has_any(town - 1, "type", "det", "part") and not sentence.has_any(town - 1, "of", "at"):
        town -= 1
    return sentence.opens_clause(town)
