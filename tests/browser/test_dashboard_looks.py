"""The dashboard on screens of other sizes, and to those who do not see it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.dashboard import AXE, IZIUM, opened


@pytest.mark.parametrize("width", [320, 390, 768])
def test_a_phone_shows_map_and_panel_without_scrolling_sideways(
    page: Page, dashboard: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    frame = opened(page, f"{dashboard}/?town={IZIUM}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    timeline = frame.locator(".frontmap-timeline").bounding_box()
    assert timeline is not None
    assert timeline["x"] >= 0
    assert timeline["x"] + timeline["width"] <= width
    for name in ("Play", "Previous day with changes", "Next day with changes"):
        button = frame.get_by_role("button", name=name).bounding_box()
        assert button is not None
        assert min(button["width"], button["height"]) >= 40
    expect(page.locator(".st-key-panel h2").first).to_have_text("Izium")


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_axe_finds_nothing_to_object_to(page: Page, dashboard: str, width: int, scheme: Any) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    frame = opened(page, f"{dashboard}/?town={IZIUM}")
    page.wait_for_timeout(1000)
    for part in (page.main_frame, frame):
        part.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    assert [(rule["id"], rule["nodes"][0]["target"]) for rule in found["violations"]] == []
