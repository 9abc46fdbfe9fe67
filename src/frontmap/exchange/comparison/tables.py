"""What changed as tables for other programs: CSV and GeoJSON."""

from __future__ import annotations

from typing import Any

from frontmap.exchange.comparison.comparison import CHANGE_COLUMNS, ChangedTown, Comparison
from frontmap.exchange.csv_table import table_bytes
from frontmap.exchange.geojson import json_bytes, point


def comparison_csv(comparison: Comparison) -> bytes:
    """Return the towns as CSV in UTF-8.

    Columns: those of `CHANGE_COLUMNS`, then ``lat``, ``lon`` and ``source`` (whom to credit for the row).
    """
    rows = (
        {
            **town.properties(),
            "lat": town.place.lat,
            "lon": town.place.lon,
            "source": comparison.extract.source(town.told),
        }
        for town in comparison.towns
    )
    return table_bytes([*CHANGE_COLUMNS, "lat", "lon", "source"], rows)


def comparison_geojson(comparison: Comparison) -> bytes:
    """Return the towns as a FeatureCollection (RFC 7946) with the properties of `CHANGE_COLUMNS`."""
    extract = comparison.extract
    collection = {
        "type": "FeatureCollection",
        "title": extract.title,
        "from": comparison.first.isoformat(),
        "to": comparison.second.isoformat(),
        "perspective": extract.perspective,
        "counted": extract.counted,
        "licence": extract.licence,
        "attribution": extract.attribution,
        "features": [_feature(town) for town in comparison.towns],
    }
    return json_bytes(collection)


def _feature(town: ChangedTown) -> dict[str, Any]:
    return {"type": "Feature", "geometry": point(town.place), "properties": town.properties()}
