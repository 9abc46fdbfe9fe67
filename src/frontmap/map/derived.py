"""Everything that a map of one campaign shows, derived from its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from frontmap import control
from frontmap.campaign import Campaign
from frontmap.map.history import pack
from frontmap.map.names import names_file
from frontmap.map.panel import Town
from frontmap.map.settings import DEFAULT_TEXTS, ActorStyle, Landmark, MapSettings
from frontmap.map.symbols import looks
from frontmap.map.words import Sources, TownEvent
from frontmap.model import Change, Claim, Days, Place
from frontmap.places import Gazetteer, landmarks
from frontmap.texts import LANGUAGES, Texts

Rows = Mapping[str, npt.NDArray[np.intp]]
_NO_ROWS = np.empty(0, np.intp)
_UNTOLD: Mapping[str, Any] = {"held_by": "", "contested": False, "confirmed": False, "event_id": ""}


@dataclass(frozen=True, slots=True)
class Derived:
    """A campaign with what follows from it by one perspective.

    ``places`` holds every place with a claim, by id, those with the most claims first. ``events`` and
    ``history`` are as in ``control.EVENT_COLUMNS`` and ``control.HISTORY_COLUMNS``; the positions of each
    place's rows are in ``event_rows`` and ``state_rows``, where a place that nothing is told of is missing.
    """

    campaign: Campaign
    claims: Mapping[str, Claim]
    places: Mapping[str, Place]
    landmarks: tuple[Place, ...]
    events: pd.DataFrame
    event_rows: Rows
    history: pd.DataFrame
    state_rows: Rows

    def town(self, place_id: str, day: date) -> Town:
        """Return what the panel tells of a place on a day."""
        states = self.history.iloc[self.state_rows.get(place_id, _NO_ROWS)]
        events = self.events.iloc[self.event_rows.get(place_id, _NO_ROWS)]
        current = states[states["day"] <= pd.Timestamp(day)].to_dict("records")
        state: Mapping[Any, Any] = current[-1] if current else _UNTOLD
        return Town(
            place=self.places[place_id],
            held_by=state["held_by"],
            contested=bool(state["contested"]),
            confirmed=bool(state["confirmed"]),
            since=state["day"].date() if state["event_id"] or state["contested"] else None,
            events=tuple(self.town_event(event) for event in events.itertuples()),
        )

    def towns(self, place_id: str) -> dict[date, Town]:
        """Return what the panel tells of a place, by the days on which its state changes."""
        days = self.history["day"].iloc[self.state_rows.get(place_id, _NO_ROWS)].dt.date
        return {day: self.town(place_id, day) for day in days}

    def town_event(self, event: Any) -> TownEvent:
        """Return a row of the events, as ``itertuples`` gives it, with its claims."""
        return TownEvent(
            change=Change(event.change),
            gained_by=event.gained_by,
            lost_by=event.lost_by,
            days=Days(event.first_day.date(), event.last_day.date()),
            status=event.status,
            claims=tuple(self.claims[claim_id] for claim_id in event.claim_ids),
        )

    def sources(self, text: Texts) -> Sources:
        """Return what panels and lists look things up in."""
        actors = {actor.actor_id: actor for actor in self.campaign.actors}
        return Sources(actors, self.campaign.reports, text)

    def packed_history(self) -> bytes:
        """Return the history packed for the browser."""
        places = list(self.places.values())
        return pack(self.history, places, self.campaign.actor_ids, self.campaign.head.days)

    def names(self) -> bytes:
        """Return the names file, which is the same by every perspective."""
        return names_file(list(self.places.values()), list(LANGUAGES))

    def seen_by(self, perspective: str) -> Derived:
        """Return the same campaign by another perspective of ``control.perspectives``."""
        return replace(self, **_told(self.campaign, perspective))


def derive(campaign: Campaign, gazetteer: Gazetteer) -> Derived:
    """Return what follows from a campaign, with all evidence counted."""
    known = gazetteer.with_places(campaign.places.values())
    told_of = Counter(claim.place_id for claim in campaign.claims if claim.place_id)
    places = {place_id: place for place_id, _ in told_of.most_common() if (place := known.place(place_id))}
    return Derived(
        campaign=campaign,
        claims={claim.claim_id: claim for claim in campaign.claims},
        places=places,
        landmarks=tuple(landmarks(gazetteer, places.values())),
        **_told(campaign, control.ALL),
    )


def _told(campaign: Campaign, perspective: str) -> dict[str, Any]:
    """Return the fields of `Derived` that depend on the perspective."""
    claims = control.claims_frame(campaign.claims, campaign.actor_ids)
    events = control.events_by(perspective, claims, campaign.actor_ids)
    history = control.history(events, campaign.head.days.first)
    return {
        "events": events,
        "event_rows": _rows_by_place(events),
        "history": history,
        "state_rows": _rows_by_place(history),
    }


def _rows_by_place(frame: pd.DataFrame) -> Rows:
    """Return the positions of each place's rows, in their order."""
    return {str(place_id): np.asarray(rows) for place_id, rows in frame.groupby("place_id").indices.items()}


def map_settings(
    derived: Derived, text: Texts, *, history_url: str, names_url: str, **standing: Any
) -> MapSettings:
    """Return the map's settings in the reader's language; ``standing`` are more fields of `MapSettings`."""
    actor_ids = derived.campaign.actor_ids
    styles = (
        ActorStyle(actor.actor_id, actor.name(text.lang), *looks(actor_ids, actor.actor_id))
        for actor in derived.campaign.actors
    )
    return MapSettings(
        history_url=history_url,
        names_url=names_url,
        actors=tuple(styles),
        lang=text.lang,
        texts={key: text(message) for key, message in DEFAULT_TEXTS.items()},
        landmarks=tuple(
            Landmark(place.label(text.lang), place.lat, place.lon) for place in derived.landmarks
        ),
        credits=(text("Towns: GeoNames, CC BY 4.0"), text("Coast, borders, water: GSHHG, LGPL")),
        **standing,
    )
