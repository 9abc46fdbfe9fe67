from frontmap.places import Ambiguous, FrontPlace, Gazetteer, Resolved, resolve_names
from frontmap.places.areas import Area
from tests.places.examples import (
    BALAKLIIA,
    BALAKLIIA_POLTAVA,
    HRIAKOVE_POLTAVA,
    IZIUM,
    LOKHVYTSIA,
    place,
    resolved,
)


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


def test_a_citys_former_name_does_not_outdo_villages_that_go_by_it_far_away(known: Gazetteer) -> None:
    city = place("t:35", "Donetsk", 48.02, 37.8, population=900_000, alternates=("Oleksandrivka",))
    village = place("t:36", "Oleksandrivka", 46.0, 30.4, population=600)
    alone, beside = known.with_places([city]), known.with_places([city, village])
    assert resolved(resolve_names(["Oleksandrivka", "Izium"], alone)["Oleksandrivka"]) == city
    assert isinstance(resolve_names(["Oleksandrivka", "Izium"], beside)["Oleksandrivka"], Ambiguous)


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


def test_a_lone_village_is_not_taken_and_a_lone_town_is(known: Gazetteer) -> None:
    assert isinstance(resolve_names(["Hriakove"], known)["Hriakove"], Ambiguous)
    assert resolved(resolve_names(["Lokhvytsia"], known)["Lokhvytsia"]) == LOKHVYTSIA


def test_a_name_in_lower_case_is_left_to_a_person(known: Gazetteer) -> None:
    outcome = resolve_names(["balakliia", "Izium"], known)["balakliia"]
    assert isinstance(outcome, Ambiguous)
    assert outcome.candidates[0].place == BALAKLIIA
    assert "lower case" in outcome.why
    corrected = resolve_names(["balakliia"], known, corrections={"Balakliia": BALAKLIIA.place_id})
    assert resolved(corrected["balakliia"]) == BALAKLIIA
