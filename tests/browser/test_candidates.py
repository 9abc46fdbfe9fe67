from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from frontmap.map.settings import Candidate
from tests.browser.map_pages import HOSTILE_NAME
from tests.browser.seen import open_map

CANDIDATES = (
    Candidate("gn:1", "Hrakove, Kharkiv oblast", 49.7182, 36.8148),
    Candidate("gn:2", "Hriakove, Poltava oblast", 49.6, 33.4),
    Candidate("gn:3", HOSTILE_NAME, 47.9, 35.2),
)


def open_desk(page: Page, folder: Path, **others: object) -> None:
    """Open a map that offers candidates and notes what it reports."""
    open_map(page, folder, **({"candidates": CANDIDATES} | others))
    page.evaluate(
        """() => {
            window.picks = [];
            window.reports = [];
            frontmap.on("pick", ({picked, point}) => window.picks.push(picked ?? point));
            frontmap.on("settle", (report) => window.reports.push(report));
        }"""
    )


def pin(page: Page, candidate: Candidate) -> Any:
    return page.get_by_role("button", name=re.compile(re.escape(candidate.name)))


def ground(page: Page) -> tuple[float, float]:
    """Return a point of the window with nothing at it."""
    point = page.evaluate("frontmap.pointOf(48.6, 34.1)")
    return point["x"], point["y"]


def test_candidates_are_numbered_pins_that_come_into_view(page: Page, tmp_path: Path) -> None:
    open_desk(page, tmp_path)
    assert page.locator(".frontmap-pin-number").all_text_contents() == ["1", "2", "3"]
    for candidate in CANDIDATES:
        expect(pin(page, candidate)).to_be_in_viewport(ratio=1)


def test_a_click_on_a_candidate_tells_which(page: Page, tmp_path: Path) -> None:
    open_desk(page, tmp_path)
    pin(page, CANDIDATES[1]).click()
    pin(page, CANDIDATES[1]).click()
    assert page.evaluate("picks") == ["gn:2", "gn:2"]
    first, second = page.evaluate("reports")
    assert (first["why"], first["picked"], first["day"], first["town"]) == (
        "pick",
        "gn:2",
        "2022-10-06",
        None,
    )
    assert re.fullmatch(r"[\d.]+/48\.\d{4}/3\d\.\d{4}", first["view"])
    assert second["seq"] == first["seq"] + 1


def test_a_candidate_is_chosen_by_keyboard(page: Page, tmp_path: Path) -> None:
    open_desk(page, tmp_path)
    pin(page, CANDIDATES[0]).focus()
    expect(page.locator(".frontmap-pin-name").first).to_be_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("picks") == ["gn:1"]


def test_a_candidates_name_stays_text(page: Page, tmp_path: Path) -> None:
    open_desk(page, tmp_path)
    pin(page, CANDIDATES[2]).hover()
    expect(page.locator(".frontmap-pin-name").last).to_have_text(HOSTILE_NAME)
    assert page.locator("img").count() == 0


def test_a_click_on_open_ground_is_a_point_while_picking(page: Page, tmp_path: Path) -> None:
    open_desk(page, tmp_path, picking=True)
    assert page.locator(".frontmap").evaluate("(map) => getComputedStyle(map).cursor") == "crosshair"
    page.mouse.click(*ground(page))
    (point,) = page.evaluate("picks")
    assert re.fullmatch(r"\d+\.\d{5}/\d+\.\d{5}", point)
    assert [float(part) for part in point.split("/")] == pytest.approx([48.6, 34.1], abs=0.01)
    (report,) = page.evaluate("reports")
    assert (report["why"], report["point"], report["day"]) == ("point", point, "2022-10-06")


def test_the_middle_of_the_map_is_picked_by_keyboard(page: Page, tmp_path: Path) -> None:
    open_desk(page, tmp_path, picking=True, candidates=())
    page.locator(".frontmap").press("Enter")
    (point,) = page.evaluate("picks")
    assert [float(part) for part in point.split("/")] == pytest.approx([49.6, 36.9], abs=0.01)


def test_a_click_on_open_ground_is_nothing_else(page: Page, tmp_path: Path) -> None:
    open_desk(page, tmp_path)
    page.mouse.click(*ground(page))
    page.locator(".frontmap").press("Enter")
    assert page.evaluate("[picks, reports]") == [[], []]


def test_a_town_can_be_selected_while_picking(page: Page, tmp_path: Path) -> None:
    open_desk(page, tmp_path, picking=True)
    point = page.evaluate("frontmap.pointOf(49.2088, 37.2485)")
    page.mouse.click(point["x"], point["y"])
    assert page.evaluate("[frontmap.selected, picks]") == ["izium", []]


def test_other_candidates_come_into_view_and_none_leave_the_view_alone(page: Page, tmp_path: Path) -> None:
    open_desk(page, tmp_path)
    page.evaluate(
        "frontmap.configure({...frontmap.settings, candidates: [{id: 'x', name: 'X', lat: 46, lon: 30}]})"
    )
    expect(page.locator(".frontmap-pin")).to_have_count(1)
    expect(page.locator(".frontmap-pin")).to_be_in_viewport()
    before = page.evaluate("frontmap.pointOf(46, 30)")
    page.evaluate("frontmap.configure({...frontmap.settings, candidates: []})")
    expect(page.locator(".frontmap-pin")).to_have_count(0)
    assert page.evaluate("frontmap.pointOf(46, 30)") == before
