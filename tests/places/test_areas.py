import pytest

from frontmap.model import Toponym
from frontmap.places.areas import Area, areas_beside, find_areas
from tests.places.examples import IZIUM, place

SUMY = place("t:10", "Trostianets", 50.48, 34.96, admin1="Sumy")
ODESA = place("t:11", "Reni", 45.46, 28.28, admin1="Odesa", admin2="Izmail")


@pytest.mark.parametrize(
    ("text", "lang", "named"),
    [
        ("Hrakove in Kharkiv oblast", "en", "Kharkiv oblast"),
        ("the region of Kharkiv", "en", "region of Kharkiv"),
        ("dans la région de Kharkiv", "fr", "région de Kharkiv"),
        ("im Gebiet Charkiw", "de", "Gebiet Charkiw"),
        ("en la región de Járkov", "es", "región de Járkov"),
        ("w obwodzie charkowskim", "pl", "obwodzie charkowskim"),
        ("у Харківській області", "uk", "Харківській області"),
        ("на Харківщині", "uk", "Харківщині"),
        ("в Харьковской области", "ru", "Харьковской области"),
    ],
)
def test_an_oblast_is_found_in_each_language_and_holds_its_towns(text: str, lang: str, named: str) -> None:
    (area,) = find_areas(text, lang)
    assert text[area.start : area.end] == named
    assert area.holds(IZIUM)
    assert not area.holds(SUMY)


def test_an_area_named_by_a_short_stem_holds_its_towns() -> None:
    (area,) = find_areas("в Одеській області", "uk")
    assert area.holds(ODESA)
    assert not area.holds(IZIUM)


def test_a_raion_is_held_against_the_second_division() -> None:
    (area,) = find_areas("в Ізмаїльському районі", "uk")
    assert not area.is_first_level
    assert area.holds(ODESA)
    assert not area.holds(IZIUM)


def test_a_hromada_is_held_against_the_third_division() -> None:
    dovhenke = place("t:13", "Dovhenke", 49.03, 37.3, admin1="Kharkiv", admin2="Izium", admin3="Oskil")
    for text, lang in (("в Оскільській громаді", "uk"), ("in Oskil hromada", "en")):
        (area,) = find_areas(text, lang)
        assert area.holds(dovhenke)
        assert not area.holds(ODESA)


def test_the_town_before_an_adjective_is_no_part_of_the_areas_name() -> None:
    (area,) = find_areas("село Гракове Чугуївського району", "uk")
    assert area.name == "Чугуїв"
    (area,) = find_areas("Куп'янського району", "uk")
    assert area.holds(place("t:14", "Kindrashivka", 49.8, 37.6, admin2="Kupiansk"))


def test_a_place_without_divisions_lies_in_no_area() -> None:
    assert not Area("Kharkiv", 0, 7).holds(place("t:12", "Nowhere", 0, 0))


def test_words_that_name_no_area_are_not_found() -> None:
    assert find_areas("in the region, and an oblast of some size", "en") == []
    assert find_areas("Kharkiv oblast", "xx") == []


def test_an_area_belongs_to_the_nearest_toponym_of_its_sentence() -> None:
    text = "Izium held. Fighting near Lyman. Hrakove, Kharkiv oblast, fell"
    toponyms = [
        Toponym(name, text.index(name), text.index(name) + len(name))
        for name in ("Izium", "Lyman", "Hrakove")
    ]
    assert list(areas_beside(text, "en", toponyms)) == ["Hrakove"]


def test_a_toponym_that_is_the_areas_own_name_does_not_lie_in_it() -> None:
    assert areas_beside("in Kharkiv oblast", "en", [Toponym("Kharkiv", 3, 10)]) == {}
