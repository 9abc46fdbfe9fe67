from dataclasses import replace
from datetime import date

import pytest

from frontmap.control import (
    CLAIM_FRAME_COLUMNS,
    Selection,
    choose,
    chosen_events,
    claims_frame,
    outlets_perspective,
    parse_perspective,
)
from frontmap.errors import PerspectiveError
from frontmap.model import Citation, Claim, Days, Excerpt, Place, Report
from tests.control.claims import ACTORS, claim, day

REPORTS = {"r": Report("r", "Izium est tombée.", "fr", Citation("Le Monde", published=Days.parse("2022-03")))}
PLACES = {"izium": Place("izium", "Izium", 49.2, 37.25, admin1="Kharkiv")}


def cited(
    days: str,
    outlet: str,
    published: str | None = None,
    *,
    gained_by: str = "russia",
    speaker: str = "outlet",
) -> Claim:
    citation = Citation(outlet, published=Days.parse(published) if published else None)
    return replace(claim(days, gained_by, speaker=speaker), citation=citation)


def chosen(selection: Selection, *claims: Claim) -> list[str]:
    frame = choose(claims_frame(claims, ACTORS, REPORTS, PLACES), selection)
    return [f"{first:%m-%d}" for first in frame["first_day"]]


def test_claims_frame_tells_what_the_report_and_the_place_tell() -> None:
    read = replace(claim("03-07"), excerpt=Excerpt("r", 0, 5, "Izium"))
    (row,) = claims_frame([read], ACTORS, REPORTS, PLACES).to_dict("records")
    assert (row["outlet"], row["lang"], row["admin1"]) == ("Le Monde", "fr", "Kharkiv")
    assert row["published"].date() == date(2022, 3, 31)


def test_choose_lets_everything_through_at_first() -> None:
    assert chosen(Selection(), claim("03-07"), claim("03-08")) == ["03-07", "03-08"]


def test_known_on_leaves_what_was_published_by_then() -> None:
    claims = cited("03-07", "AFP", "2022-03-08"), cited("03-06", "AFP", "2022-03-09"), cited("03-05", "AFP")
    assert chosen(Selection(known_on=day("03-08")), *claims) == ["03-07"]
    assert chosen(Selection(known_on=day("03-09")), *claims) == ["03-07", "03-06"]


def test_a_month_of_publication_is_known_at_its_end() -> None:
    claims = [cited("03-07", "AFP", "2022-03")]
    assert chosen(Selection(known_on=day("03-30")), *claims) == []
    assert chosen(Selection(known_on=day("03-31")), *claims) == ["03-07"]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(outlets=("AFP",)), ["03-07"]),
        (Selection(outlets=("AFP", "TASS")), ["03-07", "03-08"]),
        (Selection(evidence=("claimed",)), ["03-08"]),
        (Selection(gained_by=("ukraine",)), ["03-09"]),
        (Selection(admin1=("Kharkiv",)), ["03-07", "03-08", "03-09"]),
        (Selection(admin1=("Donetsk",)), []),
        (Selection(langs=("fr",)), []),
        (Selection(reviewed=True), ["03-09"]),
        (Selection(reviewed=False), ["03-07", "03-08"]),
    ],
)
def test_choose_filters_by_every_column(selection: Selection, expected: list[str]) -> None:
    claims = (
        cited("03-07", "AFP"),
        cited("03-08", "TASS", speaker="russia"),
        replace(cited("03-09", "BBC"), gained_by="ukraine", reviewed=True),
    )
    assert chosen(selection, *claims) == expected


def test_chosen_events_see_only_the_chosen_claims() -> None:
    frame = claims_frame([cited("03-07", "TASS"), cited("03-09", "AFP")], ACTORS)
    events = chosen_events(frame, Selection(outlets=("AFP",)), ACTORS)
    assert events["first_day"].dt.date.tolist() == [day("03-09")]


def test_choose_of_nothing_has_the_columns() -> None:
    frame = choose(
        claims_frame([], ACTORS), Selection(known_on=day("03-01"), outlets=("AFP",), reviewed=True)
    )
    assert list(frame.columns) == list(CLAIM_FRAME_COLUMNS)


def test_a_perspective_of_outlets_counts_what_they_published() -> None:
    frame = claims_frame([cited("03-07", "TASS"), cited("03-09", "AFP"), cited("03-20", "BBC")], ACTORS)
    events = chosen_events(frame, Selection(outlets_perspective(["AFP", "BBC"])), ACTORS)
    assert events["first_day"].dt.date.tolist() == [day("03-09"), day("03-20")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("confirmed", "confirmed"),
        ("russia", "russia"),
        ("outlet:AFP|Sun, The", "outlet:AFP|Sun, The"),
        ("sun, the", "outlet:Sun, The"),
        ("afp,bbc", "outlet:AFP|BBC"),
        ("BBC|AFP", "outlet:AFP|BBC"),
    ],
)
def test_parse_perspective_takes_keywords_sides_and_outlets(text: str, expected: str) -> None:
    assert parse_perspective(text, ACTORS, {"AFP", "BBC", "Sun, The"}) == expected


@pytest.mark.parametrize("text", ["", "outlet:", "somebody", "AFP|somebody"])
def test_parse_perspective_says_what_there_is(text: str) -> None:
    with pytest.raises(PerspectiveError, match="must be one of all, confirmed, ukraine, russia, third-party"):
        parse_perspective(text, ACTORS, {"AFP"})
