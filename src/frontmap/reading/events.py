"""All that a sentence says happened to towns, by every rule there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from frontmap.reading.active import done, removed
from frontmap.reading.entries import Form
from frontmap.reading.event import Event
from frontmap.reading.frames import FRAMES
from frontmap.reading.nouns import named
from frontmap.reading.passive import undergone
from frontmap.reading.sentence import Sentence
from frontmap.reading.signs import fallen, raised
from frontmap.reading.states import belongs, in_hands
from frontmap.reading.verbs import Group, read_group


def find_events(sentence: Sentence) -> Iterator[Event]:
    """Yield the events of ``sentence`` in order, those that have not happened included."""
    for at in sentence.telling:
        here = sentence.chunks[at]
        if here.actor is not None or "ours" in here.tags:
            event = belongs(sentence, at)
            if event is not None:
                yield event
        if "hands" in here.tags:
            yield from in_hands(sentence, at)
        for form in here.forms:
            if FRAMES[form.frame].change is None or ("near" in here.tags and not sentence.has(at + 1, "at")):
                continue
            event = named(sentence, at, form) if form.mood == "noun" else _told(sentence, at, form)
            if event is not None:
                yield replace(event, negated=True) if _is_called_false(sentence, at) else event
                break


def _is_called_false(sentence: Sentence, at: int) -> bool:
    """Whether what chunk ``at`` tells is called false after it ("reports that X fell are false")."""
    return "false" in sentence.all_tags and any("false" in tags for tags in sentence.tags[at + 1 :])


def _told(sentence: Sentence, at: int, form: Form) -> Event | None:
    """Return the event that a verb tells, ``None`` if it is not of our kind."""
    group = read_group(sentence, at, form)
    if group is None or form.frame == "pass" or (form.frame == "hold" and _goes_on(sentence, group)):
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
    return sentence.has(group.first - 1, "yet") or any(
        sentence.has(at, "yet") for at in range(group.first, group.last + 2)
    )
