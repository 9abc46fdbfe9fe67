import pytest

from tests.reading.examples import claims


def told(text: str, lang: str = "en") -> list[str]:
    return [str(claim.days) for claim in claims(text, "2022-09-14", lang=lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On the eve of the summit, which opened on 13 September, Ukrainian troops took Izium."),
        ("en", "On the eve of the vote of 13 September, Ukrainian troops took Izium."),
        ("fr", "À la veille du sommet, qui s'est ouvert le 13 septembre, les Ukrainiens ont repris Izioum."),
    ],
)
def test_an_eve_counts_from_the_day_of_its_event(lang: str, text: str) -> None:
    assert told(text, lang) == ["2022-09-12"]


def test_an_eve_of_an_event_without_a_day_tells_none() -> None:
    assert told("On the eve of the summit, Ukrainian troops took Izium.") == ["2022-09-14"]
    assert told("À la veille du sommet, les Ukrainiens ont repris Izioum.", "fr") == ["2022-09-14"]


def test_days_earlier_in_an_inner_clause_count_from_the_day_of_the_main_one() -> None:
    text = "Ukrainian troops, who had taken Balakliia two days earlier, entered Izium on Saturday."
    assert told(text) == ["2022-09-08", "2022-09-10"]


def test_days_earlier_after_a_day_count_from_it() -> None:
    text = "Ukrainian troops entered Izium on Saturday. Two days earlier, they had taken Balakliia."
    assert told(text) == ["2022-09-10", "2022-09-08"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It was Saturday morning. Ukrainian troops entered Izium."),
        ("fr", "Tout s'est joué samedi. Ce jour-là, les Russes ont quitté Izioum."),
        ("fr", "Quelques heures après un appel, samedi, les Russes ont quitté Izioum."),
    ],
)
def test_a_day_told_before_is_that_of_what_follows(lang: str, text: str) -> None:
    assert told(text, lang) == ["2022-09-10"]


def test_a_picture_tells_of_its_day_at_the_latest() -> None:
    text = "In footage published on Sunday, Ukrainian soldiers raise their flag over Izium."
    assert told(text) == ["2022-09-11"]
