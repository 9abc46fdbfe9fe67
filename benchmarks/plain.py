"""The same towns in a page without a server, by what else draws points in Leaflet or Folium."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path

import folium
import pandas as pd
from branca.element import Element
from folium.plugins import TimeSliderChoropleth, TimestampedGeoJson
from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as BrowserError

from benchmarks.browser import chromium, main_thread, new_page, row
from benchmarks.map import CHANGES, TOWNS
from benchmarks.timing import Row
from benchmarks.whole_war import COLOURS, SIDES, whole_war
from frontmap.map import assets

LIBRARIES = {
    "leaflet.glify": "dist/glify-browser.js",
    "jquery@3.7.1": "dist/jquery.min.js",
    "moment@2.18.1": "min/moment.min.js",
    "iso8601-js-period@0.2.1": "iso8601.js",
    "leaflet-timedimension@1.1.1": "dist/leaflet.timedimension.min.js",
    "d3@4": "build/d3.min.js",
}
"""What npm has to fetch, and the script in each."""

REMOTE = re.compile(r'<script src="https?:[^"]*"></script>|<link [^>]*https?:[^>]*>')
HALF_SIDE = 0.01
"""How far a town's square reaches, in degrees, where only polygons can be shown."""


def measure() -> Iterator[Row]:
    """Yield the step of each way: what the script takes, and what all of the main thread takes."""
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        yield from _measured(_canvas_markers(browser, folder), "Leaflet's circleMarkers on a canvas", 60)
        if not _fetch(folder):
            print("| Leaflet.glify and Folium's plugins: skipped, npm could not fetch them | | | |")
            return
        yield from _measured(_glify(browser, folder), "Leaflet.glify", 60)
        yield from _measured(_timestamped(browser, folder), "Folium's TimestampedGeoJson", 4)
        yield from _measured(_choropleth(browser, folder), "Folium's TimeSliderChoropleth", 20)


def _measured(page: Page, what: str, steps: int) -> Iterator[Row]:
    """Yield the rows of a page whose ``step`` shows a day."""
    try:
        page.wait_for_function("!!window.step")
        times = page.evaluate(f"timed({steps}, (day) => step(day + 1))")
        yield row(f"step, {what}", times, beside="step")
        whole = main_thread(page, f"((day) => step(day + {steps + 1}))", max(1, steps // 4), 3)
        yield row(f"the same, all that the main thread does: {what}", whole, beside="whole step")
    except BrowserError as error:
        print(f"| step, {what}: skipped, {error.message.splitlines()[0]} | | | |")
    finally:
        page.context.close()


def _canvas_markers(browser: Browser, folder: Path) -> Page:
    """Return a page of Leaflet's own circleMarkers: those that change get another style."""
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
    return _leaflet_page(browser, folder / "canvas.html", script)


def _glify(browser: Browser, folder: Path) -> Page:
    """Return a page of Leaflet.glify: WebGL, by the processor where there is no GPU."""
    script = """
        const sides = points.map(() => 0);
        const rgb = [{r: 0, g: 0.45, b: 0.7, a: 1}, {r: 0.84, g: 0.37, b: 0, a: 1}];
        const layer = L.glify.points({map, data: points, size: 4, color: (index) => rgb[sides[index]]});
        window.step = (day) => {
            for (const [town, side] of days[day] ?? []) sides[town] = side;
            layer.render();
        };
    """
    return _leaflet_page(browser, folder / "glify.html", f"{_script(folder, 'leaflet.glify')}\n{script}")


def _timestamped(browser: Browser, folder: Path) -> Page:
    """Return a Folium page with a feature for each change; a later one of the town lies over it."""
    history, places, _ = whole_war(TOWNS, CHANGES)
    where = {place.place_id: [place.lon, place.lat] for place in places}
    days = history["day"].dt.strftime("%Y-%m-%d")
    features = [
        _point(where[place_id], {"times": [day], "icon": "circle", "iconstyle": _look(side)})
        for place_id, day, side in zip(history["place_id"], days, history["held_by"], strict=True)
    ]
    front = folium.Map(location=[48.4, 31.2], zoom_start=6, tiles=None, prefer_canvas=True)
    collection = {"type": "FeatureCollection", "features": features}
    plugin = TimestampedGeoJson(collection, period="P1D", auto_play=False)  # type: ignore[no-untyped-call]
    plugin.add_to(front)
    step = f"window.step = (day) => {front.get_name()}.timeDimension.setCurrentTimeIndex(day + 200);"
    libraries = ["jquery@3.7.1", "moment@2.18.1", "iso8601-js-period@0.2.1", "leaflet-timedimension@1.1.1"]
    return _folium_page(
        browser, folder / "timestamped.html", front, [_script(folder, name) for name in libraries], step
    )


def _choropleth(browser: Browser, folder: Path) -> Page:
    """Return a Folium page with a small square for each town: the plugin shows polygons only."""
    history, places, days = whole_war(TOWNS, CHANGES)
    features = [_square(str(index), place.lat, place.lon) for index, place in enumerate(places)]
    index = {place.place_id: str(number) for number, place in enumerate(places)}
    last = pd.Timestamp(days.last + timedelta(1))
    styles: dict[str, dict[int, dict[str, object]]] = {}
    for place_id, day, side in zip(history["place_id"], history["day"], history["held_by"], strict=True):
        style = {"color": COLOURS[SIDES.index(side)], "opacity": 1}
        styles.setdefault(index[place_id], {})[int(min(day, last).timestamp())] = style
    front = folium.Map(location=[48.4, 31.2], zoom_start=6, tiles=None)
    collection = {"type": "FeatureCollection", "features": features}
    TimeSliderChoropleth(collection, styledict=styles).add_to(front)
    step = """
        window.step = (day) => {
            const slider = document.querySelector("input[type=range]");
            slider.value = day + 200;
            slider.dispatchEvent(new Event("input"));
        };
    """
    libraries = [_script(folder, name) for name in ("jquery@3.7.1", "moment@2.18.1", "d3@4")]
    return _folium_page(browser, folder / "choropleth.html", front, libraries, step)


def _point(where: list[float], properties: dict[str, object]) -> dict[str, object]:
    geometry = {"type": "Point", "coordinates": where}
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _look(side: str) -> dict[str, object]:
    colour = COLOURS[SIDES.index(side)]
    return {"radius": 2, "weight": 0, "fill": True, "fillOpacity": 1, "fillColor": colour}


def _square(feature_id: str, lat: float, lon: float) -> dict[str, object]:
    corners = ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))
    ring = [[round(lon + x * HALF_SIDE, 4), round(lat + y * HALF_SIDE, 4)] for x, y in corners]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "id": feature_id, "properties": {}, "geometry": geometry}


