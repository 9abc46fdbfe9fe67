from frontmap.control import STATE_COUNT_COLUMNS, claims_frame, history, merge, state_counts
from frontmap.model import Change, Claim
from tests.control.claims import ACTORS, claim, day


def counts(*claims: Claim) -> list[tuple[str, str, str, int]]:
    table = state_counts(history(merge(claims_frame(claims, ACTORS), ACTORS), day("02-24")))
    assert list(table.columns) == list(STATE_COUNT_COLUMNS)
    return [
        (f"{row['day']:%m-%d}", row["held_by"], row["state"], row["places"])
        for row in table.to_dict("records")
        if row["places"]
    ]


def test_state_counts_follow_every_place() -> None:
    conceded = claim("03-07", speaker="ukraine", lost_by="ukraine")
    assert counts(conceded, claim("03-09", place="lyman")) == [
        ("02-24", "ukraine", "unconfirmed", 2),
        ("03-07", "russia", "confirmed", 1),
        ("03-07", "ukraine", "unconfirmed", 1),
        ("03-09", "russia", "confirmed", 1),
        ("03-09", "russia", "unconfirmed", 1),
    ]


def test_a_contested_place_counts_for_nobody() -> None:
    entered = claim("03-20", "ukraine", change=Change.ENTERED)
    assert counts(claim("03-07"), entered)[-1] == ("03-20", "", "contested", 1)


def test_state_counts_of_nothing_have_the_columns() -> None:
    assert counts() == []
