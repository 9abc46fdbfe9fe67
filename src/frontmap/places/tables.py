"""Read places from tables of any layout: CSV (as Ukraine's KATOTTG is published) and GeoJSON points."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from frontmap.errors import GazetteerError
from frontmap.model import Place
from frontmap.places.cells import degrees, lines_of, whole_number
from frontmap.places.spelling import LONGEST_NAME

FIELDS = (
    "place_id",
    "name",
    "lat",
    "lon",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "population",
    "alternates",
)
"""What a column may hold; ``names.uk`` and the like hold the usual name in a language."""
_NEEDED = ("place_id", "name", "lat", "lon")
_GEOJSON = (".geojson", ".json")
_DELIMITERS = ",;\t"
_BETWEEN_NAMES = "|"


def read_table(path: Path, columns: Mapping[str, str], *, source: str, country: str = "") -> list[Place]:
    """Return the places of a CSV file with a header, or of a GeoJSON file of points.

    ``columns`` says for each of `FIELDS` which column or property holds it; a field of the same name needs no
    mention, and a GeoJSON point has its own ``lat`` and ``lon``. Alternate names are separated by ``|``.
    ``source`` goes with every row; ``country`` is that of the rows which have none.

    Raises:
        GazetteerError: with file and line (in GeoJSON the feature's number), if a row is not a place.
    """
    unknown = [field for field in columns if field not in FIELDS and not field.startswith("names.")]
    if unknown:
        raise GazetteerError(f"columns must be of {', '.join(FIELDS)} and names.LANG, got {sorted(unknown)}")
    is_geojson = path.suffix.lower() in _GEOJSON
    rows = _features(path) if is_geojson else _csv_rows(path, columns)
    places: dict[str, Place] = {}
    for where, row in rows:
        place = _place(row, columns, source, country, where)
        if place.place_id in places:
            raise GazetteerError(f"{where}: place_id must be unique, got {place.place_id!r} again")
        places[place.place_id] = place
    if not places:
        raise GazetteerError(f"{path}: must have places, got none")
    return list(places.values())


def parse_columns(text: str) -> dict[str, str]:
    """Return the columns as the command line gives them: ``name=settlement,lat=y,lon=x``.

    >>> parse_columns("place_id=code, names.uk=назва")
    {'place_id': 'code', 'names.uk': 'назва'}
    """
    pairs = [pair.partition("=") for pair in text.split(",") if pair.strip()]
    if wrong := [
        field for field, equals, column in pairs if not (field.strip() and equals and column.strip())
    ]:
        raise GazetteerError(f"columns must be FIELD=COLUMN, separated by commas, got {wrong}")
    return {field.strip(): column.strip() for field, _, column in pairs}


def _csv_rows(path: Path, columns: Mapping[str, str]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    numbered = lines_of(path)
    _, header = next(numbered, ("", ""))
    if not header.strip():
        raise GazetteerError(f"{path}: must have a header, got none")
    delimiter = max(_DELIMITERS, key=header.count)
    where = [f"{path}:1"]
    reader = csv.DictReader(_noting(chain([(where[0], header)], numbered), where), delimiter=delimiter)
    try:
        found = list(reader.fieldnames or ())
        if missing := [name for field in _NEEDED if (name := columns.get(field, field)) not in found]:
            raise GazetteerError(f"{path}:1: must have the columns {missing}, got {found}")
        for row in reader:
            if None in row or None in row.values():
                raise GazetteerError(f"{where[0]}: must have as many cells as the header")
            yield where[0], row
    except csv.Error as error:
        raise GazetteerError(f"{where[0]}: must be CSV: {error}") from error


def _noting(numbered: Iterable[tuple[str, str]], where: list[str]) -> Iterator[str]:
    """Yield the lines, and keep in ``where`` where the last one stands."""
    for where[0], line in numbered:
        yield line + "\n"


def _features(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    try:
        collection = json.loads("\n".join(line for _, line in lines_of(path)))
    except (ValueError, RecursionError) as error:
        raise GazetteerError(f"{path}: must be GeoJSON: {error}") from error
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list):
        raise GazetteerError(f"{path}: must be a GeoJSON FeatureCollection")
    for number, feature in enumerate(features, start=1):
        where = f"{path}: feature {number}"
        yield where, _feature_row(feature, where)


def _feature_row(feature: object, where: str) -> Mapping[str, Any]:
    """Return a point's properties with its ``lat`` and ``lon``: GeoJSON has the longitude first."""
    match feature:
        case {
            "geometry": {
                "type": "Point",
                "coordinates": [int() | float() as lon, int() | float() as lat, *_],
            },
            "properties": dict() as properties,
            **members,
        }:
            return {"place_id": members.get("id"), **properties, "lat": lat, "lon": lon}
    raise GazetteerError(f"{where}: must be a point with properties")


def _place(
    row: Mapping[str, Any], columns: Mapping[str, str], source: str, country: str, where: str
) -> Place:
    def cell(field: str) -> str:
        value = row.get(columns.get(field, field))
        if isinstance(value, (dict, list)):
            raise GazetteerError(f"{where}: {field} must be text or a number, got {value!r:.80}")
        return "" if value is None else str(value).strip()

    for field in ("place_id", "name"):
        if not 0 < len(cell(field)) <= LONGEST_NAME:
            raise GazetteerError(f"{where}: {field} must have 1 to {LONGEST_NAME} characters")
    languages = [field.removeprefix("names.") for field in columns if field.startswith("names.")]
    return Place(
        place_id=cell("place_id"),
        name=cell("name"),
        lat=degrees(cell("lat"), "lat", 90, where),
        lon=degrees(cell("lon"), "lon", 180, where),
        country=cell("country") or country,
        admin1=cell("admin1"),
        admin2=cell("admin2"),
        admin3=cell("admin3"),
        population=whole_number(cell("population"), "population", where) if cell("population") else None,
        names={lang: name for lang in languages if (name := cell(f"names.{lang}"))},
        alternates=tuple(name.strip() for name in cell("alternates").split(_BETWEEN_NAMES) if name.strip()),
        source=source,
    )
