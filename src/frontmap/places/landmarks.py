"""The large towns of a region, for orientation."""

from __future__ import annotations

from collections.abc import Collection

from frontmap.model import Place
from frontmap.places.distance import distance_km
from frontmap.places.gazetteer import Gazetteer

MOST_LANDMARKS = 30
_MARGIN_DEGREES = 2.0
_APART_KM = 15.0
_SMALLEST = 20_000


def landmarks(gazetteer: Gazetteer, around: Collection[Place]) -> list[Place]:
    """Return the large towns in and near the region of ``around``, the largest first, without those places.

    A town within 15 km of a larger one is left out: gazetteers list a city's districts as towns of their own.
    """
    if not around:
        return []
    lats, lons = [place.lat for place in around], [place.lon for place in around]
    south, north = min(lats) - _MARGIN_DEGREES, max(lats) + _MARGIN_DEGREES
    west, east = min(lons) - _MARGIN_DEGREES, max(lons) + _MARGIN_DEGREES
    large = [
        place
        for place in gazetteer.places()
        if (place.population or 0) >= _SMALLEST and south <= place.lat <= north and west <= place.lon <= east
    ]
    known = {place.place_id for place in around}
    chosen: list[Place] = []
    for place in sorted(large, key=lambda place: -(place.population or 0)):
        if len(chosen) < MOST_LANDMARKS and all(distance_km(place, other) >= _APART_KM for other in chosen):
            chosen.append(place)
    return [place for place in chosen if place.place_id not in known]
