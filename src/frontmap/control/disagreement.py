"""Where sources disagree: in who gained a place, or in when."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from frontmap.control.days import day_numbers
from frontmap.model import Change, Evidence

CHANGE_COLUMNS: Mapping[str, str] = {
    "place_id": "the place",
    "number": "the position, among the events, of the first that tells of the change",
    "gained_by": "actor id, or empty where nobody is said to have gained the place",
    "claimed": "the first day by which the gaining side says so; missing where it does not",
    "conceded": "the first day by which the losing side says so; missing where it does not",
    "spread_days": "the most days between two claims of it",
    "in_side": "whether anyone denies it, or another side is said to have gained the place on the same days",
    "in_days": "whether claims of it lie more than `SAME_DAYS` apart",
}
DISAGREEMENT_COLUMNS: Mapping[str, str] = {
    "place_id": "the place",
    "in_side": "how many of its changes are disagreed on in the side",
    "in_days": "how many of its changes are disagreed on in the days",
    "spread_days": "the most days between two claims of the same change",
}
SAME_DAYS = 2
"""Claims whose days lie no further apart agree on when."""


def changes(events: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """Return the changes that the events tell of; columns as in ``CHANGE_COLUMNS``.

    Events of a place by which the same side gains it tell of one change unless another side's gain lies
    between them. ``events`` and ``claims`` have the columns of ``EVENT_COLUMNS`` and ``CLAIM_FRAME_COLUMNS``.
    """
    told = told_of(events, claims)
    by_change = told.groupby("number")
    table = by_change[["claimed", "conceded"]].min()
    table["spread_days"] = (by_change["first"].max() - by_change["last"].min()).clip(lower=0).astype(int)
    numbers = table.index.to_numpy(np.int64)
    table["place_id"] = events["place_id"].take(numbers).to_numpy()
    table["gained_by"] = events["gained_by"].take(numbers).to_numpy()
    table["in_side"] = by_change["denied"].any() | table.index.isin(_overlapping(events))
    table["in_days"] = table["spread_days"] > SAME_DAYS
    return table.reset_index()[list(CHANGE_COLUMNS)].astype({"in_side": bool, "in_days": bool})


def disputed(told: pd.DataFrame) -> pd.DataFrame:
    """Return those of the `changes` on which sources disagree."""
    return told[told["in_side"] | told["in_days"]]


def disagreements(told: pd.DataFrame) -> pd.DataFrame:
    """Return the places whose sources disagree on any of the `changes`, the most disputed first.

    Columns as in ``DISAGREEMENT_COLUMNS``.
    """
    columns = list(DISAGREEMENT_COLUMNS)[1:]
    places = disputed(told).groupby("place_id").agg(dict(zip(columns, ("sum", "sum", "max"), strict=True)))
    return places.sort_values(columns, ascending=False, kind="stable").reset_index()


def told_of(events: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """Return the claims of the events, each with the ``number`` of the change that it tells of.

    Columns: ``claim_id``, ``number``, ``first`` and ``last`` as numbers of days, ``denied``, and the last day
    of what is ``claimed`` or ``conceded``.
    """
    told = events[["claim_ids"]].assign(number=change_numbers(events)).explode("claim_ids")
    told = told.set_axis(["claim_id", "number"], axis="columns").astype({"claim_id": "str"})
    days = claims[["claim_id", "evidence", "first_day", "last_day"]].astype({"claim_id": "str"})
    told = told.merge(days, on="claim_id")
    return told.assign(
        first=day_numbers(told["first_day"]),
        last=day_numbers(told["last_day"]),
        denied=told["evidence"] == Evidence.DENIED,
        claimed=told["last_day"].where(told["evidence"] == Evidence.CLAIMED),
        conceded=told["last_day"].where(told["evidence"] == Evidence.CONCEDED),
    )


def change_numbers(events: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Return for each event the position of the first event that tells of the same change.

    An event that gives the place to nobody, or to no other side, is a change of its own.
    """
    position = pd.Series(np.arange(len(events)), index=events.index)
    holding = events["change"].isin([Change.TAKEN, Change.LOST])
    holders = events["gained_by"].where(holding)
    before = holders.groupby(events["place_id"]).ffill().groupby(events["place_id"]).shift()
    again = holding & (events["gained_by"] != "") & (holders == before)
    first = position.where(holding & ~again).groupby(events["place_id"]).ffill()
    return first.where(holding, position).to_numpy().astype(np.int64)


def _overlapping(events: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Return the changes by which a side gains a place on days on which another is said to gain it."""
    gains = events["change"].isin([Change.TAKEN, Change.LOST]) & (events["gained_by"] != "")
    numbers = change_numbers(events)[gains]
    before = events[gains].groupby("place_id")[["gained_by", "last_day"]].shift()
    other = (before["gained_by"].fillna("") != "") & (before["gained_by"] != events.loc[gains, "gained_by"])
    return numbers[(other & (before["last_day"] >= events.loc[gains, "first_day"])).to_numpy()]
