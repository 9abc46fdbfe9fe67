"""Where a place lies, told by the nearest larger town: what tells namesakes of one division apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin

from frontmap.model import Place
from frontmap.places.distance import distance_km

DIRECTIONS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
_REACH_DEGREES = 2.0


@dataclass(frozen=True, slots=True)
class Beside:
    """A place lies so far from a town, in one of ``DIRECTIONS`` as seen from there."""

    town: Place
    km: float
    direction: str


def beside_town(place: Place, towns: Iterable[Place]) -> Beside | None:
    """Return where ``place`` lies as seen from the nearest town larger than it; ``None`` if none is near."""
    larger = [
        (distance_km(town, place), town.place_id, town)
        for town in towns
        if abs(town.lat - place.lat) < _REACH_DEGREES
        and abs(town.lon - place.lon) < _REACH_DEGREES
        and (town.population or 0) > (place.population or 0)
        and town.place_id != place.place_id
    ]
    if not larger:
        return None
    km, _, town = min(larger)
    return Beside(town, km, direction(town, place))


def direction(start: Place, end: Place) -> str:
    """Return in which of ``DIRECTIONS`` the way from one place to another begins.

    The great circle's first bearing (Snyder, "Map Projections: A Working Manual", U.S. Geological Survey,
    1987, equation 5-4b).
    """
    phi, other_phi, turn = radians(start.lat), radians(end.lat), radians(end.lon - start.lon)
    east = cos(other_phi) * sin(turn)
    north = cos(phi) * sin(other_phi) - sin(phi) * cos(other_phi) * cos(turn)
    return DIRECTIONS[round(degrees(atan2(east, north)) / 45) % 8]
