"""The days that a heading, or a sentence that sums up a time, sets for what follows it."""

from __future__ import annotations

from frontmap.model import Days
from frontmap.reading.days.phrases import Dated
from frontmap.reading.days.resolve import resolve_days
from frontmap.reading.sentences.sentence import Sentence

_HEADING = frozenset(("time", "mark", "comma", "colon", "dash", "paren", "number", "be", "they"))
_HEADING_DAYS = ("date", "weekday", "day", "holiday")
_SEVERAL_TOWNS = frozenset(("several", "type"))
_PERIODS = ("span", "week", "last days")


def heading_days(sentence: Sentence, anchor: Days | None) -> Dated | None:
    """Return the days that a sentence sets for those after it, ``None`` if it sets none.

    That is one of nothing but a day ("24 May."), or one that sums up a time ("took five villages in a
    week", "reported on the week").
    """
    if anchor is None or not sentence.dated:
        return None
    phrases = [phrase for at in sentence.dated if (phrase := sentence.chunks[at].days) is not None]
    periods = [phrase for phrase in phrases if phrase.operation in _PERIODS]
    if phrases[0].operation in _HEADING_DAYS and all(tags & _HEADING for tags in sentence.tags):
        return resolve_days(phrases[0], anchor, None)
    if not periods or not _sums_up(sentence):
        return None
    spans = (phrase for phrase in periods if phrase.operation == "span")
    return resolve_days(next(spans, periods[0]), anchor, None)


def _sums_up(sentence: Sentence) -> bool:
    """Whether a sentence tells of several towns, or that something was said, as one on a whole time does."""
    counts = "towns" in sentence.all_tags or sentence.all_tags >= _SEVERAL_TOWNS
    return counts or any(sentence.chunks[at].frames("say") for at in sentence.telling)
