from datetime import date
from typing import Any

import pytest

from frontmap.control import EVENT_COLUMNS, claims_frame, merge
from frontmap.control.events import Status, status
from frontmap.model import Change, Claim, Evidence, Stance
from tests.control.claims import ACTORS, claim, day


def merged(*claims: Claim, actors: tuple[str, ...] = ACTORS) -> list[dict[str, Any]]:
    rows = merge(claims_frame(claims, actors), actors).to_dict("records")
    return [{str(column): cell for column, cell in row.items()} for row in rows]


def spans(*claims: Claim) -> list[tuple[date, date]]:
    return [(event["first_day"].date(), event["last_day"].date()) for event in merged(*claims)]


def test_merge_makes_one_event_of_claims_that_fit() -> None:
    (event,) = merged(claim("03-24", speaker="russia"), claim("03-26"))
    assert event["gained_by"] == "russia"
    assert event["first_day"].date() == day("03-24")
    assert event["evidence"] == ("claimed", "reported")
    assert len(event["claim_ids"]) == 2


def test_merge_keeps_claims_apart_that_lie_more_than_a_week_apart() -> None:
    assert spans(claim("03-07"), claim("03-24")) == [(day("03-07"),) * 2, (day("03-24"),) * 2]
    assert len(merged(claim("03-07"), claim("03-14"))) == 1
    assert len(merged(claim("03-07"), claim("03-15"))) == 2


def test_merge_keeps_claims_apart_that_have_an_opposite_event_between() -> None:
    events = merged(claim("03-07"), claim("03-09", "ukraine"), claim("03-11"))
    assert [event["gained_by"] for event in events] == ["russia", "ukraine", "russia"]


def test_merge_keeps_places_apart() -> None:
    assert len(merged(claim("03-07"), claim("03-07", place="lyman"))) == 2


def test_merge_leaves_out_what_is_unresolved() -> None:
    assert merged(claim("03-07", place=None)) == []


def test_merge_narrows_a_span_by_a_claim_within_it() -> None:
    assert spans(claim("06-01/06-30"), claim("06-12")) == [(day("06-12"), day("06-12"))]
    assert spans(claim("09-05/09-11"), claim("09-09/09-15")) == [(day("09-09"), day("09-11"))]


def test_merge_dates_an_event_to_the_earliest_day_that_is_told() -> None:
    assert spans(claim("09-11"), claim("09-10"), claim("09-16")) == [(day("09-10"), day("09-10"))]


def test_merge_joins_a_loss_to_the_gain_it_means() -> None:
    lost = claim("09-10", None, speaker="russia", change=Change.LOST, lost_by="russia")
    (event,) = merged(claim("09-10", "ukraine", lost_by="russia"), lost)
    assert event["status"] == Status.CONFIRMED
    assert event["evidence"] == ("conceded", "reported")


def test_merge_does_not_join_a_loss_to_a_gain_by_the_same_side() -> None:
    lost = claim("09-10", None, change=Change.LOST, lost_by="russia")
    assert len(merged(claim("09-10", "russia", lost_by="ukraine"), lost)) == 2


def test_merge_gives_what_one_of_two_sides_loses_to_the_other() -> None:
    lost = claim("09-10", None, change=Change.LOST, lost_by="russia")
    assert [event["gained_by"] for event in merged(lost)] == ["ukraine"]
    assert [event["gained_by"] for event in merged(lost, actors=(*ACTORS, "third"))] == [""]


def test_merge_joins_a_denial_to_what_it_denies() -> None:
    denied = claim("08-16", lost_by="ukraine", speaker="ukraine", stance=Stance.DENIED)
    (event,) = merged(claim("08-15", lost_by="ukraine", speaker="russia"), denied)
    assert event["status"] == Status.DISPUTED
    assert event["evidence"] == ("claimed", "denied")


def test_merge_does_not_narrow_days_by_a_denial() -> None:
    denied = claim("08-16", speaker="ukraine", stance=Stance.DENIED)
    assert spans(claim("08-15/08-18"), denied) == [(day("08-15"), day("08-18"))]


def test_merge_orders_entering_before_taking_on_one_day() -> None:
    entered = claim("09-10", "ukraine", change=Change.ENTERED)
    events = merged(claim("09-10", "ukraine"), entered)
    assert [event["change"] for event in events] == ["entered", "taken"]


def test_merge_gives_the_same_whatever_the_order_of_claims() -> None:
    claims = [claim("03-07"), claim("03-09", "ukraine"), claim("03-11"), claim("03-07", speaker="russia")]
    forward, backward = (merge(claims_frame(each, ACTORS), ACTORS) for each in (claims, claims[::-1]))
    assert forward.drop(columns="claim_ids").equals(backward.drop(columns="claim_ids"))


def test_merge_of_nothing_has_the_columns_all_the_same() -> None:
    assert list(merge(claims_frame([], ACTORS), ACTORS).columns) == list(EVENT_COLUMNS)


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ({Evidence.CLAIMED}, Status.CLAIMED),
        ({Evidence.REPORTED}, Status.REPORTED),
        ({Evidence.CLAIMED, Evidence.REPORTED}, Status.CONFIRMED),
        ({Evidence.CONCEDED}, Status.CONFIRMED),
        ({Evidence.CONCEDED, Evidence.DENIED}, Status.CONFIRMED),
        ({Evidence.CLAIMED, Evidence.REPORTED, Evidence.DENIED}, Status.DISPUTED),
        ({Evidence.DENIED}, Status.DISPUTED),
    ],
)
def test_status_follows_from_the_kinds_of_evidence(kinds: set[Evidence], expected: Status) -> None:
    assert status(kinds) is expected
