import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from frontmap import campaign
from frontmap.bundled import bundled
from frontmap.errors import CampaignError
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


def test_a_disputed_town_is_marked_and_its_claims_told_apart(kharkiv: Derived) -> None:
    (dispute,) = kharkiv.disputes(IZIUM)
    assert (dispute.claimed, dispute.conceded) == (date(2022, 3, 7), date(2022, 4, 1))
    assert {claim.gained_by for claim in dispute.claims} == {"russia"}
    assert kharkiv.disputes("kharkiv:hrakove") == ()
    assert kharkiv.packed_disagreeing() != kharkiv.seen_by("russia").packed_disagreeing()


def test_what_is_heard_of_a_town_follows_the_claims_that_count(kharkiv: Derived) -> None:
    assert kharkiv.packed_heard() != kharkiv.seen_by("russia").packed_heard()
    assert kharkiv.counted() == 225
    assert 0 < kharkiv.seen_by("russia").counted() < 225


def test_the_ground_is_that_of_the_campaigns_countries(kharkiv: Derived) -> None:
    cells = kharkiv.ground()
    assert {cell.place_id for cell in cells} <= set(kharkiv.places)
    assert 5_000 < sum(cell.km2 for cell in cells) < 30_000
    assert max(lat for cell in cells for ring in cell.rings() for lat, _ in ring) < 51
    assert kharkiv.packed_ground(cells)[:2] == b"\x1f\x8b"


def test_a_campaign_can_say_within_which_ground_it_counts(kharkiv: Derived, tmp_path: Path) -> None:
    box = {"type": "Polygon", "coordinates": [[[36, 49], [38, 49], [38, 50], [36, 50], [36, 49]]]}
    (tmp_path / "area.geojson").write_text(json.dumps({"type": "Feature", "geometry": box, "properties": {}}))
    smaller = replace(kharkiv, campaign=replace(kharkiv.campaign, folder=tmp_path)).ground()
    assert max(lat for cell in smaller for ring in cell.rings() for lat, _ in ring) < 50.0005
    assert sum(cell.km2 for cell in smaller) < sum(cell.km2 for cell in kharkiv.ground())


@pytest.mark.parametrize(
    "text",
    [
        "not json",
        "{}",
        '{"type": "Point", "coordinates": [36, 49]}',
        '{"type": "Polygon", "coordinates": [[[3600, 49], [38, 49], [38, 50], [3600, 49]]]}',
    ],
)
def test_an_area_that_is_none_is_refused(kharkiv: Derived, tmp_path: Path, text: str) -> None:
    (tmp_path / "area.geojson").write_text(text)
    with pytest.raises(CampaignError, match=r"area\.geojson: must"):
        replace(kharkiv, campaign=replace(kharkiv.campaign, folder=tmp_path)).ground()
