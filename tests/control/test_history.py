from datetime import date

import pandas as pd

from frontmap.control import HISTORY_COLUMNS, claims_frame, control_as_of, history, merge
from frontmap.model import Change, Claim, Stance
from tests.control.claims import ACTORS, claim, day

START = date(2022, 2, 24)


def merged(*claims: Claim) -> pd.DataFrame:
    return merge(claims_frame(claims, ACTORS), ACTORS)


def told(*claims: Claim, start: date = START) -> list[tuple[str, str]]:
    """Return the days and states of one place: its holder, ``?`` for unconfirmed, ``!`` for contested."""
    rows = history(merged(*claims), start)
    days = rows["day"].dt.strftime("%m-%d")
    states = (
        rows["held_by"]
        + rows["confirmed"].map({True: "", False: "?"})
        + rows["contested"].map({True: "!", False: ""})
    )
    pairs = list(zip(days, states, strict=True))
    return [pair for i, pair in enumerate(pairs) if i == 0 or pair[1] != pairs[i - 1][1]]


def test_a_place_is_held_by_whoever_lost_it_first_until_its_first_event() -> None:
    assert told(claim("03-07", lost_by="ukraine")) == [("02-24", "ukraine?"), ("03-07", "russia?")]


def test_of_two_sides_the_other_held_what_one_takes() -> None:
    assert told(claim("03-07"))[0] == ("02-24", "ukraine?")


def test_a_place_is_contested_between_a_first_and_a_last_day() -> None:
    assert told(claim("06-05/06-11")) == [("02-24", "ukraine?"), ("06-05", "ukraine?!"), ("06-11", "russia?")]


def test_a_place_is_not_contested_by_an_event_of_one_day() -> None:
    assert all("!" not in state for _, state in told(claim("06-05")))


def test_a_place_is_contested_once_another_side_has_entered() -> None:
    entered = claim("09-08", "ukraine", change=Change.ENTERED)
    taken = claim("09-10", "ukraine", speaker="ukraine")
    assert told(entered, taken) == [("02-24", "russia?"), ("09-08", "russia?!"), ("09-10", "ukraine?")]


def test_a_side_that_enters_what_it_holds_contests_nothing() -> None:
    entered = claim("09-12", "ukraine", change=Change.ENTERED)
    assert told(claim("09-10", "ukraine"), entered) == [("02-24", "russia?"), ("09-10", "ukraine?")]


def test_a_place_is_contested_while_it_is_fought_over() -> None:
    fought = claim("05-01", None, change=Change.CONTESTED)
    assert told(claim("03-07"), fought)[-1] == ("05-01", "russia?!")


def test_a_disputed_change_shows_as_contested() -> None:
    denied = claim("08-15", speaker="ukraine", stance=Stance.DENIED)
    assert told(claim("08-15", speaker="russia"), denied)[-1] == ("08-15", "russia?!")


def test_a_denial_alone_changes_nothing() -> None:
    assert told(claim("08-15", stance=Stance.DENIED)) == []


def test_an_event_before_the_first_day_counts_on_it() -> None:
    assert told(claim("02-20"), start=START) == [("02-24", "russia?")]


def test_a_confirmed_event_makes_a_confirmed_holder() -> None:
    conceded = claim("04-01", lost_by="ukraine", speaker="ukraine")
    assert told(claim("03-07"), conceded)[-1] == ("04-01", "russia")


def test_history_of_nothing_has_the_columns_all_the_same() -> None:
    assert list(history(merged(), START).columns) == list(HISTORY_COLUMNS)


def test_control_as_of_counts_events_on_the_day_itself() -> None:
    events = merged(claim("03-07"))
    assert control_as_of(events, day("03-06"))["held_by"].tolist() == ["ukraine"]
    assert control_as_of(events, day("03-07"))["held_by"].tolist() == ["russia"]


def test_control_as_of_knows_no_since_before_the_first_event() -> None:
    events = merged(claim("03-07"))
    assert control_as_of(events, day("03-06"))["since"].isna().all()
    assert control_as_of(events, day("09-01"))["since"].dt.date.tolist() == [day("03-07")]
