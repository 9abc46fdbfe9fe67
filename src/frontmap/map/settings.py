"""What the map is told from outside: its data, its sides, its texts and where to stand."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from frontmap.map.tiles import TileLayer
from frontmap.model import View

DEFAULT_TEXTS: Mapping[str, str] = {
    "map": "Map of who held which town",
    "timeline": "Timeline",
    "play": "Play",
    "pause": "Pause",
    "previous": "Previous day with changes",
    "next": "Next day with changes",
    "previous_day": "Previous day",
    "next_day": "Next day",
    "previous_week": "A week back",
    "next_week": "A week on",
    "step": "Step by",
    "step_change": "change",
    "step_day": "day",
    "step_week": "week",
    "date": "Date",
    "choose_date": "Choose a date",
    "speed": "Speed",
    "days_per_second": "{n} days/s",
    "legend": "Legend",
    "confirmed": "{side}, confirmed",
    "unconfirmed": "{side}, not confirmed",
    "contested": "Contested",
    "unknown": "Not known",
    "filter": "Show or hide these towns",
    "fresh": "Changed in the last {n} days",
    "fresh_one": "Changed on this day",
    "fresh_off": "No glow for fresh changes",
    "fresh_choice": "Which changes glow",
    "faded": "Fading: nothing heard for up to {n} days",
    "compared": "The rim shows who held it on {day}",
    "unchanged": "Faint: the same as on {day}",
    "then": "on {day}: {state}",
    "disagreeing": "Sources disagree",
    "area": "Ground, estimated from the towns",
    "switch": "Show or hide this",
    "search": "Find a town",
    "search_nothing": "No town of that name here",
    "background": "Background",
    "background_embedded": "Background: embedded",
    "full_screen": "Full screen",
    "save_picture": "Save as a picture",
    "since": "since {day}",
    "since_before": "since before {day}",
    "towns_in_view": "Towns in view",
    "zoom_in": "Zoom in",
    "zoom_out": "Zoom out",
    "credits": "Sources of the map",
    "loading": "Loading the history…",
    "failed": "The history could not be loaded ({reason}). Please reload the page.",
}
"""Every text of the map, in English; ``{…}`` is filled in by the map."""


@dataclass(frozen=True, slots=True)
class ActorStyle:
    """A side as the map shows it: its name in the reader's language, its ``#rrggbb`` colour and its shape.

    The shape is one of `symbols.SHAPES`. The sides stand in the order in which the history was packed.
    """

    actor_id: str
    name: str
    colour: str
    shape: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A named day on the timeline."""

    day: date
    label: str


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place that is named for orientation only, such as a large city outside the campaign."""

    name: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, offered as a numbered pin."""

    place_id: str
    name: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class MapSettings:
    """Everything that may vary between two showings of the same map.

    ``history_url`` and ``names_url`` are URLs as seen from the map's page, or ``data:`` URLs; another URL
    means another content. ``day``, ``selected`` and ``view`` say where to stand: the map takes them over at
    its start and whenever ``revision`` differs from the last it was given, else leaves them alone, so that
    what the reader has done since stays. ``None`` means the last day, no place, and at the start a view of
    all places, later the view there is. A change glows for ``fresh_days``, 0 for not at all. ``landmarks``
    stand with the most important first; ``credits`` are plain text; ``tiles`` are offered as backgrounds.
    ``disagreeing_url``, ``stale_url`` and ``area_url`` are files of `pack_disagreeing`, `pack_heard` and
    `pack_area`, fetched only if they are to be seen. Towns fade until nothing was heard of them for
    ``stale_days``, 0 for never. On a ``compare_day`` the map shows what differs between it and the day shown.
    ``candidates`` are pins to choose from, numbered from 1, which come into view whenever they change; with
    ``picking`` a click on open ground reports the point.
    """

    history_url: str
    names_url: str
    actors: tuple[ActorStyle, ...]
    day: date | None = None
    selected: str | None = None
    view: View | None = None
    revision: int = 0
    lang: str = "en"
    texts: Mapping[str, str] = field(default_factory=lambda: DEFAULT_TEXTS)
    theme: Literal["light", "dark", "auto"] = "auto"
    fresh_days: int = 3
    marks: tuple[Mark, ...] = ()
    landmarks: tuple[Landmark, ...] = ()
    credits: tuple[str, ...] = ()
    tiles: tuple[TileLayer, ...] = ()
    disagreeing_url: str | None = None
    stale_days: int = 0
    stale_url: str | None = None
    compare_day: date | None = None
    area_url: str | None = None
    candidates: tuple[Candidate, ...] = ()
    picking: bool = False


def script_json(value: object) -> str:
    r"""Return ``value`` as JSON that is safe inside a script element.

    Besides what HTML could take for markup it escapes underscores, which streamlit-folium rewrites in
    scripts, and braces that branca would take for those of a template.

    >>> print(script_json({"name": "</script>"}))
    {"name": "\u003c/script\u003e"}
    """
    text = json.dumps(value, ensure_ascii=True)
    for character in "<>&'_":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return re.sub(r"\{(?=[{%#])", r"\\u007b", text)


def configuration(settings: MapSettings) -> dict[str, object]:
    """Return the settings as the plain values that the map's script takes."""
    return {
        "history": settings.history_url,
        "names": settings.names_url,
        "actors": [
            {"id": actor.actor_id, "name": actor.name, "colour": actor.colour, "shape": actor.shape}
            for actor in settings.actors
        ],
        "day": settings.day and settings.day.isoformat(),
        "selected": settings.selected,
        "view": settings.view
        and {"lat": settings.view.lat, "lon": settings.view.lon, "zoom": settings.view.zoom},
        "revision": settings.revision,
        "lang": settings.lang,
        "texts": {**DEFAULT_TEXTS, **settings.texts},
        "theme": settings.theme,
        "freshDays": settings.fresh_days,
        "marks": [{"day": mark.day.isoformat(), "label": mark.label} for mark in settings.marks],
        "landmarks": [
            {"name": landmark.name, "lat": landmark.lat, "lon": landmark.lon}
            for landmark in settings.landmarks
        ],
        "credits": list(settings.credits),
        "tiles": [
            {
                "name": layer.name,
                "url": layer.url,
                "attribution": layer.attribution,
                "maxZoom": layer.max_zoom,
            }
            for layer in settings.tiles
        ],
        "disagreeing": settings.disagreeing_url,
        "staleDays": settings.stale_days,
        "stale": settings.stale_url,
        "compareDay": settings.compare_day and settings.compare_day.isoformat(),
        "area": settings.area_url,
        "candidates": [
            {
                "id": candidate.place_id,
                "name": candidate.name,
                "lat": candidate.lat,
                "lon": candidate.lon,
            }
            for candidate in settings.candidates
        ],
        "picking": settings.picking,
    }
