"""Claims merged into events: what happened to a place, on which days, with what evidence."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from frontmap.control.days import Numbers, day_numbers, days_of
from frontmap.control.grouping import Told, group
from frontmap.model import Change, Evidence

EVENT_COLUMNS: Mapping[str, str] = {
    "event_id": "place id and a number: the same claims give the same ids",
    "place_id": "the place",
    "change": "taken, lost, entered or contested",
    "gained_by": "actor id, or empty where nobody is said to have gained it",
    "lost_by": "actor id, or empty where nobody is said to have lost it",
    "first_day": "first day on which it may have happened",
    "last_day": "day by the end of which it had happened",
    "status": "confirmed, claimed, reported or disputed",
    "evidence": "the kinds of evidence it has, a tuple in the order of `model.Evidence`",
    "claim_ids": "the claims it rests on, a tuple in order of their days",
}

SAME_EVENT_DAYS = 7
"""Claims of one change that lie further apart than this are two events."""

_HOLDING = (Change.TAKEN, Change.LOST)
_CHANGES, _KINDS = pd.Index(list(Change)), pd.Index(list(Evidence))


class Status(StrEnum):
    """How well an event is borne out."""

    CONFIRMED = "confirmed"
    CLAIMED = "claimed"
    REPORTED = "reported"
    DISPUTED = "disputed"


def merge(claims: pd.DataFrame, actor_ids: Sequence[str]) -> pd.DataFrame:
    """Return the events that the claims tell of; columns as in ``EVENT_COLUMNS``, in order of place and days.

    ``claims`` has the columns of ``CLAIM_FRAME_COLUMNS``. Claims merge when they tell of the same change of
    the same place by the same side, their days lie at most `SAME_EVENT_DAYS` apart, and no opposite event
    lies between. A denial joins the event that it denies. Claims whose toponym is unresolved are left out.
    In a campaign of two sides, what one gains the other loses.
    """
    placed = claims[claims["place_id"] != ""]
    places, place_ids = pd.factorize(placed["place_id"], sort=True)
    told, sides = _told(placed, places)
    rows = np.lexsort((told.first, told.last, told.denied, told.place))
    events, of_claim = group(told.rows(rows), SAME_EVENT_DAYS)
    order = np.lexsort((events.first, events.holding, events.last, events.place))
    events, of_claim = events.rows(order), np.argsort(order)[of_claim]
    number = np.arange(len(order)) - np.searchsorted(events.place, events.place) + 1
    place_id = place_ids.to_numpy(object)[events.place]
    gained_by, lost_by = _both_sides(events, sides, actor_ids)
    statuses, kinds = _borne_out(placed["evidence"].to_numpy()[rows], of_claim, len(order))
    return pd.DataFrame(
        {
            "event_id": [f"{place}/{n}" for place, n in zip(place_id, number.tolist(), strict=True)],
            "place_id": place_id,
            "change": _CHANGES.to_numpy(object)[events.change],
            "gained_by": gained_by,
            "lost_by": lost_by,
            "first_day": days_of(events.first),
            "last_day": days_of(events.last),
            "status": statuses,
            "evidence": kinds,
            "claim_ids": _claim_ids(placed["claim_id"].to_numpy(object)[rows], of_claim, len(order)),
        }
    )


def _told(placed: pd.DataFrame, places: Numbers) -> tuple[Told, npt.NDArray[np.object_]]:
    """Return the claims as numbers, and the sides that they number; the first of them is nobody."""
    named = pd.concat([pd.Series([""]), placed["gained_by"], placed["lost_by"]])
    codes, sides = pd.factorize(named)
    gained_by, lost_by = np.split(codes[1:], 2)
    return Told(
        place=places,
        change=_CHANGES.get_indexer(pd.Index(placed["change"])),
        gained_by=gained_by,
        lost_by=lost_by,
        holding=placed["change"].isin(_HOLDING).to_numpy(),
        denied=(placed["evidence"] == Evidence.DENIED).to_numpy(),
        first=day_numbers(placed["first_day"]),
        last=day_numbers(placed["last_day"]),
    ), sides.to_numpy(object)


def _both_sides(
    events: Told, sides: npt.NDArray[np.object_], actor_ids: Sequence[str]
) -> tuple[npt.NDArray[np.object_], npt.NDArray[np.object_]]:
    """Return who gained and who lost; of two sides, the one that is not named is the other."""
    gained_by, lost_by = sides[events.gained_by], sides[events.lost_by]
    if len(actor_ids) != 2:
        return gained_by, lost_by
    other = dict(zip(actor_ids, reversed(actor_ids), strict=True))
    others = np.array([other.get(side, "") for side in sides], dtype=object)
    between_sides = events.change != _CHANGES.get_loc(Change.CONTESTED)
    return (
        np.where(between_sides & (gained_by == ""), others[events.lost_by], gained_by),
        np.where(between_sides & (lost_by == ""), others[events.gained_by], lost_by),
    )


def _borne_out(
    evidence: npt.NDArray[np.object_], of_claim: Numbers, count: int
) -> tuple[npt.NDArray[np.object_], npt.NDArray[np.object_]]:
    """Return the status of each event and its kinds of evidence, in order."""
    bits = np.zeros(count, np.int64)
    np.bitwise_or.at(bits, of_claim, 1 << _KINDS.get_indexer(pd.Index(evidence)))
    statuses, kinds = np.empty(2 ** len(_KINDS), object), np.empty(2 ** len(_KINDS), object)
    for mask in range(1, len(kinds)):
        kinds[mask] = tuple(str(kind) for at, kind in enumerate(Evidence) if mask >> at & 1)
        statuses[mask] = str(status(kinds[mask]))
    return statuses[bits], kinds[bits]


def _claim_ids(claim_ids: npt.NDArray[np.object_], of_claim: Numbers, count: int) -> list[tuple[str, ...]]:
    """Return the claims of each event, in the order they came in."""
    rows = np.argsort(of_claim, kind="stable")
    ids = claim_ids[rows].tolist()
    bounds = np.searchsorted(of_claim[rows], np.arange(count + 1)).tolist()
    return [tuple(ids[start:end]) for start, end in pairwise(bounds)]


def status(kinds: Collection[str]) -> Status:
    """Return the status of an event that has these kinds of evidence.

    *Confirmed*: conceded, or claimed and reported. *Disputed*: denied by anyone and not conceded.
    """
    if Evidence.CONCEDED in kinds:
        return Status.CONFIRMED
    if Evidence.DENIED in kinds:
        return Status.DISPUTED
    if {Evidence.CLAIMED, Evidence.REPORTED} <= set(kinds):
        return Status.CONFIRMED
    return Status.CLAIMED if Evidence.CLAIMED in kinds else Status.REPORTED
