"""How far apart two places lie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import asin, cos, floor, radians, sin, sqrt

from frontmap.model import Place

EARTH_RADIUS_KM = 6371.0088
"""The mean radius of the Earth, as the International Union of Geodesy and Geophysics defines it."""
LATITUDE_KM = radians(1) * EARTH_RADIUS_KM
"""How far apart two points lie at least if there is one degree of latitude between them."""
_CELL_DEGREES = 0.5


def distance_km(a: Place, b: Place) -> float:
    """Return the great-circle distance between two places, in kilometres, on a sphere (haversine)."""
    return degrees_apart_km(a.lat, a.lon, b.lat, b.lon)


def degrees_apart_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Return the great-circle distance between two points given in WGS84 degrees, in kilometres.

    >>> round(degrees_apart_km(49.98177, 36.25475, 49.20697, 37.27679))
    113
    """
    phi_a, phi_b = radians(lat_a), radians(lat_b)
    half_chord_squared = (
        sin((phi_b - phi_a) / 2) ** 2 + cos(phi_a) * cos(phi_b) * sin(radians(lon_b - lon_a) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, half_chord_squared)))


def spacing_km(places: Iterable[Place]) -> str:
    """Return how far apart the places of each country lie, as a gazetteer's file notes it: ``"SY:12 UA:10"``.

    It is the side of the square that each place would have to itself in the inhabited half-degree cells.
    """
    cells: dict[str, dict[tuple[int, int], int]] = defaultdict(lambda: defaultdict(int))
    for place in places:
        cells[place.country][floor(place.lat / _CELL_DEGREES), floor(place.lon / _CELL_DEGREES)] += 1
    return " ".join(f"{country}:{_spacing(cells[country]):.0f}" for country in sorted(cells) if country)


def _spacing(cells: dict[tuple[int, int], int]) -> float:
    side_km = _CELL_DEGREES * LATITUDE_KM
    inhabited_km2 = sum(side_km**2 * cos(radians(row * _CELL_DEGREES)) for row, _ in cells)
    return sqrt(inhabited_km2 / sum(cells.values()))
