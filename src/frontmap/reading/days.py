"""Phrases that name days, and the days they mean."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from frontmap.model import Days, Precision, Report
from frontmap.reading.dates import find_date, may_begin_date
from frontmap.reading.day_patterns import DayNode
from frontmap.reading.entries import NOTHING
from frontmap.reading.lexicon import Lexicon

_DAY = timedelta(days=1)
_PAIRS_KEPT = 50_000
_DIGIT = re.compile(r"\d")


class DayPhrase(NamedTuple):  # so many are made that a frozen dataclass would be felt
    """A phrase that names days: how to count them, with the numbers it gives, and its length in words."""

    operation: str
    option: str
    values: tuple[int, ...]
    length: int
    since: bool = False


class Dated(NamedTuple):  # so many are made that a frozen dataclass would be felt
    """The days that a phrase means, and how exactly."""

    days: Days
    precision: Precision


def anchor_of(report: Report) -> Days | None:
    """Return what ``report`` counts its days from: its curated day, else its published days."""
    if report.curated_day is not None:
        return Days.on(report.curated_day)
    return report.citation.published


def find_days(words: Sequence[str], lexicon: Lexicon) -> dict[int, DayPhrase]:
    """Return the longest day phrases in ``words`` (in lower case) by the index of their first word."""
    found: dict[int, DayPhrase] = {}
    after = 0
    for at in _may_begin_days(words, lexicon):
        phrase = _longest_phrase(words, at, lexicon) if at >= after else None
        if phrase is not None:
            since = phrase.operation != "span" and "since" in lexicon.entries.get((words[at],), NOTHING).tags
            found[at] = phrase._replace(since=since) if since else phrase
            after = at + phrase.length
    return found


def _may_begin_days(words: Sequence[str], lexicon: Lexicon) -> list[int]:
    """Return the indexes of the words with which a day phrase may begin, in order."""
    starts, digits = lexicon.day_starts, _DIGIT.search(" ".join(words)) is not None
    pairs = enumerate(zip_longest(words, words[1:], fillvalue=""))
    named = [at for at, (word, then) in pairs if word in starts and _may_begin(lexicon, word, then, digits)]
    if not digits:
        return named
    numbers = (at for at, word in enumerate(words) if word[0].isdigit())
    near = {at for number in numbers for at in range(max(0, number - 2), number + 1)}
    return sorted({*named, *(at for at in near if may_begin_date(words, at))})


@lru_cache(maxsize=_PAIRS_KEPT)
def _may_begin(lexicon: Lexicon, first: str, second: str, digits: bool) -> bool:
    """Whether a day phrase may begin with these words; ``second`` is empty after the last word.

    ``digits`` is whether there are any in the sentence.
    """
    node = lexicon.days
    below = [here for _, here in node.named.get(first, ())]
    if first in node.words:
        below.append(node.words[first])
    return any(
        here.pattern is not None
        or second in here.words
        or second in here.named
        or (digits and here.slots and (second[:1].isdigit() or "date" in here.slots))
        for here in below
    )


def _longest_phrase(words: Sequence[str], at: int, lexicon: Lexicon) -> DayPhrase | None:
    """Return the longest day phrase that begins with word ``at``."""
    longest: DayPhrase | None = None
    pending: list[tuple[int, DayNode, tuple[int, ...]]] = [(at, lexicon.days, ())]
    while pending:
        here, node, values = pending.pop()
        if node.pattern is not None and (longest is None or here - at > longest.length):
            longest = DayPhrase(node.pattern.operation, node.pattern.option, values, here - at)
        if here == len(words):
            continue
        word = words[here]
        if word in node.words:
            pending.append((here + 1, node.words[word], values))
        date_node = node.slots.get("date")
        found = find_date(words, here, lexicon) if date_node and may_begin_date(words, here) else None
        if date_node is not None and found is not None:
            pending.append((here + found[1], date_node, values + found[0]))
        for value, below in node.named.get(word, ()):
            pending.append((here + 1, below, (*values, value)))
        if word[0].isdigit():
            for slot, below in node.slots.items():
                if _fits(slot, word):
                    pending.append((here + 1, below, (*values, int(word))))
    return longest


def _fits(slot: str, word: str) -> bool:
    """Whether a number fits into a slot."""
    if not (word.isascii() and word.isdigit() and len(word) <= 4):
        return False
    bounds = {"day": (1, 31), "year": (1900, 2100), "number": (1, 366)}.get(slot)
    return bounds is not None and bounds[0] <= int(word) <= bounds[1]


def resolve_days(phrase: DayPhrase, anchor: Days, context: Days | None) -> Dated | None:
    """Return the days that ``phrase`` means in a report of ``anchor``.

    ``context`` are the days spoken of just before ("two days earlier" counts from them). ``None`` means
    that the phrase names a time without telling the day ("at the start of the invasion").
    """
    if phrase.option == "spoken" and context is None:
        return None
    if phrase.operation in _ABSOLUTE:
        return _resolve(phrase, anchor.last)
    start = context if context is not None and phrase.operation in _RELATIVE else anchor
    first, last = _resolve(phrase, start.first), _resolve(phrase, start.last)
    if first is None or last is None or first == last:
        return first and last
    days = Days(min(first.days.first, last.days.first), max(first.days.last, last.days.last))
    if phrase.operation == "weekday":
        inside = [day for day in _each(start) if day.weekday() == phrase.values[0]]
        days = Days(inside[0], inside[-1]) if inside else days
    return Dated(days, Precision.MONTH)


def _resolve(phrase: DayPhrase, day: date) -> Dated | None:
    """Return the days that ``phrase`` means as seen from ``day``, ``None`` if the calendar has none there."""
    try:
        return OPERATIONS[phrase.operation](phrase, day)
    except OverflowError:
        return None


def _each(span: Days) -> Iterator[date]:
    """Yield every day of ``span``."""
    for ordinal in range(span.first.toordinal(), span.last.toordinal() + 1):
        yield date.fromordinal(ordinal)


def _weekday(phrase: DayPhrase, today: date) -> Dated:
    """The latest such weekday up to today: "Saturday" on a Saturday is today, but not "last Saturday"."""
    ago = (today.weekday() - phrase.values[0]) % 7
    return Dated(Days.on(today - (7 if phrase.option == "last" and not ago else ago) * _DAY), Precision.DAY)


def _night(phrase: DayPhrase, today: date) -> Dated | None:
    """A night between two days: the weekdays it names, that into a date, or yesterday and today."""
    if phrase.option in ("into date", "between days"):
        values = phrase.values[1:] if phrase.option == "between days" else phrase.values
        day = _date(phrase._replace(option="", values=values), today)
        return Dated(Days(day.days.last - _DAY, day.days.last), Precision.DAY) if day is not None else None
    last = _weekday(DayPhrase("", "", phrase.values[-1:], 0), today).days.last if phrase.values else today
    return Dated(Days(last - _DAY, last), Precision.DAY)


def _offset(phrase: DayPhrase, today: date) -> Dated:
    """So many days from today, or from the day spoken of."""
    return Dated(Days.on(today + int(phrase.option) * _DAY), Precision.DAY)


def _before(phrase: DayPhrase, day: date) -> Dated:
    """So many days, weeks (give or take a day), months or years before ``day``."""
    number, unit = phrase.values if len(phrase.values) == 2 else (1, phrase.values[0])
    if unit == 1:
        return Dated(Days.on(day - number * _DAY), Precision.DAY)
    if unit == 7:
        middle = day - 7 * number * _DAY
        return Dated(Days(middle - _DAY, middle + _DAY), Precision.WEEK)
    months = day.year * 12 + day.month - 1 - number * (12 if unit == 365 else 1)
    return Dated(_month(months // 12, months % 12 + 1), Precision.MONTH)


def _after(phrase: DayPhrase, day: date) -> Dated:
    """So many days or weeks (give or take a day) after ``day``."""
    number, unit = phrase.values
    slack = _DAY * (unit > 1)
    middle = day + number * unit * _DAY
    return Dated(Days(middle - slack, middle + slack), Precision.WEEK if slack else Precision.DAY)


def _date(phrase: DayPhrase, today: date) -> Dated | None:
    """A day of a month; without a year, the last such month; ``None`` for one to come or that is none."""
    day, month, *rest = phrase.values[1:] if phrase.option == "weekday" else phrase.values
    if month > 12:
        return None
    year = rest[0] if rest else today.year - (month > today.month)
    if day > calendar.monthrange(year, month)[1] or date(year, month, day) > today:
        return None
    return Dated(Days.on(date(year, month, day)), Precision.DAY)


def _named_month(phrase: DayPhrase, today: date) -> Dated | None:
    """A month or its beginning, middle or end; up to today if it is the current one."""
    month, *rest = phrase.values or (today.month,)
    ago = phrase.option == "last year" or month > today.month
    year = rest[0] if rest else today.year - ago
    return _part(_month(year, month), phrase.option.removeprefix("last year"), today)


def _part(month: Days, option: str, today: date) -> Dated | None:
    """A third or a half of ``month``, or all of it, up to today."""
    parts = {
        "begin": (1, 10),
        "middle": (11, 20),
        "end": (21, month.last.day),
        "first half": (1, 15),
        "second half": (16, month.last.day),
    }
    first, last = parts.get(option, (1, month.last.day))
    days = Days(month.first.replace(day=first), month.first.replace(day=last))
    if days.first > today:
        return None
    return Dated(Days(days.first, min(days.last, today)), Precision.WEEK if option else Precision.MONTH)


def _month(year: int, month: int) -> Days:
    """All days of a month."""
    return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def _week(phrase: DayPhrase, today: date) -> Dated:
    """The week, Monday to Sunday, so many weeks from this one; this one up to today."""
    monday = today - today.weekday() * _DAY + int(phrase.option) * 7 * _DAY
    return Dated(Days(monday, min(monday + 6 * _DAY, today)), Precision.WEEK)


def _weekend(phrase: DayPhrase, today: date) -> Dated:
    """The latest Saturday and Sunday up to today."""
    saturday = today - (today.weekday() - 5) % 7 * _DAY
    return Dated(Days(saturday, min(saturday + _DAY, today)), Precision.DAY)


def _last_month(phrase: DayPhrase, today: date) -> Dated | None:
    """The month before this one, or a part of it."""
    day = today.replace(day=1) - _DAY
    return _part(_month(day.year, day.month), phrase.option, today)


def _last_days(phrase: DayPhrase, today: date) -> Dated:
    """The last so many days, today included."""
    return Dated(Days(today - (int(phrase.option) - 1) * _DAY, today), Precision.WEEK)


def _year(phrase: DayPhrase, today: date) -> Dated | None:
    """A whole year."""
    days = Days(date(phrase.values[0], 1, 1), date(phrase.values[0], 12, 31))
    return Dated(Days(days.first, min(days.last, today)), Precision.MONTH) if days.first <= today else None


def _span(phrase: DayPhrase, today: date) -> Dated | None:
    """From a day of a month to another of the same: "from 21 to 27 May"."""
    first, *rest = phrase.values
    last = _date(phrase._replace(option="", values=tuple(rest)), today)
    if last is None or first > last.days.last.day:
        return None
    return Dated(Days(last.days.last.replace(day=first), last.days.last), Precision.WEEK)


def _undated(phrase: DayPhrase, today: date) -> None:
    """A time that the phrase alone does not date."""
    return


OPERATIONS = {
    "weekday": _weekday,
    "night": _night,
    "offset": _offset,
    "eve": _offset,
    "ago": _before,
    "earlier": _before,
    "later": _after,
    "date": _date,
    "month": _named_month,
    "week": _week,
    "weekend": _weekend,
    "last month": _last_month,
    "last days": _last_days,
    "year": _year,
    "span": _span,
    "undated": _undated,
}
_ABSOLUTE = ("date", "month", "year", "span")
_RELATIVE = ("eve", "earlier", "later")
