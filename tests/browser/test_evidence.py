"""What the map shows besides who holds what: disagreement, staleness, comparison, ground."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from frontmap.map.area import pack_area
from frontmap.map.disagreeing import pack_disagreeing
from frontmap.map.heard import pack_heard
from frontmap.map.page import data_url
from frontmap.map.settings import Mark
from tests.browser.map_pages import DAYS, PLACES
from tests.browser.seen import BLUE, VERMILION, Colour, day, ground_at, izium, open_map, scrubber

DISAGREEING = {"disagreeing_url": data_url(pack_disagreeing({"izium"}, PLACES))}
SQUARE = [(49.0, 37.0), (49.0, 37.5), (49.4, 37.5), (49.4, 37.0)]
WIDER = [(48.8, 36.8), (48.8, 37.7), (49.0, 37.7), (49.0, 36.8)]
AREA = {"area_url": data_url(pack_area([([SQUARE], "izium", False), ([WIDER], "izium", True)], PLACES))}


def stale(days: int, heard: dict[str, Iterable[date]]) -> dict[str, object]:
    return {"stale_days": days, "stale_url": data_url(pack_heard(heard, PLACES, DAYS))}


def picture(page: Page) -> Any:
    return page.evaluate("document.querySelector('canvas[role=img]').toDataURL()")


def go(page: Page, iso: str) -> None:
    page.evaluate(f"frontmap.setDay('{iso}')")


def seen_at(page: Page, lat: float, lon: float) -> Colour:
    """Return what the reader sees at a place."""
    page.wait_for_timeout(300)
    point = page.evaluate(f"frontmap.pointOf({lat}, {lon})")
    return ground_at(page, point["x"], point["y"])


def tinted(colour: Colour) -> str:
    """Return which side's colour lies over the ground there."""
    red, _, blue = colour
    return "red" if red > blue + 25 else "blue" if blue > red + 10 else "none"


def test_a_town_whose_sources_disagree_has_a_ring_that_can_be_switched_off(
    page: Page, tmp_path: Path
) -> None:
    open_map(page, tmp_path)
    without = picture(page)
    open_map(page, tmp_path, **DISAGREEING)
    page.wait_for_timeout(200)
    assert picture(page) != without
    assert izium(page) == BLUE
    switch = page.get_by_role("button", name="Sources disagree")
    switch.press("Enter")
    expect(switch).to_have_attribute("aria-pressed", "false")
    assert picture(page) == without


