"""The formats that a campaign is written in, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from frontmap.exchange.csv_table import csv_bytes
from frontmap.exchange.extract import Extract
from frontmap.exchange.geojson import geojson_bytes
from frontmap.exchange.kml import kml_bytes
from frontmap.exchange.parquet import parquet_bytes
from frontmap.exchange.timemap import timemap_bytes


@dataclass(frozen=True, slots=True)
class Format:
    """How an extract is written, the ending and media type of such a file, and what it holds by default.

    ``is_of_a_day`` tells a format of one day's states from one that holds the whole history.
    """

    write: Callable[[Extract], bytes]
    ending: str
    media_type: str
    is_of_a_day: bool = False


def _html_bytes(extract: Extract) -> bytes:
    from frontmap.exchange.html import export_html  # the other formats need no map

    return export_html(extract.derived, day=extract.as_of).encode("utf-8")


FORMATS: Mapping[str, Format] = {
    "csv": Format(csv_bytes, ".csv", "text/csv", is_of_a_day=True),
    "geojson": Format(geojson_bytes, ".geojson", "application/geo+json", is_of_a_day=True),
    "kml": Format(kml_bytes, ".kml", "application/vnd.google-earth.kml+xml"),
    "parquet": Format(parquet_bytes, ".parquet", "application/vnd.apache.parquet", is_of_a_day=True),
    "html": Format(_html_bytes, ".html", "text/html"),
    "timemap": Format(timemap_bytes, ".json", "application/json"),
}