def _fetch(folder: Path) -> bool:
    """Return whether npm fetched the libraries."""
    if shutil.which("npm") is None:
        return False
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), *LIBRARIES]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _script(folder: Path, library: str) -> str:
    """Return the script of a library that was fetched."""
    name = library.split("@")[0]
    return (folder / "node_modules" / name / LIBRARIES[library]).read_text(encoding="utf-8")


def _folium_page(browser: Browser, path: Path, front: folium.Map, libraries: list[str], step: str) -> Page:
    """Return a Folium page with its libraries inside and a ``step`` to call."""
    root = front.get_root()
    root.script.add_child(Element(step))  # type: ignore[attr-defined]
    scripts = "".join(f"<script>{library}</script>" for library in (_leaflet(), *libraries))
    head = f"<head><style>{assets.style()}</style>{scripts}"
    path.write_text(REMOTE.sub("", root.render()).replace("<head>", head, 1), encoding="utf-8")
    return _visited(browser, path)


def _leaflet_page(browser: Browser, path: Path, script: str) -> Page:
    """Return a page with Leaflet, the towns as ``points``, their changes as ``days``, and the script."""
    history, towns, days = whole_war(TOWNS, CHANGES)
    positions = {place.place_id: index for index, place in enumerate(towns)}
    changes: dict[int, list[tuple[int, int]]] = {}
    offsets = (history["day"].dt.date - days.first).map(lambda span: span.days)
    for place_id, day, side in zip(history["place_id"], offsets, history["held_by"], strict=True):
        changes.setdefault(day, []).append((positions[place_id], SIDES.index(side)))
    values = {"points": [(town.lat, town.lon) for town in towns], "days": changes, "colours": COLOURS}
    constants = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in values.items())
    path.write_text(
        "<meta charset=utf-8><div id=map style='position: fixed; inset: 0'></div>"
        f"<style>{assets.style()}</style>"
        f"<script>{_leaflet()}</script><script>{constants}"
        f"const map = L.map('map').setView([48.4, 31.2], 6);\n{script}</script>",
        encoding="utf-8",
    )
    return _visited(browser, path)


@cache
def _leaflet() -> str:
    return (Path(assets.__file__).parent / "static" / "leaflet" / "leaflet.js").read_text(encoding="utf-8")


def _visited(browser: Browser, path: Path) -> Page:
    page = new_page(browser)
    page.goto(path.as_uri())
    return page
