import pandas as pd

from frontmap.control import CHANGE_COLUMNS, DISAGREEMENT_COLUMNS, changes, claims_frame, disagreements, merge
from frontmap.control.disagreement import change_numbers
from frontmap.model import Change, Claim, Stance
from tests.control.claims import ACTORS, claim


def told(*claims: Claim) -> pd.DataFrame:
    frame = claims_frame(claims, ACTORS)
    return changes(merge(frame, ACTORS), frame)


def found(*claims: Claim) -> list[tuple[int, int, int]]:
    places = disagreements(told(*claims))
    return list(places[["in_side", "in_days", "spread_days"]].itertuples(index=False, name=None))


def lags(*claims: Claim) -> list[int]:
    rows = told(*claims).dropna(subset=["claimed", "conceded"])
    days: list[int] = (rows["conceded"] - rows["claimed"]).dt.days.tolist()
    return days


CLAIMED = claim("03-07", speaker="russia")
CONCEDED = claim("04-01", lost_by="ukraine", speaker="ukraine")


def test_sources_that_agree_within_two_days_do_not_disagree() -> None:
    assert found(claim("03-07"), claim("03-09", speaker="russia")) == []


def test_sources_that_date_a_change_three_days_apart_disagree_in_days() -> None:
    assert found(claim("03-07"), claim("03-10", speaker="russia")) == [(0, 1, 3)]


def test_a_change_that_is_told_of_weeks_later_is_the_same_change() -> None:
    assert found(CLAIMED, CONCEDED) == [(0, 1, 25)]


def test_a_place_that_changes_hands_and_back_is_not_disagreed_on() -> None:
    assert found(claim("03-07"), claim("04-01", "ukraine"), claim("05-01")) == []


def test_spans_disagree_only_as_far_as_they_lie_apart() -> None:
    assert found(claim("03-01/03-31"), claim("03-20", speaker="russia")) == []


def test_a_denied_change_is_disagreed_on_in_its_side() -> None:
    denied = claim("03-08", speaker="ukraine", stance=Stance.DENIED)
    assert found(claim("03-07", speaker="russia"), denied) == [(1, 0, 1)]


def test_two_sides_that_gain_a_place_on_the_same_days_are_disagreed_on() -> None:
    assert found(claim("03-07", "russia"), claim("03-07", "ukraine")) == [(1, 0, 0)]
    assert found(claim("03-07", "russia"), claim("03-08", "ukraine")) == []


def test_the_most_disputed_place_comes_first() -> None:
    rows = told(
        claim("03-07"),
        claim("03-12", speaker="russia"),
        claim("03-07", place="lyman"),
        claim("03-20", speaker="russia", place="lyman"),
    )
    assert disagreements(rows)["place_id"].tolist() == ["lyman", "izium"]


def test_the_lag_counts_from_the_first_claim_to_the_concession() -> None:
    assert lags(CLAIMED, claim("03-24", speaker="russia"), CONCEDED) == [25]


def test_the_lag_is_below_zero_where_the_loser_said_so_first() -> None:
    conceded = claim("03-05", lost_by="ukraine", speaker="ukraine")
    assert lags(CLAIMED, conceded) == [-2]


def test_there_is_no_lag_without_a_concession_or_across_an_opposite_change() -> None:
    assert lags(CLAIMED) == []
    assert lags(CLAIMED, claim("03-20", "ukraine"), CONCEDED) == []


def test_a_change_ends_where_another_side_gains_the_place() -> None:
    entered = claim("03-20", change=Change.ENTERED)
    frame = claims_frame([CLAIMED, entered, CONCEDED, claim("05-01", "ukraine"), claim("06-01")], ACTORS)
    assert change_numbers(merge(frame, ACTORS)).tolist() == [0, 1, 0, 3, 4]


def test_of_nothing_there_is_nothing_to_disagree_on() -> None:
    assert list(told().columns) == list(CHANGE_COLUMNS)
    assert list(disagreements(told()).columns) == list(DISAGREEMENT_COLUMNS)


def test_unresolved_places_are_left_out() -> None:
    assert found(claim("03-07", place=None), claim("03-20", place=None)) == []
