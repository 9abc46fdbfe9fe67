"""Phrases that name days, found in the words of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from frontmap.model import Days, Precision
from frontmap.reading.days.dates import find_date, may_begin_date
from frontmap.reading.lexicon.day_patterns import DayNode, DayPattern
from frontmap.reading.lexicon.entries import NOTHING
from frontmap.reading.lexicon.lexicon import Lexicon

_PAIRS_KEPT = 50_000
_NUMBER = re.compile(r"([0-9]{1,4})")
_SLOTS = {
    "day": (_NUMBER, 1, 31),
    "days": (re.compile(r"([0-9]{1,2})-([0-9]{1,2})"), 1, 31),
    "nth": (re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|er|-?го)"), 1, 31),
    "number": (_NUMBER, 1, 366),
    "year": (_NUMBER, 1700, 2100),
}
"""The slots that digits fill: how they are written, and the least and the greatest number."""


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


def find_days(
    words: Sequence[str], lexicon: Lexicon, opening: Sequence[int] | None = None
) -> dict[int, DayPhrase]:
    """Return the longest day phrases in ``words`` (in lower case) by the index of their first word.

    ``opening`` are the words that may be the first of one by `may_open_days`, for who knows them already.
    """
    if opening is None:
        opening = [at for at, word in enumerate(words) if may_open_days(word, lexicon)]
    found: dict[int, DayPhrase] = {}
    after = 0
    for at in _beginnings(words, opening, lexicon):
        phrase = _longest_phrase(words, at, lexicon) if at >= after else None
        if phrase is not None:
            since = phrase.operation != "span" and "since" in lexicon.entries.get((words[at],), NOTHING).tags
            found[at] = phrase._replace(since=since) if since else phrase
            after = at + phrase.length
    return found


def may_open_days(word: str, lexicon: Lexicon) -> bool:
    """Whether a phrase that names days may begin with ``word`` (in lower case), a number among them."""
    return word in lexicon.day_starts or word[0].isdigit()


def _beginnings(words: Sequence[str], opening: Sequence[int], lexicon: Lexicon) -> list[int]:
    """Return the indexes of the words with which a day phrase may begin, in order."""
    numbers = [at for at in opening if words[at][0].isdigit()]
    digits = bool(numbers)
    following = [*words[1:], ""]
    named = [at for at in opening if _may_begin(lexicon, words[at], following[at], digits)]
    if not numbers:
        return named
    near = {at for number in numbers for at in range(max(0, number - 2), number + 1)}
    return sorted({*named, *(at for at in near if may_begin_date(words, at))})


@lru_cache(maxsize=_PAIRS_KEPT)
def _may_begin(lexicon: Lexicon, first: str, second: str, digits: bool) -> bool:
    """Whether a day phrase may begin with these words; ``second`` is empty after the last word.

    ``digits`` is whether any word of the sentence begins with one.
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
        longer = node.pattern is not None and (longest is None or here - at > longest.length)
        if node.pattern is not None and longer and _ends_well(node.pattern, words, here, lexicon):
            longest = DayPhrase(node.pattern.operation, node.pattern.option, values, here - at)
        if here == len(words):
            continue
        word = words[here]
        if word in node.words:
            pending.append((here + 1, node.words[word], values))
        if word in node.named:
            pending += [(here + 1, below, (*values, value)) for value, below in node.named[word]]
        if node.slots and may_begin_date(words, here):
            pending += _filled(words, here, node, values, lexicon)
    return longest


def _filled(
    words: Sequence[str], here: int, node: DayNode, values: tuple[int, ...], lexicon: Lexicon
) -> Iterator[tuple[int, DayNode, tuple[int, ...]]]:
    """Yield where a day phrase goes on if digits from word ``here`` on fill a slot, with all its numbers."""
    found = find_date(words, here, lexicon) if "date" in node.slots else None
    if found is not None:
        yield here + found[1], node.slots["date"], values + found[0]
    if words[here][0].isdigit():
        for slot, below in node.slots.items():
            numbers = _numbers(slot, words[here])
            if numbers:
                yield here + 1, below, values + numbers


def _numbers(slot: str, word: str) -> tuple[int, ...]:
    """Return the numbers that a word of digits gives to a slot, ``()`` if it does not fit there."""
    shape, low, high = _SLOTS.get(slot, (None, 0, 0))
    match = shape.fullmatch(word) if shape is not None else None
    numbers = tuple(map(int, match.groups())) if match is not None else ()
    return numbers if all(low <= number <= high for number in numbers) else ()


def _ends_well(pattern: DayPattern, words: Sequence[str], after: int, lexicon: Lexicon) -> bool:
    """Whether a bare day of a month can end before word ``after``: "le 12," but not "le 12 brumaire"."""
    if pattern.operation != "day" or after == len(words):
        return True
    return words[after] in lexicon.function_words or not words[after][0].isalnum()
