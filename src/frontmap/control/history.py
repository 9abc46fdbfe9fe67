"""The state of every place over time, derived from events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

import pandas as pd

from frontmap.control.days import day_numbers, days_of
from frontmap.control.events import Status
from frontmap.model import Change, Evidence

HISTORY_COLUMNS: Mapping[str, str] = {
    "place_id": "the place",
    "day": "the state holds from the end of this day; a place's first row is on the first day of all",
    "held_by": "actor id, or empty where nobody is known to hold it",
    "contested": "whether it is fought over, or its change lies in an open span or is disputed",
    "confirmed": "whether the event that gave it to its holder is confirmed",
    "event_id": "the event that the state follows from; empty before the first",
}


class _Event(NamedTuple):
    """What the state of a place depends on; days are counted from 1970-01-01."""

    event_id: str
    place_id: str
    holding: bool
    gained_by: str
    lost_by: str
    first: int
    last: int
    status: str


class _State(NamedTuple):
    held_by: str
    contested: bool
    confirmed: bool
    event_id: str


def history(events: pd.DataFrame, first_day: date) -> pd.DataFrame:
    """Return every state of every place from ``first_day`` on, with columns as in ``HISTORY_COLUMNS``.

    A row per change, by place and day. Before its first event, a place is held by whoever lost it first,
    which no source confirms. It shows as contested from the first to the last day of an event where they
    differ, while a side that does not hold it has entered it or it is fought over, and after a disputed
    event.
    """
    (start,) = day_numbers(pd.Series([first_day], dtype="datetime64[s]"))
    rows = [
        (place_id, day, *state)
        for place_id, of_place in groupby(_asserted(events), key=attrgetter("place_id"))
        for day, state in _states(list(of_place), start)
    ]
    frame = pd.DataFrame(rows, columns=list(HISTORY_COLUMNS))
    return frame.assign(day=days_of(frame["day"])).astype({"contested": bool, "confirmed": bool})


def _asserted(events: pd.DataFrame) -> Iterator[_Event]:
    """Yield the events that somebody says did happen: a denial alone changes nothing."""
    columns = (
        events["event_id"],
        events["place_id"],
        events["change"].isin([Change.TAKEN, Change.LOST]),
        events["gained_by"],
        events["lost_by"],
        day_numbers(events["first_day"]),
        day_numbers(events["last_day"]),
        events["status"],
        events["evidence"],
    )
    for *values, kinds in zip(*columns, strict=True):
        if kinds != (Evidence.DENIED,):
            yield _Event(*values)


def _states(events: Sequence[_Event], start: int) -> Iterator[tuple[int, _State]]:
    """Yield each day on which the state of one place changes, with the new state; the first is ``start``."""
    days = {day for event in events for day in (event.first, event.last)}
    last: _State | None = None
    for day in sorted({start, *(day for day in days if day > start)}):
        state = _state_on(events, day)
        if state != last:
            yield day, state
            last = state


def _state_on(events: Sequence[_Event], day: int) -> _State:
    """Return the state at the end of a day; the events are in order of their last days."""
    first_loser = next((event.lost_by for event in events if event.lost_by), "")
    state = _State(first_loser, contested=False, confirmed=False, event_id="")
    for event in events:
        if event.first <= day < event.last:
            state = state._replace(contested=True)
        elif event.last <= day:
            state = _after(event, state)
    return state


def _after(event: _Event, state: _State) -> _State:
    """Return the state that an event leaves behind."""
    if event.holding:
        confirmed = event.status == Status.CONFIRMED
        return _State(event.gained_by, event.status == Status.DISPUTED, confirmed, event.event_id)
    if event.gained_by and event.gained_by == state.held_by:
        return state
    return state._replace(contested=True, event_id=event.event_id)
