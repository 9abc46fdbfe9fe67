"""The map of a saved page: what is painted, selected and reported."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from frontmap.map.names import names_file
from frontmap.map.page import data_url
from frontmap.map.settings import ActorStyle, Mark
from frontmap.model import Place, View
from tests.browser.map_pages import DAYS, HOSTILE_NAME, history_url, save, settings
from tests.browser.seen import (
    BLUE,
    VERMILION,
    colour_at,
    day,
    izium,
    open_map,
    scrubber,
)


def test_a_saved_page_shows_the_last_day_at_first(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    assert day(page) == DAYS.last.isoformat()
    assert izium(page) == BLUE


def test_a_saved_page_opens_on_the_day_and_the_town_that_it_is_given(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, day=DAYS.first, selected="kupiansk")
    assert day(page) == "2022-02-24"
    assert page.evaluate("frontmap.selected") == "kupiansk"


def test_what_is_not_confirmed_is_hollow(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, day=DAYS.last)
    assert colour_at(page, 49.7106, 37.6152) == (255, 255, 255)
    assert colour_at(page, 49.7106, 37.6152, right_px=5) == BLUE


def test_the_sides_differ_in_shape(page: Page, tmp_path: Path) -> None:
    """A square fills its corner, a circle does not."""
    open_map(page, tmp_path)
    page.evaluate("frontmap.setDay('2022-06-01')")
    assert izium(page, right_px=4, down_px=4) == VERMILION
    page.evaluate("frontmap.setDay('2022-09-10')")
    assert izium(page, right_px=4, down_px=4) != BLUE


def test_contested_is_half_and_half(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.evaluate("frontmap.setDay('2022-03-24')")
    left, right = izium(page, right_px=-3), izium(page, right_px=3)
    assert max(left) < 60
    assert min(right) > 240


def test_a_click_on_a_town_selects_it(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.evaluate("frontmap.on('select', ({town}) => (window.told = town))")
    point = page.evaluate("frontmap.pointOf(49.2088, 37.2485)")
    page.mouse.click(point["x"], point["y"])
    assert page.evaluate("[frontmap.selected, window.told]") == ["izium", "izium"]


def test_a_click_beside_the_towns_selects_nothing(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    point = page.evaluate("frontmap.pointOf(49.2088, 37.2485)")
    page.mouse.click(point["x"] + 40, point["y"])
    assert page.evaluate("frontmap.selected") is None


def test_the_towns_in_view_can_be_selected_by_keyboard(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    towns = page.get_by_role("listbox", name="Towns in view")
    towns.focus()
    towns.select_option("Balakliia: Ukraine, confirmed")
    towns.press("Enter")
    assert page.evaluate("frontmap.selected") == "balakliia"


def test_hostile_names_stay_text(page: Page, tmp_path: Path) -> None:
    open_map(
        page,
        tmp_path,
        actors=(ActorStyle("ukraine", HOSTILE_NAME, "#0072b2", "circle"), settings().actors[1]),
    )
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    point = page.evaluate("frontmap.pointOf(49.6, 36.4)")
    page.mouse.move(point["x"] - 30, point["y"])
    page.mouse.move(point["x"], point["y"])
    expect(page.locator(".frontmap-tooltip strong")).to_have_text(HOSTILE_NAME)
    expect(page.locator(".frontmap-legend li").first).to_have_text(f"{HOSTILE_NAME}, confirmed")
    assert page.locator("img").count() == 0


def test_the_tooltip_says_state_and_since_when(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    point = page.evaluate("frontmap.pointOf(49.2088, 37.2485)")
    page.mouse.move(point["x"], point["y"])
    expect(page.locator(".frontmap-tooltip")).to_have_text(
        re.compile("Izium.*Ukraine, confirmed.*since 10 September 2022", re.DOTALL)
    )
    page.mouse.move(point["x"] + 60, point["y"])
    expect(page.locator(".frontmap-tooltip")).to_be_hidden()


def test_the_same_settings_again_leave_the_reader_alone(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, day=DAYS.first)
    page.evaluate("frontmap.setDay('2022-05-05')")
    page.evaluate("frontmap.configure(structuredClone(frontmap.settings))")
    assert day(page) == "2022-05-05"


def test_another_revision_moves_the_reader(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, day=DAYS.first)
    page.evaluate("frontmap.setDay('2022-05-05')")
    page.evaluate("frontmap.configure({...frontmap.settings, revision: 1, selected: 'izium'})")
    assert day(page) == "2022-02-24"
    assert page.evaluate("frontmap.selected") == "izium"


def test_another_language_changes_the_texts_and_nothing_else(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.evaluate("frontmap.setDay('2022-05-05')")
    page.evaluate(
        """frontmap.configure({
            ...frontmap.settings, lang: 'uk', texts: {...frontmap.settings.texts, play: 'Грати'},
        })"""
    )
    expect(page.get_by_role("button", name="Грати")).to_be_visible()
    expect(page.locator(".frontmap-date")).to_have_text("5 трав. 2022 р.")
    assert day(page) == "2022-05-05"


def test_another_history_swaps_the_towns_and_keeps_the_day(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.evaluate("frontmap.select('izium')")
    page.evaluate("frontmap.setDay('2022-05-05')")
    assert izium(page) == VERMILION
    other = history_url((("izium", "2022-02-24", "ukraine", False, True),))
    page.evaluate(f"frontmap.configure({{...frontmap.settings, history: '{other}'}})")
    page.wait_for_function("frontmap.ready")
    assert izium(page) == BLUE
    assert page.evaluate("[frontmap.day, frontmap.selected]") == ["2022-05-05", "izium"]


def test_a_side_without_a_style_is_grey(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.evaluate("frontmap.configure({...frontmap.settings, actors: frontmap.settings.actors.slice(0, 1)})")
    page.evaluate("frontmap.setDay('2022-06-01')")
    red, green, blue = izium(page)
    assert abs(red - green) < 20
    assert abs(green - blue) < 20


def test_a_basemap_that_is_missing_leaves_the_towns(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    save(path, settings())
    text = re.sub(r'(frontmap\.mount\("[^"]*", )"[^"]*"', r'\1"data:;base64,AAAA"', path.read_text("utf-8"))
    path.write_text(text, "utf-8")
    page.goto(path.as_uri())
    page.wait_for_function("frontmap.ready")
    assert izium(page) == BLUE


def test_a_history_that_cannot_be_read_is_told(page: Page, tmp_path: Path) -> None:
    page.goto(save(tmp_path / "map.html", settings(history_url="data:;base64,bm90IGd6aXA=")))
    expect(page.get_by_role("status")).to_contain_text("The history could not be loaded")


def test_reports_come_once_at_rest(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.evaluate("window.reports = []; frontmap.on('settle', (report) => window.reports.push(report))")
    for _ in range(3):
        scrubber(page).press("ArrowLeft")
    page.wait_for_function("window.reports.length > 0")
    page.wait_for_timeout(600)
    reports = page.evaluate("window.reports")
    assert [(report["why"], report["day"], report["town"]) for report in reports] == [
        ("rest", "2022-10-03", None)
    ]
    assert re.fullmatch(r"8/49\.\d{4}/36\.\d{4}", reports[0]["view"])


@pytest.mark.parametrize("width", [390, 1440])
def test_the_controls_fit_the_page(page: Page, tmp_path: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 780})
    open_map(page, tmp_path, marks=(Mark(DAYS.first, "Invasion"),), credits=("GSHHG", "GeoNames"))
    assert page.evaluate("document.documentElement.scrollWidth") == width
    for control in page.locator(".frontmap-timeline button:visible, .frontmap-timeline select").all():
        box = control.bounding_box()
        assert box is not None
        assert box["width"] >= 40
        assert box["height"] >= 40
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width


def test_where_marks_crowd_one_stands_for_all_and_the_selected_one_first(page: Page, tmp_path: Path) -> None:
    """Many places at one spot: only one of them is painted, the selected one if it is among them."""
    places = [Place(f"p{n:03}", f"p{n:03}", 49.0, 36.0) for n in range(300)]
    rows = [(place.place_id, "2022-02-24", "ukraine", False, True) for place in places]
    rows[7] = ("p007", "2022-02-24", "russia", False, True)
    open_map(
        page,
        tmp_path,
        history_url=history_url(rows, places),
        names_url=data_url(names_file(places, [])),
        view=View(49.0, 36.0, 4),
    )
    assert colour_at(page, 49.0, 36.0) == BLUE
    page.evaluate("frontmap.select('p007')")
    assert colour_at(page, 49.0, 36.0) == VERMILION


def test_landmarks_are_named_without_being_towns(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    labels = "document.querySelector('.frontmap-canvases').lastElementChild.toDataURL()"
    before = page.evaluate(labels)
    landmark = "{name: 'Sumy', lat: 50.9, lon: 36.9}"
    page.evaluate(f"frontmap.configure({{...frontmap.settings, landmarks: [{landmark}]}})")
    page.wait_for_function(f"before => {labels} !== before", arg=before)
    point = page.evaluate("frontmap.pointOf(50.9, 36.9)")
    page.mouse.click(point["x"], point["y"])
    assert page.evaluate("frontmap.selected") is None


def test_a_landmark_beside_all_else_has_its_whole_dot(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    opaque = """(lon) => {
        const canvas = document.querySelector('.frontmap-canvases').lastElementChild;
        const {left, top} = canvas.getBoundingClientRect();
        const {x, y} = frontmap.pointOf(50.1, lon);
        const [column, row] = [Math.round(x - left) - 1, Math.round(y - top) - 1];
        const {data} = canvas.getContext('2d').getImageData(column, row, 2, 2);
        return data.filter((value, index) => index % 4 === 3 && value === 255).length === 4;
    }"""
    for lon in (35.2, 35.22, 35.24, 35.26, 35.28, 35.3):
        landmark = f"{{name: 'Sumy', lat: 50.1, lon: {lon}}}"
        page.evaluate(f"frontmap.configure({{...frontmap.settings, landmarks: [{landmark}]}})")
        page.wait_for_function(opaque, arg=lon)


def test_the_map_fits_all_places_when_no_view_is_given(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, view=None)
    for lat, lon in ((49.2088, 37.2485), (49.9808, 36.2527)):
        point = page.evaluate(f"frontmap.pointOf({lat}, {lon})")
        assert 0 < point["x"] < 1440
        assert 0 < point["y"] < 900


def test_dark_and_light_differ(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, theme="dark", view=View(49.6, 36.9, 8))
    dark = page.locator(".frontmap").evaluate("(map) => getComputedStyle(map).backgroundColor")
    page.evaluate("frontmap.configure({...frontmap.settings, theme: 'light'})")
    assert page.locator(".frontmap").evaluate("(map) => getComputedStyle(map).backgroundColor") != dark
