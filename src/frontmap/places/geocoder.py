"""The embedded gazetteer as a geopy geocoder, so that any geopy service can stand beside it."""

from __future__ import annotations

from collections.abc import Collection
from heapq import nsmallest
from typing import Any

from geopy.exc import GeocoderQueryError  # type: ignore[import-untyped]
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder  # type: ignore[import-untyped]
from geopy.location import Location  # type: ignore[import-untyped]
from geopy.point import Point  # type: ignore[import-untyped]

from frontmap.model import Place
from frontmap.places.distance import degrees_apart_km
from frontmap.places.gazetteer import Gazetteer, load_gazetteer

_REACH_KM = 50.0
"""A point farther than this from every settlement is in none of them."""


class EmbeddedGeocoder(Geocoder):  # type: ignore[misc]
    """A geopy geocoder that asks no service: it looks settlements up in a gazetteer.

    Each `Location` has in ``raw`` the candidate's ``place_id``, ``name``, ``names``, ``admin1``, ``admin2``,
    ``country``, ``population``, ``source`` and ``score`` (from 0 to 1: how well the query matched a name, or
    how near the point lies).

    >>> EmbeddedGeocoder().geocode("Izioum").address
    'Izium, Kharkiv, UA'
    """

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        """Look up in ``gazetteer``; ``None`` means the one that comes with frontmap."""
        super().__init__(user_agent="frontmap")
        self._gazetteer = gazetteer or load_gazetteer()

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        country_codes: str | Collection[str] | None = None,
        limit: int | None = None,
        timeout: object = DEFAULT_SENTINEL,
    ) -> Location | list[Location] | None:
        """Return the likeliest place of that name, or all with ``exactly_one=False``; ``None`` if none.

        ``country_codes`` (two letters each) leaves out other countries. ``timeout`` is there for geopy's
        sake: nothing here waits.

        Raises:
            GeocoderQueryError: if ``query`` is no text, or a country code has not two letters.
            ValueError: if ``limit`` is less than 1.
        """
        if not isinstance(query, str):
            raise GeocoderQueryError(f"query must be a place name, got {query!r}")
        if limit is not None and limit < 1:
            raise ValueError(f"limit must be 1 or more, got {limit}")
        wanted = _countries(country_codes)
        found = [
            _location(match.place, match.score)
            for match in self._gazetteer.matches(query)
            if not wanted or match.place.country in wanted
        ]
        return _one_or_all(found[:limit], exactly_one)

    def reverse(
        self,
        query: Point | str | tuple[float, float],
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,
        limit: int = 5,
    ) -> Location | list[Location] | None:
        """Return the settlement nearest to a point, or with ``exactly_one=False`` the ``limit`` nearest.

        ``None`` if no settlement lies within 50 km.

        Raises:
            ValueError: if ``query`` is no coordinate pair.
        """
        point = query if isinstance(query, Point) else Point(query)
        away = (
            (degrees_apart_km(point.latitude, point.longitude, place.lat, place.lon), place.place_id, place)
            for place in self._gazetteer.places()
        )
        nearest = nsmallest(limit, (each for each in away if each[0] <= _REACH_KM))
        return _one_or_all([_location(place, 1 - km / _REACH_KM) for km, _, place in nearest], exactly_one)


def _countries(codes: str | Collection[str] | None) -> frozenset[str]:
    listed = codes.split(",") if isinstance(codes, str) else codes or ()
    wanted = frozenset(code.strip().upper() for code in listed)
    if wrong := sorted(code for code in wanted if len(code) != 2):
        raise GeocoderQueryError(f"country codes must have two letters, got {wrong}")
    return wanted


def _location(place: Place, score: float) -> Location:
    address = ", ".join(part for part in (place.name, place.admin2, place.admin1, place.country) if part)
    return Location(address, (place.lat, place.lon), {**_raw(place), "score": round(score, 3)})


def _raw(place: Place) -> dict[str, Any]:
    columns = ("place_id", "name", "admin1", "admin2", "country", "population", "source")
    return {**{column: getattr(place, column) for column in columns}, "names": dict(place.names)}


def _one_or_all(found: list[Location], exactly_one: bool) -> Location | list[Location] | None:
    if not found:
        return None
    return found[0] if exactly_one else found
