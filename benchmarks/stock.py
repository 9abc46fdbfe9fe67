"""A step of the date in the stock ways of Streamlit, each of which goes through the server."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Frame, Page

from benchmarks.browser import chromium, new_page, row
from benchmarks.timing import Row
from tests.browser.conftest import ROOT, free_port, wait_until_served

APP = Path(__file__).parent / "stock_app.py"
WAYS = (
    ("rebuilt", "the map rebuilt with CircleMarkers", 1000, 2),
    ("markers", "CircleMarkers in feature_group_to_add", 1000, 3),
    ("markers", "CircleMarkers in feature_group_to_add", 33_000, 1),
    ("geojson", "GeoJson in feature_group_to_add", 33_000, 2),
    ("pydeck", "pydeck ScatterplotLayer", 33_000, 3),
)
LIMIT_MS = 180_000


def measure() -> Iterator[Row]:
    """Yield the first painted map, ours beside an empty one, then a step in each stock way."""
    with _serving() as url, chromium() as browser:
        for way, towns, drawn in (("empty", 0, "window.shownDay"), ("ours", 33_000, "window.frontmap?.day")):
            times = [_first_paint(browser, f"{url}/?way={way}&towns={towns or 1}", drawn) for _ in range(6)]
            yield row(f"first painted map, {way}, {towns:,} towns", times[1:])
        for way, what, towns, repeat in WAYS:
            yield row(
                f"step, {what}, {towns:,} towns", _steps(browser, f"{url}/?way={way}&towns={towns}", repeat)
            )


@contextmanager
def _serving() -> Iterator[str]:
    """Serve the page on this machine; yield its address."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(APP), "--server.headless=true"]
    command += [f"--server.port={port}", "--server.address=127.0.0.1", "--browser.gatherUsageStats=false"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            wait_until_served(f"http://127.0.0.1:{port}/_stcore/health", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _first_paint(browser: Browser, url: str, drawn: str) -> float:
    """Return the milliseconds from the request until the map is drawn."""
    page = new_page(browser)
    start = time.perf_counter()
    page.goto(url)
    _map_frame(page).wait_for_function(f"!!({drawn})", timeout=LIMIT_MS)
    elapsed = (time.perf_counter() - start) * 1000
    page.context.close()
    return elapsed


def _steps(browser: Browser, url: str, repeat: int) -> list[float]:
    """Return the milliseconds from a press of the button until the next day is drawn."""
    page = new_page(browser)
    page.goto(url)
    page.get_by_text("day 100", exact=True).wait_for(timeout=LIMIT_MS)
    _wait_until_drawn(page, 100)
    times = []
    for day in range(101, 101 + repeat):
        start = time.perf_counter()
        page.get_by_role("button", name="next").click()
        page.get_by_text(f"day {day}", exact=True).wait_for(timeout=LIMIT_MS)
        _wait_until_drawn(page, day)
        times.append((time.perf_counter() - start) * 1000)
    page.context.close()
    return times


def _wait_until_drawn(page: Page, day: int) -> None:
    """Return once the map of that day is drawn; pydeck does not say when, so it gets two frames."""
    if "way=pydeck" in page.url:
        page.evaluate("frames(2)")
    else:
        _map_frame(page).wait_for_function(f"window.shownDay === {day}", timeout=LIMIT_MS)


def _map_frame(page: Page) -> Frame:
    """Return the frame of the map that is on the page now."""
    handle = page.wait_for_selector("iframe[title='streamlit_folium.st_folium']", timeout=LIMIT_MS)
    frame = handle.content_frame() if handle else None
    assert frame is not None
    return frame
