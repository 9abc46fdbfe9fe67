from datetime import date

import folium
import pytest
import streamlit_folium  # type: ignore[import-untyped]

from frontmap.map import assets
from frontmap.map.layer import front_map, update
from frontmap.map.settings import ActorStyle, MapSettings

ACTORS = (ActorStyle("ukraine", "Ukraine", "#0072b2", "circle"),)
SETTINGS = MapSettings("history", "names", ACTORS)
BASE = "../app.served.assets/"


def map_script(base_url: str = BASE) -> str:
    """Return what decides whether streamlit-folium mounts the map anew."""
    front = front_map(base_url=base_url)
    front.get_root().render()
    script: str = streamlit_folium._get_map_string(front)
    return script


def update_script(settings: MapSettings) -> str:
    """Return what streamlit-folium runs in the mounted map."""
    script: str = streamlit_folium._get_feature_group_string(update(settings), front_map(base_url=BASE))
    return script


def test_map_script_is_the_same_on_every_run() -> None:
    assert map_script() == map_script()


def test_update_script_is_the_same_for_the_same_settings() -> None:
    assert update_script(SETTINGS) == update_script(MapSettings("history", "names", ACTORS))


@pytest.mark.parametrize(
    "other",
    [
        MapSettings("another", "names", ACTORS),
        MapSettings("history", "names", ACTORS, day=date(2022, 9, 10)),
        MapSettings("history", "names", ACTORS, selected="town_izium"),
        MapSettings("history", "names", ACTORS, revision=1),
        MapSettings("history", "names", ACTORS, lang="fr"),
    ],
)
def test_update_script_differs_for_other_settings(other: MapSettings) -> None:
    assert update_script(other) != update_script(SETTINGS)


def test_update_script_keeps_underscored_ids_apart() -> None:
    kharkiv = MapSettings("history", "names", ACTORS, selected="town_kharkiv")
    izium = MapSettings("history", "names", ACTORS, selected="town_izium")
    assert update_script(kharkiv) != update_script(izium)
    assert "town\\u005fizium" in update_script(izium)


def test_update_script_cannot_be_left_by_a_text() -> None:
    hostile = MapSettings("</script><b>", "names", (ActorStyle("x", "{{ 7 * 7 }}", "#000000", "circle"),))
    script = update_script(hostile)
    assert "</script>" not in script
    assert "49" not in script


def test_front_map_takes_everything_from_its_own_server() -> None:
    front = front_map(base_url=BASE)
    assert front.default_js == [("frontmap", BASE + assets.file_name("frontmap"))]
    assert front.default_css == []


def test_front_map_leaves_other_maps_alone() -> None:
    before = (list(folium.Map.default_js), list(folium.Map.default_css))
    front_map(base_url=BASE)
    assert (folium.Map.default_js, folium.Map.default_css) == before


def test_front_map_lets_readers_zoom_the_page() -> None:
    page = front_map(base_url=BASE).get_root().render()
    assert "width=device-width, initial-scale=1" in page
    assert "user-scalable=no" not in page
