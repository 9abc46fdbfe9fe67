"""The dashboard as a reader sees and handles it: its map, its colours, its scrubber, its select boxes."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

from PIL import Image
from playwright.sync_api import Frame, Page

IZIUM = "gn:707292"
IZIUM_AT = [49.2070, 37.2768]
BLUE, VERMILION = (0, 114, 178), (213, 94, 0)
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
FIRST_DAY, LAST_DAY = date(2022, 2, 24), date(2022, 10, 6)


def opened(page: Page, url: str) -> Frame:
    """Open the dashboard and return the map's frame, once the history is drawn and the names are known."""
    page.goto(url)
    return map_frame(page)


def map_frame(page: Page) -> Frame:
    """Return the map's frame, once the history is drawn and the names are known."""
    page.wait_for_selector(".st-key-front iframe")
    handle = page.query_selector(".st-key-front iframe")
    assert handle is not None
    frame = handle.content_frame()
    assert frame is not None
    names = "performance.getEntriesByType('resource').some(entry => entry.name.includes('/names.'))"
    frame.wait_for_function(f"window.frontmap?.day && {names}")
    return frame


def point_of(page: Page, frame: Frame, where: list[float]) -> tuple[float, float]:
    """Return where in the page's window a point of the map lies."""
    x, y = frame.evaluate(
        "where => { const p = map.latLngToContainerPoint(where); return [p.x, p.y]; }", where
    )
    box = page.locator(".st-key-front iframe").bounding_box()
    assert box is not None
    return box["x"] + x, box["y"] + y


def colour_at(page: Page, x: float, y: float) -> tuple[int, int, int]:
    """Return the colour that the reader sees there."""
    picture = page.screenshot(clip={"x": x, "y": y, "width": 1, "height": 1})
    pixel = Image.open(io.BytesIO(picture)).convert("RGB").getpixel((0, 0))
    assert isinstance(pixel, tuple)
    return (int(pixel[0]), int(pixel[1]), int(pixel[2]))


def is_like(colour: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return sum(abs(a - b) for a, b in zip(colour, other, strict=True)) < 60


def hue_at(page: Page, x: float, y: float) -> str:
    """Return which side's colour prevails there, as at the edge of a hollow mark."""
    red, _, blue = colour_at(page, x, y)
    return "red" if red > blue + 40 else "blue" if blue > red + 40 else "neither"


def drag_to(page: Page, frame: Frame, day: date) -> None:
    """Drag the scrubber's thumb from where it is to a day."""
    box = frame.locator("input[type=range]").bounding_box()
    assert box is not None
    thumb = 20.0
    length = (LAST_DAY - FIRST_DAY).days

    def x_of(offset: int) -> float:
        return box["x"] + thumb / 2 + (box["width"] - thumb) * offset / length

    middle = box["y"] + box["height"] / 2
    page.mouse.move(x_of(int(frame.locator("input[type=range]").input_value())), middle)
    page.mouse.down()
    page.mouse.move(x_of((day - FIRST_DAY).days) - 5, middle, steps=20)
    page.mouse.move(x_of((day - FIRST_DAY).days), middle)
    page.mouse.up()


def choose(page: Page, label: str, option: str) -> None:
    """Choose from a select box by typing."""
    box = page.get_by_role("combobox", name=label)
    box.click()
    box.fill(option)
    page.get_by_role("option", name=option).first.click()
