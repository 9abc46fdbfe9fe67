"""Claims merged into events: what happened to a place, on which days, with what evidence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from itertools import groupby
from operator import attrgetter

import pandas as pd

from frontmap.model import Change, Claim, Days, Evidence, evidence

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

SAME_EVENT = timedelta(days=7)
"""Claims of one change that lie further apart than this are two events."""


class Status(StrEnum):
    """How well an event is borne out."""

    CONFIRMED = "confirmed"
    CLAIMED = "claimed"
    REPORTED = "reported"
    DISPUTED = "disputed"


@dataclass(slots=True)
class _Event:
    """Claims that tell of one change, as they are gathered."""

    change: Change
    gained_by: str | None
    lost_by: str | None
    days: Days
    claims: list[Claim] = field(default_factory=list)

    def add(self, claim: Claim) -> None:
        """Take in a claim; an asserted one narrows the days where it can."""
        self.claims.append(claim)
        self.gained_by = self.gained_by or claim.gained_by
        self.lost_by = self.lost_by or claim.lost_by


def merge(claims: Iterable[Claim], actor_ids: Sequence[str]) -> pd.DataFrame:
    """Return the events that the claims tell of; columns as in ``EVENT_COLUMNS``, in order of place and days.

    Claims merge when they tell of the same change of the same place by the same side, their days lie at most
    `SAME_EVENT` apart, and no opposite event lies between. A denial joins the event that it denies. Claims
    whose toponym is unresolved are left out. In a campaign of two sides, what one gains the other loses.
    """
    placed = sorted((c for c in claims if c.place_id), key=lambda c: (c.place_id, c.days.last, c.days.first))
    rows = []
    for place_id, of_place in groupby(placed, key=attrgetter("place_id")):
        for number, event in enumerate(_events_of_place(list(of_place)), start=1):
            rows.append(_row(f"{place_id}/{number}", event, actor_ids))
    events = pd.DataFrame(rows, columns=list(EVENT_COLUMNS))
    return events.astype({"first_day": "datetime64[s]", "last_day": "datetime64[s]"})


def _events_of_place(claims: Sequence[Claim]) -> list[_Event]:
    """Return the events of one place, whose claims come in order of their last days."""
    events: list[_Event] = []
    asserted = [claim for claim in claims if evidence(claim, ()) is not Evidence.DENIED]
    denied = [claim for claim in claims if evidence(claim, ()) is Evidence.DENIED]
    for claim in (*asserted, *denied):
        event = _event_of(claim, events)
        if event is None:
            event = _Event(claim.change, claim.gained_by, claim.lost_by, claim.days)
            events.append(event)
        elif claim in asserted:
            event.days = _common_days(event.days, claim.days)
        event.add(claim)
    return sorted(events, key=_order)


def _event_of(claim: Claim, events: Sequence[_Event]) -> _Event | None:
    """Return the event that ``claim`` tells of, the latest if several would do."""
    for event in reversed(events):
        if not _same_change(event, claim) or not _days_fit(event.days, claim.days):
            continue
        between = (e for e in events if event.days.last < e.days.first and e.days.last < claim.days.first)
        if not any(_opposite(e, claim) for e in between):
            return event
    return None


_HOLDING = (Change.TAKEN, Change.LOST)


def _same_change(event: _Event, claim: Claim) -> bool:
    if event.change in _HOLDING and claim.change in _HOLDING:
        same_gainer = event.gained_by == claim.gained_by and claim.gained_by is not None
        same_loser = event.lost_by == claim.lost_by and claim.lost_by is not None
        one_unknown = event.gained_by is None or claim.gained_by is None
        return same_gainer or (same_loser and one_unknown)
    return event.change is claim.change and event.gained_by == claim.gained_by


def _opposite(event: _Event, claim: Claim) -> bool:
    return event.change in _HOLDING and not _same_change(event, claim)


def _days_fit(event: Days, claim: Days) -> bool:
    return claim.first <= event.last + SAME_EVENT and event.first <= claim.last + SAME_EVENT


def _common_days(event: Days, claim: Days) -> Days:
    """Return the days on which both place the change, else those of the earlier one.

    Day by day: a place changes hands when the first source says so; a vaguer source narrows nothing, and one
    that reaches the event's days leaves those that both allow.
    """
    first, last = max(event.first, claim.first), min(event.last, claim.last)
    return Days(first, last) if first <= last else min(event, claim)


def _order(event: _Event) -> tuple[object, ...]:
    """Order by days; on one day, entering and fighting come before the outcome."""
    return event.days.last, event.change in _HOLDING, event.days.first


def _row(event_id: str, event: _Event, actor_ids: Sequence[str]) -> dict[str, object]:
    kinds = {evidence(claim, actor_ids) for claim in event.claims}
    gained_by, lost_by = _both_sides(event, actor_ids)
    return {
        "event_id": event_id,
        "place_id": event.claims[0].place_id,
        "change": str(event.change),
        "gained_by": gained_by,
        "lost_by": lost_by,
        "first_day": event.days.first,
        "last_day": event.days.last,
        "status": str(status(kinds)),
        "evidence": tuple(str(kind) for kind in Evidence if kind in kinds),
        "claim_ids": tuple(claim.claim_id for claim in event.claims),
    }


def _both_sides(event: _Event, actor_ids: Sequence[str]) -> tuple[str, str]:
    """Return who gained and who lost; of two sides, the one that is not named is the other."""
    gained_by, lost_by = event.gained_by or "", event.lost_by or ""
    if len(actor_ids) == 2 and event.change is not Change.CONTESTED:
        other = {actor_ids[0]: actor_ids[1], actor_ids[1]: actor_ids[0]}
        gained_by, lost_by = gained_by or other.get(lost_by, ""), lost_by or other.get(gained_by, "")
    return gained_by, lost_by


def status(kinds: Collection[Evidence]) -> Status:
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
