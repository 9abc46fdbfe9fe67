"""The state of every place over time, derived from events."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from frontmap.control.days import Numbers, day_numbers, days_of
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


def history(events: pd.DataFrame, first_day: date) -> pd.DataFrame:
    """Return every state of every place from ``first_day`` on, with columns as in ``HISTORY_COLUMNS``.

    ``events`` are in order of place and last day, as `merge` returns them; a denial alone changes nothing.
    A row per change, by place and day. Before its first event, a place is held by whoever lost it first,
    which no source confirms. It shows as contested from the first to the last day of an event where they
    differ, while a side that does not hold it has entered it or it is fought over, and after a disputed
    event.
    """
    told = events[events["evidence"].map(_is_asserted).astype(bool)].reset_index(drop=True)
    places, place_ids = pd.factorize(told["place_id"])
    (start,) = day_numbers(pd.Series([first_day], dtype="datetime64[s]"))
    first, last = (np.maximum(day_numbers(told[day]) - start, 0) for day in ("first_day", "last_day"))
    length = last.max(initial=0) + 1
    begun, over = np.sort(places * length + first), places * length + last
    moments = np.unique(np.concatenate([np.arange(len(place_ids)) * length, begun, over]))
    place, day = np.divmod(moments, length)
    events_over = np.searchsorted(over, moments, side="right")
    untold = events_over == np.searchsorted(places, place)
    states = _states(told, places).take(np.where(untold, len(told) + place, events_over - 1))
    states["contested"] |= np.searchsorted(begun, moments, side="right") > events_over
    states.insert(0, "place_id", place_ids.take(place))
    states.insert(1, "day", days_of(day + start).to_numpy())
    state = states.drop(columns="day")
    changed = (state != state.shift()).any(axis="columns")
    return states[changed].reset_index(drop=True)


def _is_asserted(kinds: tuple[str, ...]) -> bool:
    """Return whether anybody says that the event did happen."""
    return kinds != (Evidence.DENIED,)


def _states(events: pd.DataFrame, places: Numbers) -> pd.DataFrame:
    """Return the state after each event, then the state of each place before its first.

    ``places`` has the number of each event's place. Columns as in ``HISTORY_COLUMNS``, from ``held_by`` on.
    """
    holding = events["change"].isin([Change.TAKEN, Change.LOST]).to_numpy()
    gained_by, lost_by = (events[name].to_numpy(object) for name in ("gained_by", "lost_by"))
    giver = _latest(holding, places)
    losers = _first_losers(lost_by, places)
    held_by = np.where(giver < 0, losers[places], gained_by[giver])
    entered = ~holding & ((gained_by == "") | (gained_by != held_by))
    cause = _latest(holding | entered, places)
    disputed = (events["status"] == Status.DISPUTED).to_numpy()
    confirmed = (events["status"] == Status.CONFIRMED).to_numpy()
    after = pd.DataFrame(
        {
            "held_by": held_by,
            "contested": (cause >= 0) & (entered | disputed)[cause],
            "confirmed": (giver >= 0) & confirmed[giver],
            "event_id": np.where(cause < 0, "", events["event_id"].to_numpy(object)[cause]),
        }
    )
    before = pd.DataFrame({"held_by": losers, "contested": False, "confirmed": False, "event_id": ""})
    return pd.concat([after, before], ignore_index=True)


def _latest(chosen: npt.NDArray[np.bool_], places: Numbers) -> Numbers:
    """Return for each row the latest chosen one of its place up to it, or -1."""
    rows = np.maximum.accumulate(np.where(chosen, np.arange(len(chosen)), -1))
    return np.where(rows >= np.searchsorted(places, places), rows, -1)


def _first_losers(lost_by: npt.NDArray[np.object_], places: Numbers) -> npt.NDArray[np.object_]:
    """Return for each place who is the first said to have lost it, or empty."""
    losers = np.full(places.max(initial=-1) + 1, "", object)
    named = np.flatnonzero(lost_by != "")[::-1]
    losers[places[named]] = lost_by[named]
    return losers
