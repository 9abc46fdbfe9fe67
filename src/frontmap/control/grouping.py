"""Which claims tell of one event, found for all places at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from frontmap.control.days import Numbers

Column = npt.NDArray[Any]
Flags = npt.NDArray[np.bool_]
NOBODY = 0
"""The number of whoever is not named."""
_NEVER = np.iinfo(np.int64).min


class Told(NamedTuple):
    """Claims, or the events that they tell of, as columns of numbers.

    ``gained_by`` and ``lost_by`` number the sides, `NOBODY` where nobody is named; ``holding`` tells a change
    of holder from what leaves the holder as it is.
    """

    place: Column
    change: Column
    gained_by: Column
    lost_by: Column
    holding: Column
    denied: Column
    first: Column
    last: Column

    def rows(self, rows: Column) -> Told:
        """Return some of the rows."""
        return Told(*(column[rows] for column in self))


def group(claims: Told, apart_days: int) -> tuple[Told, Numbers]:
    """Return the events, and for each claim the row of its event.

    The claims of each place are taken in the order they stand in: a claim joins the latest event of the same
    change whose days lie at most ``apart_days`` away, unless an opposite event lies between; else it begins
    one. Places of which about as much is told are taken together, so that a few that are told of often do not
    take up room for all the others.
    """
    parts: list[Told] = [claims.rows(np.empty(0, np.int64))]
    of_claim = np.zeros(len(claims.place), np.int64)
    for rows in _alike(claims.place):
        events, number = _group(claims.rows(rows), apart_days)
        of_claim[rows] = number + sum(len(part.place) for part in parts)
        parts.append(events)
    return Told(*(np.concatenate(columns) for columns in zip(*parts, strict=True))), of_claim


def _alike(place: Numbers) -> Iterator[Numbers]:
    """Yield the rows of the places that have one row, then of those with two or three, four to seven, ..."""
    _, inverse, counts = np.unique(place, return_inverse=True, return_counts=True)
    size = np.frexp(counts[inverse])[1]
    return (np.flatnonzero(size == each) for each in np.unique(size))


def _group(claims: Told, apart_days: int) -> tuple[Told, Numbers]:
    """Return what `group` does, of all places at once: their first claims, then their second ones, ..."""
    place, row = np.unique(claims.place, return_inverse=True)
    claims = claims._replace(place=row)
    count = np.zeros(len(place), np.int64)
    slots = np.zeros(len(row), np.int64)
    events = Told(*(np.zeros((len(place), 0), column.dtype) for column in claims))
    for rows in _rounds(row):
        claim = claims.rows(rows)
        slot = _slots(claim, events.rows(claim.place), count[claim.place], apart_days)
        begins = slot < 0
        slot[begins] = count[claim.place[begins]]
        count[claim.place[begins]] += 1
        events = _with_slots(events, int(count.max()))
        _begin(events, claim.rows(begins), slot[begins])
        _join(events, claim.rows(~begins), slot[~begins])
        slots[rows] = slot
    there = np.arange(events.first.shape[1]) < count[:, None]
    number = np.cumsum(there).reshape(there.shape) - 1
    found = events.rows(there)
    return found._replace(place=place[found.place]), number[row, slots]


def _rounds(place: Numbers) -> Iterator[Numbers]:
    """Yield the rows that come first in their places, then those that come second, and so on."""
    rank = np.arange(len(place)) - np.searchsorted(place, place)
    rows = np.argsort(rank, kind="stable")
    return iter(np.split(rows, np.bincount(rank).cumsum()[:-1]) if len(rows) else ())


def _slots(claim: Told, events: Told, count: Numbers, apart_days: int) -> Numbers:
    """Return for each claim the column of the event of its place that it joins, or -1 for none.

    ``events`` has a row for each claim and a column for each event of its place, ``count`` of them there.
    """
    claim = Told(*(column[:, None] for column in claim))
    columns = np.arange(events.first.shape[1])
    there = columns < count[:, None]
    same = there & _same_change(events, claim)
    near = (claim.first - apart_days <= events.last) & (events.first <= claim.last + apart_days)
    opposite = there & events.holding & ~same & (events.last < claim.first)
    latest = np.where(opposite, events.first, _NEVER).max(axis=1, initial=_NEVER)
    joins = same & near & (latest[:, None] <= events.last)
    slots: Numbers = np.where(joins, columns, -1).max(axis=1, initial=-1)
    return slots


def _same_change(event: Told, claim: Told) -> Flags:
    """Return whether both tell of the same change: by the same side, or from it where one names no gainer."""
    same_gainer = event.gained_by == claim.gained_by
    named = claim.gained_by != NOBODY
    same_loser = (event.lost_by == claim.lost_by) & (claim.lost_by != NOBODY)
    one_silent = (event.gained_by == NOBODY) | ~named
    same_holder = (same_gainer & named) | (same_loser & one_silent)
    same_event: Flags = np.where(
        event.holding & claim.holding, same_holder, (event.change == claim.change) & same_gainer
    )
    return same_event


def _with_slots(events: Told, count: int) -> Told:
    """Return the events with room for ``count`` of them in each place."""
    more = count - events.first.shape[1]
    room = ((0, 0), (0, more))
    return Told(*(np.pad(column, room) for column in events)) if more else events


def _begin(events: Told, claim: Told, slot: Numbers) -> None:
    """Let each claim begin the event at its place and slot."""
    for column, values in zip(events, claim, strict=True):
        column[claim.place, slot] = values


def _join(events: Told, claim: Told, slot: Numbers) -> None:
    """Let each claim join the event at its place and slot: it may name a side, and narrow the days.

    Of the days, those that both allow are kept; where there are none, those of whichever is earlier. So a
    place changes hands when the first source says so, and a vaguer source narrows nothing. A denial narrows
    nothing either.
    """
    at = (claim.place, slot)
    for column, values in ((events.gained_by, claim.gained_by), (events.lost_by, claim.lost_by)):
        column[at] = np.where(column[at] == NOBODY, values, column[at])
    first, last = events.first[at], events.last[at]
    common_first, common_last = np.maximum(first, claim.first), np.minimum(last, claim.last)
    earlier = (claim.first < first) | ((claim.first == first) & (claim.last < last))
    common = common_first <= common_last
    narrowed_first = np.where(common, common_first, np.where(earlier, claim.first, first))
    narrowed_last = np.where(common, common_last, np.where(earlier, claim.last, last))
    events.first[at] = np.where(claim.denied, first, narrowed_first)
    events.last[at] = np.where(claim.denied, last, narrowed_last)
