from __future__ import annotations

import io
import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from frontmap.map.names import names_file
from frontmap.map.page import data_url
from frontmap.map.settings import ActorStyle, Mark
from frontmap.map.tiles import TileLayer
from frontmap.model import Place, View
from tests.browser.map_pages import DAYS, HOSTILE_NAME, history_url, save, settings

BLUE, VERMILION = (0, 114, 178), (213, 94, 0)

Colour = tuple[int, int, int]


def open_map(page: Page, folder: Path, **others: object) -> None:
    """Open a saved page with these settings and wait until its names are there."""
    page.goto(save(folder / "map.html", settings(**others)))
    page.wait_for_function("frontmap.ready")


def day(page: Page) -> Any:
    return page.evaluate("frontmap.day")


def colour_at(page: Page, lat: float, lon: float, *, right_px: int = 0, down_px: int = 0) -> Colour:
    """Return the colour of the towns' canvas at a place, or some pixels to its right and down."""
    red, green, blue = page.evaluate(
        """([lat, lon, right, down]) => {
            const canvas = document.querySelector("canvas[role=img]");
            const box = canvas.getBoundingClientRect();
            const point = frontmap.pointOf(lat, lon);
            const [x, y] = [Math.round(point.x - box.left + right), Math.round(point.y - box.top + down)];
            return [...canvas.getContext("2d").getImageData(x, y, 1, 1).data].slice(0, 3);
        }""",
        [lat, lon, right_px, down_px],
    )
    return red, green, blue


def izium(page: Page, *, right_px: int = 0, down_px: int = 0) -> Colour:
    return colour_at(page, 49.2088, 37.2485, right_px=right_px, down_px=down_px)


def scrubber(page: Page) -> Any:
    return page.get_by_role("slider", name="Date")


def drag_scrubber(page: Page, start: float, end: float) -> None:
    """Drag the thumb between two shares of the scrubber's way."""
    box = scrubber(page).bounding_box()
    thumb = 18
    at = [box["x"] + thumb / 2 + share * (box["width"] - thumb) for share in (start, end)]
    page.mouse.move(at[0], box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(at[1], box["y"] + box["height"] / 2, steps=12)
    page.mouse.up()


def test_a_saved_page_shows_the_last_day_at_first(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    assert day(page) == DAYS.last.isoformat()
    assert izium(page) == BLUE


def test_a_saved_page_opens_on_the_day_and_the_town_that_it_is_given(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, day=DAYS.first, selected="kupiansk")
    assert day(page) == "2022-02-24"
    assert page.evaluate("frontmap.selected") == "kupiansk"


def test_dragging_the_scrubber_changes_a_towns_mark(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, day=DAYS.first)
    assert izium(page) == BLUE
    drag_scrubber(page, 0, 0.5)
    assert "2022-06-10" < day(page) < "2022-06-22"
    assert izium(page) == VERMILION
    drag_scrubber(page, 0.5, 1)
    assert day(page) == "2022-10-06"
    assert izium(page) == BLUE


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


def test_stepping_back_and_forth_paints_the_same_picture(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, fresh_days=3)
    picture = "document.querySelector('canvas[role=img]').toDataURL()"
    page.evaluate("frontmap.setDay('2022-04-02')")
    before = page.evaluate(picture)
    for other in ("2022-04-01", "2022-04-02", "2022-09-10", "2022-02-24", "2022-04-02"):
        page.evaluate(f"frontmap.setDay('{other}')")
    assert page.evaluate(picture) == before


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("ArrowRight", "2022-04-02"),
        ("ArrowLeft", "2022-03-31"),
        ("PageUp", "2022-04-08"),
        ("PageDown", "2022-03-25"),
        ("Shift+ArrowRight", "2022-04-08"),
        ("Shift+ArrowDown", "2022-03-25"),
        ("Control+ArrowLeft", "2022-03-24"),
        ("Control+ArrowRight", "2022-09-08"),
        ("Home", "2022-02-24"),
        ("End", "2022-10-06"),
    ],
)
def test_keys_move_the_scrubber(page: Page, tmp_path: Path, key: str, expected: str) -> None:
    open_map(page, tmp_path)
    page.evaluate("frontmap.setDay('2022-04-01')")
    scrubber(page).press(key)
    assert day(page) == expected


