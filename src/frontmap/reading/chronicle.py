"""The day that a chronicle tells of: its paragraphs open with a day, and what follows happened on it."""

from __future__ import annotations

from datetime import timedelta

from frontmap.model import Days, Precision
from frontmap.reading.days.phrases import Dated
from frontmap.reading.days.resolve import resolve_days
from frontmap.reading.desk import Desk
from frontmap.reading.sentences.sentence import Sentence

_LONG_BEFORE = timedelta(4)
"""News of the last days is told by the day of each event; a chronicle looks back further."""
_HEAD = 1
"""The last chunk at which a day still opens its sentence: "And on 8 September, ..."."""


def note_chronicle(desk: Desk, number: int, sentence: Sentence) -> None:
    """Keep in mind the day with which a sentence opens, until the next such day or paragraph."""
    if opens_paragraph(desk, number) or names_another_day(sentence):
        desk.memory.chronicle = None
    desk.memory.chronicle = _opening_day(sentence, desk.anchor) or desk.memory.chronicle


def names_another_day(sentence: Sentence) -> bool:
    """Whether a sentence names days by more than "the same day"."""
    phrases = (sentence.chunks[at].days for at in sentence.dated)
    return any(phrase is not None and phrase.operation != "eve" for phrase in phrases)


def opens_paragraph(desk: Desk, number: int) -> bool:
    """Whether a sentence is the first of its paragraph."""
    before = desk.spans[number - 1][1] if number else 0
    return number == 0 or "\n" in desk.report.text[before : desk.spans[number][0]]


def _opening_day(sentence: Sentence, anchor: Days | None) -> Dated | None:
    """Return the day of the calendar, long before ``anchor``, with which a sentence opens."""
    if anchor is None or not sentence.dated or sentence.dated[0] > _HEAD:
        return None
    phrase = sentence.chunks[sentence.dated[0]].days
    if phrase is None or phrase.operation != "date":
        return None
    meant = resolve_days(phrase, anchor, None)
    if meant is None or meant.precision is not Precision.DAY:
        return None
    return meant if meant.days.last < anchor.last - _LONG_BEFORE else None
