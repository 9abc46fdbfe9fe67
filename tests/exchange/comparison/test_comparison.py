from __future__ import annotations

from collections.abc import Callable
from datetime import date

from frontmap.exchange.comparison import CHANGE_COLUMNS, Comparison
from frontmap.map.derived import Derived

Make = Callable[..., Derived]
BACK = {"gained_by": "ukraine", "lost_by": "russia", "first_day": "2022-09-10", "last_day": "2022-09-10"}
MARCH, APRIL, OCTOBER = date(2022, 3, 1), date(2022, 4, 1), date(2022, 10, 1)


def test_a_town_that_changed_is_told_with_both_states_and_the_day(derived_from: Make) -> None:
    (town,) = Comparison(derived_from({}), MARCH, APRIL).towns
    row = town.properties()
    assert list(row) == list(CHANGE_COLUMNS)
    assert (row["from_held_by"], row["from_status"]) == ("ukraine", "inferred")
    assert (row["to_held_by"], row["to_status"], row["day"]) == ("russia", "claimed", "2022-03-10")
    assert (row["outlet"], row["url"], row["evidence"]) == ("Outlet", "https://example.org/1", ["claimed"])


def test_a_town_that_is_as_it_was_is_not_told(derived_from: Make) -> None:
    assert Comparison(derived_from({}), APRIL, OCTOBER).towns == []
    assert Comparison(derived_from({}, BACK), MARCH, OCTOBER).towns == []


def test_the_way_back_rests_on_the_same_event(derived_from: Make) -> None:
    (town,) = Comparison(derived_from({}), APRIL, MARCH).towns
    row = town.properties()
    assert (row["from_held_by"], row["to_held_by"], row["day"]) == ("russia", "ukraine", "2022-03-10")
    assert row["outlet"] == "Outlet"


def test_the_best_claim_is_that_of_the_day_then_the_surest(derived_from: Make) -> None:
    conceded = {"speaker": "ukraine", "source_outlet": "Conceded"}
    late = {**conceded, "first_day": "2022-03-12", "last_day": "2022-03-12", "source_outlet": "Late"}
    (town,) = Comparison(derived_from({}, conceded, late), MARCH, APRIL).towns
    assert town.citation is not None
    assert town.citation.outlet == "Conceded"


def test_counts_are_by_sides_and_by_division(derived_from: Make) -> None:
    places = [{"place_id": "x:1", "admin1": "North"}, {"place_id": "x:2", "name": "Other", "admin1": "North"}]
    fought = {"change": "contested", "gained_by": "", "lost_by": "", "speaker": "outlet", "place_id": "x:2"}
    taken = {"place_id": "x:2", "first_day": "2022-02-01", "last_day": "2022-02-01"}
    comparison = Comparison(derived_from({}, taken, fought, places=places), MARCH, APRIL)
    assert comparison.by_sides() == {("ukraine", "russia"): 1, ("russia", None): 1}
    assert comparison.by_admin1() == {"North": 2}


def test_days_before_the_campaign_are_as_its_first(derived_from: Make) -> None:
    assert len(Comparison(derived_from({}), date(2000, 1, 1), APRIL).towns) == 1


def test_a_perspective_changes_what_changed(derived_from: Make) -> None:
    assert Comparison(derived_from({}).seen_by("ukraine"), MARCH, APRIL).towns == []
