"""Read a GeoNames country dump: the settlements of a country, with the names of its divisions.

The format is that of https://download.geonames.org/export/dump/readme.txt: tab-separated, without a header.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from frontmap.errors import GazetteerError
from frontmap.model import Place
from frontmap.places.build import City, place_of, usual_scripts
from frontmap.places.cells import degrees, lines_of, whole_number
from frontmap.places.divisions import bare_division

_COLUMNS = 19
_KINDS = {
    "PPLX": "section of a town",
    "PPLQ": "abandoned",
    "PPLH": "historical",
    "PPLW": "destroyed",
    "PPLCH": "historical",
}
"""Settlements that a report seldom means, by GeoNames' feature codes: their rows say so in ``source``."""
_CAPITAL = "PPLC"
_LEVELS = {"ADM1": 1, "ADM2": 2, "ADM3": 3}
"""GeoNames' feature codes of divisions, and how many codes tell one: oblasts, raions, hromadas."""


@dataclass(frozen=True, slots=True)
class Dump:
    """The settlements of a dump, and the ids of the capitals among them."""

    places: tuple[Place, ...]
    capitals: tuple[str, ...]


def read_dump(path: Path, *, admin: Iterable[Path] = ()) -> Dump:
    """Return the settlements (feature class P) of a GeoNames country dump.

    Divisions have the names that the dump's own rows of them give. ``admin`` are files of GeoNames' division
    names (admin1CodesASCII.txt, admin2Codes.txt), which come before those.

    Raises:
        GazetteerError: with file and line, if a file cannot be read or a row is not as GeoNames writes it.
    """
    rows = [_row(line, where) for where, line in lines_of(path) if line]
    names = _own_division_names(rows) | _division_names(admin)
    settlements = [row for row in rows if row.feature_class == "P"]
    if not settlements:
        raise GazetteerError(f"{path}: must have rows of feature class P, got none")
    scripts = usual_scripts([row.city for row in settlements])
    return Dump(
        tuple(_place(row, scripts, names) for row in settlements),
        tuple(f"gn:{row.city['geonameid']}" for row in settlements if row.kind == _CAPITAL),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    city: City
    feature_class: str
    kind: str
    codes: tuple[str, ...]

    def division(self, level: int) -> str:
        """Return the code of the division of that level, as in ``UA.07``; empty where none is given."""
        codes = self.codes[: level + 1]
        return ".".join(codes) if all(codes) else ""


def _row(line: str, where: str) -> _Row:
    cells = line.split("\t")
    if len(cells) != _COLUMNS:
        raise GazetteerError(f"{where}: must have {_COLUMNS} columns separated by tabs, got {len(cells)}")
    geonameid, name, _, alternates, lat, lon, feature_class, kind, country, _, admin1 = cells[:11]
    if feature_class == "P" and not name.strip():
        raise GazetteerError(f"{where}: a settlement must have a name")
    city: City = {
        "geonameid": whole_number(geonameid, "geonameid", where),
        "name": name,
        "alternatenames": [each for each in alternates.split(",") if each.strip()],
        "latitude": degrees(lat, "latitude", 90, where),
        "longitude": degrees(lon, "longitude", 180, where),
        "countrycode": country,
        "admin1code": admin1,
        "population": whole_number(cells[14], "population", where) if cells[14] else 0,
    }
    return _Row(city, feature_class, kind, (country, *cells[10:13]))


def _place(row: _Row, scripts: Sequence[str] | set[str], names: Mapping[str, str]) -> Place:
    place = place_of(row.city, scripts)
    return replace(
        place,
        admin1=names.get(row.division(1), place.admin1),
        admin2=names.get(row.division(2), ""),
        admin3=names.get(row.division(3), ""),
        source=f"GeoNames, {_KINDS[row.kind]}" if row.kind in _KINDS else "GeoNames",
    )


def _own_division_names(rows: Iterable[_Row]) -> dict[str, str]:
    """Return the names that the dump's rows of divisions give, by code."""
    divisions = ((row, _LEVELS[row.kind]) for row in rows if row.kind in _LEVELS)
    return {
        code: bare_division(row.city["name"]) for row, level in divisions if (code := row.division(level))
    }


def _division_names(paths: Iterable[Path]) -> dict[str, str]:
    """Return the divisions' names by code, as in ``UA.07``."""
    return {code: name for path in paths for code, name in _codes(path)}


def _codes(path: Path) -> Iterator[tuple[str, str]]:
    for where, line in lines_of(path):
        cells = line.split("\t")
        if line and len(cells) != 4:
            raise GazetteerError(
                f"{where}: must have 4 columns (code, name, ascii name, id), got {len(cells)}"
            )
        if line:
            yield cells[0], bare_division(cells[2] or cells[1])
