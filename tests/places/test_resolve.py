import csv
from datetime import date
from functools import partial
from heapq import nsmallest
from pathlib import Path

import pytest

from frontmap.model import Change, Citation, Claim, Days, Place, Precision, Report, Stance
from frontmap.places import (
    Ambiguous,
    FrontPlace,
    Gazetteer,
    Match,
    Outcome,
    Resolved,
    Unresolved,
    distance_km,
    resolve_claims,
    resolve_names,
    resolve_toponyms,
)
from frontmap.places.areas import Area
from frontmap.places.gazetteer import BUNDLED
from frontmap.places.table import load_table
from tests.places.examples import BALAKLIIA, BALAKLIIA_POLTAVA, HRIAKOVE_POLTAVA, IZIUM, place

LOKHVYTSIA = place("t:20", "Lokhvytsia", 50.36, 33.26, admin1="Poltava", population=11_000)
MYRHOROD = place("t:21", "Myrhorod", 49.8, 33.6, admin1="Poltava", population=37_000)


@pytest.fixture
def known(small: Gazetteer) -> Gazetteer:
    return small.with_places([LOKHVYTSIA, MYRHOROD])


def resolved(outcome: Outcome) -> Place:
    assert isinstance(outcome, Resolved), outcome
    return outcome.place


def claim(toponym: str, place_id: str | None = None) -> Claim:
    day = Days.on(date(2022, 9, 10))
    return Claim(
        claim_id=toponym,
        toponym=toponym,
        change=Change.TAKEN,
        gained_by="ukraine",
        lost_by="russia",
        speaker="ukraine",
        stance=Stance.ASSERTED,
        days=day,
        precision=Precision.DAY,
        place_id=place_id,
    )


def report(text: str, lang: str = "en") -> Report:
    return Report("r", text, lang, Citation("An outlet"))


def test_the_reports_other_towns_decide_between_namesakes(known: Gazetteer) -> None:
    assert resolved(resolve_names(["Balaklyia", "Izium", "Kupiansk"], known)["Balaklyia"]) == BALAKLIIA
    assert resolved(resolve_names(["Balakliia", "Myrhorod"], known)["Balakliia"]) == BALAKLIIA_POLTAVA


def test_two_spellings_of_one_town_do_not_speak_for_each_other(known: Gazetteer) -> None:
    assert isinstance(resolve_names(["Balaklyia", "Balaklija"], known)["Balaklyia"], Ambiguous)


def test_an_area_named_beside_a_toponym_comes_first(known: Gazetteer) -> None:
    poltava = {"Balakliia": [Area("Poltava", 0, 0)]}
    outcomes = resolve_names(["Balakliia", "Izium", "Kupiansk"], known, areas=poltava)
    assert resolved(outcomes["Balakliia"]) == BALAKLIIA_POLTAVA
    assert "Poltava is named beside it" in outcomes["Balakliia"].why


def test_the_area_is_read_from_the_report(known: Gazetteer) -> None:
    text = "Balakliia in Poltava oblast was hit. Izium and Kupiansk held."
    toponyms = known.scan(text, "en")
    assert resolved(resolve_toponyms(toponyms, known, report=report(text))["Balakliia"]) == BALAKLIIA_POLTAVA
    assert resolved(resolve_toponyms(toponyms, known)["Balakliia"]) == BALAKLIIA


def test_places_of_the_campaign_decide_where_the_report_names_nothing_else(known: Gazetteer) -> None:
    assert resolved(resolve_names(["Balaklyia"], known, near=[IZIUM])["Balaklyia"]) == BALAKLIIA
    assert resolved(resolve_names(["Balaklyia"], known, near=[MYRHOROD])["Balaklyia"]) == BALAKLIIA_POLTAVA


def test_a_namesake_far_from_everything_is_not_taken(known: Gazetteer) -> None:
    outcome = resolve_names(["Hriakove", "Izium", "Kupiansk"], known)["Hriakove"]
    assert isinstance(outcome, Ambiguous)
    assert [candidate.place for candidate in outcome.candidates] == [HRIAKOVE_POLTAVA]
    assert "far from" in outcome.why


