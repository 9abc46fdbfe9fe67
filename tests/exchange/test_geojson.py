from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import jsonschema  # type: ignore[import-untyped]
from shapely.geometry import Point, shape

from frontmap.exchange import FEATURE_COLUMNS, STATUSES, Extract
from frontmap.exchange.geojson import geojson_bytes
from frontmap.map.derived import Derived

TEXT_OR_NULL = {"type": ["string", "null"]}
TEXTS = {"type": "array", "items": {"type": "string"}}
SCHEMA = {
    "type": "object",
    "required": ["type", "features", "licence", "attribution"],
    "not": {"required": ["crs"]},
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "geometry", "properties"],
                "properties": {
                    "type": {"const": "Feature"},
                    "geometry": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["type", "coordinates"],
                        "properties": {
                            "type": {"const": "Point"},
                            "coordinates": {
                                "prefixItems": [
                                    {"type": "number", "minimum": -180, "maximum": 180},
                                    {"type": "number", "minimum": -90, "maximum": 90},
                                ],
                                "minItems": 2,
                                "maxItems": 2,
                            },
                        },
                    },
                    "properties": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": list(FEATURE_COLUMNS),
                        "properties": {
                            "place_id": {"type": "string"},
                            "name": {"type": "string"},
                            "held_by": TEXT_OR_NULL,
                            "status": {"enum": list(STATUSES)},
                            "since": {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"},
                            "evidence": TEXTS,
                            "claims": TEXTS,
                        },
                    },
                },
            },
        },
    },
}
"""What RFC 7946 says of a collection of points, with our properties."""


def test_the_collection_is_as_rfc_7946_and_the_properties_say(kharkiv: Derived) -> None:
    for day in (date(2022, 2, 24), date(2022, 9, 10), date(2022, 10, 6)):
        written = json.loads(geojson_bytes(Extract(kharkiv, as_of=day)))
        jsonschema.Draft202012Validator(SCHEMA).validate(written)
        assert written["as_of"] == day.isoformat()


def test_shapely_reads_back_every_point_longitude_first(kharkiv: Derived) -> None:
    extract = Extract(kharkiv, as_of=date(2022, 9, 10))
    written = json.loads(geojson_bytes(extract))["features"]
    for feature, each in zip(extract.features, written, strict=True):
        point = shape(each["geometry"])
        assert isinstance(point, Point)
        assert abs(point.x - feature.place.lon) < 1e-5
        assert abs(point.y - feature.place.lat) < 1e-5
        assert each["properties"] == feature.properties()


def test_a_campaign_without_claims_is_an_empty_collection(derived_from: Callable[..., Derived]) -> None:
    written = json.loads(geojson_bytes(Extract(derived_from())))
    jsonschema.Draft202012Validator(SCHEMA).validate(written)
    assert written["features"] == []
