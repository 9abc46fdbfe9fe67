from frontmap.control import claims_frame, history, merge
from frontmap.control.compare import COMPARE_COLUMNS, compare
from frontmap.model import Change, Claim
from tests.control.claims import ACTORS, claim, day

START = day("02-24")


def changes(first: str, second: str, *claims: Claim) -> list[tuple[str, str, str]]:
    events = merge(claims_frame(claims, ACTORS), ACTORS)
    table = compare(history(events, START), events, day(first), day(second))
    assert list(table.columns) == list(COMPARE_COLUMNS)
    return [
        (row["place_id"], f"{row['from_held_by']} > {row['to_held_by']}", f"{row['day']:%m-%d}")
        for row in table.to_dict("records")
    ]


TAKEN, RETAKEN = claim("03-07"), claim("04-01", "ukraine")


def test_a_place_that_changed_hands_between_the_days_is_told() -> None:
    assert changes("03-01", "03-07", TAKEN) == [("izium", "ukraine > russia", "03-07")]


def test_a_place_that_changed_before_or_after_the_days_is_not_told() -> None:
    assert changes("03-07", "03-31", TAKEN, RETAKEN) == []
    assert changes("03-01", "03-06", TAKEN, RETAKEN) == []


def test_a_place_that_changed_hands_and_back_is_not_told() -> None:
    assert changes("03-01", "04-02", TAKEN, RETAKEN) == []


def test_the_way_back_names_the_day_of_the_later_state() -> None:
    assert changes("03-07", "03-01", TAKEN) == [("izium", "russia > ukraine", "03-07")]


def test_a_place_that_became_contested_is_told() -> None:
    entered = claim("03-20", "ukraine", change=Change.ENTERED)
    assert changes("03-10", "03-21", TAKEN, entered) == [("izium", "russia > russia", "03-20")]


def test_a_place_that_was_merely_confirmed_is_not_told() -> None:
    conceded = claim("03-30", lost_by="ukraine", speaker="ukraine")
    assert changes("03-20", "04-01", claim("03-07", speaker="russia"), conceded) == []


def test_a_day_before_the_first_is_as_the_first() -> None:
    assert changes("01-01", "03-07", TAKEN) == [("izium", "ukraine > russia", "03-07")]


def test_the_table_names_the_claims_of_the_event() -> None:
    events = merge(claims_frame([TAKEN], ACTORS), ACTORS)
    (row,) = compare(history(events, START), events, START, day("03-07")).to_dict("records")
    assert row["evidence"] == ("reported",)
    assert row["claim_ids"] == (TAKEN.claim_id,)


def test_nothing_compared_has_the_columns_all_the_same() -> None:
    assert changes("03-01", "03-07") == []
