"""Where the reader stands: date, town and view, kept in the session and in the page's address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import streamlit as st

from frontmap.app import permalink
from frontmap.app.permalink import Permalink
from frontmap.app.source import Source
from frontmap.control import ALL_CLAIMS
from frontmap.model import Place, View

LANG_KEY, SELECTION_KEY, COMPARE_KEY, LOOKS_KEY = "lang", "selection", "compare", "looks"
"""Where the session keeps the language, which claims count, the day to compare with, and the map's looks."""
OPEN_KEY = "open-list"
"""Where it keeps which of the lists below the map is open."""
FIRST_LIST = "changes"

TOWN_ZOOM = 10.0
"""How near the map comes to a town that was chosen from a list."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """What the page shows; ``revision`` counts the changes that the map has to follow."""

    day: date
    town: str | None
    view: View | None
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Looks:
    """What the map shows besides who holds what: towns that fade, and the ground around them."""

    fade_days: int = 0
    ground: bool = False


def map_looks() -> Looks:
    """Return how the map looks; at first, as the page's address says."""
    if LOOKS_KEY not in st.session_state:
        link = permalink.parse(st.query_params.to_dict())
        st.session_state[LOOKS_KEY] = Looks(link.fade_days, link.ground)
    return st.session_state[LOOKS_KEY]  # type: ignore[no-any-return]


def choose_looks(source: Source, **fields: Any) -> None:
    """Have the map look otherwise from now on: ``fields`` are those of `Looks`."""
    st.session_state[LOOKS_KEY] = replace(map_looks(), **fields)
    say_in_address(source)


def standpoint(source: Source) -> Standpoint:
    """Return where the reader stands, at first where the page's address says; a town that is gone is none."""
    if "standpoint" not in st.session_state:
        link = permalink.parse(st.query_params.to_dict())
        head = source.campaign.head
        st.session_state["standpoint"] = Standpoint(
            day=min(max(link.day or head.opening_day, head.days.first), head.days.last),
            town=link.town if link.town in source.places else None,
            view=link.view or head.view,
        )
    here: Standpoint = st.session_state["standpoint"]
    return here if here.town in source.places else replace(here, town=None)


def follow_map(report: Mapping[str, Any], source: Source) -> None:
    """Take over what the map reports: it is already where the reader put it."""
    now = standpoint(source)
    link = permalink.parse({"date": str(report.get("day") or "")})
    town = report.get("town")
    _move(
        replace(
            now,
            day=link.day or now.day,
            town=town if town in source.places else None,
            view=permalink.parse_view(str(report.get("view") or "")) or now.view,
        )
    )


def choose_town(place_id: str | None, source: Source) -> None:
    """Go to a town that was chosen outside the map; the map follows."""
    now = standpoint(source)
    view = now.view
    place = source.places.get(place_id or "")
    if place is not None:
        view = View(place.lat, place.lon, max(now.view.zoom if now.view else 0, TOWN_ZOOM))
    _move(replace(now, town=place_id, view=view, revision=now.revision + 1))


def go_to(place: Place, day: date) -> None:
    """Go to a place that the page may not know yet, on a day if the reader stands before it."""
    now: Standpoint = st.session_state["standpoint"]
    view = View(place.lat, place.lon, max(now.view.zoom if now.view else 0, TOWN_ZOOM))
    _move(replace(now, day=max(now.day, day), town=place.place_id, view=view, revision=now.revision + 1))


def say_in_address(source: Source) -> None:
    """Write what the reader sees into the page's address."""
    st.query_params.from_dict(permalink.params(link_to(standpoint(source))))


def _move(there: Standpoint) -> None:
    """Stand there, and say so in the address."""
    st.session_state["standpoint"] = there
    st.query_params.from_dict(permalink.params(link_to(there)))


def _open_list() -> str | None:
    """Return the list that is open, if it is not the first."""
    name = st.session_state.get(OPEN_KEY)
    return None if name == FIRST_LIST else name


def link_to(there: Standpoint) -> Permalink:
    """Return the link to a standpoint, in the language and with the claims that were chosen."""
    return Permalink(
        there.day,
        there.town,
        there.view,
        st.session_state.get(LANG_KEY),
        st.session_state.get(SELECTION_KEY, ALL_CLAIMS),
        st.session_state.get(COMPARE_KEY),
        map_looks().fade_days,
        map_looks().ground,
        _open_list(),
    )
