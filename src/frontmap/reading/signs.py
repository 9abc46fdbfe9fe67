"""Rules for signs of who holds a town: it fell, is in someone's hands, or a flag flies over it."""

from __future__ import annotations

from collections.abc import Iterator

from frontmap.reading.active import points_there
from frontmap.reading.event import Event, make_event
from frontmap.reading.lexicon import Form
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.towns import Towns, towns_after, towns_before
from frontmap.reading.verbs import Group, find_subject, read_group


def fallen(sentence: Sentence, group: Group) -> Event | None:
    """A town fell: "X est tombée"."""
    if any(sentence.has(at, "hands") for at in range(group.last, min(group.last + 6, len(sentence.chunks)))):
        return None
    if sentence.has(group.last + 1, "at") or sentence.has(group.last + 1, "word"):
        return None
    towns = towns_before(sentence, group.first)
    return make_event("fall", group, towns) if towns.at or towns.refers else None


def in_hands(sentence: Sentence, at: int) -> Iterator[Event]:
    """A town is in someone's hands: "X est passée sous contrôle ukrainien", "X est aux mains de Y"."""
    group = _standing(sentence, at)
    if group is None:
        return
    after = range(at + 1, min(at + 5, len(sentence.chunks)))
    holder = next((sentence.party_at[i] for i in after if i in sentence.party_at), None)
    actor = next((sentence.chunks[i].actor for i in after if sentence.chunks[i].actor), None)
    if holder is None and actor is not None:
        holder = Party(at, at, "name", actor)
    if holder is not None and holder.kind == "civil":
        return
    towns = towns_before(sentence, group.first)
    if towns.at or towns.refers or towns.beside:
        yield make_event("in hands", group, towns, subject=holder, side="gained")


def _standing(sentence: Sentence, at: int) -> Group | None:
    """Return the verb before "in the hands of" at chunk ``at``: a form of be, or of passing into them."""
    verb = at - 1
    while sentence.has(verb, "adv", "time", "quote", "neg", "yet", "adj") and not sentence.has(verb, "be"):
        if sentence.chunks[verb].forms:
            break
        verb -= 1
    if verb < 0:
        return None
    here = sentence.chunks[verb]
    form = next((form for form in here.forms if form.frame in ("pass", "fall")), None)
    group = read_group(sentence, verb, form) if form else None
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


def _at_the_head(sentence: Sentence) -> Towns:
    """Return the towns that a sentence begins with: "In X, ..."."""
    towns = towns_after(sentence, 0, needs="at") if sentence.has(0, "at") else Towns()
    return towns if sentence.has(towns.end, "comma") else Towns()


def raised(sentence: Sentence, group: Group) -> Event | None:
    """A flag was raised over a town: the flag's side, else whoever raised it, took it."""
    near = range(max(0, group.first - 6), min(group.last + 7, len(sentence.chunks)))
    flag = next((at for at in near if sentence.has(at, "flag")), None)
    if flag is None:
        return None
    start = max(flag, group.last) + 1
    actor = next(
        (sentence.chunks[at].actor for at in range(flag + 1, min(flag + 3, len(sentence.chunks)))), None
    )
    while (
        start < len(sentence.chunks)
        and sentence.has(start, "word", "adv", "time", "adj")
        and not sentence.has(start, "at")
    ):
        start += 1
    if start < len(sentence.chunks) and sentence.chunks[start].actor and not sentence.chunks[start].toponym:
        start += 1
    towns = towns_after(sentence, start, needs="at", unknown=False)
    if not towns.at:
        elsewhere = Towns(refers=True) if points_there(sentence, group) else _at_the_head(sentence)
        towns = elsewhere if elsewhere.at or elsewhere.refers else towns
    if not (towns.at or towns.refers or towns.beside):
        return None
    subject: Party | int | None = Party(flag, flag, "name", actor) if actor else None
    if subject is None and not group.passive:
        subject = find_subject(sentence, group.first)
    return make_event("flag", group, towns, subject=subject if isinstance(subject, Party) else None)
