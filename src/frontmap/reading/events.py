"""All that a sentence says happened to towns, by every rule there is."""

from __future__ import annotations

from collections.abc import Iterator

from frontmap.reading.active import done
from frontmap.reading.entries import Form
from frontmap.reading.event import Event
from frontmap.reading.frames import FRAMES
from frontmap.reading.leaving import removed
from frontmap.reading.nouns import named
from frontmap.reading.passive import undergone
from frontmap.reading.presence import already_in, behind, gone_from, seen_in
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.signs import fallen, flies_again, raised
from frontmap.reading.states import belongs, in_hands, passed_to
from frontmap.reading.town_phrase import Towns
from frontmap.reading.towns import parts_listed
from frontmap.reading.verbs import Group, read_group

_PREDICATES = frozenset(("ours", "free"))


def find_events(sentence: Sentence) -> Iterator[Event]:
    """Yield the events of ``sentence`` in order, those that have not happened included."""
    for at in sentence.telling:
        here = sentence.chunks[at]
        if here.actor is not None or not here.tags.isdisjoint(_PREDICATES):
            party = sentence.party_at.get(at)
            event = belongs(sentence, at) or (already_in(sentence, party) if party is not None else None)
            if event is None and "flag" in sentence.all_tags and here.actor is not None:
                event = flies_again(sentence, at)
            if event is None and party is not None and _names_party(sentence, party, at):
                event = gone_from(sentence, party) or behind(sentence, party) or seen_in(sentence, party)
            if event is not None and (
                party is None or _names_party(sentence, party, at) or event.rule in ("belongs", "flag")
            ):
                yield event
        if "hands" in here.tags:
            yield from in_hands(sentence, at)
        for form in here.forms:
            if FRAMES[form.frame].change is None or ("near" in here.tags and not sentence.has(at + 1, "at")):
                continue
            event = named(sentence, at, form) if form.mood == "noun" else _told(sentence, at, form)
            if event is not None:
                if _is_called_false(sentence, at):
                    event = event._replace(negated=True)
                event.towns.part = event.towns.part or _is_partly(sentence, event)
                yield event
                yield from _repeated(sentence, event)
                parts = parts_listed(sentence, event.towns)
                if parts.at:
                    yield event._replace(towns=parts)
                break


def _repeated(sentence: Sentence, event: Event) -> Iterator[Event]:
    """Yield the same event of towns that only a day stands with: "X was taken on Monday, Y on Friday"."""
    if len(sentence.dated) < 2 or not event.towns.at:
        return
    for day in sentence.dated:
        town = day - 1
        if town <= max(event.at, *event.towns.at) or sentence.chunks[town].toponym is None:
            continue
        link = town - 1
        while sentence.has_any(link, "det", "type", "of") and not sentence.has(link, "and"):
            link -= 1
        ends = day + 1 >= len(sentence.chunks) or sentence.has_any(day + 1, "comma", "and", "mark", "quote")
        if ends and sentence.has_any(link, "comma", "and") and sentence.chunks[town].actor is None:
            yield event._replace(at=town, first=town, towns=Towns(at=[town], end=day))


def _names_party(sentence: Sentence, party: Party, at: int) -> bool:
    """Whether chunk ``at`` is the first of a party that names its side."""
    return at == party.first or not any(sentence.chunks[i].actor for i in range(party.first, at))


def _is_partly(sentence: Sentence, event: Event) -> bool:
    """Whether a "partly" stands beside the verb of ``event``: only a part of the town is told of."""
    if "partly" not in sentence.all_tags:
        return False
    return any(sentence.has(at, "partly") for at in range(event.first - 1, event.at + 2))


def _is_called_false(sentence: Sentence, at: int) -> bool:
    """Whether what chunk ``at`` tells is called false after it ("reports that X fell are false")."""
    if "false" not in sentence.all_tags:
        return False
    if any("false" in tags for tags in sentence.tags[at + 1 :]):
        return True
    false = next(i for i, tags in enumerate(sentence.tags) if "false" in tags)
    return any(sentence.has(i, "statement") for i in range(false + 1, min(false + 3, at)))


def _told(sentence: Sentence, at: int, form: Form) -> Event | None:
    """Return the event that a verb tells, ``None`` if it is not of our kind."""
    group = read_group(sentence, at, form)
    if group is not None and form.frame == "pass":
        return passed_to(sentence, group)
    if group is None or (form.frame == "hold" and _goes_on(sentence, group)):
        return None
    if form.frame == "hold" and any(sentence.has(i, "no_longer") for i in range(group.first, at)):
        group = group._replace(form=Form("lose", form.mood), negated=False)
    if form.frame == "fight" and group.perfect:
        return None
    rule = {"raise": raised, "fall": fallen}.get(form.frame)
    if rule is not None:
        return rule(sentence, group)
    if group.bare and not group.linked and form.frame in ("expel", "withdraw"):
        return removed(sentence, group)
    if group.passive and FRAMES[form.frame].place in ("from", "into"):
        return removed(sentence, group)
    return undergone(sentence, group) if group.passive else done(sentence, group)


def _goes_on(sentence: Sentence, group: Group) -> bool:
    """Whether a "still" beside the verb says that nothing has changed ("still hold X")."""
    led = group.first - 1 if sentence.has(group.first - 1, "at") else group.first  # "still in control of"
    return sentence.has(led - 1, "yet") or any(
        sentence.has(at, "yet") for at in range(group.first, group.last + 2)
    )
