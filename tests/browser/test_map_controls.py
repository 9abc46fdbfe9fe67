"""What stands around the map of a saved page: legend, search, picture, full screen, backgrounds."""

from __future__ import annotations

import io
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from frontmap.map.tiles import TileLayer
from tests.browser.map_pages import DAYS
from tests.browser.seen import (
    BLUE,
    day,
    ground_at,
    izium,
    open_map,
    scrubber,
)


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


def test_paper_is_light(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, theme="dark")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".frontmap")).to_have_attribute("data-theme", "light")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".frontmap")).to_have_attribute("data-theme", "dark")


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
