"""Weeks, months, years and parts of them, as the days that a phrase means."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from frontmap.model import Days, Precision
from frontmap.reading.days.phrases import Dated, DayPhrase

_DAY = timedelta(days=1)


def named_month(phrase: DayPhrase, today: date) -> Dated | None:
    """A month or its beginning, middle or end; up to today if it is the current one."""
    month, *rest = phrase.values or (today.month,)
    ago = phrase.option == "last year" or month > today.month
    year = rest[0] if rest else today.year - ago
    return _part(month_of(year, month), phrase.option.removeprefix("last year"), today)


def _part(month: Days, option: str, today: date) -> Dated | None:
    """A third, a half, a week or a day of ``month``, or all of it, up to today."""
    end = month.last.day
    parts = {
        "begin": (1, 10),
        "middle": (11, 20),
        "end": (21, end),
        "first half": (1, 15),
        "second half": (16, end),
        "first week": (1, 7),
        "second week": (8, 14),
        "third week": (15, 21),
        "last week": (end - 6, end),
        "first day": (1, 1),
        "last day": (end, end),
    }
    first, last = parts.get(option, (1, end))
    days = Days(month.first.replace(day=first), month.first.replace(day=last))
    if days.first > today:
        return None
    if days.is_one_day:
        return Dated(days, Precision.DAY)
    return Dated(Days(days.first, min(days.last, today)), Precision.WEEK if option else Precision.MONTH)


def month_of(year: int, month: int) -> Days:
    """All days of a month."""
    return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def week(phrase: DayPhrase, today: date) -> Dated:
    """The week, Monday to Sunday, so many weeks from this one; this one up to today."""
    monday = today - today.weekday() * _DAY + int(phrase.option) * 7 * _DAY
    return Dated(Days(monday, min(monday + 6 * _DAY, today)), Precision.WEEK)


def weekend(phrase: DayPhrase, today: date) -> Dated:
    """The latest Saturday and Sunday up to today."""
    saturday = today - (today.weekday() - 5) % 7 * _DAY
    return Dated(Days(saturday, min(saturday + _DAY, today)), Precision.DAY)


def last_month(phrase: DayPhrase, today: date) -> Dated | None:
    """The month before this one, or a part of it."""
    day = today.replace(day=1) - _DAY
    return _part(month_of(day.year, day.month), phrase.option, today)


def last_days(phrase: DayPhrase, today: date) -> Dated:
    """The last so many days, today included."""
    number = phrase.values[0] if phrase.values else int(phrase.option)
    return Dated(Days(today - (number - 1) * _DAY, today), Precision.WEEK)


def year(phrase: DayPhrase, today: date) -> Dated | None:
    """A whole year."""
    days = Days(date(phrase.values[0], 1, 1), date(phrase.values[0], 12, 31))
    return Dated(Days(days.first, min(days.last, today)), Precision.MONTH) if days.first <= today else None
