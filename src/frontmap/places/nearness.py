"""How far a place lies from the nearest of many: asked again and again of the same candidates."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt

from frontmap.model import Place
from frontmap.places.distance import EARTH_RADIUS_KM


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
    def _radians(self) -> npt.NDArray[np.float64]:
        """The latitudes and longitudes."""
        return np.radians([[place.lat for place in self], [place.lon for place in self]])

    def _find_nearest_km(self, lat: float, lon: float) -> float:
        """Return the least great-circle distance to a point in degrees (haversine)."""
        (lats, lons), (phi, lam) = self._radians, np.radians((lat, lon))
        chords = np.sin((lats - phi) / 2) ** 2 + np.cos(phi) * np.cos(lats) * np.sin((lons - lam) / 2) ** 2
        return float(2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(min(1.0, float(chords.min())))))
