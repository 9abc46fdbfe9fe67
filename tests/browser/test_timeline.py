"""The time control of a saved page: scrubber, keys, steps, typed dates, playing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_pages import DAYS
from tests.browser.seen import (
    BLUE,
    VERMILION,
    day,
    drag_scrubber,
    izium,
    open_map,
    scrubber,
)


def test_dragging_the_scrubber_changes_a_towns_mark(page: Page, tmp_path: Path) -> None:
    open_map(page, tmp_path, day=DAYS.first)
    assert izium(page) == BLUE
    drag_scrubber(page, 0, 0.5)
    assert "2022-06-10" < day(page) < "2022-06-22"
    assert izium(page) == VERMILION
    drag_scrubber(page, 0.5, 1)
    assert day(page) == "2022-10-06"
    assert izium(page) == BLUE


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
