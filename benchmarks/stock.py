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
from playwright.sync_api import Error as BrowserError

from benchmarks.browser import chromium, new_page, renderers_mb, row
from benchmarks.timing import Row
from tests.browser.conftest import ROOT, free_port, wait_until_served

APP = Path(__file__).parent / "stock_app.py"
WAYS = (
    ("rebuilt", "the map rebuilt with CircleMarkers", 33_000, 1),
    ("markers", "CircleMarkers in feature_group_to_add", 33_000, 1),
    ("geojson", "GeoJson in feature_group_to_add", 33_000, 2),
    ("pydeck", "pydeck ScatterplotLayer", 33_000, 3),
)
LIMIT_MS = 180_000
MEMORY_RUNS = 5


def measure() -> Iterator[Row]:
    """Yield first painted map and memory, ours beside an empty map's, then a step in each stock way."""
    with _serving() as url:
        ours, empty = f"{url}/?way=ours&towns=33000", f"{url}/?way=empty&towns=1"
        with chromium() as browser:
            paints = [_first_paint(browser, ours, "window.frontmap?.day") for _ in range(6)]
            what = "first painted map"
            yield row(f"{what}, ours, 33,000 towns", paints[1:], beside=what, ours=True)
            paints = [_first_paint(browser, empty, "window.shownDay") for _ in range(6)]
            yield row(f"{what}, empty", paints[1:], beside=what)
        tabs = [
            (_memory(ours, "window.frontmap?.ready"), _memory(empty, "window.shownDay"))
            for _ in range(MEMORY_RUNS)
        ]
        for part, what in enumerate(("memory of the tab", "memory of the tab, libraries aside")):
            full, bare = ([tab[part] for tab in side] for side in zip(*tabs, strict=True))
            yield row(f"{what}, ours, 33,000 towns", full, "MB", beside=what, ours=True)
            yield row(f"{what}, empty", bare, "MB", beside=what)
        with chromium() as browser:
            for way, what, towns, repeat in WAYS:
                yield from _stepped(
                    browser, f"{url}/?way={way}&towns={towns}", f"{what}, {towns:,} towns", repeat
                )


def _memory(url: str, drawn: str) -> tuple[float, float]:
    """Return the memory of a browser's renderers with nothing but this page, once it has come to rest."""
    with chromium() as browser:
        page = new_page(browser)
        page.goto(url)
        _map_frame(page).wait_for_function(f"!!({drawn})", timeout=LIMIT_MS)
        page.wait_for_timeout(3000)
        page.evaluate("gc()")
        page.wait_for_timeout(500)
        return renderers_mb(browser)


def _stepped(browser: Browser, url: str, what: str, repeat: int) -> Iterator[Row]:
    """Yield the row of a stock way, unless it takes longer than anybody would wait."""
    try:
        yield row(f"step, {what}", _steps(browser, url, repeat), beside="step")
    except BrowserError as error:
        print(f"| step, {what}: skipped, {error.message.splitlines()[0]} | | | |")


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
