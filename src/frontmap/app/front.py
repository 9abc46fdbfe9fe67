"""The map beside the panel of the chosen town."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import streamlit as st
from streamlit_folium import st_folium  # type: ignore[import-untyped]

from frontmap.app.served import BASE_URL, publish
from frontmap.app.source import Source
from frontmap.app.state import Standpoint, choose_town, follow_map, standpoint
from frontmap.map import assets
from frontmap.map.layer import front_map, update
from frontmap.map.panel import panel_html
from frontmap.map.settings import DEFAULT_TEXTS, ActorStyle, Landmark, MapSettings
from frontmap.map.symbols import looks
from frontmap.map.words import Sources
from frontmap.texts import Texts

MAP_KEY = "map"
TOWN_KEY = "town"


def show_front(source: Source, text: Texts) -> None:
    """Show the map with its timeline and, beside it, the chosen town."""
    there = standpoint(source)
    left, right = st.columns([7, 3], gap="medium")
    with left:
        _show_map(source, there, text)
    with right, st.container(key="panel"):
        _show_town_box(source, there, text)
        if there.town is None:
            st.info(text("Click a town on the map, or find one above, to read who says what happened to it."))
        else:
            st.html(panel_html(source.town(there.town, there.day), there.day, sources(source, text)))


def sources(source: Source, text: Texts) -> Sources:
    """Return what the panel and the lists look things up in."""
    actors = {actor.actor_id: actor for actor in source.campaign.actors}
    return Sources(actors, source.campaign.reports, text)


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
            on_change=lambda: follow_map(_report(), source),
        )


def _report() -> Mapping[str, Any]:
    """Return what the map said last."""
    return st.session_state.get(MAP_KEY) or {}


def _settings(source: Source, there: Standpoint, text: Texts) -> MapSettings:
    actor_ids = source.campaign.actor_ids
    styles = []
    for actor in source.campaign.actors:
        colour, shape = looks(actor_ids, actor.actor_id)
        styles.append(ActorStyle(actor.actor_id, actor.name(text.lang), colour, shape))
    return MapSettings(
        history_url=source.history_url,
        names_url=source.names_url,
        actors=tuple(styles),
        day=there.day,
        selected=there.town,
        view=there.view,
        revision=there.revision,
        lang=text.lang,
        texts={key: text(message) for key, message in DEFAULT_TEXTS.items()},
        theme=_theme(),
        landmarks=tuple(Landmark(place.label(text.lang), place.lat, place.lon) for place in source.landmarks),
        credits=(text("Towns: GeoNames, CC BY 4.0"), text("Coast, borders, water: GSHHG, LGPL")),
    )


def _theme() -> Literal["light", "dark", "auto"]:
    """Return the theme that the reader sees Streamlit in."""
    theme = st.context.theme.type
    return theme if theme in ("light", "dark") else "auto"


def _show_town_box(source: Source, there: Standpoint, text: Texts) -> None:
    """Offer every town by name: the way to it without a mouse."""
    by_name = sorted(source.places, key=lambda place_id: source.places[place_id].label(text.lang))
    st.session_state[TOWN_KEY] = there.town
    st.selectbox(
        text("Find a town"),
        by_name,
        index=None,
        key=TOWN_KEY,
        placeholder=text("Find a town"),
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
