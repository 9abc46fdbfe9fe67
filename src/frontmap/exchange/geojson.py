"""The features as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from typing import Any

from frontmap.exchange.extract import Extract
from frontmap.exchange.features import Feature
from frontmap.model import Place

_DECIMALS = 5
"""About a metre, which is finer than any gazetteer's coordinates."""


def geojson_bytes(extract: Extract) -> bytes:
    """Return a FeatureCollection of points with the properties of `FEATURE_COLUMNS`.

    Beside its features it says its ``title``, ``perspective``, in words what is ``counted``, ``as_of``,
    ``licence`` and ``attribution``.
    """
    collection = {
        "type": "FeatureCollection",
        "title": extract.title,
        "perspective": extract.perspective,
        "counted": extract.counted,
        "as_of": extract.as_of.isoformat() if extract.as_of else None,
        "licence": extract.licence,
        "attribution": extract.attribution,
        "features": [_feature(feature) for feature in extract.features],
    }
    return json_bytes(collection)


def _feature(feature: Feature) -> dict[str, Any]:
    return {"type": "Feature", "geometry": point(feature.place), "properties": feature.properties()}


def point(place: Place) -> dict[str, Any]:
    """Return where a place lies as a geometry: longitude first, as GeoJSON wants it."""
    return {"type": "Point", "coordinates": [round(place.lon, _DECIMALS), round(place.lat, _DECIMALS)]}


def json_bytes(value: object) -> bytes:
    """Return a value as one JSON text in UTF-8, with a newline at its end."""
    return (json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n").encode("utf-8", errors="replace")
