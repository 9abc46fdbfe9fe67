"""Which evidence counts: the map as all sources tell it, as one side does, or as far as it is confirmed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd

from frontmap.control.events import Status, merge
from frontmap.errors import PerspectiveError
from frontmap.model import Evidence

ALL = "all"
CONFIRMED = "confirmed"
THIRD_PARTY = "third-party"
OUTLETS = "outlet:"
"""What a perspective of chosen outlets starts with; their names follow, with ``|`` between them."""


def perspectives(actor_ids: Sequence[str]) -> tuple[str, ...]:
    """Return every perspective there is in a campaign of these sides, but those of outlets.

    A side's id stands for its own word.
    """
    return (ALL, CONFIRMED, *actor_ids, THIRD_PARTY)


def outlets_perspective(outlets: Collection[str]) -> str:
    """Return the perspective in which these outlets alone count.

    >>> outlets_perspective(["Le Monde", "AFP"])
    'outlet:AFP|Le Monde'
    """
    return OUTLETS + "|".join(sorted(outlets))


def parse_perspective(text: str, actor_ids: Sequence[str], outlets: Collection[str]) -> str:
    """Return the perspective that ``text`` asks for: one of `perspectives`, or names of outlets.

    Names stand with ``|`` or commas between them, in upper or lower case, with ``outlet:`` before or not.

    Raises:
        PerspectiveError: if it is neither.
    """
    if text in perspectives(actor_ids):
        return text
    named = text.removeprefix(OUTLETS)
    by_name = {outlet.casefold(): outlet for outlet in outlets}
    for names in ([named], named.split("|"), named.split(",")):
        found = [by_name.get(name.strip().casefold()) for name in names]
        if all(found):
            return outlets_perspective({outlet for outlet in found if outlet})
    choices = ", ".join(perspectives(actor_ids))
    raise PerspectiveError(f"a perspective must be one of {choices}, or names of outlets, got {text!r}")


def events_by(perspective: str, claims: pd.DataFrame, actor_ids: Sequence[str]) -> pd.DataFrame:
    """Return the events that a perspective sees, with columns as in ``EVENT_COLUMNS``.

    *all*: every claim counts. A side's id: what that side claims, concedes and denies. *third-party*: what
    the outlets and third parties report. *outlet:…*: what these outlets published, whoever said it.
    *confirmed*: a place changes hands on the first day by which its loser concedes it, or a side's claim and
    a report agree.
    """
    if perspective == ALL:
        return merge(claims, actor_ids)
    if perspective == CONFIRMED:
        return _confirmed(merge(claims, actor_ids), claims)
    if perspective == THIRD_PARTY:
        return merge(claims[~claims["speaker"].isin(actor_ids)], actor_ids)
    if perspective.startswith(OUTLETS):
        outlets = perspective.removeprefix(OUTLETS).split("|")
        return merge(claims[claims["outlet"].isin(outlets)], actor_ids)
    return merge(claims[claims["speaker"] == perspective], actor_ids)


def _confirmed(events: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """Return the confirmed events, each on the days of the claim that confirms it."""
    confirmed = events[events["status"] == Status.CONFIRMED]
    told = confirmed[["event_id", "claim_ids"]].explode("claim_ids").astype({"claim_ids": "str"})
    told = told.merge(claims, left_on="claim_ids", right_on="claim_id")
    first = told.sort_values(["last_day", "first_day"]).drop_duplicates(["event_id", "evidence"])
    days = first.pivot_table(index="event_id", columns="evidence", values="last_day", aggfunc="min")
    days = days.reindex(columns=list(map(str, Evidence)))
    agreed = days[["claimed", "reported"]].max(axis="columns", skipna=False)
    last_day = days.assign(agreed=agreed)[["conceded", "agreed"]].min(axis="columns")
    last_day = confirmed["event_id"].map(last_day).astype("datetime64[s]")
    dated = confirmed.assign(first_day=confirmed["first_day"].clip(upper=last_day), last_day=last_day)
    return dated.sort_values(["place_id", "last_day"], kind="stable", ignore_index=True)
