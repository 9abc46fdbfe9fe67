from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date

import pandas as pd

from frontmap.exchange import FEATURE_COLUMNS, Extract
from frontmap.exchange.csv_table import csv_bytes
from frontmap.map.derived import Derived

LAST_DAY = date(2022, 12, 31)


def rows(extract: Extract) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_bytes(extract).decode("utf-8"))))


def test_the_table_reads_back_as_it_was_written(kharkiv: Derived) -> None:
    extract = Extract(kharkiv, as_of=date(2022, 9, 10))
    table = pd.read_csv(io.BytesIO(csv_bytes(extract)), keep_default_na=False)
    assert list(table.columns) == [*FEATURE_COLUMNS, "lat", "lon", "source"]
    for row, feature in zip(table.to_dict("records"), extract.features, strict=True):
        assert row["place_id"] == feature.place.place_id
        assert (row["lat"], row["lon"]) == (feature.place.lat, feature.place.lon)
        assert row["claims"].split("|") == list(feature.claims) or not feature.claims
        assert row["since"] == (str(feature.since) if feature.since else "")


def test_names_from_a_campaign_are_no_formulas_and_coordinates_stay_numbers(
    derived_from: Callable[..., Derived],
) -> None:
    place = {"name": '=HYPERLINK("https://example.org","x")', "lat": "-1.5", "lon": "-2.25", "source": "+map"}
    claim = {"claim_id": "@1", "source_outlet": "-outlet"}
    (row,) = rows(Extract(derived_from(claim, places=[place]), as_of=LAST_DAY))
    assert row["name"] == "'" + place["name"]
    assert row["claims"] == "'@1"
    assert row["source"] == "'+map; -outlet"
    assert (row["lat"], row["lon"]) == ("-1.5", "-2.25")


def test_every_row_says_whom_to_credit(kharkiv: Derived) -> None:
    by_name = {row["name"]: row for row in rows(Extract(kharkiv, as_of=date(2022, 10, 6)))}
    assert by_name["Izium"]["source"].startswith("GeoNames (geonames.org), CC BY 4.0; ")
    assert by_name["Hrakove"]["source"].startswith("GeoNames postal-code file ")
