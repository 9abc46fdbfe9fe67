"""How often villages come to a namesake, in the gazetteer that comes with frontmap."""

import csv
from functools import partial
from heapq import nsmallest
from pathlib import Path

from frontmap.places import Gazetteer, Match, Resolved, distance_km, resolve_names
from frontmap.places.gazetteer import BUNDLED
from frontmap.places.table import load_table
from tests.places.examples import resolved


def test_absent_villages_are_not_resolved_to_a_namesake(bundled_gazetteer: Gazetteer) -> None:
    """Of villages near the front, some of them absent: none may come to a place in another oblast."""
    with Path(__file__).with_name("absent.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    wrong = []
    for row in rows:
        for spelling in row["spellings"].split("|"):
            outcome = resolve_names([spelling, *row["near"].split("|")], bundled_gazetteer)[spelling]
            if isinstance(outcome, Resolved) and outcome.place.admin1 != row["oblast"]:
                wrong.append((spelling, outcome.place.name, outcome.place.admin1))
    assert wrong == []


class Lacking(Gazetteer):
    """A gazetteer without one of its places."""

    lacks = ""

    def matches(self, name: str, lang: str | None = None) -> tuple[Match, ...]:
        return tuple(match for match in super().matches(name, lang) if match.place.place_id != self.lacks)


def test_left_out_villages_seldom_come_to_a_namesake_and_known_ones_to_themselves(
    bundled_gazetteer: Gazetteer,
) -> None:
    """Each village is named with three of the six towns around it, once known and once left out."""
    ukraine = [each for each in bundled_gazetteer.places() if each.country == "UA"]
    towns = [each for each in ukraine if (each.population or 0) > 3_000]
    villages = [each for each in ukraine if (each.population or 0) < 10_000][::24]
    lacking = Lacking((load_table(BUNDLED),))
    wrong = right = 0
    for village in villages:
        around = nsmallest(7, towns, key=partial(distance_km, village))
        names = [village.name, *(town.name for town in around if town is not village)][:7:2]
        for lacking.lacks in ("", village.place_id):
            outcome = resolve_names(names, lacking)[village.name]
            is_taken = isinstance(outcome, Resolved)
            # the source lists some villages twice, some way apart
            is_right = is_taken and distance_km(resolved(outcome), village) < 15
            wrong += bool(lacking.lacks) and is_taken and not is_right
            right += not lacking.lacks and is_right
    assert len(villages) > 200
    assert right / len(villages) > 0.92
    assert wrong / len(villages) < 0.04
