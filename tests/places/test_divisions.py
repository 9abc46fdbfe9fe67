import pytest

from frontmap.places import Gazetteer
from frontmap.places.divisions import bare_division
from tests.places.examples import place


@pytest.mark.parametrize("name", ["Kharkiv", "Kyiv City", "Oblast", "", "Crimea", "State of Palestine"])
def test_a_name_without_its_kind_stays_as_it_is(name: str) -> None:
    assert bare_division(name) == name


@pytest.mark.parametrize(
    "name", ["Izium Raion", "Izium raion", "Izium urban hromada", "Izium  Urban Territorial Community"]
)
def test_the_words_for_what_it_is_are_left_out(name: str) -> None:
    assert bare_division(name) == "Izium"


def test_rows_of_a_campaign_agree_with_those_of_the_gazetteer(small: Gazetteer) -> None:
    row = place("x:1", "Hrakove", 49.5, 36.8, admin1="Kharkiv Oblast", admin2="Chuhuiv Raion")
    found = small.with_places([row]).place("x:1")
    assert found is not None
    assert (found.admin1, found.admin2) == ("Kharkiv", "Chuhuiv")
