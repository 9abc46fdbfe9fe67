"""The map under fingers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from tests.browser.map_pages import DAYS
from tests.browser.seen import day, open_map, scrubber


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page of 390 by 780 that is touched, whose script errors fail the test."""
    context = browser.new_context(
        viewport={"width": 390, "height": 780}, has_touch=True, is_mobile=True, device_scale_factor=2
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def touch(session: CDPSession, kind: str, *points: tuple[float, float]) -> None:
    """Have fingers at these points start, move or end."""
    fingers = [{"x": x, "y": y, "id": finger} for finger, (x, y) in enumerate(points)]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})


def test_a_tap_near_a_town_selects_it(phone: Page, tmp_path: Path) -> None:
    open_map(phone, tmp_path)
    point = phone.evaluate("frontmap.pointOf(49.4627, 36.8593)")
    phone.touchscreen.tap(point["x"] + 12, point["y"] + 8)
    assert phone.evaluate("frontmap.selected") == "balakliia"


def test_a_tap_on_open_ground_selects_nothing(phone: Page, tmp_path: Path) -> None:
    open_map(phone, tmp_path)
    point = phone.evaluate("frontmap.pointOf(49.4627, 36.8593)")
    phone.touchscreen.tap(point["x"] + 40, point["y"] + 40)
    assert phone.evaluate("frontmap.selected") is None


def test_a_finger_drags_the_scrubber(phone: Page, tmp_path: Path) -> None:
    open_map(phone, tmp_path, day=DAYS.first)
    box = scrubber(phone).bounding_box()
    session = phone.context.new_cdp_session(phone)
    middle = box["y"] + box["height"] / 2
    touch(session, "touchStart", (box["x"] + 9, middle))
    for step in range(1, 11):
        touch(session, "touchMove", (box["x"] + 9 + (box["width"] / 2 - 9) * step / 10, middle))
    touch(session, "touchEnd")
    assert "2022-06-05" < day(phone) < "2022-06-28"


def test_two_fingers_zoom_the_map(phone: Page, tmp_path: Path) -> None:
    open_map(phone, tmp_path)
    before = phone.evaluate("frontmap.pointOf(49.9808, 36.2527).x - frontmap.pointOf(49.2088, 37.2485).x")
    session = phone.context.new_cdp_session(phone)
    touch(session, "touchStart", (180, 350), (210, 350))
    for step in range(1, 11):
        touch(session, "touchMove", (180 - 8 * step, 350), (210 + 8 * step, 350))
        phone.wait_for_timeout(20)
    touch(session, "touchEnd")
    phone.wait_for_timeout(600)
    after = phone.evaluate("frontmap.pointOf(49.9808, 36.2527).x - frontmap.pointOf(49.2088, 37.2485).x")
    assert abs(after) > 2 * abs(before)
    assert phone.evaluate("visualViewport.scale") == 1


def test_a_finger_moves_the_map(phone: Page, tmp_path: Path) -> None:
    open_map(phone, tmp_path)
    before = phone.evaluate("frontmap.pointOf(49.4627, 36.8593)")
    session = phone.context.new_cdp_session(phone)
    touch(session, "touchStart", (250, 400))
    for step in range(1, 11):
        touch(session, "touchMove", (250 - 10 * step, 400))
        phone.wait_for_timeout(20)
    touch(session, "touchEnd")
    phone.wait_for_timeout(600)
    assert phone.evaluate("frontmap.pointOf(49.4627, 36.8593)")["x"] < before["x"] - 80
