"""A Chromium to measure in, and what every measurement in a page shares."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
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


class _Alone(SimpleHTTPRequestHandler):
    """Serves pages that share their process with no other site: their clock ticks in 5 µs, not in 100."""

    def end_headers(self) -> None:
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        super().end_headers()

    def log_message(self, format: str, *values: object) -> None:  # noqa: A002 - so the base class calls it
        """Stay silent."""


@contextmanager
def serving_files(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Alone, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def new_page(browser: Browser, *, ratio: float = 1) -> Page:
    """Return a page of 1440 by 900 with `TIMING` in it."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, device_scale_factor=ratio)
    context.set_default_timeout(180_000)
    context.add_init_script(TIMING)
    return context.new_page()


def row(what: str, times: list[Any], unit: str = "ms", *, beside: str = "", ours: bool = False) -> Row:
    """Return the row of these times."""
    values = [float(time) for time in times]
    return Row(what, statistics.median(values), percentile(values, 95), unit, beside, ours)


def main_thread(page: Page, action: str, count: int, batches: int = 10) -> list[float]:
    """Return the processor time that the page's main thread takes for an action, in ms, as means of batches.

    The action, a function of a number that goes up, runs once a frame; everything counts that the thread does
    meanwhile: scripts, style, layout, painting.
    """
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent_s() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))

    means = []
    for batch in range(batches):
        before = spent_s()
        page.evaluate(f"timed({count}, (index) => ({action})(index + {batch * count}))")
        means.append((spent_s() - before) * 1000 / count)
    session.detach()
    return means


def renderers_mb(browser: Browser) -> tuple[float, float]:
    """Return the proportional set size of the browser's renderers, as Linux counts it, and what of it is own.

    The second leaves out the program and its libraries, whose share depends on what else runs.
    """
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    renderers = [process["id"] for process in processes if process["type"] == "renderer"]
    rollups = [Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii") for pid in renderers]
    sizes = [line.split() for text in rollups for line in text.splitlines() if line.startswith("Pss")]
    kilobytes = {name: sum(int(size[1]) for size in sizes if size[0] == name) for name, *_ in sizes}
    return kilobytes["Pss:"] / 1000, (kilobytes["Pss_Anon:"] + kilobytes["Pss_Shmem:"]) / 1000
