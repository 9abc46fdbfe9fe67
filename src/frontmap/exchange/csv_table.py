"""The features as a CSV table, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from frontmap.exchange.cells import safe_cell
from frontmap.exchange.extract import Extract
from frontmap.exchange.features import FEATURE_COLUMNS

LIST_SEPARATOR = "|"


def csv_bytes(extract: Extract) -> bytes:
    """Return the features as CSV in UTF-8, a row each.

    Columns: those of `FEATURE_COLUMNS`, then ``lat``, ``lon`` and ``source`` (whom to credit for the row).
    """
    rows = (
        {
            **feature.properties(),
            "lat": feature.place.lat,
            "lon": feature.place.lon,
            "source": extract.source(feature),
        }
        for feature in extract.features
    )
    return table_bytes([*FEATURE_COLUMNS, "lat", "lon", "source"], rows)


def table_bytes(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Return rows as CSV in UTF-8 with a header; ``None`` is an empty cell, a list is joined by ``|``."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return file.getvalue().encode("utf-8", errors="replace")


def _cell(value: Any) -> Any:
    if isinstance(value, list | tuple):
        value = LIST_SEPARATOR.join(map(str, value))
    return safe_cell(value) if isinstance(value, str) else value
