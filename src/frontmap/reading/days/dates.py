"""Absolute dates as texts write them, read by dateparser with nothing left to guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

import dateparser

from frontmap.model import YEARS
from frontmap.reading.lexicon.lexicon import Lexicon

_SHAPE = re.compile(
    r"""(?: [0-9]{4} - (?:0[1-9]|1[0-2]) - [0-9]{2}
          | [0-9]{1,2} (?:\.|-|[ ]/[ ]) [0-9]{1,2} (?:\.|-|[ ]/[ ]) [0-9]{4}
          | [0-9]{1,2}(?:st|nd|rd|th|er|-?го)? [ ] (?:of[ ])? (?P<month>[^\W\d_]{3,})
            (?P<year>(?:[ ][.,])?[ ](?:1[789]|20)[0-9]{2})?
          | (?P<month_first>[^\W\d_]{3,}) (?:[ ]\.)? [ ] [0-9]{1,2}(?:st|nd|rd|th)?
            (?P<year_last>(?:[ ],)?[ ](?:1[789]|20)[0-9]{2})?
        ) (?=[ ]|$)""",
    re.VERBOSE,
)  # fmt: skip
_ORDINAL = re.compile(r"(?<=[0-9])-?го")
_MOST_WORDS = 6
_ANY_LEAP_YEAR = datetime(2000, 1, 1)  # noqa: DTZ001  # dateparser wants a naive one; its year is never used
_SETTINGS: dict[str, Any] = {
    "PARSERS": ["absolute-time"],
    "REQUIRE_PARTS": ["day", "month"],
    "PREFER_LOCALE_DATE_ORDER": False,
    "RELATIVE_BASE": _ANY_LEAP_YEAR,
}


def may_begin_date(words: Sequence[str], at: int) -> bool:
    """Whether a date could begin at word ``at``: at a number, or right before one ("Sept. 10")."""
    after = at + 2 if at + 1 < len(words) and words[at + 1] == "." else at + 1
    return words[at][0].isdigit() or (after < len(words) and words[after][0].isdigit())


def find_date(words: Sequence[str], at: int, lexicon: Lexicon) -> tuple[tuple[int, ...], int] | None:
    """Return the date that begins at word ``at`` as day, month and (if it is given) year, and its length.

    ``words`` are in lower case. A date that reads differently by the orders of day and month that the
    language knows ("10/09/2022" in English) is none.
    """
    match = _SHAPE.match(" ".join(words[at : at + _MOST_WORDS]))
    if match is None:
        return None
    month = match["month"] or match["month_first"]
    if month and not _is_month(month, lexicon.lang):
        return None
    values = _parse(_ORDINAL.sub("", match[0]), lexicon.lang, lexicon.date_orders)
    if values is None:
        return None
    with_year = not month or match["year"] or match["year_last"]
    return values if with_year else values[:2], match[0].count(" ") + 1


@lru_cache(maxsize=8192)
def _is_month(word: str, lang: str) -> bool:
    """Whether ``word`` is a month's name or its abbreviation in ``lang``."""
    return _parse(f"1 {word}", lang, ("DMY",)) is not None


@lru_cache(maxsize=8192)
def _parse(text: str, lang: str, orders: tuple[str, ...]) -> tuple[int, int, int] | None:
    """Return day, month and year of ``text`` if all ``orders`` read the same, ``None`` if not."""
    read = {dateparser.parse(text, languages=[lang], settings=_SETTINGS | {"DATE_ORDER": o}) for o in orders}
    day = next(iter(read)) if len(read) == 1 else None
    return (day.day, day.month, day.year) if day is not None and day.year in YEARS else None
