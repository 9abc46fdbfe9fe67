import pytest

from frontmap.model import Place
from frontmap.places import distance_km
from frontmap.places.distance import degrees_apart_km, spacing_km
from tests.places.examples import IZIUM, KUPIANSK


def test_distance_of_a_place_to_itself_is_zero() -> None:
    assert distance_km(IZIUM, IZIUM) == 0


def test_distance_is_the_same_both_ways() -> None:
    assert distance_km(IZIUM, KUPIANSK) == pytest.approx(distance_km(KUPIANSK, IZIUM))
    assert distance_km(IZIUM, KUPIANSK) == pytest.approx(60.8, abs=0.5)


def test_a_degree_of_latitude_is_111_km_and_antipodes_are_half_the_globe_apart() -> None:
    assert degrees_apart_km(0, 0, 1, 0) == pytest.approx(111.195, abs=0.01)
    assert degrees_apart_km(0, 0, 0, 180) == pytest.approx(20015.1, abs=0.1)


def test_distance_across_the_date_line_is_short() -> None:
    assert degrees_apart_km(0, 179.5, 0, -179.5) == pytest.approx(111.195, abs=0.01)


def test_spacing_is_wider_where_places_lie_farther_apart() -> None:
    dense = [Place(f"d{n}", "D", 49.01 + n / 100, 37.01, country="UA") for n in range(16)]
    sparse = [Place(f"s{n}", "S", 10 + 2 * n, 20.01, country="SD") for n in range(4)]
    spacing = dict(pair.split(":") for pair in spacing_km([*dense, *sparse]).split())
    assert float(spacing["SD"]) > 3 * float(spacing["UA"])


def test_places_of_no_country_have_no_spacing() -> None:
    assert spacing_km([]) == spacing_km([Place("a", "A", 1, 1)]) == ""
