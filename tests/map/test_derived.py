from datetime import date

import pytest

from frontmap import campaign
from frontmap.bundled import bundled
from frontmap.map.derived import Derived, derive, map_settings
from frontmap.map.panel import panel_html, panel_parts
from frontmap.places import load_gazetteer
from frontmap.texts import Texts

IZIUM = "gn:707292"


@pytest.fixture(scope="module")
def kharkiv() -> Derived:
    gazetteer = load_gazetteer()
    return derive(campaign.load(bundled("kharkiv-2022"), find_place=gazetteer.place), gazetteer)


def test_every_place_with_an_event_is_derived(kharkiv: Derived) -> None:
    assert set(kharkiv.places) == set(kharkiv.history["place_id"])


def test_a_town_is_told_of_as_on_the_day(kharkiv: Derived) -> None:
    assert kharkiv.town(IZIUM, date(2022, 5, 1)).held_by == "russia"
    assert kharkiv.town(IZIUM, date(2022, 9, 10)).held_by == "ukraine"


def test_a_town_comes_with_every_change_of_its_state(kharkiv: Derived) -> None:
    towns = kharkiv.towns(IZIUM)
    assert min(towns) == kharkiv.campaign.head.days.first
    assert towns[date(2022, 9, 10)].held_by == "ukraine"
    assert date(2022, 5, 1) not in towns


def test_the_parts_of_a_panel_say_what_the_panel_says(kharkiv: Derived) -> None:
    sources = kharkiv.sources(Texts("en"))
    parts = panel_parts(kharkiv.towns(IZIUM), sources)
    for day in (date(2022, 9, 10), date(2022, 5, 1)):
        panel = panel_html(kharkiv.town(IZIUM, day), day, sources)
        states = [state for state in parts["states"] if state[0] <= day.isoformat()]  # type: ignore[attr-defined]
        since, on_the_day, later = states[-1]
        shown = on_the_day if since == day.isoformat() else later.replace("{day}", Texts("en").day(day))
        assert str(parts["names"]) + shown in panel
        for _, event in parts["events"]:  # type: ignore[attr-defined]
            assert event in panel


def test_settings_speak_the_readers_language(kharkiv: Derived) -> None:
    settings = map_settings(kharkiv, Texts("fr"), history_url="h", names_url="n")
    assert [actor.name for actor in settings.actors] == ["Ukraine", "Russie"]
    assert settings.texts["legend"] == "Légende"


def test_packed_files_hold_every_place(kharkiv: Derived) -> None:
    history, names = kharkiv.packed_history(), kharkiv.names()
    assert history[:2] == names[:2] == b"\x1f\x8b"
