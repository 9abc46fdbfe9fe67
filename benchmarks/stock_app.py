"""A Streamlit page that shows the towns in one of the stock ways, a day further at each press of a button."""

from __future__ import annotations

from collections.abc import Iterator

import folium
import pandas as pd
import pydeck  # type: ignore[import-untyped]
import streamlit as st
from branca.element import MacroElement
from folium.template import Template
from streamlit_folium import st_folium  # type: ignore[import-untyped]

from benchmarks.whole_war import SIDES, whole_war
from frontmap.app.served import BASE_URL, publish
from frontmap.map import assets
from frontmap.map.history import pack
from frontmap.map.layer import front_map, update
from frontmap.map.names import names_file
from frontmap.map.settings import ActorStyle, MapSettings
from frontmap.model import View

FIRST_DAY = 100
COLOURS = {"ukraine": "#0072b2", "russia": "#d55e00"}
RGB = {"ukraine": [0, 114, 178], "russia": [213, 94, 0]}


class Shown(MacroElement):
    """Says in the map's frame which day is drawn."""

    _template = Template("{% macro script(this, kwargs) %} window.shownDay = {{ this.day }}; {% endmacro %}")

    def __init__(self, day: int) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Shown"
        self.day = day


@st.cache_data(show_spinner=False)
def states(towns: int, day: int) -> pd.DataFrame:
    """Return where each town lies and who holds it on a day, counted from the first."""
    history, places, days = _war(towns)
    shown = history[history["day"] <= pd.Timestamp(days.first) + pd.Timedelta(days=day)]
    held_by = shown.groupby("place_id")["held_by"].last()
    frame = pd.DataFrame({"lat": [p.lat for p in places], "lon": [p.lon for p in places]})
    return frame.assign(held_by=held_by.reindex([p.place_id for p in places]).to_numpy())


@st.cache_resource(show_spinner=False)
def _war(towns: int):  # type: ignore[no-untyped-def]
    return whole_war(towns, towns * 3)


def new_map() -> folium.Map:
    """Return an empty map whose Leaflet comes from this server."""
    name = assets.file_name("frontmap")
    front = folium.Map(location=[48.4, 31.2], zoom_start=6, tiles=None, prefer_canvas=True)
    front.default_js = [("leaflet", publish(name, assets.files()[name]))]
    front.default_css = []
    return front


def rows(shown: pd.DataFrame) -> Iterator[tuple[float, float, str]]:
    """Yield latitude, longitude and colour of each town."""
    colours = shown["held_by"].map(COLOURS)
    return zip(shown["lat"].tolist(), shown["lon"].tolist(), colours.tolist(), strict=True)


def markers(shown: pd.DataFrame) -> list[folium.CircleMarker]:
    """Return a marker per town."""
    return [
        folium.CircleMarker([lat, lon], radius=2, weight=0, fill=True, color=colour)
        for lat, lon, colour in rows(shown)
    ]


def geojson(shown: pd.DataFrame) -> folium.GeoJson:
    """Return the towns as one GeoJSON layer."""
    features = [
        {
            "type": "Feature",
            "properties": {"colour": colour},
            "geometry": {"type": "Point", "coordinates": [lon, lat]},
        }
        for lat, lon, colour in rows(shown)
    ]
    return folium.GeoJson(
        {"type": "FeatureCollection", "features": features},
        marker=folium.CircleMarker(radius=2, weight=0, fill=True),
        style_function=lambda feature: {"fillColor": feature["properties"]["colour"]},
    )


@st.cache_resource(show_spinner=False)
def _packed(towns: int) -> tuple[str, str]:
    history, places, days = _war(towns)
    packed, names = pack(history, places, SIDES, days), names_file(places, [])
    return (
        publish(assets.hashed_name("history", packed, "bin"), packed),
        publish(assets.hashed_name("names", names, "bin"), names),
    )


def show_ours(towns: int) -> None:
    """Show frontmap's own map."""
    for name, content in assets.files().items():
        publish(name, content)
    looks = zip(SIDES, SIDES, COLOURS.values(), ("circle", "square"), strict=True)
    settings = MapSettings(
        *_packed(towns), tuple(ActorStyle(*side) for side in looks), view=View(48.4, 31.2, 6)
    )
    st_folium(
        front_map(base_url=BASE_URL),
        key="map",
        height=600,
        width=1200,
        returned_objects=[],
        feature_group_to_add=update(settings),
    )


def show(way: str, towns: int, day: int) -> None:
    """Show a day in one of the ways."""
    shown = states(towns, day)
    if way == "pydeck":
        layer = pydeck.Layer(
            "ScatterplotLayer",
            shown.assign(colour=shown["held_by"].map(RGB)),
            get_position=["lon", "lat"],
            get_fill_color="colour",
            get_radius=2000,
        )
        view = pydeck.ViewState(latitude=48.4, longitude=31.2, zoom=5)
        st.pydeck_chart(pydeck.Deck(layers=[layer], initial_view_state=view, map_style=None))
        return
    if way == "ours":
        show_ours(towns)
        return
    group = folium.FeatureGroup(name="towns")
    front = new_map()
    group.add_child(Shown(day))
    if way == "rebuilt" and day > FIRST_DAY:  # its first showing counts for nothing and takes as long
        for marker in markers(shown):
            marker.add_to(front)
        Shown(day).add_to(front)
    elif way == "markers":
        for marker in markers(shown):
            marker.add_to(group)
    elif way == "geojson":
        geojson(shown).add_to(group)
    st_folium(front, key="map", height=600, width=1200, returned_objects=[], feature_group_to_add=group)


def main() -> None:
    """Show the page that the address asks for."""
    st.set_page_config(layout="wide")
    params = st.query_params
    st.session_state.setdefault("day", FIRST_DAY)
    if st.button("next"):
        st.session_state["day"] += 1
    show(params.get("way", "empty"), int(params.get("towns", 1000)), st.session_state["day"])
    st.write(f"day {st.session_state['day']}")


main()
