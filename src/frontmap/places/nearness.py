"""How far a place lies from the nearest of many: asked again and again of the same candidates."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from functools import cached_property
from math import inf

from frontmap.model import Place
from frontmap.places.distance import LATITUDE_KM, degrees_apart_km


class NearPlaces(tuple[Place, ...]):
    """Places to hold candidates against, which remember how far from them each candidate lies.

    A tuple of them is made into this for each report; one that is kept for many reports answers faster.
    """

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that the places lie in."""
        return frozenset(place.country for place in self if place.country)

    def nearest_km(self, place: Place) -> float | None:
        """Return how far the nearest of the places lies, ``None`` if there is none."""
        if not self:
            return None
        where = place.lat, place.lon
        if where not in self._nearest_km:
            self._nearest_km[where] = self._find_nearest_km(*where)
        return self._nearest_km[where]

    @cached_property
    def _nearest_km(self) -> dict[tuple[float, float], float]:
        return {}

    @cached_property
    def _by_latitude(self) -> list[tuple[float, float]]:
        """Latitudes and longitudes, from south to north."""
        return sorted((place.lat, place.lon) for place in self)

    def _find_nearest_km(self, lat: float, lon: float) -> float:
        """Return the least distance to a point, looked for from its latitude outwards."""
        points = self._by_latitude
        middle = bisect(points, (lat, lon))
        north = _least_km(lat, lon, (points[at] for at in range(middle, len(points))), inf)
        return _least_km(lat, lon, (points[at] for at in range(middle - 1, -1, -1)), north)


def _least_km(lat: float, lon: float, points: Iterable[tuple[float, float]], least: float) -> float:
    """Return the least distance to points that lie ever further north or south, ``least`` if none is less."""
    for there in points:
        if abs(there[0] - lat) * LATITUDE_KM >= least:
            break
        least = min(least, degrees_apart_km(lat, lon, *there))
    return least