def test_a_village_has_to_lie_nearer_than_a_town(known: Gazetteer) -> None:
    fifty_km_north = place("t:22", "Myrne", 49.66, 37.28, population=400)
    town = place("t:22", "Myrne", 49.66, 37.28, population=40_000)
    for candidate, kind in ((fifty_km_north, Ambiguous), (town, Resolved)):
        outcome = resolve_names(["Myrne"], known.with_places([candidate]), near=[IZIUM])["Myrne"]
        assert isinstance(outcome, kind)


def test_a_large_town_without_a_rival_is_taken_from_afar(known: Gazetteer) -> None:
    more = known.with_places([place("t:23", "Odesa", 46.48, 30.73, population=1_000_000)])
    assert resolved(resolve_names(["Odesa", "Izium"], more)["Odesa"]).place_id == "t:23"


def test_a_large_town_is_not_taken_from_afar_where_a_namesake_lies_at_hand(known: Gazetteer) -> None:
    forty_km_off = place("t:30", "Hadiach", 50.1, 33.9, population=23_000)
    outcome = resolve_names(["Balakliia", "Hadiach"], known.with_places([forty_km_off]))["Balakliia"]
    assert isinstance(outcome, Ambiguous)


def test_a_citys_name_means_the_city_even_where_a_lesser_namesake_lies_nearer(known: Gazetteer) -> None:
    donetsk = place("t:31", "Donetsk", 48.02, 37.8, admin1="Donetsk", population=900_000)
    lesser = place("t:32", "Donetsk", 49.3, 37.4, admin1="Rostov", country="RU", population=50_000)
    more = known.with_places([donetsk, lesser])
    assert resolved(resolve_names(["Donetsk", "Izium", "Kupiansk"], more)["Donetsk"]) == donetsk
    rostov = {"Donetsk": [Area("Rostov", 0, 0)]}
    assert resolved(resolve_names(["Donetsk", "Izium", "Kupiansk"], more, areas=rostov)["Donetsk"]) == lesser


def test_a_citys_former_name_does_not_outdo_a_village_at_hand(known: Gazetteer) -> None:
    city = place("t:33", "Donetsk", 48.02, 37.8, population=900_000, alternates=("Oleksandrivka",))
    village = place("t:34", "Oleksandrivka", 49.3, 37.4, population=600)
    outcome = resolve_names(["Oleksandrivka", "Izium"], known.with_places([city, village]))["Oleksandrivka"]
    assert resolved(outcome) == village


def test_a_large_town_of_another_country_is_not_taken_from_afar(known: Gazetteer) -> None:
    more = known.with_places([place("t:24", "Pushkino", 56.01, 37.85, country="RU", population=90_000)])
    assert isinstance(resolve_names(["Pushkino", "Izium", "Kupiansk"], more)["Pushkino"], Ambiguous)


def test_a_name_that_only_sounds_alike_is_not_taken_alone(known: Gazetteer) -> None:
    more = known.with_places([place("t:25", "Oskil", 49.18, 37.42)])
    assert isinstance(resolve_names(["Oskill"], more)["Oskill"], Ambiguous)
    assert resolved(resolve_names(["Oskill", "Izium"], more)["Oskill"]).place_id == "t:25"


def test_population_decides_only_between_near_equals(known: Gazetteer) -> None:
    twins = [
        place("t:26", "Borova", 49.37, 37.62, population=12_000),
        place("t:27", "Borova", 49.38, 37.63, population=80),
        place("t:28", "Ozerne", 49.37, 37.62, population=300),
        place("t:29", "Ozerne", 49.38, 37.63, population=80),
    ]
    outcomes = resolve_names(["Borova", "Ozerne"], known.with_places(twins), near=[IZIUM])
    assert resolved(outcomes["Borova"]).place_id == "t:26"
    assert isinstance(outcomes["Ozerne"], Ambiguous)


def test_the_front_of_the_day_before_decides_what_the_other_towns_leave_open(known: Gazetteer) -> None:
    twins = [place("t:40", "Ozerne", 49.4, 37.3, population=300), place("t:41", "Ozerne", 49.02, 37.3)]
    more = known.with_places(twins)
    assert isinstance(resolve_names(["Ozerne", "Izium"], more)["Ozerne"], Ambiguous)
    at_the_front = [FrontPlace(place("t:42", "Dovhenke", 49.03, 37.33), 1.0)]
    outcome = resolve_names(["Ozerne", "Izium"], more, front=at_the_front)["Ozerne"]
    assert resolved(outcome).place_id == "t:41"
    assert outcome.why == "the nearest to the front of the day before"


