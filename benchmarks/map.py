"""The map at full-war size, beside what else draws points in a page without a server."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.browser import chromium, new_page, row
from benchmarks.timing import Row
from benchmarks.whole_war import SIDES, whole_war
from frontmap import campaign
from frontmap.bundled import bundled
from frontmap.exchange import export_html
from frontmap.map import assets
from frontmap.map.derived import derive
from frontmap.map.history import pack
from frontmap.map.names import names_file
from frontmap.map.page import data_url, map_html
from frontmap.map.settings import ActorStyle, MapSettings
from frontmap.model import View
from frontmap.places import load_gazetteer

TOWNS, CHANGES = 33_000, 100_000
COLOURS = ("#0072b2", "#d55e00")
THE_MAP = "window[Object.keys(window).find((name) => name.startsWith('map_'))]"
TO_DAY = "((day) => frontmap.setDay(new Date((19047 + day) * 864e5).toISOString().slice(0, 10)))"
STEPS = f"timed(1000, (index) => {TO_DAY}(index + 200))"
GLIFY = "leaflet.glify"


def measure() -> Iterator[Row]:
    """Yield how long the map takes for what readers do, ours first, then the others' step of the date."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        yield from _ours(browser, Path(folder))
        yield from _canvas_markers(browser, Path(folder))
        yield from _glify(browser, Path(folder))


def _ours(browser: Browser, folder: Path) -> Iterator[Row]:
    url = _save(folder / "map.html", TOWNS, CHANGES, fresh_days=0)
    glowing = _save(folder / "glow.html", TOWNS, CHANGES, fresh_days=3)
    size = f"{TOWNS:,} towns, {CHANGES:,} changes"
    page = _opened(browser, url)
    yield row(f"step of a day, {size}", page.evaluate(STEPS))
    page.context.close()
    page = _opened(browser, glowing)
    yield row("the same with the glow of fresh changes", page.evaluate(STEPS))
    yield row(
        "jump to any day, with glow", page.evaluate(f"timed(200, () => {TO_DAY}(Math.random() * 1400 | 0))")
    )
    yield row("frame while playing 60 days a second", _play(page))
    page.context.close()
    for ratio in (1, 2):
        page = _opened(browser, url, ratio=ratio)
        yield row(f"redraw after a pan, device pixel ratio {ratio}", page.evaluate(_pan()))
        yield row(f"redraw after a zoom, device pixel ratio {ratio}", page.evaluate(_zoom()))
        page.context.close()
    yield from _huge(browser, folder)
    yield from _loading(browser, url)
    yield from _click(browser, folder)


def _huge(browser: Browser, folder: Path) -> Iterator[Row]:
    page = _opened(browser, _save(folder / "huge.html", TOWNS * 10, CHANGES * 10, fresh_days=3))
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


def _click(browser: Browser, folder: Path) -> Iterator[Row]:
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


def _canvas_markers(browser: Browser, folder: Path) -> Iterator[Row]:
    """Yield the step of Leaflet's own circleMarkers on a canvas: those that change get another style."""
    script = """
        const renderer = L.canvas({padding: 0.1});
        const options = {renderer, radius: 2};
        const markers = points.map((point) => L.circleMarker(point, options).addTo(map));
        window.step = (day) => {
            for (const [town, side] of days[day] ?? []) markers[town].setStyle({fillColor: colours[side]});
            L.Util.cancelAnimFrame(renderer._redrawRequest);
            renderer._redraw();
        };
    """
    page = _plain(browser, folder / "canvas.html", script)
    yield row("step, Leaflet's circleMarkers on a canvas", page.evaluate("timed(60, (day) => step(day + 1))"))
    page.context.close()


def _glify(browser: Browser, folder: Path) -> Iterator[Row]:
    """Yield the step of Leaflet.glify, if npm can fetch it: WebGL, by the processor where there is no GPU."""
    if shutil.which("npm") is None:
        print("| step, Leaflet.glify: skipped, there is no npm | | |")
        return
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), GLIFY]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        print("| step, Leaflet.glify: skipped, npm could not fetch it | | |")
        return
    library = (folder / "node_modules" / GLIFY / "dist" / "glify-browser.js").read_text(encoding="utf-8")
    script = """
        const sides = points.map(() => 0);
        const rgb = [{r: 0, g: 0.45, b: 0.7, a: 1}, {r: 0.84, g: 0.37, b: 0, a: 1}];
        const layer = L.glify.points({map, data: points, size: 4, color: (index) => rgb[sides[index]]});
        window.step = (day) => {
            for (const [town, side] of days[day] ?? []) sides[town] = side;
            layer.render();
        };
    """
    page = _plain(browser, folder / "glify.html", f"{library}\n{script}")
    yield row("step, Leaflet.glify", page.evaluate("timed(60, (day) => step(day + 1))"))
    page.context.close()


def _plain(browser: Browser, path: Path, script: str) -> Page:
    """Return a page with Leaflet, the towns as ``points``, their changes as ``days``, and the script."""
    history, towns, days = whole_war(TOWNS, CHANGES)
    positions = {place.place_id: index for index, place in enumerate(towns)}
    changes: dict[int, list[tuple[int, int]]] = {}
    offsets = (history["day"].dt.date - days.first).map(lambda span: span.days)
    for place_id, day, side in zip(history["place_id"], offsets, history["held_by"], strict=True):
        changes.setdefault(day, []).append((positions[place_id], SIDES.index(side)))
    values = {"points": [(town.lat, town.lon) for town in towns], "days": changes, "colours": COLOURS}
    constants = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in values.items())
    leaflet = (Path(assets.__file__).parent / "static" / "leaflet" / "leaflet.js").read_text(encoding="utf-8")
    path.write_text(
        "<meta charset=utf-8><div id=map style='position: fixed; inset: 0'></div>"
        f"<style>{assets.style()}</style>"
        f"<script>{leaflet}</script><script>{constants}"
        f"const map = L.map('map').setView([48.4, 31.2], 6);\n{script}</script>",
        encoding="utf-8",
    )
    page = new_page(browser)
    page.goto(path.as_uri())
    page.wait_for_function("!!window.step")
    return page


def _save(path: Path, places: int, changes: int, *, fresh_days: int) -> str:
    """Write a page with a war of this size and return its URL."""
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
    return path.as_uri()


def _opened(browser: Browser, url: str, *, ratio: float = 1) -> Page:
    page = new_page(browser, ratio=ratio)
    page.goto(url)
    page.wait_for_function("frontmap.ready")
    page.evaluate(f"timed(100, (day) => {TO_DAY}(day))")
    return page


def _play(page: Page) -> list[float]:
    """Return the times between frames while the map plays."""
    page.get_by_label("Speed").select_option("60")
    page.evaluate(f"{TO_DAY}(0); frontmap.play()")
    gaps: list[float] = page.evaluate("frames(300)")
    page.evaluate("frontmap.pause()")
    return gaps


def _pan() -> str:
    return _after_warming(
        f"(index) => {THE_MAP}.panBy(index % 2 ? [40, 20] : [-40, -20], {{animate: false}})"
    )


def _zoom() -> str:
    return _after_warming(f"(index) => {THE_MAP}.setZoom(index % 2 ? 6 : 6.5, {{animate: false}})")


def _after_warming(action: str) -> str:
    """Return the script that times an action once the browser has compiled what it runs."""
    return f"timed(30, {action}).then(() => timed(60, {action}))"
