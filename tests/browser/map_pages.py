"""Pages with nothing but the map, for tests in a browser."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from frontmap.map.history import pack
from frontmap.map.names import names_file
from frontmap.map.page import data_url, map_html
from frontmap.map.settings import ActorStyle, MapSettings
from frontmap.model import Days, Place, View

DAYS = Days(date(2022, 2, 24), date(2022, 10, 6))
ACTORS = (
    ActorStyle("ukraine", "Ukraine", "#0072b2", "circle"),
    ActorStyle("russia", "Russia", "#d55e00", "square"),
)
HOSTILE_NAME = "<img src=x onerror=alert(1)>"
PLACES = (
    Place("izium", "Izium", 49.2088, 37.2485, population=45_884, names={"uk": "Ізюм"}, alternates=("Izyum",)),
    Place("kupiansk", "Kupiansk", 49.7106, 37.6152, population=27_169, names={"uk": "Куп'янськ"}),
    Place("balakliia", "Balakliia", 49.4627, 36.8593, population=26_921, names={"uk": "Балаклія"}),
    Place("kharkiv", "Kharkiv", 49.9808, 36.2527, population=1_433_886, names={"uk": "Харків"}),
    Place("hostile", HOSTILE_NAME, 49.6, 36.4),
)
ROWS = (
    ("izium", "2022-02-24", "ukraine", False, True),
    ("izium", "2022-03-24", "", True, False),
    ("izium", "2022-04-01", "russia", False, True),
    ("izium", "2022-09-10", "ukraine", False, True),
    ("kupiansk", "2022-02-24", "ukraine", False, True),
    ("kupiansk", "2022-02-27", "russia", False, True),
    ("kupiansk", "2022-09-10", "ukraine", False, False),
    ("balakliia", "2022-02-24", "ukraine", False, True),
    ("balakliia", "2022-03-03", "russia", False, False),
    ("balakliia", "2022-09-08", "ukraine", False, True),
    ("kharkiv", "2022-02-24", "ukraine", False, True),
)


Row = tuple[str, str, str, bool, bool]


def history_url(rows: Sequence[Row] = ROWS, places: Sequence[Place] = PLACES) -> str:
    """Return packed rows as a URL; a row is place, day, holder, contested, confirmed."""
    history = pd.DataFrame(rows, columns=["place_id", "day", "held_by", "contested", "confirmed"])
    history["day"] = pd.to_datetime(history["day"])
    return data_url(pack(history, places, [actor.actor_id for actor in ACTORS], DAYS))


def settings(**others: object) -> MapSettings:
    """Return the settings of a page with five towns."""
    given: dict[str, object] = {
        "history_url": history_url(),
        "names_url": data_url(names_file(PLACES, ["uk"])),
        "actors": ACTORS,
        "view": View(49.6, 36.9, 8),
        "theme": "light",
        "fresh_days": 0,
    }
    return MapSettings(**(given | others))  # type: ignore[arg-type]


def save(path: Path, map_settings: MapSettings) -> str:
    """Write a page and return its URL."""
    path.write_text(map_html(map_settings), encoding="utf-8")
    return path.as_uri()
