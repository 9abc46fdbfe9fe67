"""Everything that a map of one campaign shows, derived from its claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from frontmap import control
from frontmap.campaign import Campaign
from frontmap.map.area import pack_area
from frontmap.map.disagreeing import pack_disagreeing
from frontmap.map.disputes import Dispute
from frontmap.map.figures import figure_marks
from frontmap.map.heard import pack_heard
from frontmap.map.history import pack
from frontmap.map.names import names_file
from frontmap.map.panel import Town
from frontmap.map.settings import DEFAULT_TEXTS, ActorStyle, Landmark, MapSettings
from frontmap.map.symbols import looks
from frontmap.map.words import Sources, TownEvent
from frontmap.model import Change, Claim, Days, Place
from frontmap.places import Gazetteer, landmarks
from frontmap.texts import LANGUAGES, Texts

AREA_FILE = "area.geojson"
"""The file of a campaign that says within which polygons ground is counted; without it, its countries."""

Rows = Mapping[str, npt.NDArray[np.intp]]
_NO_ROWS = np.empty(0, np.intp)
_UNTOLD: Mapping[str, Any] = {"held_by": "", "contested": False, "confirmed": False, "event_id": ""}


@dataclass(frozen=True)
class Derived:
    """A campaign with what follows from the claims that ``selection`` counts.

    ``claims`` holds every claim by id, and ``claim_rows`` all of them as in ``control.CLAIM_FRAME_COLUMNS``.
    ``places`` holds every place with a claim, by id, those with the most claims first; ``gazetteer`` knows
    the campaign's own places too. ``events`` and ``history`` are as in ``control.EVENT_COLUMNS`` and
    ``control.HISTORY_COLUMNS``, ``changes`` as in ``control.CHANGE_COLUMNS``, and ``change_numbers`` tells
    the change of each event. The positions of each place's rows are in ``event_rows``, ``change_rows`` and
    ``state_rows``, where a place that nothing is told of is missing.
    """

    campaign: Campaign
    selection: control.Selection
    claims: Mapping[str, Claim]
    claim_rows: pd.DataFrame
    places: Mapping[str, Place]
    gazetteer: Gazetteer
    events: pd.DataFrame
    event_rows: Rows
    changes: pd.DataFrame
    change_rows: Rows
    change_numbers: npt.NDArray[np.int64]
    history: pd.DataFrame
    state_rows: Rows

    @cached_property
    def landmarks(self) -> tuple[Place, ...]:
        """The large towns around the places that claims tell of."""
        return tuple(landmarks(self.gazetteer, self.places.values()))

    def town(self, place_id: str, day: date) -> Town:
        """Return what the panel tells of a place on a day."""
        states = self.history.iloc[self.state_rows.get(place_id, _NO_ROWS)]
        current = states[states["day"] <= pd.Timestamp(day)].to_dict("records")
        events = self.events.iloc[self.event_rows.get(place_id, _NO_ROWS)]
        return Town(
            place=self.places[place_id],
            **_standing(current[-1] if current else _UNTOLD),
            events=tuple(self.town_event(event) for event in events.itertuples()),
            disputes=self.disputes(place_id),
        )

    def disputes(self, place_id: str) -> tuple[Dispute, ...]:
        """Return the changes of a place on which its sources disagree."""
        rows = self.changes.iloc[self.change_rows.get(place_id, _NO_ROWS)]
        return tuple(self._dispute(change, place_id) for change in control.disputed(rows).itertuples())

    def _dispute(self, change: Any, place_id: str) -> Dispute:
        rows = self.event_rows[place_id]
        events = self.events.iloc[rows[self.change_numbers[rows] == change.number]]
        return Dispute(
            gained_by=change.gained_by,
            claimed=None if pd.isna(change.claimed) else change.claimed.date(),
            conceded=None if pd.isna(change.conceded) else change.conceded.date(),
            spread_days=int(change.spread_days),
            in_side=bool(change.in_side),
            claims=tuple(self.claims[claim_id] for ids in events["claim_ids"] for claim_id in ids),
        )

    def towns(self, place_id: str) -> dict[date, Town]:
        """Return what the panel tells of a place, by the days on which its state changes."""
        states = self.history.iloc[self.state_rows.get(place_id, _NO_ROWS)].to_dict("records")
        if not states:
            return {}
        town = self.town(place_id, states[0]["day"].date())
        return {state["day"].date(): replace(town, **_standing(state)) for state in states}

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

    def counted(self) -> int:
        """Return how many claims the events rest on."""
        return int(self.events["claim_ids"].map(len).sum())

    def ground(self) -> list[control.Cell]:
        """Return the cells of ground around the places, inside the campaign's area or else its countries.

        Raises:
            CampaignError: if ``area.geojson`` is there and is not polygons.
        """
        path = self.campaign.folder / AREA_FILE
        countries = self.campaign.head.countries
        known = tuple(self.gazetteer.places())
        within = control.load_area(path) if path.exists() else control.outline(countries, known)
        return control.cells(self.places.values(), known, within)

    def packed_disagreeing(self) -> bytes:
        """Return the file that marks the places whose sources disagree."""
        place_ids = set(control.disputed(self.changes)["place_id"])
        return pack_disagreeing(place_ids, list(self.places.values()))

    def packed_heard(self) -> bytes:
        """Return the file of the days on which the claims that count tell of each place."""
        told = self.events[["place_id", "claim_ids"]].explode("claim_ids")
        heard: dict[str, list[date]] = defaultdict(list)
        for place_id, claim_id in zip(told["place_id"], told["claim_ids"], strict=True):
            heard[place_id].append(self.claims[claim_id].days.last)
        return pack_heard(heard, list(self.places.values()), self.campaign.head.days)

    def packed_ground(self, ground: Iterable[control.Cell]) -> bytes:
        """Return the file of the cells of `ground`."""
        cells = ((cell.rings(), cell.place_id, cell.generous) for cell in ground)
        return pack_area(cells, list(self.places.values()))

    def packed_history(self) -> bytes:
        """Return the history packed for the browser."""
        places = list(self.places.values())
        return pack(self.history, places, self.campaign.actor_ids, self.campaign.head.days)

    def names(self) -> bytes:
        """Return the names file, which is the same by every perspective."""
        return names_file(list(self.places.values()), list(LANGUAGES))

    def seen_by(self, selection: control.Selection | str) -> Derived:
        """Return the same campaign with other claims counted; a string is a perspective."""
        if isinstance(selection, str):
            selection = control.Selection(selection)
        return replace(self, **_told(self.campaign, self.claim_rows, selection))


def _standing(state: Mapping[Any, Any]) -> dict[str, Any]:
    """Return the fields of a `Town` that a row of the history gives."""
    return {
        "held_by": state["held_by"],
        "contested": bool(state["contested"]),
        "confirmed": bool(state["confirmed"]),
        "since": state["day"].date() if state["event_id"] or state["contested"] else None,
    }


def derive(campaign: Campaign, gazetteer: Gazetteer) -> Derived:
    """Return what follows from a campaign, with all evidence counted."""
    known = gazetteer.with_places(campaign.places.values())
    told_of = Counter(claim.place_id for claim in campaign.claims if claim.place_id)
    places = {place_id: place for place_id, _ in told_of.most_common() if (place := known.place(place_id))}
    claim_rows = control.claims_frame(campaign.claims, campaign.actor_ids, campaign.reports, places)
    return Derived(
        campaign=campaign,
        claims={claim.claim_id: claim for claim in campaign.claims},
        claim_rows=claim_rows,
        places=places,
        gazetteer=known,
        **_told(campaign, claim_rows, control.Selection()),
    )


def _told(campaign: Campaign, claims: pd.DataFrame, selection: control.Selection) -> dict[str, Any]:
    """Return the fields of `Derived` that depend on which claims count."""
    events = control.chosen_events(claims, selection, campaign.actor_ids)
    changes = control.changes(events, claims)
    history = control.history(events, campaign.head.days.first)
    return {
        "selection": selection,
        "events": events,
        "event_rows": _rows_by_place(events),
        "changes": changes,
        "change_rows": _rows_by_place(changes),
        "change_numbers": control.change_numbers(events),
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
        marks=figure_marks(derived.campaign.figures, text),
        landmarks=tuple(
            Landmark(place.label(text.lang), place.lat, place.lon) for place in derived.landmarks
        ),
        credits=(text("Towns: GeoNames, CC BY 4.0"), text("Coast, borders, water: GSHHG, LGPL")),
        **standing,
    )
