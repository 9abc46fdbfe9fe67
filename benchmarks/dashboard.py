"""From a click on a town to its sentences, in the dashboard on a campaign of full-war size."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Frame

from benchmarks.browser import chromium, new_page, row
from benchmarks.map import CHANGES, TOWNS
from benchmarks.timing import Row
from benchmarks.whole_war import whole_war
from frontmap.bundled import bundled
from frontmap.campaign.columns import CLAIM_COLUMNS, PLACE_COLUMNS
from tests.browser.conftest import serving

CLICKS = 20
LIMIT_MS = 180_000
CLICK = """
    async ([id, name]) => {
        const front = document.querySelector(".st-key-front iframe").contentWindow;
        const heading = () => document.querySelector(".st-key-panel h2")?.textContent;
        const start = performance.now();
        front.frontmap.select(id);
        await new Promise(front.requestAnimationFrame);
        const highlighted = performance.now() - start;
        await new Promise((done) => {
            const observer = new MutationObserver(() => heading() === name && done(observer.disconnect()));
            observer.observe(document.body, {subtree: true, childList: true, characterData: true});
        });
        return [highlighted, performance.now() - start];
    }
"""


def measure() -> Iterator[Row]:
    """Yield how long it takes from a click until the town is highlighted, and until its claims are there."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "war"
        names = _write_campaign(folder)
        try:
            with serving(folder) as url, chromium() as browser:
                page = new_page(browser)
                page.goto(url, timeout=LIMIT_MS)
                frame = _map_frame(page.wait_for_selector(".st-key-front iframe", timeout=LIMIT_MS))
                frame.wait_for_function("window.frontmap?.ready", timeout=LIMIT_MS)
                times = []
                for town in list(names.items())[:: len(names) // (CLICKS + 2)]:
                    times.append(page.evaluate(CLICK, town))
                    page.wait_for_timeout(500)
        except BrowserError as error:
            print(f"| click on a town: skipped, {error.message.splitlines()[0]} | | | |")
            return
        highlights, panels = zip(*times[2:], strict=True)
        yield row(f"click on a town to its highlight, dashboard, {TOWNS:,} towns", list(highlights))
        yield row("click on a town to its claims in the panel", list(panels))


def _map_frame(handle: object) -> Frame:
    frame = handle.content_frame()  # type: ignore[attr-defined]
    assert isinstance(frame, Frame)
    return frame


def _write_campaign(folder: Path) -> dict[str, str]:
    """Write a campaign of generated claims and return the names of its towns by id."""
    history, places, days = whole_war(TOWNS, CHANGES)
    ids = {place.place_id: place.place_id.replace("+", ":") for place in places}
    folder.mkdir()
    (folder / "reports").mkdir()
    head = (bundled("kharkiv-2022") / "campaign.toml").read_text(encoding="utf-8")
    (folder / "campaign.toml").write_text(
        head.replace("last_day = 2022-10-06", f"last_day = {days.last}"), encoding="utf-8"
    )
    _write(
        folder / "places.csv",
        list(PLACE_COLUMNS),
        [
            {"place_id": ids[place.place_id], "name": place.name, "lat": f"{place.lat:.4f}"}
            | {"lon": f"{place.lon:.4f}", "country": "UA", "source": "generated"}
            for place in places
            if "+" in place.place_id
        ],
    )
    changes = history[history["day"] > history["day"].min()]
    rows = zip(changes["place_id"], changes["day"].dt.strftime("%Y-%m-%d"), changes["held_by"], strict=True)
    _write(
        folder / "claims.csv",
        list(CLAIM_COLUMNS),
        [_claim(number, ids[place_id], day, side) for number, (place_id, day, side) in enumerate(rows)],
    )
    told = set(changes["place_id"])
    return {
        ids[place.place_id]: place.name
        for place in places
        if place.place_id in told and "+" in place.place_id
    }


def _claim(number: int, place_id: str, day: str, side: str) -> dict[str, str]:
    told = {"claim_id": f"c{number}", "note": "generated", "toponym": place_id, "place_id": place_id}
    dated = {"first_day": day, "last_day": day, "precision": "day"}
    said = {"change": "taken", "gained_by": side, "speaker": "outlet", "stance": "asserted"}
    kept = {"origin": "imported", "reviewed": "no", "source_outlet": "generator"}
    return told | said | dated | kept


def _write(path: Path, columns: list[str], rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
