"""The days that phrases mean, counted from a day."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from frontmap.model import Days, Precision, Report
from frontmap.reading.days.periods import last_days, last_month, month_of, named_month, week, weekend, year
from frontmap.reading.days.phrases import Dated, DayPhrase

_DAY = timedelta(days=1)
HOUR = 0
"""What stands for an hour among units, which are numbers of days."""


def anchor_of(report: Report) -> Days | None:
    """Return what ``report`` counts its days from: its curated day, else its published days."""
    if report.curated_day is not None:
        return Days.on(report.curated_day)
    return report.citation.published


def resolve_days(phrase: DayPhrase, anchor: Days, context: Days | None) -> Dated | None:
    """Return the days that ``phrase`` means in a report of ``anchor``.

    ``context`` are the days spoken of just before ("two days earlier" counts from them). ``None`` means
    that the phrase names a time without telling the day ("at the start of the invasion").
    """
    if phrase.option == "spoken" and context is None:
        return None
    if phrase.operation == "day" and context is not None:
        after = _day_from(phrase, context.first)
        if after is not None and after.days.last <= anchor.last:
            return after
    if phrase.operation in _ABSOLUTE:
        return _resolve(phrase, anchor.last)
    start = context if context is not None and phrase.operation in _RELATIVE else anchor
    first, last = _resolve(phrase, start.first), _resolve(phrase, start.last)
    if first is None or last is None or first == last:
        return first and last
    days = Days(min(first.days.first, last.days.first), max(first.days.last, last.days.last))
    if phrase.operation == "weekday" and len(phrase.values) == 1:
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
    """The latest such weekday up to today: "Saturday" on a Saturday is today, but not "last Saturday".

    Of two weekdays ("between Saturday and Monday") the second is that, and the first is before it.
    """
    ago = (today.weekday() - phrase.values[-1]) % 7
    last = today - (7 if phrase.option == "last" and not ago else ago) * _DAY
    return Dated(Days(last - (last.weekday() - phrase.values[0]) % 7 * _DAY, last), Precision.DAY)


def _night(phrase: DayPhrase, today: date) -> Dated | None:
    """A night between two days: the weekdays it names, that into a date, or yesterday and today."""
    if phrase.option == "into date":
        day = _date(phrase._replace(option=""), today)
        return Dated(Days(day.days.last - _DAY, day.days.last), Precision.DAY) if day is not None else None
    last = _weekday(DayPhrase("", "", phrase.values[-1:], 0), today).days.last if phrase.values else today
    return Dated(Days(last - _DAY, last), Precision.DAY)


def _offset(phrase: DayPhrase, today: date) -> Dated:
    """So many days from today, or from the day spoken of."""
    return Dated(Days.on(today + int(phrase.option) * _DAY), Precision.DAY)


def _before(phrase: DayPhrase, day: date) -> Dated:
    """So many hours, days, weeks (give or take a day), months or years before ``day``."""
    number, unit = (1, *phrase.values)[-2:] if phrase.values else (0, HOUR)
    if unit == HOUR:
        return Dated(Days.on(day - number // 24 * _DAY), Precision.DAY)
    if unit == 1:
        return Dated(Days.on(day - number * _DAY), Precision.DAY)
    if unit in (7, 14):
        middle = day - unit * number * _DAY
        return Dated(Days(middle - _DAY, middle + _DAY), Precision.WEEK)
    months = day.year * 12 + day.month - 1 - number * (12 if unit == 365 else 1)
    return Dated(month_of(months // 12, months % 12 + 1), Precision.MONTH)


def _after(phrase: DayPhrase, day: date) -> Dated:
    """So many hours, days or weeks (give or take a day) after ``day``."""
    number, unit = phrase.values
    if unit == HOUR:
        number, unit = number // 24, 1
    slack = _DAY * (unit > 1)
    middle = day + number * unit * _DAY
    return Dated(Days(middle - slack, middle + slack), Precision.WEEK if slack else Precision.DAY)


def _date(phrase: DayPhrase, today: date) -> Dated | None:
    """A day of a month; without a year, the last such month; ``None`` for one to come or that is none."""
    values = phrase.values
    if phrase.option == "tens":  # "twenty" and "first" apart
        values = (values[0] + values[1], *values[2:])
    day, month, *rest = values[1:] if phrase.option == "weekday" else values
    if month > 12:
        return None
    year = rest[0] if rest else today.year - (month > today.month)
    if day > calendar.monthrange(year, month)[1] or date(year, month, day) > today:
        return None
    return Dated(Days.on(date(year, month, day) - _DAY * (phrase.option == "eve")), Precision.DAY)


def _day_of_month(phrase: DayPhrase, today: date) -> Dated | None:
    """The latest such day of a month up to today: "on the 12th"."""
    return _date(phrase._replace(values=(*phrase.values, today.month)), today) or (
        _date(phrase._replace(values=(*phrase.values, (today.month - 2) % 12 + 1)), today)
    )


def _day_from(phrase: DayPhrase, day: date) -> Dated | None:
    """The first such day of a month from ``day`` on."""
    later = (day + number * _DAY for number in range(31))
    same = next((here for here in later if here.day == phrase.values[0]), None)
    return Dated(Days.on(same), Precision.DAY) if same is not None else None


def _holiday(phrase: DayPhrase, today: date) -> Dated | None:
    """The last day of the year of that month and day: "on Christmas Day"."""
    month, day = map(int, phrase.option.split("-"))
    then = date(today.year, month, day)
    return Dated(Days.on(then if then <= today else date(today.year - 1, month, day)), Precision.DAY)


_ORDERS = {"month first": (0, 2, 1, 3), "month days": (1, 2, 0, 3), "weekdays": (1, 3, 4, 5)}
"""Where first day, last day, month and year stand: "May 2 to 7", "May 2-7", "Monday 2 to Friday 6 May"."""


def _span(phrase: DayPhrase, today: date) -> Dated | None:
    """From one day to another: "from 21 to 27 May", "between 30 August and 2 September"."""
    values = phrase.values
    order = _ORDERS.get(phrase.option, range(6))
    values = tuple(values[at] for at in order if at < len(values))
    if phrase.option == "dates":
        day, month = values[:2]
        values = (day, *values[-3 if len(values) > 4 else -2 :])
    dated = _date(phrase._replace(option="", values=values[1:]), today)
    if dated is None:
        return None
    last = dated.days.last
    if phrase.option != "dates":
        month = last.month
    if not 1 <= values[0] <= calendar.monthrange(last.year, month)[1]:
        return None
    first = date(last.year - (month > last.month), month, values[0])
    exact = (last - first).days < 2
    return Dated(Days(first, last), Precision.DAY if exact else Precision.WEEK) if first <= last else None


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
    "month": named_month,
    "week": week,
    "weekend": weekend,
    "last month": last_month,
    "last days": last_days,
    "year": year,
    "span": _span,
    "day": _day_of_month,
    "holiday": _holiday,
    "undated": _undated,
}
_ABSOLUTE = ("date", "month", "year", "span", "day", "holiday")
_RELATIVE = ("eve", "earlier", "later")
