from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]
import shapely

from frontmap.exchange import FEATURE_COLUMNS, Extract
from frontmap.exchange.parquet import parquet_bytes
from frontmap.map.derived import Derived


def test_the_table_reads_back_with_its_types(kharkiv: Derived) -> None:
    extract = Extract(kharkiv, as_of=date(2022, 9, 10))
    table = pq.read_table(io.BytesIO(parquet_bytes(extract)))
    assert table.column_names == [*FEATURE_COLUMNS, "lat", "lon", "source", "geometry"]
    assert table.schema.field("since").type == pa.date32()
    assert table.schema.field("claims").type == pa.list_(pa.string())
    for row, feature in zip(table.to_pylist(), extract.features, strict=True):
        assert row["since"] == feature.since
        assert {**feature.properties(), "since": row["since"]} == {key: row[key] for key in FEATURE_COLUMNS}


def test_gis_software_finds_the_points(kharkiv: Derived) -> None:
    extract = Extract(kharkiv, as_of=date(2022, 9, 10))
    table = pq.read_table(io.BytesIO(parquet_bytes(extract)))
    about = json.loads(table.schema.metadata[b"geo"])
    assert about["columns"][about["primary_column"]]["encoding"] == "WKB"
    for row, point in zip(table.to_pylist(), shapely.from_wkb(table["geometry"].to_pylist()), strict=True):
        assert (point.x, point.y) == (row["lon"], row["lat"])


def test_the_file_says_licence_attribution_and_what_it_shows(kharkiv: Derived) -> None:
    extract = Extract(kharkiv.seen_by("russia"), as_of=date(2022, 9, 10))
    metadata = pq.read_schema(io.BytesIO(parquet_bytes(extract))).metadata
    assert b"CC BY 4.0" in metadata[b"licence"]
    assert b"GeoNames" in metadata[b"attribution"]
    assert (metadata[b"perspective"], metadata[b"as_of"]) == (b"russia", b"2022-09-10")


def test_a_campaign_without_claims_keeps_the_columns(derived_from: Callable[..., Derived]) -> None:
    table = pq.read_table(io.BytesIO(parquet_bytes(Extract(derived_from()))))
    assert (table.num_rows, table.schema.field("lat").type) == (0, pa.float64())
