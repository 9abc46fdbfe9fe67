"""Places on the map for a person to choose from, on behalf of one of the lists below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from frontmap.map.settings import Candidate

_PINS_KEY = "pins"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the map, in WGS84 degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Pins:
    """What the map offers: ``candidates``, and with ``picking`` any point; ``choose`` takes the choice over.

    A choice is the id of one of the candidates, or a point.
    """

    candidates: tuple[Candidate, ...]
    choose: Callable[[str | Point], None]
    picking: bool = False


def pins() -> Pins | None:
    """Return what the map offers now, ``None`` if nothing."""
    shown: Pins | None = st.session_state.get(_PINS_KEY)
    return shown


def show_pins(shown: Pins) -> None:
    """Have the map offer these, instead of what it offered before; best called before the map is shown."""
    st.session_state[_PINS_KEY] = shown


def hide_pins() -> None:
    """Have the map offer nothing."""
    st.session_state.pop(_PINS_KEY, None)


def follow_choice(report: Mapping[str, Any]) -> None:
    """Hand on what the map reports to have been chosen, if it is one of what it offers."""
    shown = pins()
    choice = choice_of(report)
    if shown is None or choice is None:
        return
    offered = {candidate.place_id for candidate in shown.candidates}
    if choice in offered or (shown.picking and isinstance(choice, Point)):
        shown.choose(choice)


def choice_of(report: Mapping[str, Any]) -> str | Point | None:
    """Return the place id or the point that the map reports, ``None`` where it reports no choice."""
    picked = report.get("picked")
    if report.get("why") == "pick" and isinstance(picked, str):
        return picked
    if report.get("why") == "point":
        return _point(str(report.get("point")))
    return None


def _point(text: str) -> Point | None:
    """Return the point written as ``lat/lon``, ``None`` if it is none on the globe."""
    try:
        lat, lon = map(float, text.split("/"))
    except ValueError:
        return None
    return Point(lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None