def test_where_no_sources_disagree_there_is_nothing_to_switch(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    expect(page.get_by_role("button", name="Sources disagree")).to_have_count(0)


def test_a_town_fades_the_longer_nothing_is_heard_of_it(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, **stale(30, {"izium": [date(2022, 9, 10), date(2022, 9, 25)]}))
    expect(page.get_by_text("Fading: nothing heard for up to 30 days")).to_be_visible()
    page.wait_for_timeout(200)
    go(page, "2022-09-11")
    assert izium(page) == BLUE
    go(page, "2022-09-22")
    faded = izium(page)
    assert faded != BLUE
    assert faded[2] > faded[0]
    go(page, "2022-09-25")
    assert izium(page) == BLUE
    go(page, "2022-09-22")
    assert izium(page) == faded


def test_without_a_limit_no_town_fades_and_nothing_is_fetched(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, stale_url="data:;base64,bm90IGd6aXA=", stale_days=0)
    go(page, "2022-10-06")
    assert izium(page) == BLUE
    expect(page.get_by_text("Fading")).to_have_count(0)


def test_a_comparison_shows_what_changed_with_a_rim_of_what_was(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, compare_day=date(2022, 6, 1), day=date(2022, 9, 10))
    assert izium(page) == BLUE
    assert izium(page, right_px=9) == VERMILION
    go(page, "2022-06-10")
    red, green, blue = izium(page)
    assert red > blue
    assert min(red, green, blue) > 120
    expect(page.get_by_text("The rim shows who held it on 1 June 2022")).to_be_visible()
    expect(page.get_by_label("Which changes glow")).to_have_count(0)


def test_a_comparison_goes_either_way(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, compare_day=date(2022, 9, 10), day=date(2022, 6, 1))
    assert izium(page) == VERMILION
    assert izium(page, right_px=9) == BLUE


def test_a_comparison_says_what_a_town_was(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, compare_day=date(2022, 6, 1), day=date(2022, 9, 10))
    point = page.evaluate("frontmap.pointOf(49.2088, 37.2485)")
    page.mouse.move(point["x"], point["y"])
    expect(page.locator(".frontmap-tooltip")).to_contain_text("on 1 June 2022: Russia, confirmed")


def test_the_end_of_a_comparison_brings_the_map_back(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, day=date(2022, 9, 10))
    before = picture(page)
    page.evaluate("frontmap.configure({...frontmap.settings, compareDay: '2022-06-01'})")
    assert picture(page) != before
    page.evaluate("frontmap.configure({...frontmap.settings, compareDay: null})")
    assert picture(page) == before


def test_ground_takes_the_colour_of_its_town_and_can_be_switched_off(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, **AREA, day=date(2022, 6, 1))
    bare = seen_at(page, 48.6, 37.3)
    strict, generous = seen_at(page, 49.3, 37.4), seen_at(page, 48.9, 37.4)
    assert tinted(strict) == tinted(generous) == "red"
    assert max(strict[0] - strict[2], 0) > generous[0] - generous[2]
    go(page, "2022-09-10")
    assert tinted(seen_at(page, 49.3, 37.4)) == "blue"
    page.get_by_role("button", name="Ground, estimated from the towns").press("Enter")
    assert seen_at(page, 49.3, 37.4) == bare


def test_a_file_that_cannot_be_read_leaves_the_map(page: Page, tmp_path: Path) -> None:
    broken = "data:;base64,bm90IGd6aXA="
    open_map(page, tmp_path, disagreeing_url=broken, area_url=broken, stale_url=broken, stale_days=3)
    page.wait_for_timeout(200)
    assert izium(page) == BLUE


def test_a_file_of_another_history_is_not_used(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path)
    without = picture(page)
    fewer = [place for place in PLACES if place.place_id != "kharkiv"]
    open_map(page, tmp_path, disagreeing_url=data_url(pack_disagreeing({"izium"}, fewer)))
    page.wait_for_timeout(200)
    assert picture(page) == without


def test_a_named_day_is_read_under_the_pointer_and_chosen_by_a_click(page: Page, tmp_path: Path) -> None:
    marks = (Mark(date(2022, 9, 9), "ISW: 2 500 km²"), Mark(date(2022, 9, 10), "<b>Somebody</b>: 3 000 km²"))
    open_map(page, tmp_path, marks=marks, day=DAYS.first)
    name = page.locator(".frontmap-named-day")
    expect(name).to_be_hidden()
    chart = page.locator(".frontmap-chart").bounding_box()
    assert chart is not None
    at = chart["x"] + chart["width"] * (marks[0].day - DAYS.first).days / (DAYS.last - DAYS.first).days
    page.mouse.move(at - 3, chart["y"] + 6)
    expect(name).to_have_text("ISW: 2 500 km²")
    page.mouse.click(at - 3, chart["y"] + 6)
    assert day(page) == "2022-09-09"
    page.mouse.move(at - 200, chart["y"] + 6)
    expect(name).to_be_hidden()


def test_a_named_day_is_said_when_the_scrubber_reaches_it(page: Page, tmp_path: Path) -> None:
    marks = (Mark(date(2022, 9, 10), "<b>Somebody</b>: 3 000 km²"),)
    open_map(page, tmp_path, marks=marks, day=date(2022, 9, 9))
    scrubber(page).press("ArrowRight")
    expect(page.locator(".frontmap-named-day")).to_have_text("<b>Somebody</b>: 3 000 km²")
    expect(scrubber(page)).to_have_attribute(
        "aria-valuetext", "Saturday, 10 September 2022: <b>Somebody</b>: 3 000 km²"
    )
    scrubber(page).press("ArrowRight")
    expect(page.locator(".frontmap-named-day")).to_be_hidden()
