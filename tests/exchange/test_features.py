from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from frontmap.exchange import FEATURE_COLUMNS, STATUSES, Feature
from frontmap.exchange.features import features
from frontmap.map.derived import Derived

Make = Callable[..., Derived]
CONCEDED = {"speaker": "ukraine"}
REPORTED = {"speaker": "outlet"}


def on(derived: Derived, day: str) -> Feature:
    (feature,) = features(derived, date.fromisoformat(day))
    return feature


def test_a_feature_has_exactly_the_properties_described(kharkiv: Derived) -> None:
    for feature in features(kharkiv):
        assert list(feature.properties()) == list(FEATURE_COLUMNS)
        assert feature.status in STATUSES


def test_a_state_holds_from_its_day_until_the_next(derived_from: Make) -> None:
    back = {"gained_by": "ukraine", "lost_by": "russia", "first_day": "2022-09-10", "last_day": "2022-09-10"}
    derived = derived_from({}, back)
    spans = [(str(each.first_day), str(each.next_day), each.held_by) for each in features(derived)]
    assert spans == [
        ("2022-01-01", "2022-03-10", "ukraine"),
        ("2022-03-10", "2022-09-10", "russia"),
        ("2022-09-10", "None", "ukraine"),
    ]
    assert on(derived, "2022-03-09").held_by == "ukraine"
    assert on(derived, "2022-03-10").held_by == "russia"


def test_before_its_first_event_a_place_is_inferred_to_be_held_by_who_loses_it(derived_from: Make) -> None:
    before = on(derived_from({}), "2022-03-09")
    assert (before.status, before.held_by, before.since) == ("inferred", "ukraine", None)
    assert before.evidence == before.claims == ()


@pytest.mark.parametrize(
    ("claims", "status", "evidence"),
    [
        ([{}], "claimed", ("claimed",)),
        ([REPORTED], "reported", ("reported",)),
        ([CONCEDED], "confirmed", ("conceded",)),
        ([{}, REPORTED], "confirmed", ("claimed", "reported")),
        ([{}, {"stance": "denied", **CONCEDED}], "disputed", ("claimed", "denied")),
    ],
)
def test_the_status_follows_from_the_event(
    derived_from: Make, claims: list[dict[str, str]], status: str, evidence: tuple[str, ...]
) -> None:
    feature = on(derived_from(*claims), "2022-03-11")
    assert (feature.status, feature.evidence, str(feature.since)) == (status, evidence, "2022-03-10")
    assert feature.claims == tuple(f"c{number}" for number in range(1, len(claims) + 1))


def test_within_the_span_of_a_change_a_place_is_contested_on_the_claims_of_that_change(
    derived_from: Make,
) -> None:
    feature = on(derived_from({"last_day": "2022-03-20"}), "2022-03-15")
    assert (feature.status, feature.claims, str(feature.since)) == ("contested", ("c1",), "2022-03-10")


def test_a_place_that_is_fought_over_is_contested(derived_from: Make) -> None:
    fought = {"change": "contested", "gained_by": "", "lost_by": "", "speaker": "outlet"}
    assert on(derived_from(fought), "2022-03-11").status == "contested"


def test_a_place_that_somebody_only_denies_to_be_taken_has_no_feature(derived_from: Make) -> None:
    assert list(features(derived_from({"stance": "denied", **CONCEDED}))) == []


def test_another_perspective_gives_other_features(derived_from: Make) -> None:
    derived = derived_from({}, {**REPORTED, "first_day": "2022-03-14", "last_day": "2022-03-14"})
    assert on(derived.seen_by("russia"), "2022-03-10").status == "claimed"
    assert on(derived.seen_by("confirmed"), "2022-03-13").held_by != "russia"
    assert on(derived.seen_by("confirmed"), "2022-03-14").held_by == "russia"
