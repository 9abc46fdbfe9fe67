"""Everything the page shows of one campaign, derived once and kept until its files change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from frontmap import control
from frontmap.app.served import publish
from frontmap.campaign import Campaign, load
from frontmap.map.assets import hashed_name
from frontmap.map.history import pack
from frontmap.map.names import names_file
from frontmap.map.panel import Town
from frontmap.map.words import TownEvent
from frontmap.model import Change, Claim, Days, Place
from frontmap.places import Gazetteer, landmarks, load_gazetteer
from frontmap.texts import LANGUAGES


@dataclass(frozen=True, slots=True)
class Source:
    """A campaign with what follows from it; ``places`` holds every place with an event, by id."""

    campaign: Campaign
    places: Mapping[str, Place]
    claims: Mapping[str, Claim]
    events: pd.DataFrame
    history: pd.DataFrame
    history_url: str
    names_url: str
    landmarks: tuple[Place, ...]

    def town(self, place_id: str, day: date) -> Town:
        """Return what the panel tells of a place on a day."""
        states = self.history[self.history["place_id"] == place_id]
        current = states[states["day"] <= pd.Timestamp(day)].iloc[-1]
        events = self.events[self.events["place_id"] == place_id]
        return Town(
            place=self.places[place_id],
            held_by=current["held_by"],
            contested=bool(current["contested"]),
            confirmed=bool(current["confirmed"]),
            since=current["day"].date() if current["event_id"] or current["contested"] else None,
            events=tuple(self.town_event(event) for event in events.itertuples()),
        )

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

    def unresolved(self) -> list[Claim]:
        """Return the claims whose toponym nobody has placed yet."""
        return [claim for claim in self.claims.values() if claim.place_id is None]


def load_source(folder: Path) -> Source:
    """Return the campaign in ``folder`` and what follows from it, derived again when a file changes.

    Raises:
        CampaignError: if the campaign does not hold what its format demands.
    """
    files = sorted(path for path in folder.glob("**/*") if path.suffix in (".csv", ".toml", ".md"))
    return _derive(folder, tuple((str(path), path.stat().st_mtime_ns) for path in files))


@st.cache_resource(show_spinner=False)
def gazetteer() -> Gazetteer:
    """Return the embedded gazetteer."""
    return load_gazetteer()


@st.cache_resource(show_spinner=False, max_entries=8)
def _derive(folder: Path, version: tuple[tuple[str, int], ...]) -> Source:
    campaign = load(folder, find_place=gazetteer().place)
    events = control.merge(control.claims_frame(campaign.claims, campaign.actor_ids), campaign.actor_ids)
    history = control.history(events, campaign.head.days.first)
    find = gazetteer().with_places(list(campaign.places.values())).place
    places = {place_id: place for place_id in history["place_id"].unique() if (place := find(place_id))}
    packed = pack(history, list(places.values()), campaign.actor_ids, campaign.head.days)
    names = names_file(list(places.values()), list(LANGUAGES))
    return Source(
        campaign=campaign,
        places=places,
        claims={claim.claim_id: claim for claim in campaign.claims},
        events=events,
        history=history,
        history_url=publish(hashed_name("history", packed, "bin"), packed),
        names_url=publish(hashed_name("names", names, "bin"), names),
        landmarks=tuple(landmarks(gazetteer(), places.values())),
    )
