import pytest

from frontmap.model import Place
from frontmap.places.beside import DIRECTIONS, beside_town, direction

IZIUM = Place("izium", "Izium", 49.21, 37.28, population=45_000)


def around(lat: float, lon: float, population: int | None = None) -> Place:
    """Return a place so many degrees from Izium."""
    return Place(f"{lat}/{lon}", "Nove", IZIUM.lat + lat, IZIUM.lon + lon, population=population)


@pytest.mark.parametrize(
    ("lat", "lon", "expected"), [(0.1, 0, "north"), (0.1, 0.15, "northeast"), (-0.1, -0.15, "southwest")]
)
def test_a_place_lies_in_a_direction_from_a_town(lat: float, lon: float, expected: str) -> None:
    assert direction(IZIUM, around(lat, lon)) == expected


def test_the_directions_go_round_with_the_sun() -> None:
    ways = [(1, 0), (1, 1.5), (0, 1), (-1, 1.5), (-1, 0), (-1, -1.5), (0, -1), (1, -1.5)]
    assert tuple(direction(IZIUM, around(lat / 10, lon / 10)) for lat, lon in ways) == DIRECTIONS


def test_a_place_is_told_by_the_nearest_town_that_is_larger() -> None:
    village, hamlet = around(0.1, 0, 900), around(0.1, 0.02, 100)
    beside = beside_town(village, [IZIUM, hamlet, village])
    assert beside is not None
    assert (beside.town, round(beside.km), beside.direction) == (IZIUM, 11, "north")


def test_a_place_without_a_larger_town_near_it_is_not_told_by_any() -> None:
    assert beside_town(IZIUM, [around(0.1, 0, 900)]) is None
    assert beside_town(around(5, 0, 900), [IZIUM]) is None
