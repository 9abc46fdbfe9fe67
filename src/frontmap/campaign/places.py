"""places.csv: the places that the gazetteer lacks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from frontmap.campaign.columns import PLACE_COLUMNS
from frontmap.campaign.rows import Cells, rows_of, save_rows, writing
from frontmap.model import Place


def add_places(folder: Path, places: Iterable[Place]) -> None:
    """Add the places whose id the campaign's table does not have yet."""
    path = folder / "places.csv"
    with writing(folder):
        rows = rows_of(path, PLACE_COLUMNS)
        there = {row["place_id"] for row in rows}
        new = [_row(place) for place in places if place.place_id not in there]
        if new:
            save_rows(path, PLACE_COLUMNS, [*rows, *new])


def remove_places(folder: Path, place_ids: Collection[str]) -> None:
    """Take these places out of the campaign's table."""
    path = folder / "places.csv"
    with writing(folder):
        rows = rows_of(path, PLACE_COLUMNS)
        kept = [row for row in rows if row["place_id"] not in place_ids]
        if len(kept) < len(rows):
            save_rows(path, PLACE_COLUMNS, kept)


def _row(place: Place) -> Cells:
    """Return the place as a row of places.csv."""
    return {
        "place_id": place.place_id,
        "name": place.name,
        "lat": f"{place.lat:.5f}",
        "lon": f"{place.lon:.5f}",
        "country": place.country,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "alternates": "|".join(place.alternates),
        "source": place.source,
    }
