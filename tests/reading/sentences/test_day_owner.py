import pytest

from tests.reading.examples import claims


def told(text: str, lang: str = "en") -> list[tuple[str, str]]:
    return [(claim.toponym, str(claim.days)) for claim in claims(text, "2022-09-14", lang=lang)]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "Ukrainian forces took Izium, where in July there was a market.", "2022-09-14"),
        ("en", "Ukrainian forces took Izium on Monday, where in July there was a market.", "2022-09-12"),
        (
            "fr",
            "Les Ukrainiens ont repris Izioum, où vivaient encore mille personnes en juillet.",
            "2022-09-14",
        ),
        ("fr", "Les Ukrainiens ont repris Izioum, où, en juillet, on se baignait encore.", "2022-09-14"),
    ],
)
def test_the_day_of_a_relative_clause_is_not_that_of_the_main_verb(lang: str, text: str, day: str) -> None:
    assert [when for _, when in told(text, lang)] == [day]


def test_the_day_of_a_relative_clause_is_that_of_its_own_verb() -> None:
    text = "Izium, which on April 1 fell to Russian forces, was retaken by Ukraine on Saturday."
    assert sorted(when for _, when in told(text)) == ["2022-04-01", "2022-09-10"]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday people danced: the day before, Ukrainian troops had entered Izium.",
        "The president spoke on Monday; the day before, Ukrainian troops had entered Izium.",
    ],
)
def test_a_day_before_a_mark_is_not_that_of_a_verb_with_its_own(text: str) -> None:
    assert told(text) == [("Izium", "2022-09-11")]


def test_a_day_before_a_colon_heads_what_has_none() -> None:
    assert told("September 10: Ukrainian forces take Izium.") == [("Izium", "2022-09-10")]


def test_a_dateline_leaves_the_day_to_the_clause() -> None:
    text = "Kyiv, Sept 13 - Shops were shut on Tuesday, a day after Ukrainian fighters took Izium."
    assert told(text) == [("Izium", "2022-09-12")]


def test_forces_that_hold_a_town_since_a_day_took_it_then() -> None:
    assert told("Russian troops have held Izium since April 1.") == [("Izium", "2022-04-01")]
    assert told("Les Russes tiennent Izioum depuis le 1er avril.", "fr") == [("Izioum", "2022-04-01")]


def test_forces_that_only_hold_a_town_did_not_take_it() -> None:
    assert told("Les Russes tiennent Izioum.", "fr") == []
    assert told("Les Russes tiennent Izioum, ravitaillée depuis samedi.", "fr") == []


def test_towns_with_a_day_each_share_a_verb() -> None:
    text = "Ukrainian troops took Izium on Saturday and, a day earlier, Balakliia."
    assert told(text) == [("Izium", "2022-09-10"), ("Balakliia", "2022-09-09")]
    text = "On Saturday the Ukrainian army took Izium, and on Sunday Kupiansk."
    assert told(text) == [("Izium", "2022-09-10"), ("Kupiansk", "2022-09-11")]


def test_towns_listed_behind_one_day_share_it() -> None:
    text = "Ukrainian troops took Izium and Kupiansk on Saturday."
    assert told(text) == [("Izium", "2022-09-10"), ("Kupiansk", "2022-09-10")]


def test_a_day_between_commas_after_but_is_that_of_what_follows() -> None:
    text = "Kupiansk had fallen to Russian troops in March but, on Saturday, Ukrainian soldiers entered it."
    assert told(text) == [("Kupiansk", "2022-03"), ("Kupiansk", "2022-09-10")]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "In a speech on Monday, Zelensky said Ukrainian troops had left Lyman.", "2022-09-12"),
        (
            "fr",
            "Dans une allocution lundi, Zelensky a reconnu que ses troupes avaient quitté Lyman.",
            "2022-09-12",
        ),
        ("en", "In a speech, Zelensky said Ukrainian troops had left Lyman on Monday.", "2022-09-12"),
        ("en", "After a raid on Monday, Ukrainian troops left Lyman.", "2022-09-14"),
    ],
)
def test_the_day_of_a_speech_is_that_of_what_is_said_in_it(lang: str, text: str, day: str) -> None:
    assert [when for _, when in told(text, lang)] == [day]
