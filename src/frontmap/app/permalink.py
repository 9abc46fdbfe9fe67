"""What a link to the page holds: date, town, the map's view, which claims count, and the language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from frontmap.control import ALL_CLAIMS, Selection
from frontmap.model import Days, View
from frontmap.texts import LANGUAGES

_FILTERS = {
    "gains": "gained_by",
    "kinds": "evidence",
    "outlets": "outlets",
    "langs": "langs",
    "areas": "admin1",
}
"""The parameter of each filter of a `Selection`; its values stand with ``|`` between them."""
_REVIEWED = {"yes": True, "no": False}
_VIEW = re.compile(r"(\d{1,2}(?:\.\d+)?)/(-?\d{1,2}(?:\.\d+)?)/(-?\d{1,3}(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Permalink:
    """The state of the page; ``None`` is what the link does not say."""

    day: date | None = None
    town: str | None = None
    view: View | None = None
    lang: str | None = None
    selection: Selection = ALL_CLAIMS
    compare: date | None = None
    fade_days: int = 0
    ground: bool = False
    list: str | None = None


def parse(params: Mapping[str, str]) -> Permalink:
    """Return the state that a link's parameters ask for; what cannot be read is as if it were not there.

    >>> parse({"date": "2022-09-10", "lang": "xx"}).day
    datetime.date(2022, 9, 10)
    """
    lang = params.get("lang")
    return Permalink(
        day=_day(params.get("date", "")),
        town=params.get("town") or None,
        view=parse_view(params.get("view", "")),
        lang=lang if lang in LANGUAGES else None,
        selection=_selection(params),
        compare=_day(params.get("compare", "")),
        fade_days=_number(params.get("fade", "")),
        ground=params.get("ground") == "yes",
        list=params.get("list") or None,
    )


def _selection(params: Mapping[str, str]) -> Selection:
    """Return the claims that the parameters count, whether or not the campaign has such claims."""
    filters: dict[str, Any] = {
        field: tuple(sorted(filter(None, params.get(key, "").split("|")))) for key, field in _FILTERS.items()
    }
    chosen = Selection(
        known_on=_day(params.get("known", "")), reviewed=_REVIEWED.get(params.get("reviewed", "")), **filters
    )
    perspective = params.get("evidence")
    return replace(chosen, perspective=perspective) if perspective else chosen


def parse_view(text: str) -> View | None:
    """Return the view written as ``zoom/lat/lon``, or ``None`` if it is not one."""
    match = _VIEW.fullmatch(text)
    if not match:
        return None
    zoom, lat, lon = (float(part) for part in match.groups())
    return View(lat=lat, lon=lon, zoom=zoom) if zoom <= 19 and abs(lat) <= 90 and abs(lon) <= 180 else None


def params(link: Permalink) -> dict[str, str]:
    """Return the parameters of a link to this state; `parse` reads them back."""
    values = {
        "date": link.day.isoformat() if link.day else "",
        "town": link.town or "",
        "view": f"{link.view.zoom:g}/{link.view.lat:.4f}/{link.view.lon:.4f}" if link.view else "",
        "lang": link.lang or "",
        "compare": link.compare.isoformat() if link.compare else "",
        "fade": str(link.fade_days) if link.fade_days else "",
        "ground": "yes" if link.ground else "",
        "list": link.list or "",
        **_selection_params(link.selection),
    }
    return {key: value for key, value in values.items() if value}


def _selection_params(selection: Selection) -> dict[str, str]:
    """Return the parameters of what differs from counting everything."""
    reviewed: dict[bool | None, str] = {None: "", **{value: text for text, value in _REVIEWED.items()}}
    return {
        "evidence": selection.perspective if selection.perspective != ALL_CLAIMS.perspective else "",
        "known": selection.known_on.isoformat() if selection.known_on else "",
        "reviewed": reviewed[selection.reviewed],
        **{key: "|".join(getattr(selection, field)) for key, field in _FILTERS.items()},
    }


def _number(text: str) -> int:
    """Return the number of days, or 0 where it is none."""
    return int(text) if re.fullmatch(r"[1-9][0-9]{0,3}", text) else 0


def _day(text: str) -> date | None:
    try:
        days = Days.parse(text)
    except ValueError:
        return None
    return days.first if days.is_one_day else None
