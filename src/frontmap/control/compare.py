"""What changed between two days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

COMPARE_COLUMNS: Mapping[str, str] = {
    "place_id": "the place",
    "from_held_by": "who held it at the end of the first day; actor id, or empty where it is not known",
    "from_contested": "as in HISTORY_COLUMNS, on the first day",
    "from_confirmed": "as in HISTORY_COLUMNS, on the first day",
    "to_held_by": "who held it at the end of the second day",
    "to_contested": "as in HISTORY_COLUMNS, on the second day",
    "to_confirmed": "as in HISTORY_COLUMNS, on the second day",
    "day": "the day since which it has been as on the later of the two days",
    "event_id": "the event that made it so; empty before the place's first",
    "evidence": "the kinds of evidence of that event, a tuple in the order of `model.Evidence`",
    "claim_ids": "the claims that the event rests on, a tuple",
}
_STATE = ("held_by", "contested", "confirmed")


def compare(history: pd.DataFrame, events: pd.DataFrame, first: date, second: date) -> pd.DataFrame:
    """Return the places that are another side's, or contested where they were not, on ``second``.

    Columns as in ``COMPARE_COLUMNS``, in order of the day of the change; a state that was merely confirmed in
    between is no change. ``second`` may lie before ``first``: then the table tells the way back. ``history``
    and ``events`` have the columns of ``HISTORY_COLUMNS`` and ``EVENT_COLUMNS``.
    """
    before, after = _on(history, first), _on(history, second)
    later = before if second < first else after
    states = before[list(_STATE)].add_prefix("from_").join(after[list(_STATE)].add_prefix("to_"))
    changed = states[
        (states["from_held_by"] != states["to_held_by"])
        | (states["from_contested"] != states["to_contested"])
    ]
    table = changed.join(later[["day", "event_id"]]).reset_index()
    evidence = events.set_index("event_id")[["evidence", "claim_ids"]].reindex(table["event_id"])
    for column in evidence:
        table[column] = [told if isinstance(told, tuple) else () for told in evidence[column]]
    return table.sort_values(["day", "place_id"], kind="stable", ignore_index=True)[list(COMPARE_COLUMNS)]


def _on(history: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the state of each place at the end of ``day``, by place; before the first day, that on it."""
    begun = history[(history["day"] <= pd.Timestamp(day)) | ~history["place_id"].duplicated()]
    return begun.drop_duplicates("place_id", keep="last").set_index("place_id")
