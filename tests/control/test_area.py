from itertools import pairwise
from math import pi

import pytest
import shapely

from frontmap.control import AREA_COLUMNS, area_over_time, cells, claims_frame, history, merge
from frontmap.control.area import Cell
from frontmap.control.outline import outline
from frontmap.model import Change, Claim, Place
from frontmap.places import load_gazetteer
from tests.control.claims import ACTORS, claim, day

KM = 1 / 111.2
"""A kilometre of latitude in degrees, near enough."""


def place(name: str, north_km: float = 0, east_km: float = 0) -> Place:
    return Place(name, name, north_km * KM, east_km * KM)


def sizes(*told: Place, known: tuple[Place, ...] = (), reach_km: float = 10) -> list[tuple[str, int, bool]]:
    found = cells(told, known, reach_km=reach_km)
    return [(cell.place_id, round(cell.km2), cell.generous) for cell in found]


def test_a_lone_place_has_a_circle_of_the_reach() -> None:
    ((place_id, km2, generous),) = sizes(place("izium"))
    assert (place_id, generous) == ("izium", False)
    assert km2 == pytest.approx(pi * 100, rel=0.02)


def test_neighbours_share_the_ground_between_them() -> None:
    (_, first, _), (_, second, _) = sizes(place("izium"), place("kupiansk", 4))
    assert first == pytest.approx(second, rel=0.02)
    assert pi * 50 < first < pi * 100


def test_the_cell_of_a_place_without_news_takes_the_state_of_the_nearest_with_news() -> None:
    found = sizes(place("izium"), place("kupiansk", 30), known=(place("a", 5), place("b", 24)))
    assert [(place_id, generous) for place_id, _, generous in found] == [
        ("izium", False),
        ("kupiansk", False),
        ("izium", True),
        ("kupiansk", True),
    ]


def test_places_without_news_take_ground_from_the_strict_count_but_not_from_the_whole() -> None:
    alone = sum(km2 for _, km2, _ in sizes(place("izium")))
    beside = sizes(place("izium"), known=(place("a", 5), place("b", -3, 4)))
    assert beside[0][1] < alone
    assert sum(km2 for _, km2, _ in beside) == pytest.approx(alone, abs=2)


def test_no_ground_further_than_the_reach_is_counted() -> None:
    assert sizes(place("izium"), known=(place("far", 40),)) == sizes(place("izium"))


def test_a_place_twice_in_the_gazetteer_counts_once() -> None:
    assert sizes(place("izium"), place("twin"), known=(place("izium"), place("same"))) == [
        ("twin", round(sizes(place("izium"))[0][1]), False)
    ]


def test_cells_end_where_the_ground_ends() -> None:
    eastern = shapely.box(0, -1, 1, 1)
    (cell,) = cells([place("izium")], [], eastern, reach_km=10)
    assert cell.km2 == pytest.approx(pi * 50, rel=0.02)


def test_cells_of_nothing_are_none() -> None:
    assert cells([], [place("a")]) == []


GROUND = [
    Cell("izium", shapely.box(0, 0, 1, 1), 10.0, generous=False),
    Cell("izium", shapely.box(1, 0, 2, 1), 5.0, generous=True),
    Cell("lyman", shapely.box(2, 0, 3, 1), 2.0, generous=False),
]


def areas(*claims: Claim) -> list[tuple[str, str, float, float]]:
    events = merge(claims_frame(claims, ACTORS), ACTORS)
    table = area_over_time(history(events, day("02-24")), GROUND, ACTORS)
    assert list(table.columns) == list(AREA_COLUMNS)
    return [
        (f"{row['day']:%m-%d}", row["actor_id"], row["low_km2"], row["high_km2"])
        for row in table.to_dict("records")
    ]


def test_the_area_follows_who_holds_the_places() -> None:
    assert areas(claim("03-07"), claim("03-09", place="lyman")) == [
        ("02-24", "ukraine", 12, 17),
        ("02-24", "russia", 0, 0),
        ("03-07", "ukraine", 2, 2),
        ("03-07", "russia", 10, 15),
        ("03-09", "ukraine", 0, 0),
        ("03-09", "russia", 12, 17),
    ]


def test_contested_ground_counts_in_the_generous_estimate_only() -> None:
    entered = claim("03-20", "ukraine", change=Change.ENTERED)
    assert areas(claim("03-07"), entered)[-1] == ("03-20", "russia", 0, 15)


def test_areas_never_sum_to_more_than_the_ground_there_is() -> None:
    rows = areas(claim("03-07"), claim("04-01", "ukraine"), claim("03-09/03-12", place="lyman"))
    for one, other in pairwise(rows):
        if one[0] == other[0]:
            assert one[3] + other[3] <= 17


def test_areas_of_nothing_have_the_columns() -> None:
    assert areas() == []


def test_the_outline_of_ukraine_has_crimea_and_its_size() -> None:
    ukraine = outline({"UA"}, load_gazetteer().places())
    assert ukraine is not None
    assert ukraine.contains(shapely.Point(34.1, 44.95))
    assert not ukraine.contains(shapely.Point(36.59, 50.6))
    assert sum(cell.km2 for cell in cells([Place("", "", 49, 32)], [], ukraine, reach_km=2000)) == (
        pytest.approx(603_500, rel=0.02)
    )


def test_there_is_no_outline_of_a_country_without_places() -> None:
    assert outline({"SD"}, load_gazetteer().places()) is None
