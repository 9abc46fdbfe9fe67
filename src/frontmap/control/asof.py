"""Who holds each place at the end of a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from frontmap.control.history import history

CONTROL_COLUMNS: Mapping[str, str] = {
    "place_id": "the place",
    "held_by": "actor id, or empty where nobody is known to hold it",
    "contested": "as in HISTORY_COLUMNS",
    "confirmed": "as in HISTORY_COLUMNS",
    "since": "the day from which the state holds; missing before the place's first event",
    "event_id": "the event that the state follows from; empty before the first",
}


def control_as_of(events: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return who holds each place at the end of ``day``.

    Columns as in ``CONTROL_COLUMNS``, one row per place that has an event on any day.
    """
    first_day = min([day, *events["first_day"].dt.date])
    states = history(events, first_day)
    current = states[states["day"] <= pd.Timestamp(day)].groupby("place_id").tail(1)
    since = current["day"].where(current["event_id"] != "")
    return current.assign(since=since)[list(CONTROL_COLUMNS)].reset_index(drop=True)
