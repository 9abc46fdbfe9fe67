from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from frontmap import campaign
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.campaign import CLAIM_COLUMNS, PLACE_COLUMNS
from frontmap.map.derived import Derived, derive
from frontmap.places import Gazetteer, load_gazetteer

HEAD = """
first_day = 2022-01-01
last_day = 2022-12-31
[title]
en = "Front <&> one"
[[actors]]
id = "ukraine"
names = { en = "Ukraine <b>" }
[[actors]]
id = "russia"
names = { en = "Russia" }
"""
PLACE = {"place_id": "x:1", "name": "Izium", "lat": "49.2", "lon": "37.3", "source": "a map"}
CLAIM = {
    "claim_id": "c1",
    "note": "Said to be taken.",
    "toponym": "Izium",
    "place_id": "x:1",
    "change": "taken",
    "gained_by": "russia",
    "lost_by": "ukraine",
    "speaker": "russia",
    "stance": "asserted",
    "first_day": "2022-03-10",
    "last_day": "2022-03-10",
    "precision": "day",
    "origin": "curated",
    "reviewed": "no",
    "source_outlet": "Outlet",
    "source_url": "https://example.org/1",
}


def write_rows(path: Path, columns: list[str], rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.fixture
def derived_from(tmp_path: Path, gazetteer: Gazetteer) -> Callable[..., Derived]:
    """Make what follows from a campaign of these claims (and places): rows that differ from `CLAIM`."""

    def make(*claims: dict[str, str], places: list[dict[str, str]] | None = None) -> Derived:
        (tmp_path / "campaign.toml").write_text(HEAD, encoding="utf-8")
        rows = [{**CLAIM, "claim_id": f"c{number}", **claim} for number, claim in enumerate(claims, start=1)]
        write_rows(tmp_path / "claims.csv", list(CLAIM_COLUMNS), rows)
        write_rows(tmp_path / "places.csv", list(PLACE_COLUMNS), [{**PLACE, **p} for p in places or [{}]])
        return derive(campaign.load(tmp_path, find_place=gazetteer.place), gazetteer)

    return make


@pytest.fixture(scope="session")
def kharkiv(gazetteer: Gazetteer) -> Derived:
    return derive(campaign.load(BUNDLED_CAMPAIGN, find_place=gazetteer.place), gazetteer)
