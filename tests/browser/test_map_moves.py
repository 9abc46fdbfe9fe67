"""The map of a saved page when it is moved and zoomed: every canvas ends up where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.seen import BLUE, ground_at, izium, open_map

THE_MAP = "window[Object.keys(window).find((name) => name.startsWith('map_'))]"
COUNT_PICTURES = """
    window.pictures = 0;
    const show = CanvasRenderingContext2D.prototype.putImageData;
    CanvasRenderingContext2D.prototype.putImageData = function (...values) {
        if (this.canvas.getAttribute("role") === "img") window.pictures++;
        show.apply(this, values);
    };
"""
BASEMAP_IS_IN_PLACE = (
    "document.querySelector('.frontmap-canvases canvas').style.transform === 'translate(0px, 0px) scale(1)'"
)


@pytest.fixture
def sharp(browser: Browser) -> Iterator[Page]:
    """A page with two device pixels to a pixel."""
    context = browser.new_context(viewport={"width": 800, "height": 600}, device_scale_factor=2)
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def look_at(page: Page, lat: float, lon: float, zoom: float) -> None:
    page.evaluate(f"{THE_MAP}.setView([{lat}, {lon}], {zoom}, {{animate: false}})")


@pytest.mark.parametrize("zoom", [4, 6.5, 9, 13])
def test_towns_are_painted_where_they_are_at_every_zoom(page: Page, tmp_path: Path, zoom: float) -> None:
    open_map(page, tmp_path)
    look_at(page, 49.2088, 37.2485, 11)
    look_at(page, 49.215, 37.25, zoom)
    assert izium(page) == BLUE


def test_towns_are_painted_where_they_are_in_sharper_pixels(sharp: Page, tmp_path: Path) -> None:
    open_map(sharp, tmp_path)
    look_at(sharp, 49.25, 37.3, 8.5)
    sharp.wait_for_timeout(300)
    point = sharp.evaluate("frontmap.pointOf(49.2088, 37.2485)")
    assert ground_at(sharp, round(point["x"]), round(point["y"])) == BLUE


def test_towns_are_there_again_after_a_view_without_any(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    look_at(page, 10, 10, 8)
    look_at(page, 49.2088, 37.2485, 8)
    assert izium(page) == BLUE


def test_a_town_can_be_clicked_where_it_is_after_a_move(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    look_at(page, 49.5, 37.0, 9.5)
    point = page.evaluate("frontmap.pointOf(49.7106, 37.6152)")
    page.mouse.click(point["x"], point["y"])
    assert page.evaluate("frontmap.selected") == "kupiansk"


def test_a_view_is_painted_once_and_the_same_one_not_again(page: Page, tmp_path: Path) -> None:
    page.add_init_script(COUNT_PICTURES)
    open_map(page, tmp_path)
    before = page.evaluate("window.pictures")
    look_at(page, 49.5, 37.0, 7)
    look_at(page, 49.5, 37.0, 7)
    assert page.evaluate("window.pictures") == before + 1


def test_the_basemap_follows_the_last_of_many_moves(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    page.wait_for_function(BASEMAP_IS_IN_PLACE)
    moves = f"for (let step = 0; step < 9; step++) {THE_MAP}.panBy([step, 9], {{animate: false}});"
    assert not page.evaluate(f"() => {{ {moves} return {BASEMAP_IS_IN_PLACE}; }}")
    page.wait_for_function(BASEMAP_IS_IN_PLACE)
