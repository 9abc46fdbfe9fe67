"""The features as a Parquet table with typed columns, which GIS software reads as GeoParquet."""

from __future__ import annotations

import io
import json
import struct
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from frontmap.exchange.extract import Extract
from frontmap.exchange.features import Feature
from frontmap.model import Place

_SCHEMA = pa.schema(
    [
        ("place_id", pa.string()),
        ("name", pa.string()),
        ("held_by", pa.string()),
        ("status", pa.string()),
        ("since", pa.date32()),
        ("evidence", pa.list_(pa.string())),
        ("claims", pa.list_(pa.string())),
        ("lat", pa.float64()),
        ("lon", pa.float64()),
        ("source", pa.string()),
        ("geometry", pa.binary()),
    ]
)
_GEOPARQUET = {
    "version": "1.1.0",
    "primary_column": "geometry",
    "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}},
}
"""What makes the file GeoParquet (geoparquet.org, 1.1.0): without a crs, it is WGS84, longitude first."""
_LITTLE_ENDIAN, _POINT = 1, 1


def parquet_bytes(extract: Extract) -> bytes:
    """Return the features as Parquet.

    Columns: those of `FEATURE_COLUMNS` (``since`` a day, ``evidence`` and ``claims`` lists), then ``lat``,
    ``lon``, ``source`` (whom to credit for the row) and ``geometry``, a point in WKB. The file's metadata say
    its ``title``, ``perspective``, in words what is ``counted``, ``as_of``, ``licence`` and ``attribution``.
    """
    about = {
        "title": extract.title,
        "perspective": extract.perspective,
        "counted": extract.counted,
        "as_of": extract.as_of.isoformat() if extract.as_of else "",
        "licence": extract.licence,
        "attribution": extract.attribution,
        "geo": json.dumps(_GEOPARQUET),
    }
    rows = [_row(feature, extract) for feature in extract.features]
    file = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=_SCHEMA.with_metadata(about)), file, compression="zstd")
    return file.getvalue()


def _row(feature: Feature, extract: Extract) -> dict[str, Any]:
    place = feature.place
    return {
        **feature.properties(),
        "since": feature.since,
        "lat": place.lat,
        "lon": place.lon,
        "source": extract.source(feature),
        "geometry": _wkb(place),
    }


def _wkb(place: Place) -> bytes:
    return struct.pack("<BIdd", _LITTLE_ENDIAN, _POINT, place.lon, place.lat)
