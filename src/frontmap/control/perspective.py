"""Which evidence counts: the map as all sources tell it, as one side does, or as far as it is confirmed."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from frontmap.control.events import Status, merge
from frontmap.model import Evidence

ALL = "all"
CONFIRMED = "confirmed"
THIRD_PARTY = "third-party"


def perspectives(actor_ids: Sequence[str]) -> tuple[str, ...]:
    """Return every perspective there is in a campaign of these sides; a side's id stands for its own word."""
    return (ALL, CONFIRMED, *actor_ids, THIRD_PARTY)


def events_by(perspective: str, claims: pd.DataFrame, actor_ids: Sequence[str]) -> pd.DataFrame:
    """Return the events that a perspective sees, with columns as in ``EVENT_COLUMNS``.

    *all*: every claim counts. A side's id: what that side claims, concedes and denies. *third-party*: what
    the outlets and third parties report. *confirmed*: a place changes hands on the first day by which its
    loser concedes it, or a side's claim and a report agree.
    """
    if perspective == ALL:
        return merge(claims, actor_ids)
    if perspective == CONFIRMED:
        return _confirmed(merge(claims, actor_ids), claims)
    if perspective == THIRD_PARTY:
        return merge(claims[~claims["speaker"].isin(actor_ids)], actor_ids)
    return merge(claims[claims["speaker"] == perspective], actor_ids)


def _confirmed(events: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """Return the confirmed events, each on the days of the claim that confirms it."""
    confirmed = events[events["status"] == Status.CONFIRMED]
    told = confirmed[["event_id", "claim_ids"]].explode("claim_ids")
    told = told.merge(claims, left_on="claim_ids", right_on="claim_id")
    first = told.sort_values(["last_day", "first_day"]).drop_duplicates(["event_id", "evidence"])
    days = first.pivot_table(index="event_id", columns="evidence", values="last_day", aggfunc="min")
    days = days.reindex(columns=list(map(str, Evidence)))
    agreed = days[["claimed", "reported"]].max(axis="columns", skipna=False)
    last_day = days.assign(agreed=agreed)[["conceded", "agreed"]].min(axis="columns")
    last_day = confirmed["event_id"].map(last_day).astype("datetime64[s]")
    dated = confirmed.assign(first_day=confirmed["first_day"].clip(upper=last_day), last_day=last_day)
    return dated.sort_values(["place_id", "last_day"], kind="stable", ignore_index=True)
