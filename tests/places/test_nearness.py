import pytest

from frontmap.model import Place
from frontmap.places import distance_km
from frontmap.places.nearness import NearPlaces
from tests.places.examples import BALAKLIIA, IZIUM, KUPIANSK, place


@pytest.mark.parametrize("candidate", [IZIUM, place("t:1", "Far", -45, 179.9), place("t:2", "Pole", 90, 0)])
def test_the_nearest_is_as_far_as_the_distance_says(candidate: Place) -> None:
    near = NearPlaces([KUPIANSK, BALAKLIIA])
    expected = min(distance_km(candidate, each) for each in near)
    for _ in range(2):
        assert near.nearest_km(candidate) == pytest.approx(expected)


def test_the_nearest_of_many_is_found_wherever_it_lies() -> None:
    places = [place(f"t:{n}", f"T{n}", n * 37 % 120 - 60, n * 83 % 360 - 180) for n in range(200)]
    near = NearPlaces(places[:150])
    for candidate in places:
        assert near.nearest_km(candidate) == pytest.approx(min(distance_km(candidate, each) for each in near))


def test_a_place_is_nearest_to_itself() -> None:
    assert NearPlaces([KUPIANSK, IZIUM]).nearest_km(IZIUM) == pytest.approx(0, abs=1e-6)


def test_none_is_near_where_there_is_none() -> None:
    assert NearPlaces().nearest_km(IZIUM) is None
    assert NearPlaces().countries == frozenset()


def test_places_on_both_sides_of_the_date_line_are_near() -> None:
    east, west = place("t:3", "East", 0, 179.9), place("t:4", "West", 0, -179.9)
    assert NearPlaces([east]).nearest_km(west) == pytest.approx(22.2, abs=0.1)


def test_countries_are_those_that_are_said() -> None:
    assert NearPlaces([IZIUM, place("t:5", "Nowhere", 0, 0, country="")]).countries == {"UA"}
