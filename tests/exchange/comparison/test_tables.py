from __future__ import annotations

import io
import json
from datetime import date

import pandas as pd
from shapely.geometry import Point, shape

from frontmap.exchange.comparison import CHANGE_COLUMNS, Comparison, comparison_csv, comparison_geojson
from frontmap.map.derived import Derived

DAYS = date(2022, 9, 1), date(2022, 9, 10)


def test_the_table_reads_back_as_it_was_written(kharkiv: Derived) -> None:
    comparison = Comparison(kharkiv, *DAYS)
    table = pd.read_csv(io.BytesIO(comparison_csv(comparison)), keep_default_na=False)
    assert list(table.columns) == [*CHANGE_COLUMNS, "lat", "lon", "source"]
    assert list(table["name"]) == [town.place.name for town in comparison.towns]


def test_every_row_of_the_table_says_whom_to_credit(kharkiv: Derived) -> None:
    table = pd.read_csv(io.BytesIO(comparison_csv(Comparison(kharkiv, *DAYS))), keep_default_na=False)
    izium = table.set_index("name").loc["Izium"]
    assert izium["source"].startswith("GeoNames (geonames.org), CC BY 4.0; ")
    assert izium["outlet"] in izium["source"]


def test_the_points_read_back_with_their_properties(kharkiv: Derived) -> None:
    comparison = Comparison(kharkiv, *DAYS)
    written = json.loads(comparison_geojson(comparison))
    assert (written["from"], written["to"]) == ("2022-09-01", "2022-09-10")
    for town, feature in zip(comparison.towns, written["features"], strict=True):
        assert feature["properties"] == town.properties()
        point = shape(feature["geometry"])
        assert isinstance(point, Point)
        assert abs(point.y - town.place.lat) < 1e-5
