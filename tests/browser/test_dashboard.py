"""The dashboard in a real browser, as a reader uses it. No test here asks anything of another host."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.dashboard import (
    BLUE,
    IZIUM,
    IZIUM_AT,
    VERMILION,
    choose,
    colour_at,
    drag_to,
    hue_at,
    is_like,
    opened,
    point_of,
)


def test_a_reader_scrubs_sees_izium_change_and_reads_why(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-03-01&view=9/49.3/37.2")
    x, y = point_of(page, frame, IZIUM_AT)
    before = colour_at(page, x + 5, y)
    drag_to(page, frame, date(2022, 5, 1))
    page.wait_for_timeout(400)
    assert is_like(colour_at(page, x, y), VERMILION)
    drag_to(page, frame, date(2022, 10, 1))
    assert abs((date.fromisoformat(frame.evaluate("frontmap.day")) - date(2022, 10, 1)).days) <= 1
    page.wait_for_timeout(400)
    assert is_like(colour_at(page, x, y), BLUE)
    assert before != BLUE
    page.mouse.click(x, y)
    expect(page.locator(".st-key-panel h2").first).to_have_text("Izium")
    excerpt = page.locator("mark", has_text="retirées de la ville voisine d'Izioum")
    claim = page.locator(".st-key-panel li").filter(has=excerpt)
    expect(claim.locator("mark")).to_be_visible()
    expect(claim).to_contain_text("conceded by Russia")
    expect(claim).to_contain_text("outlet not named, September 2022")


def test_the_page_asks_nothing_of_another_host(page: Page, dashboard: str, strangers: list[str]) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for lang in ("en", "fr", "uk"):
        opened(page, f"{dashboard}/?town={IZIUM}&lang={lang}")
        for tab in page.get_by_role("tab").all():
            tab.click()
    hosts = {urlsplit(url).netloc for url in asked if url.startswith(("http", "ws"))}
    assert hosts == {urlsplit(dashboard).netloc}
    assert strangers == []


def test_the_map_is_not_mounted_again_by_what_a_reader_does(page: Page, dashboard: str) -> None:
    frame = opened(page, dashboard)
    frame.evaluate("window.stillHere = true")
    x, y = point_of(page, frame, IZIUM_AT)
    page.mouse.click(x, y)
    expect(page.locator(".st-key-panel h2").first).to_have_text("Izium")
    drag_to(page, frame, date(2022, 4, 10))
    expect(page.locator(".fm-state").first).to_contain_text("Held by Russia")
    choose(page, "Language", "Français")
    expect(page.locator(".st-key-panel h2").first).to_have_text("Izioum")
    expect(frame.locator(".frontmap-legend")).to_contain_text("Légende")
    assert frame.evaluate("window.stillHere")
    assert page.query_selector_all(".st-key-front iframe")[0].content_frame() is frame


def test_a_link_brings_back_date_town_view_and_language(page: Page, dashboard: str) -> None:
    frame = opened(page, dashboard)
    x, y = point_of(page, frame, IZIUM_AT)
    page.mouse.click(x, y)
    drag_to(page, frame, date(2022, 4, 10))
    frame.evaluate("map.setView([49.1, 37.4], 9.5, {animate: false})")
    choose(page, "Language", "Українська")
    day = frame.evaluate("frontmap.day")
    for part in ("lang=uk", r"view=9\.5", f"date={day}", "town=gn%3A707292"):
        expect(page).to_have_url(re.compile(part))
    link = page.url

    again = opened(page, link)
    assert again.evaluate("frontmap.day") == day
    assert again.evaluate("frontmap.selected") == IZIUM
    assert again.evaluate("map.getZoom()") == 9.5
    assert again.evaluate("[map.getCenter().lat, map.getCenter().lng]") == pytest.approx(
        [49.1, 37.4], abs=0.01
    )
    expect(page.locator(".st-key-panel h2").first).to_have_text("Ізюм")
    expect(page.locator("html")).to_have_attribute("lang", "uk")


def test_a_keyboard_alone_finds_a_town_and_moves_the_date(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-09-10")
    box = page.get_by_role("combobox", name="Choose a town")
    for _ in range(60):
        page.keyboard.press("Tab")
        if box.evaluate("element => element === document.activeElement"):
            break
    page.keyboard.type("Lyman")
    expect(page.get_by_role("option", name="Lyman (Лиман)", exact=True)).to_have_attribute(
        "data-focused", "true"
    )
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-panel h2").first).to_have_text("Lyman")
    expect(page.locator(".fm-state").first).to_contain_text("Held by Russia")

    scrubber = frame.locator("input[type=range]")
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if frame.evaluate("document.activeElement?.type === 'range' && document.hasFocus()"):
            break
    page.keyboard.press("ArrowRight")
    assert frame.evaluate("frontmap.day") == "2022-09-11"
    page.keyboard.press("PageUp")
    assert frame.evaluate("frontmap.day") == "2022-09-18"
    page.keyboard.press("End")
    assert scrubber.get_attribute("aria-valuetext") == "Thursday, 6 October 2022"
    expect(page.locator(".fm-state").first).to_contain_text("Held by Ukraine")


def test_playing_moves_the_date_and_pausing_stops_it(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-03-01")
    frame.get_by_role("button", name="Play").click()
    frame.wait_for_function("frontmap.day > '2022-03-02'")
    frame.get_by_role("button", name="Pause").click()
    day = frame.evaluate("frontmap.day")
    expect(page).to_have_url(re.compile(f"date={day}"))
    assert frame.evaluate("frontmap.day") == day


def test_another_perspective_changes_the_map_without_mounting_it_again(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-03-10&view=9/49.3/37.2")
    frame.evaluate("window.stillHere = true")
    x, y = point_of(page, frame, IZIUM_AT)
    page.wait_for_timeout(400)
    assert hue_at(page, x + 5, y) == "red"
    choose(page, "Evidence", "Confirmed only")
    page.wait_for_timeout(2000)
    x, y = point_of(page, frame, IZIUM_AT)
    assert hue_at(page, x + 5, y) == "blue"
    assert frame.evaluate("window.stillHere")
    expect(page).to_have_url(re.compile("evidence=confirmed"))


def test_the_map_can_be_taken_home_as_one_page(page: Page, dashboard: str, tmp_path: Path) -> None:
    opened(page, dashboard)
    page.get_by_role("button", name="Share").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the page").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name == "kharkiv-2022.html"
    page.goto(path.as_uri())
    expect(page).to_have_title(re.compile("Kharkiv front, 2022"))
    expect(page.locator("input[type=range]")).to_have_attribute("aria-valuetext", re.compile("2022"))


def test_the_list_of_changes_follows_the_date(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-09-10")
    expect(page.get_by_text("changes up to 10 September 2022")).to_be_visible()
    drag_to(page, frame, date(2022, 4, 10))
    day = date.fromisoformat(frame.evaluate("frontmap.day"))
    expect(page.get_by_text(f"changes up to {day.day} April 2022")).to_be_visible()
