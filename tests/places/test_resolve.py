import pytest

from frontmap.model import Citation, Place, Report
from frontmap.places import Ambiguous, Gazetteer, Resolved, Unresolved, resolve_names, resolve_toponyms
from frontmap.places.areas import Area
from tests.places.examples import (
    BALAKLIIA,
    BALAKLIIA_POLTAVA,
    IZIUM,
    MYRHOROD,
    place,
    resolved,
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


def test_the_middle_of_a_view_is_enough_to_hold_a_candidate_against(known: Gazetteer) -> None:
    view = Place("view", "", 49.55, 36.95)
    assert isinstance(resolve_names(["Lokhvytsia"], known, near=[view])["Lokhvytsia"], Ambiguous)
    assert resolved(resolve_names(["Balaklyia"], known, near=[view])["Balaklyia"]) == BALAKLIIA


def test_no_names_come_to_nothing(known: Gazetteer) -> None:
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
