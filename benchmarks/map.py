"""The map at full-war size: what it takes to do what readers do."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.browser import chromium, main_thread, new_page, row, serving_files
from benchmarks.timing import Row
from benchmarks.whole_war import COLOURS, SIDES, whole_war
from frontmap import campaign
from frontmap.bundled import bundled
from frontmap.exchange import export_html
from frontmap.map.derived import derive
from frontmap.map.history import pack
from frontmap.map.names import names_file
from frontmap.map.page import data_url, map_html
from frontmap.map.settings import ActorStyle, MapSettings
from frontmap.model import View
from frontmap.places import load_gazetteer

TOWNS, CHANGES = 33_000, 100_000
THE_MAP = "window[Object.keys(window).find((name) => name.startsWith('map_'))]"
DAYS = """
    const dateOf = (day) => new Date((19047 + day) * 864e5);
    window.isoDays = Array.from({length: 1401}, (_, day) => dateOf(day).toISOString().slice(0, 10));
"""
"""The days as they are written, made beforehand: that is no part of a step."""
TO_DAY = "((day) => frontmap.setDay(isoDays[day]))"
STEP = f"((index) => {TO_DAY}(200 + index % 1000))"
STEPS = f"timed(1000, {STEP})"
PAN = f"((index) => {THE_MAP}.panBy(index % 2 ? [40, 20] : [-40, -20], {{animate: false}}))"
ZOOM = f"((index) => {THE_MAP}.setZoom(index % 2 ? 6 : 6.5, {{animate: false}}))"


def measure() -> Iterator[Row]:
    """Yield how long the map takes for what readers do."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for page, factor, fresh_days in (("map", 1, 0), ("glow", 1, 3), ("huge", 10, 3)):
            save(folder / f"{page}.html", TOWNS * factor, CHANGES * factor, fresh_days=fresh_days)
        with serving_files(folder) as site, chromium() as browser:
            url = f"{site}/map.html"
            yield from _steps(browser, url, f"{site}/glow.html")
            for ratio in (1, 2):
                yield from _redraws(browser, url, ratio)
            yield from _huge(browser, f"{site}/huge.html")
            yield from _loading(browser, url)
            yield from _selecting(browser, folder)


def _steps(browser: Browser, url: str, glowing: str) -> Iterator[Row]:
    size = f"{TOWNS:,} towns, {CHANGES:,} changes"
    page = opened(browser, url)
    yield row(f"step of a day, {size}", page.evaluate(STEPS), beside="step", ours=True)
    whole = main_thread(page, STEP, 100)
    yield row("the same, all that the main thread does", whole, beside="whole step", ours=True)
    page.context.close()
    page = opened(browser, glowing)
    yield row("step with the glow of fresh changes", page.evaluate(STEPS))
    jump = f"timed(200, () => {TO_DAY}(Math.random() * 1400 | 0))"
    yield row("jump to any day, with glow", page.evaluate(jump))
    yield row("frame while playing 60 days a second", _play(page))
    page.context.close()


def _redraws(browser: Browser, url: str, ratio: int) -> Iterator[Row]:
    """Yield the towns' redraw after a move, and all that the main thread does for it, names included."""
    page = opened(browser, url, ratio=ratio)
    for name, action in (("pan", PAN), ("zoom", ZOOM)):
        page.evaluate(f"timed(30, {action})")
        what = f"redraw after a {name}, device pixel ratio {ratio}"
        yield row(what, page.evaluate(f"timed(60, {action})"))
        yield row(f"{what}, all that the main thread does", main_thread(page, action, 10))
    page.context.close()


def _huge(browser: Browser, url: str) -> Iterator[Row]:
    page = opened(browser, url)
    yield row("step at 330,000 places, 1,000,000 changes", page.evaluate(STEPS))
    yield row("frame while playing them 60 days a second", _play(page))
    page.context.close()


def _loading(browser: Browser, url: str) -> Iterator[Row]:
    """Yield how much there is to load, and what it takes to have it on the screen."""
    history, towns, days = whole_war(TOWNS, CHANGES)
    packed = pack(history, towns, SIDES, days)
    yield Row("history on the wire", len(packed) / 1000, len(packed) / 1000, "kB")
    page = new_page(browser)
    before = page.evaluate("gc(); performance.memory.usedJSHeapSize")
    page.goto(url)
    page.wait_for_function("frontmap.ready")
    after = page.evaluate("gc(); performance.memory.usedJSHeapSize")
    yield Row("memory of the scripts", (after - before) / 1e6, (after - before) / 1e6, "MB")
    times = page.evaluate(
        """async () => {
            const base64 = frontmap.settings.history.split(",")[1];
            for (let index = 0; index < 20; index++) {
                const ready = new Promise((done) => frontmap.on("ready", done));
                frontmap.configure({...frontmap.settings, history: `data:x/${index};base64,${base64}`});
                await ready;
                await new Promise((done) => setTimeout(done, 50));
            }
            return performance.getEntriesByName("frontmap-history").slice(1).map((entry) => entry.duration);
        }"""
    )
    yield row("unpack and decode the history", times)
    page.context.close()


def _selecting(browser: Browser, folder: Path) -> Iterator[Row]:
    """Yield how long it takes from a click to the sentences, in the exported page of the bundled campaign."""
    gazetteer = load_gazetteer()
    derived = derive(campaign.load(bundled("kharkiv-2022"), find_place=gazetteer.place), gazetteer)
    path = folder / "export.html"
    path.write_text(export_html(derived), encoding="utf-8")
    page = new_page(browser)
    page.goto(path.as_uri())
    page.locator(".frontmap-search input:enabled").wait_for()
    times = page.evaluate(
        """async (ids) => {
            const times = [];
            for (const id of ids) {
                const start = performance.now();
                frontmap.select(id);
                await new Promise(requestAnimationFrame);
                await new Promise((done) => setTimeout(done));
                times.push(performance.now() - start);
            }
            return times;
        }""",
        list(derived.places)[:50],
    )
    yield row("select a town to its sentences, exported page", times)
    size = path.stat().st_size / 1e6
    yield Row("exported page of the bundled campaign", size, size, "MB")
    page.context.close()


def save(path: Path, places: int, changes: int, *, fresh_days: int) -> None:
    """Write a page with a war of this size."""
    history, towns, days = whole_war(places, changes)
    settings = MapSettings(
        data_url(pack(history, towns, SIDES, days)),
        data_url(names_file(towns, [])),
        (
            ActorStyle("ukraine", "Ukraine", COLOURS[0], "circle"),
            ActorStyle("russia", "Russia", COLOURS[1], "square"),
        ),
        view=View(48.4, 31.2, 6),
        theme="light",
        fresh_days=fresh_days,
    )
    path.write_text(map_html(settings), encoding="utf-8")


def opened(browser: Browser, url: str, *, ratio: float = 1) -> Page:
    """Return a page with the map, ready and warmed up."""
    page = new_page(browser, ratio=ratio)
    page.goto(url)
    page.wait_for_function("frontmap.ready")
    page.evaluate(f"() => {{ {DAYS} }}")
    page.evaluate(f"timed(100, (day) => {TO_DAY}(day))")
    return page


def _play(page: Page) -> list[float]:
    """Return the times between frames while the map plays."""
    page.get_by_label("Speed").select_option("60")
    page.evaluate(f"{TO_DAY}(0); frontmap.play()")
    gaps: list[float] = page.evaluate("frames(300)")
    page.evaluate("frontmap.pause()")
    return gaps