def test_the_front_does_not_outdo_the_reports_other_towns(known: Gazetteer) -> None:
    at_the_front = [FrontPlace(IZIUM)]
    outcomes = resolve_names(["Balaklyia", "Myrhorod"], known, front=at_the_front)
    assert resolved(outcomes["Balaklyia"]) == BALAKLIIA_POLTAVA


def test_the_front_decides_where_nothing_else_is_named(known: Gazetteer) -> None:
    assert resolved(resolve_names(["Balaklyia"], known, front=[FrontPlace(IZIUM)])["Balaklyia"]) == BALAKLIIA
    far = [FrontPlace(place("t:43", "Uzhhorod", 48.6, 22.3))]
    assert isinstance(resolve_names(["Hriakove"], known, front=far)["Hriakove"], Ambiguous)


def test_a_name_that_many_places_bear_has_to_lie_nearer(known: Gazetteer) -> None:
    one = place("t:50", "Vesele", 49.5, 37.28, population=400)
    more = [place(f"t:{51 + number}", "Vesele", 47, 30 + number / 2, population=400) for number in range(8)]
    assert resolved(resolve_names(["Vesele", "Izium"], known.with_places([one]))["Vesele"]) == one
    outcome = resolve_names(["Vesele", "Izium"], known.with_places([one, *more]))["Vesele"]
    assert isinstance(outcome, Ambiguous)


def test_a_city_with_namesakes_is_not_taken_from_afar(known: Gazetteer) -> None:
    city = place("t:60", "Makiivka", 48.05, 37.95, population=340_000)
    village = place("t:61", "Makiivka", 51, 32, population=800)
    near_svatove = [place("t:62", "Svatove", 49.41, 38.15, population=16_000)]
    alone, beside = known.with_places([city]), known.with_places([city, village])
    assert resolved(resolve_names(["Makiivka"], alone, near=near_svatove)["Makiivka"]) == city
    assert isinstance(resolve_names(["Makiivka"], beside, near=near_svatove)["Makiivka"], Ambiguous)


def test_a_place_so_named_comes_before_one_that_sounds_alike(known: Gazetteer) -> None:
    named = place("t:70", "Daraa", 49.3, 37.3, population=900)
    alike = place("t:71", "Darraia", 49.22, 37.29, population=900)
    outcome = resolve_names(["Daraa", "Izium"], known.with_places([named, alike]))["Daraa"]
    assert resolved(outcome) == named


def test_two_entries_for_one_town_come_to_the_larger(known: Gazetteer) -> None:
    twins = [
        place("t:80", "Geneina", 49.30, 37.3, population=160_000),
        place("t:81", "Geneina", 49.31, 37.3, population=130_000),
    ]
    outcome = resolve_names(["Geneina", "Izium"], known.with_places(twins))["Geneina"]
    assert resolved(outcome).place_id == "t:80"


def test_a_name_in_lower_case_is_left_to_a_person(known: Gazetteer) -> None:
    outcome = resolve_names(["balakliia", "Izium"], known)["balakliia"]
    assert isinstance(outcome, Ambiguous)
    assert outcome.candidates[0].place == BALAKLIIA
    assert "lower case" in outcome.why
    corrected = resolve_names(["balakliia"], known, corrections={"Balakliia": BALAKLIIA.place_id})
    assert resolved(corrected["balakliia"]) == BALAKLIIA


def test_a_resolved_name_keeps_what_it_was_chosen_from(known: Gazetteer) -> None:
    outcome = resolve_names(["Balaklyia", "Izium"], known)["Balaklyia"]
    assert isinstance(outcome, Resolved)
    assert [each.place for each in outcome.candidates] == [BALAKLIIA, BALAKLIIA_POLTAVA]


def test_an_unknown_name_is_unresolved_with_near_spellings(known: Gazetteer) -> None:
    outcome = resolve_names(["Kupianks"], known)["Kupianks"]
    assert outcome == Unresolved(("Kupiansk",), "no place of that name or sound is known")


