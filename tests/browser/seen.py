"""What a reader sees of a saved page, and how the scrubber is dragged."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page

from tests.browser.map_pages import save, settings

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


def ground_at(page: Page, x: int, y: int) -> Colour:
    """Return the colour that the reader sees at a point of the window."""
    shot = page.screenshot(clip={"x": x, "y": y, "width": 1, "height": 1})
    red, green, blue = Image.open(io.BytesIO(shot)).convert("RGB").getpixel((0, 0))  # type: ignore[misc]
    return red, green, blue
