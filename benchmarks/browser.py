"""A Chromium to measure in, and what every measurement in a page shares."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.timing import Row, percentile
from tests.browser.chromium import find_chromium

FLAGS = ("--no-sandbox", "--enable-precise-memory-info", "--js-flags=--expose-gc")
TIMING = """
    window.timed = async (count, action) => {
        const times = [];
        for (let index = 0; index < count; index++) {
            const start = performance.now();
            action(index);
            times.push(performance.now() - start);
            await new Promise(requestAnimationFrame);
        }
        return times;
    };
    window.frames = async (count) => {
        const gaps = [];
        let last = await new Promise(requestAnimationFrame);
        for (let index = 0; index < count; index++) {
            const now = await new Promise(requestAnimationFrame);
            gaps.push(now - last);
            last = now;
        }
        return gaps;
    };
"""
"""`timed` runs an action once a frame and returns how long each took; `frames` the gaps between frames."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Yield a headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        yield browser
        browser.close()


def new_page(browser: Browser, *, ratio: float = 1) -> Page:
    """Return a page of 1440 by 900 with `TIMING` in it."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, device_scale_factor=ratio)
    context.set_default_timeout(180_000)
    context.add_init_script(TIMING)
    return context.new_page()


def row(what: str, times: list[Any], unit: str = "ms") -> Row:
    """Return the row of these times."""
    values = [float(time) for time in times]
    return Row(what, statistics.median(values), percentile(values, 95), unit)
