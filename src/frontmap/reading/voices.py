"""Whose words an event is told in: by its sentence, a quotation around it, or what stands above it."""

from __future__ import annotations

from functools import partial

from frontmap.model import Precision
from frontmap.reading.changes.event import Event
from frontmap.reading.days.phrases import Dated
from frontmap.reading.desk import Desk, sentence_at
from frontmap.reading.listed import is_item
from frontmap.reading.sayings.quotation import quoted_saying
from frontmap.reading.sayings.saying import Saying, saying_over
from frontmap.reading.sentences.sentence import Sentence


def saying_of(desk: Desk, number: int, event: Event, sayings: list[Saying]) -> Saying | None:
    """Return whose words an event of a sentence is told in, by the sentence or by a quotation around it."""
    voices = [said for said in sayings if not said.noun] if event.noun and event.negated else sayings
    return saying_over(voices, event.at) or _quoted_saying(desk, number, event)


def _quoted_saying(desk: Desk, number: int, event: Event) -> Saying | None:
    """Return whose words an event of a sentence is told in, if it stands in a quotation over several."""
    quotation = desk.quotations.get(number)
    if quotation is None or not (
        quotation.start < sentence_at(desk, number).starts[event.at] < quotation.end
    ):
        return None
    return quoted_saying(
        desk.report.text, quotation, number, partial(sentence_at, desk), desk.memory, desk.actor_ids
    )


def saying_above(desk: Desk, number: int, sentence: Sentence) -> Saying | None:
    """Return whose words a sentence is by a heading, as an item of a list, or in a text that a side signs."""
    memory, last = desk.memory, len(sentence.chunks) - 1
    if memory.current_heading() is not None and memory.summed_up_by is not None:
        return Saying(-1, memory.summed_up_by, "say", 0, last)
    if memory.listed_by is not None and is_item(desk, number):
        return Saying(-1, memory.listed_by, "source", 0, last)
    return Saying(-1, memory.author, "say", 0, last) if memory.author is not None else None


def is_added(sentence: Sentence, saying: Saying, event: Event, dated: Dated | str | None) -> bool:
    """Whether a relative clause adds an earlier event to what is said: "they lost X, which Y took in May"."""
    if saying.verb < 0 or not isinstance(dated, Dated) or dated.precision is Precision.ANNOUNCED:
        return False
    after = range(saying.verb + 1, event.first)
    relative = (
        at - 2 in event.towns.at and not sentence.has_any(at + 1, "type", "adj")
        if sentence.has_any(at, "that", "det")
        else sentence.has_any(at, "who", "whom", "whose")
        for at in after
        if sentence.has(at - 1, "comma")
    )
    return any(relative)
