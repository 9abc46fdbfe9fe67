"""Running counts over a history: how many places stand in each state, day by day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

STATE_COUNT_COLUMNS: Mapping[str, str] = {
    "day": "a day from which on the counts are so, in order",
    "held_by": "actor id, or empty where nobody is known to hold them",
    "state": "confirmed, unconfirmed or contested",
    "places": "how many places stand so",
}


def running(values: pd.Series[Any], history: pd.DataFrame, days: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return the sum over all places on each of ``days``.

    ``values`` has a value for each row of ``history``, which holds until the next row of its place.
    """
    change = values - values.groupby(history["place_id"]).shift(fill_value=0)
    return change.groupby(history["day"]).sum().reindex(days, fill_value=0).to_numpy().cumsum()


def state_counts(history: pd.DataFrame) -> pd.DataFrame:
    """Return how many places stood in each state; columns as in ``STATE_COUNT_COLUMNS``.

    Every state that there ever is has a row for every day on which any place's state changes.
    """
    confirmed = np.where(history["confirmed"], "confirmed", "unconfirmed")
    state = np.where(history["contested"], "contested", confirmed)
    held_by = history["held_by"].where(~history["contested"], "")
    days = np.unique(history["day"])
    kinds = pd.DataFrame({"held_by": held_by, "state": state})
    tables = []
    for (holder, name), _ in kinds.groupby(["held_by", "state"]):
        stands_so = (kinds["held_by"] == holder) & (kinds["state"] == name)
        places = running(stands_so.astype(int), history, days)
        tables.append(pd.DataFrame({"day": days, "held_by": holder, "state": name, "places": places}))
    table = pd.concat(tables) if tables else pd.DataFrame(columns=list(STATE_COUNT_COLUMNS))
    return table.sort_values("day", kind="stable", ignore_index=True)
