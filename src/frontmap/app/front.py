"""The map beside the panel of the chosen town."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any, Literal

import streamlit as st
from streamlit_folium import st_folium  # type: ignore[import-untyped]

from frontmap.app.comparison import compared_day
from frontmap.app.pins import follow_choice, pins
from frontmap.app.served import BASE_URL, publish
from frontmap.app.source import File, Source
from frontmap.app.state import Standpoint, choose_town, follow_map, map_looks, standpoint
from frontmap.map import assets
from frontmap.map.derived import map_settings
from frontmap.map.layer import front_map, update
from frontmap.map.panel import panel_html
from frontmap.map.settings import MapSettings
from frontmap.map.tiles import online_layers
from frontmap.texts import Texts

MAP_KEY = "map"
TOWN_KEY = "town"
MOST_TOWNS = 1000
"""As many towns are offered by name, those with the most events; the map's own search knows all."""


def show_front(source: Source, text: Texts) -> None:
    """Show the map with its timeline and, beside it, the chosen town: what a click waits for comes first."""
    there = standpoint(source)
    left, right = st.columns([7, 3], gap="medium")
    with right, st.container(key="panel"):
        above = st.container()
        _show_town(source, there, text)
    with left:
        _show_map(source, there, text)
    with above:
        _show_town_box(source, there, text)


def _show_town(source: Source, there: Standpoint, text: Texts) -> None:
    if there.town is None:
        st.info(text("Click a town on the map, or find one above, to read who says what happened to it."))
    else:
        town = source.derived.town(there.town, there.day)
        st.html(panel_html(town, there.day, source.derived.sources(text)))


def _show_map(source: Source, there: Standpoint, text: Texts) -> None:
    for name, content in assets.files().items():
        publish(name, content)
    with st.container(key="front"):
        st_folium(
            front_map(base_url=BASE_URL),
            key=MAP_KEY,
            height=560,
            use_container_width=True,
            returned_objects=[],
            feature_group_to_add=update(_settings(source, there, text)),
            on_change=lambda: _follow(_report(), source),
        )


def _follow(report: Mapping[str, Any], source: Source) -> None:
    """Take over where the reader stands on the map, and what was chosen there."""
    follow_map(report, source)
    follow_choice(report)


def _report() -> Mapping[str, Any]:
    """Return what the map said last."""
    return st.session_state.get(MAP_KEY) or {}


def _settings(source: Source, there: Standpoint, text: Texts) -> MapSettings:
    offered, shown = pins(), map_looks()
    return map_settings(
        source.derived,
        text,
        candidates=offered.candidates if offered else (),
        picking=offered is not None and offered.picking,
        history_url=_url(source.history),
        names_url=_url(source.names),
        day=there.day,
        selected=there.town,
        view=there.view,
        revision=there.revision,
        theme=_theme(),
        tiles=online_layers(),
        disagreeing_url=_url(source.disagreeing),
        stale_days=shown.fade_days,
        stale_url=_url(source.heard()) if shown.fade_days else None,
        compare_day=compared_day(source),
        area_url=_url(source.ground()) if shown.ground else None,
    )


def _url(file: File) -> str:
    return publish(file.name, file.content)


def _theme() -> Literal["light", "dark", "auto"]:
    """Return the theme that the reader sees Streamlit in."""
    theme = st.context.theme.type
    return theme if theme in ("light", "dark") else "auto"


def _show_town_box(source: Source, there: Standpoint, text: Texts) -> None:
    """Offer the towns by name: the way to them without a mouse."""
    offered = dict.fromkeys(islice(source.places, MOST_TOWNS))
    if there.town:
        offered[there.town] = None
    by_name = sorted(offered, key=lambda place_id: source.places[place_id].label(text.lang))
    st.session_state[TOWN_KEY] = there.town
    st.selectbox(
        text("Choose a town"),
        by_name,
        index=None,
        key=TOWN_KEY,
        placeholder=text("Choose a town"),
        label_visibility="collapsed",
        format_func=lambda place_id: _long_name(source, place_id, text),
        on_change=lambda: choose_town(st.session_state[TOWN_KEY], source),
    )


def _long_name(source: Source, place_id: str, text: Texts) -> str:
    """Return the town's name, with its other name, so that both can be typed."""
    place = source.places[place_id]
    name = place.label(text.lang)
    other = place.name if place.name != name else place.names.get("uk", "")
    return f"{name} ({other})" if other and other != name else name
