"""How far apart two places lie."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from frontmap.model import Place

EARTH_RADIUS_KM = 6371.0088
"""The mean radius of the Earth, as the International Union of Geodesy and Geophysics defines it."""


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
