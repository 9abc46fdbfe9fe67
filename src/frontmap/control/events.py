"""Claims merged into events: what happened to a place, on which days, with what evidence."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

import pandas as pd

from frontmap.control.days import day_numbers, days_of
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


class Status(StrEnum):
    """How well an event is borne out."""

    CONFIRMED = "confirmed"
    CLAIMED = "claimed"
    REPORTED = "reported"
    DISPUTED = "disputed"


class _Claim(NamedTuple):
    """What of a claim its event depends on; days are numbers, and whoever is not named is empty."""

    claim_id: str
    place_id: str
    change: str
    gained_by: str
    lost_by: str
    evidence: str
    first: int
    last: int


@dataclass(slots=True)
class _Event:
    """Claims that tell of one change, as they are gathered."""

    change: str
    gained_by: str
    lost_by: str
    first: int
    last: int
    claims: list[_Claim] = field(default_factory=list)

    def add(self, claim: _Claim) -> None:
        """Take in a claim, and whom it names."""
        self.claims.append(claim)
        self.gained_by = self.gained_by or claim.gained_by
        self.lost_by = self.lost_by or claim.lost_by

    def narrow(self, first: int, last: int) -> None:
        """Keep the days that both allow; where there are none, those of whichever is earlier.

        So a place changes hands when the first source says so, and a vaguer source narrows nothing.
        """
        common = max(self.first, first), min(self.last, last)
        earlier = min((self.first, self.last), (first, last))
        self.first, self.last = common if common[0] <= common[1] else earlier


def merge(claims: pd.DataFrame, actor_ids: Sequence[str]) -> pd.DataFrame:
    """Return the events that the claims tell of; columns as in ``EVENT_COLUMNS``, in order of place and days.

    ``claims`` has the columns of ``CLAIM_FRAME_COLUMNS``. Claims merge when they tell of the same change of
    the same place by the same side, their days lie at most `SAME_EVENT_DAYS` apart, and no opposite event
    lies between. A denial joins the event that it denies. Claims whose toponym is unresolved are left out.
    In a campaign of two sides, what one gains the other loses.
    """
    rows = [
        (f"{place_id}/{number}", place_id, *_row(event, actor_ids))
        for place_id, of_place in groupby(_placed(claims), key=attrgetter("place_id"))
        for number, event in enumerate(_events_of_place(list(of_place)), start=1)
    ]
    events = pd.DataFrame(rows, columns=list(EVENT_COLUMNS))
    return events.assign(first_day=days_of(events["first_day"]), last_day=days_of(events["last_day"]))


def _placed(claims: pd.DataFrame) -> Iterator[_Claim]:
    """Yield the claims that have a place, by place and days."""
    placed = claims[claims["place_id"] != ""]
    placed = placed.sort_values(["place_id", "last_day", "first_day"], kind="stable")
    names = placed[["claim_id", "place_id", "change", "gained_by", "lost_by", "evidence"]]
    columns = (names[name].tolist() for name in names)
    first, last = day_numbers(placed["first_day"]), day_numbers(placed["last_day"])
    return map(_Claim._make, zip(*columns, first, last, strict=True))


def _events_of_place(claims: Sequence[_Claim]) -> list[_Event]:
    """Return the events of one place, whose claims come in order of their last days."""
    events: list[_Event] = []
    for claim in sorted(claims, key=lambda claim: claim.evidence == Evidence.DENIED):
        event = _event_of(claim, events)
        if event is None:
            event = _Event(claim.change, claim.gained_by, claim.lost_by, claim.first, claim.last)
            events.append(event)
        elif claim.evidence != Evidence.DENIED:
            event.narrow(claim.first, claim.last)
        event.add(claim)
    return sorted(events, key=lambda event: (event.last, event.change in _HOLDING, event.first))


def _event_of(claim: _Claim, events: Sequence[_Event]) -> _Event | None:
    """Return the event that ``claim`` tells of, the latest if several would do."""
    for event in reversed(events):
        if _same_change(event, claim) and _days_fit(event, claim):
            between = (e for e in events if event.last < e.first and e.last < claim.first)
            if not any(_opposite(e, claim) for e in between):
                return event
    return None


def _same_change(event: _Event, claim: _Claim) -> bool:
    if event.change in _HOLDING and claim.change in _HOLDING:
        same_gainer = event.gained_by == claim.gained_by != ""
        same_loser = event.lost_by == claim.lost_by != ""
        one_unknown = not (event.gained_by and claim.gained_by)
        return same_gainer or (same_loser and one_unknown)
    return event.change == claim.change and event.gained_by == claim.gained_by


def _opposite(event: _Event, claim: _Claim) -> bool:
    return event.change in _HOLDING and not _same_change(event, claim)


def _days_fit(event: _Event, claim: _Claim) -> bool:
    return claim.first - SAME_EVENT_DAYS <= event.last and event.first <= claim.last + SAME_EVENT_DAYS


def _row(event: _Event, actor_ids: Sequence[str]) -> tuple[object, ...]:
    """Return what follows the ids in a row of the events."""
    kinds = {claim.evidence for claim in event.claims}
    return (
        event.change,
        *_both_sides(event, actor_ids),
        event.first,
        event.last,
        str(status(kinds)),
        tuple(str(kind) for kind in Evidence if kind in kinds),
        tuple(claim.claim_id for claim in event.claims),
    )


def _both_sides(event: _Event, actor_ids: Sequence[str]) -> tuple[str, str]:
    """Return who gained and who lost; of two sides, the one that is not named is the other."""
    if len(actor_ids) != 2 or event.change == Change.CONTESTED:
        return event.gained_by, event.lost_by
    other = {actor_ids[0]: actor_ids[1], actor_ids[1]: actor_ids[0]}
    return event.gained_by or other.get(event.lost_by, ""), event.lost_by or other.get(event.gained_by, "")


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