def test_a_correction_wins_over_everything(known: Gazetteer) -> None:
    names = ["Balakliia", "Izium", "Kupiansk"]
    corrected = resolve_names(names, known, corrections={"BALAKLIIA": BALAKLIIA_POLTAVA.place_id})
    assert resolved(corrected["Balakliia"]) == BALAKLIIA_POLTAVA
    unknown = resolve_names(names, known, corrections={"Balakliia": "t:404"})
    assert isinstance(unknown["Balakliia"], Unresolved)


def test_a_corrected_toponym_speaks_for_the_others(known: Gazetteer) -> None:
    corrections = {"Our town": MYRHOROD.place_id}
    assert resolved(
        resolve_names(["Balaklyia", "Our town"], known, corrections=corrections)["Balaklyia"]
    ) == (BALAKLIIA_POLTAVA)


def test_a_lone_village_is_not_taken_and_a_lone_town_is(known: Gazetteer) -> None:
    assert isinstance(resolve_names(["Hriakove"], known)["Hriakove"], Ambiguous)
    assert resolved(resolve_names(["Lokhvytsia"], known)["Lokhvytsia"]) == LOKHVYTSIA


def test_the_middle_of_a_view_is_enough_to_hold_a_candidate_against(known: Gazetteer) -> None:
    view = Place("view", "", 49.55, 36.95)
    assert isinstance(resolve_names(["Lokhvytsia"], known, near=[view])["Lokhvytsia"], Ambiguous)
    assert resolved(resolve_names(["Balaklyia"], known, near=[view])["Balaklyia"]) == BALAKLIIA


def test_claims_get_the_places_of_their_toponyms(known: Gazetteer) -> None:
    text = "They took Balaklyia, Izium and Kupiansk, not Hriakove."
    claims = [claim("Balaklyia"), claim("Hriakove"), claim("Zzyzx"), claim("Izium", place_id="kept")]
    placed = resolve_claims(claims, known.scan(text, "en"), known, report=report(text))
    assert [each.place_id for each in placed] == [BALAKLIIA.place_id, None, None, "kept"]
    assert [each.claim_id for each in placed] == [each.claim_id for each in claims]


def test_no_claims_and_no_toponyms_come_to_nothing(known: Gazetteer) -> None:
    assert resolve_claims([], [], known) == []
    assert resolve_names([], known) == {}


def test_a_campaigns_own_place_is_taken_for_an_absent_village(known: Gazetteer) -> None:
    hrakove = place("camp:1", "Hrakove", 49.58, 36.75, names={"uk": "Гракове"})
    more = known.with_places([hrakove])
    assert resolved(resolve_names(["Гракового", "Izium", "Balakliia"], more)["Гракового"]) == hrakove


@pytest.mark.parametrize("name", ["", "x" * 100_000, "\x00", "<b>Izium</b>" * 9, "\ud800"])
def test_hostile_names_are_unresolved(known: Gazetteer, name: str) -> None:
    assert isinstance(resolve_names([name], known)[name], Unresolved)


def test_hundreds_of_toponyms_are_resolved_together(bundled_gazetteer: Gazetteer) -> None:
    names = [each.name for each in bundled_gazetteer.places() if each.admin1 == "Kharkiv"]
    outcomes = resolve_names(names, bundled_gazetteer)
    assert len(outcomes) == len(set(names)) > 150


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


def test_the_towns_of_a_french_report_come_to_their_places(bundled_gazetteer: Gazetteer) -> None:
    text = (
        "Des troupes sont entrées samedi à Koupiansk. Moscou quitte la ville voisine d'Izioum, puis "
        "Balaklyia. Balakliïa compte 30.000 habitants. Elle tenait depuis avril, selon le gouverneur de la "
        "région de Kharkiv."
    )
    outcomes = resolve_toponyms(
        bundled_gazetteer.scan(text, "fr"), bundled_gazetteer, report=report(text, "fr")
    )
    towns = {name: outcome.place for name, outcome in outcomes.items() if isinstance(outcome, Resolved)}
    found = {name: (town.name, round(town.lat, 2), round(town.lon, 2)) for name, town in towns.items()}
    assert found == {
        "Koupiansk": ("Kupiansk", 49.71, 37.62),
        "Izioum": ("Izium", 49.21, 37.28),
        "Balaklyia": ("Balakliia", 49.46, 36.84),
        "Balakliïa": ("Balakliia", 49.46, 36.84),
        "Kharkiv": ("Kharkiv", 49.98, 36.25),
    }
