"""The states of places as features: the one table that every format writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Any

from frontmap.map.derived import Derived
from frontmap.model import Evidence, Place

FEATURE_COLUMNS: Mapping[str, str] = {
    "place_id": "the place, as in the campaign",
    "name": "its usual name in Latin letters",
    "held_by": "id of the side that holds it; empty where nobody is known to",
    "status": "how sure that is: a word of STATUSES",
    "since": "the day from which it is so; empty before the first event that is told of the place",
    "evidence": "the kinds of evidence it rests on: claimed, conceded, reported, denied",
    "claims": "the ids of the claims it rests on, as in claims.csv, in order of their days",
}
"""A feature's properties, described once; the lists are joined by ``|`` in formats without lists."""

STATUSES: Mapping[str, str] = {
    "confirmed": "its loser concedes it, or a side's claim and a report agree",
    "claimed": "only a side that gains by it says so",
    "reported": "only outlets or third parties say so",
    "disputed": "somebody denies it, and its loser does not concede it",
    "contested": "it is fought over or entered, or it changes hands on a day of a span that is still open",
    "inferred": "no event is told of it yet: it is held by the side that lost it first",
}


@dataclass(frozen=True, slots=True)
class Feature:
    """A place and one of its states, which holds from the end of ``first_day``.

    ``next_day`` is the day of its next state, ``None`` for the last one. The other fields are as in
    `FEATURE_COLUMNS`; ``held_by`` and ``since`` are ``None`` where that says empty.
    """

    place: Place
    first_day: date
    next_day: date | None
    held_by: str | None
    status: str
    since: date | None
    evidence: tuple[str, ...]
    claims: tuple[str, ...]

    def holds_on(self, day: date) -> bool:
        """Whether the place is in this state at the end of a day."""
        return self.first_day <= day and (self.next_day is None or day < self.next_day)

    def properties(self) -> dict[str, Any]:
        """Return the feature's properties by `FEATURE_COLUMNS`, fit for JSON."""
        return {
            "place_id": self.place.place_id,
            "name": self.place.name,
            "held_by": self.held_by,
            "status": self.status,
            "since": self.since.isoformat() if self.since else None,
            "evidence": list(self.evidence),
            "claims": list(self.claims),
        }


def features(derived: Derived, day: date | None = None) -> Iterator[Feature]:
    """Yield every state of every place, by place and day; with ``day``, the state of each on that day.

    A place that nothing is told of has none.
    """
    events: list[Any] = list(derived.events.itertuples())
    for place_id, rows in groupby(derived.history.itertuples(), key=attrgetter("place_id")):
        of_place = [events[row] for row in derived.event_rows.get(place_id, ())]
        for state, following in pairwise([*rows, None]):
            feature = _feature(derived.places[place_id], state, following, of_place)
            if day is None or feature.holds_on(day):
                yield feature


def _feature(place: Place, state: Any, following: Any, events: list[Any]) -> Feature:
    """Return a row of the history as a feature; ``events`` are those of its place."""
    told = [event for event in events if _bears_on(event, state)]
    kinds = {kind for event in told for kind in event.evidence}
    is_told = bool(state.event_id) or state.contested
    return Feature(
        place=place,
        first_day=state.day.date(),
        next_day=following.day.date() if following is not None else None,
        held_by=state.held_by or None,
        status=_status(state, told),
        since=state.day.date() if is_told else None,
        evidence=tuple(str(kind) for kind in Evidence if kind in kinds),
        claims=tuple(claim_id for event in told for claim_id in event.claim_ids),
    )


def _bears_on(event: Any, state: Any) -> bool:
    """Whether a state rests on an event: it follows from it, or the event's span is open on its first day."""
    return bool(event.event_id == state.event_id or event.first_day <= state.day < event.last_day)


def _status(state: Any, told: list[Any]) -> str:
    """Return how sure a state is, in a word of `STATUSES`."""
    statuses = {event.event_id: event.status for event in told}
    status = statuses.get(state.event_id)
    if state.contested:
        is_open = any(event.event_id != state.event_id for event in told)
        return "disputed" if status == "disputed" and not is_open else "contested"
    return str(status) if status else "inferred"