def test_the_scrubber_says_its_date_in_words(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, lang="fr")
    page.evaluate("frontmap.setDay('2022-09-10')")
    expect(scrubber(page)).to_have_attribute("aria-valuetext", "samedi 10 septembre 2022")


def test_steps_go_to_days_with_changes(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.get_by_role("button", name="Previous day with changes").click()
    assert day(page) == "2022-09-10"
    page.get_by_role("button", name="Previous day with changes").click()
    assert day(page) == "2022-09-08"
    page.get_by_role("button", name="Next day with changes").click()
    assert day(page) == "2022-09-10"


@pytest.mark.parametrize(
    ("unit", "back", "on", "expected"),
    [
        ("day", "Previous day", "Next day", ("2022-09-09", "2022-09-10")),
        ("week", "A week back", "A week on", ("2022-09-03", "2022-09-10")),
    ],
)
def test_steps_go_by_the_chosen_unit(
    page: Page, tmp_path: Path, unit: str, back: str, on: str, expected: tuple[str, str]
) -> None:
    open_map(page, tmp_path)
    page.evaluate("frontmap.setDay('2022-09-10')")
    page.get_by_label("Step by").select_option(unit)
    page.get_by_role("button", name=back, exact=True).click()
    assert day(page) == expected[0]
    page.get_by_role("button", name=on, exact=True).click()
    assert day(page) == expected[1]


def test_a_date_can_be_typed(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.get_by_role("button", name="6 Oct 2022").click()
    page.locator("input[type=date]").fill("2022-03-24")
    page.keyboard.press("Enter")
    assert day(page) == "2022-03-24"
    expect(page.get_by_role("button", name="24 Mar 2022")).to_be_focused()


def test_play_goes_on_until_paused(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.evaluate("frontmap.setDay('2022-02-24')")
    page.get_by_label("Speed").select_option("30")
    page.get_by_role("button", name="Play").click()
    page.wait_for_function("frontmap.day > '2022-03-01'")
    page.get_by_role("button", name="Pause").click()
    stopped = day(page)
    page.wait_for_timeout(200)
    assert day(page) == stopped < "2022-10-06"


def test_play_stops_at_the_last_day(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.evaluate("frontmap.setDay('2022-10-05')")
    page.get_by_role("button", name="Play").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    assert day(page) == "2022-10-06"


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


def test_the_legend_explains_the_glow_of_fresh_changes(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, fresh_days=3)
    chosen = page.get_by_label("Which changes glow").locator("option:checked")
    expect(chosen).to_have_text("Changed in the last 3 days")
    page.evaluate("frontmap.configure({...frontmap.settings, freshDays: 0})")
    expect(chosen).to_have_text("No glow for fresh changes")


def test_the_reader_chooses_which_changes_glow(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, fresh_days=3, day=DAYS.last)
    picture = "document.querySelector('canvas[role=img]').toDataURL()"
    without = page.evaluate(picture)
    page.get_by_label("Which changes glow").select_option("30")
    assert page.evaluate(picture) != without
    page.evaluate("frontmap.configure({...frontmap.settings, lang: 'fr'})")
    expect(page.get_by_label("Which changes glow")).to_have_value("30")


def test_the_legend_hides_and_shows_the_marks_of_a_state(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    entry = page.get_by_role("button", name="Ukraine, confirmed")
    expect(entry).to_have_attribute("aria-pressed", "true")
    entry.press("Enter")
    expect(entry).to_have_attribute("aria-pressed", "false")
    assert izium(page) == (0, 0, 0)
    point = page.evaluate("frontmap.pointOf(49.2088, 37.2485)")
    page.mouse.click(point["x"], point["y"])
    assert page.evaluate("frontmap.selected") is None
    entry.press("Enter")
    assert izium(page) == BLUE


@pytest.mark.parametrize("written", ["Izium", "IZI", "ізюм", "Ізю", "Izyum"])
def test_a_town_is_found_by_any_of_its_names(page: Page, tmp_path: Path, written: str) -> None:
    open_map(page, tmp_path)
    page.get_by_role("combobox", name="Find a town").fill(written)
    expect(page.locator("[role=option]")).to_have_text(["Izium"])
    page.keyboard.press("Enter")
    assert page.evaluate("frontmap.selected") == "izium"
    point = page.evaluate("frontmap.pointOf(49.2088, 37.2485)")
    assert abs(point["x"] - 720) < 2


def test_apostrophes_make_no_difference_to_the_search(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.get_by_role("combobox", name="Find a town").fill("куп’янськ")
    expect(page.locator("[role=option]")).to_have_text(["Kupiansk"])


def test_a_name_of_no_town_finds_nothing(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.get_by_role("combobox", name="Find a town").fill("Atlantis")
    expect(page.locator("[role=option]")).to_have_text(["No town of that name here"])
    page.keyboard.press("Enter")
    assert page.evaluate("frontmap.selected") is None


def test_the_view_is_saved_as_a_picture(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, credits=("GSHHG",))
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a picture").click()
    assert download.value.suggested_filename == "frontmap-2022-10-06.png"
    with Image.open(download.value.path()) as picture:
        assert picture.size == (1440, 900)
        point = page.evaluate("frontmap.pointOf(49.2088, 37.2485)")
        pixel = picture.convert("RGB").getpixel((round(point["x"]), round(point["y"])))
    assert pixel == BLUE


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


def test_paper_is_light(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, theme="dark")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".frontmap")).to_have_attribute("data-theme", "light")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".frontmap")).to_have_attribute("data-theme", "dark")


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


def test_the_legend_is_folded_where_there_is_little_room(page: Page, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 390, "height": 780})
    open_map(page, tmp_path)
    expect(page.locator(".frontmap-legend li").first).to_be_hidden()
    page.get_by_text("Legend").click()
    expect(page.get_by_text("Contested")).to_be_visible()
    expect(page.get_by_label("Which changes glow")).to_be_in_viewport(ratio=1)
    page.get_by_label("Which changes glow").select_option("30")
    expect(page.get_by_label("Which changes glow")).to_have_value("30")


def test_the_map_fills_the_screen_and_goes_back(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    full = page.get_by_role("button", name="Full screen")
    full.click()
    page.wait_for_function("document.fullscreenElement?.classList.contains('frontmap')")
    expect(full).to_have_attribute("aria-pressed", "true")
    scrubber(page).press("ArrowLeft")
    assert day(page) == "2022-10-05"
    full.click()
    page.wait_for_function("document.fullscreenElement === null")
    expect(full).to_have_attribute("aria-pressed", "false")
    assert izium(page) == BLUE


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


@pytest.fixture
def tile_url(tmp_path: Path) -> Iterator[str]:
    """The address of a server on this machine whose every tile is one green pixel."""
    picture = io.BytesIO()
    Image.new("RGB", (1, 1), (0, 200, 0)).save(picture, "PNG")

    class Tile(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.end_headers()
            self.wfile.write(picture.getvalue())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Tile) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{{z}}/{{x}}/{{y}}.png"
        server.shutdown()


def ground_at(page: Page, x: int, y: int) -> Colour:
    """Return the colour that the reader sees at a point of the window."""
    shot = page.screenshot(clip={"x": x, "y": y, "width": 1, "height": 1})
    red, green, blue = Image.open(io.BytesIO(shot)).convert("RGB").getpixel((0, 0))  # type: ignore[misc]
    return red, green, blue


def test_an_online_background_is_off_until_chosen(page: Page, tmp_path: Path, tile_url: str) -> None:
    open_map(page, tmp_path, tiles=(TileLayer("Green", tile_url, "© Green", 14),), credits=("GSHHG",))
    embedded = ground_at(page, 500, 600)
    expect(page.get_by_text("© Green")).to_have_count(0)
    page.get_by_label("Background").select_option("Green")
    expect(page.get_by_text("© Green")).to_be_visible()
    expect(page.locator(".frontmap-canvases canvas").first).to_be_hidden()
    page.wait_for_timeout(500)
    assert ground_at(page, 500, 600) == (0, 200, 0)
    page.get_by_label("Background").select_option("Background: embedded")
    assert ground_at(page, 500, 600) == embedded
    expect(page.get_by_text("© Green")).to_have_count(0)


def test_an_online_background_that_cannot_be_reached_leaves_the_basemap(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, tiles=(TileLayer("None", "http://127.0.0.1:9/{z}/{x}/{y}.png", "", 14),))
    embedded = ground_at(page, 500, 600)
    page.get_by_label("Background").select_option("None")
    page.wait_for_timeout(500)
    assert ground_at(page, 500, 600) == embedded
    assert izium(page) == BLUE


def test_no_choice_of_backgrounds_where_there_is_only_the_embedded_one(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    expect(page.get_by_label("Background")).to_be_hidden()
