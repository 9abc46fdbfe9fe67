from datetime import date

import pytest

from frontmap.model import OUTLET, Change, Claim, Days, Evidence, Precision, Stance, evidence

ACTORS = ("ukraine", "russia")


def claim(speaker: str, *, lost_by: str | None = "ukraine", stance: Stance = Stance.ASSERTED) -> Claim:
    day = Days.on(date(2022, 3, 7))
    return Claim("a", "Izium", Change.TAKEN, "russia", lost_by, speaker, stance, day, Precision.DAY)


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("russia", Evidence.CLAIMED),
        ("ukraine", Evidence.CONCEDED),
        (OUTLET, Evidence.REPORTED),
        ("BBC", Evidence.REPORTED),
    ],
)
def test_evidence_follows_from_who_speaks(speaker: str, expected: Evidence) -> None:
    assert evidence(claim(speaker), ACTORS) is expected


def test_evidence_of_a_denial_is_denied_whoever_denies() -> None:
    assert evidence(claim("ukraine", stance=Stance.DENIED), ACTORS) is Evidence.DENIED


def test_evidence_is_a_claim_where_a_side_speaks_and_no_loser_is_named() -> None:
    assert evidence(claim("ukraine", lost_by=None), ACTORS) is Evidence.CLAIMED


@pytest.mark.parametrize("text", ["2022-09-10", "2022-09", "2022", "2024-02"])
def test_days_are_written_as_they_are_parsed(text: str) -> None:
    assert str(Days.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22-09-10",
        "2022-9-1",
        "2022-02-30",
        "2022-13",
        "0000",
        "0999-12-31",
        "9999-12-31",
        "2022-09-10T00:00",
    ],
)
def test_days_parse_refuses_what_is_no_day_month_or_year(text: str) -> None:
    with pytest.raises(ValueError, match=r"must be"):
        Days.parse(text)


def test_days_include_both_ends_and_nothing_beside() -> None:
    span = Days(date(2022, 9, 8), date(2022, 9, 10))
    assert date(2022, 9, 8) in span
    assert date(2022, 9, 10) in span
    assert date(2022, 9, 11) not in span


def test_days_refuse_to_run_backwards() -> None:
    with pytest.raises(ValueError, match="first day must not be after last day"):
        Days(date(2022, 9, 10), date(2022, 9, 8))
