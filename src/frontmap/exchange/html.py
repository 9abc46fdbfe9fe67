"""A campaign as one HTML page: map, timeline and panel, without a server or a network."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from frontmap import control
from frontmap.exchange.counted import counted_words
from frontmap.map.derived import Derived, map_settings
from frontmap.map.page import PageLanguage, data_url, page_html
from frontmap.map.panel import Town, panel_parts
from frontmap.map.tiles import online_layers
from frontmap.map.words import Sources
from frontmap.texts import LANGUAGES, Texts

_MAX_LATER = 60
"""How many later events are counted out; a town with more of them says "60 later events"."""


def export_html(
    derived: Derived, *, online: bool = False, ground: bool = False, day: date | None = None
) -> str:
    """Return a page of its own that shows the campaign in every language there are texts in.

    It opens on ``day``, or the nearest of the campaign's, else on its opening day, and with ``ground`` it
    shows the estimate of the ground that each side holds. It asks for nothing outside itself, unless
    ``online`` offers online backgrounds, which are off at first.
    """
    days = derived.campaign.head.days
    day = min(max(day, days.first), days.last) if day else derived.campaign.head.opening_day
    layers = online_layers() if online else ()
    history, names = data_url(derived.packed_history()), data_url(derived.names())
    standing: dict[str, Any] = {
        "day": day,
        "view": derived.campaign.head.view,
        "tiles": layers,
        "disagreeing_url": data_url(derived.packed_disagreeing()),
        "area_url": data_url(derived.packed_ground(derived.ground())) if ground else None,
    }
    languages = {lang: _page_language(derived, Texts(lang), history, names, standing) for lang in LANGUAGES}
    towns = [
        derived.towns(place_id) or {days.first: derived.town(place_id, days.first)}
        for place_id in derived.places
    ]
    panels = {lang: _panels(towns, derived.sources(Texts(lang))) for lang in LANGUAGES}
    packed = gzip.compress(json.dumps(panels, ensure_ascii=False).encode(), mtime=0)
    return page_html(languages, data_url(packed))


def _page_language(
    derived: Derived, text: Texts, history_url: str, names_url: str, standing: Mapping[str, Any]
) -> PageLanguage:
    head = derived.campaign.head
    settings = map_settings(derived, text, history_url=history_url, names_url=names_url, **standing)
    title = head.title.get(text.lang) or head.title.get("en") or next(iter(head.title.values()))
    if derived.selection != control.ALL_CLAIMS:
        title = f"{title} · {counted_words(derived, text)}"
    texts = {
        "name": LANGUAGES[text.lang],
        "language": text("Language"),
        "hint": text(
            "Click a town on the map, or find one by its name, to read who says what happened to it."
        ),
        "nothing": text("Nothing is told of this place up to this day."),
    }
    return PageLanguage(title, texts, settings)


def _panels(towns: Iterable[Mapping[date, Town]], sources: Sources) -> dict[str, object]:
    """Return the panels of towns in one language, as `page_html` takes them; each town is by its days."""
    text = sources.texts
    return {
        "towns": {next(iter(town.values())).place.place_id: panel_parts(town, sources) for town in towns},
        "later": [text.plural("{n} later event", "{n} later events", n) for n in range(1, _MAX_LATER + 1)],
    }
