import pytest

from tests.reading.examples import claims, told_english
from tests.reading.wars import changes

TAKEN = ("Izium", "taken", "ukraine", None, "ukraine")


@pytest.mark.parametrize(
    "introduced",
    [
        "Ukraine's deputy defence minister, Olena Hrytsak, briefed reporters in Kharkiv.",
        "Olena Hrytsak, governor of Ukraine's Kharkiv region, spoke on television.",
        "Ukrainian army spokeswoman Olena Hrytsak visited Kharkiv.",
    ],
)
def test_who_was_named_with_an_office_speaks_for_its_side_by_name_alone(introduced: str) -> None:
    assert told_english(f"{introduced} Izium has been retaken, Hrytsak said.") == [TAKEN]


def test_a_title_before_the_name_does_not_hide_it() -> None:
    text = "Mykola Tkatch, porte-parole de l'armée ukrainienne, est à Kharkiv."
    assert [claim.speaker for claim in claims(f"{text} Izioum est libérée, a dit M. Tkatch.")] == ["ukraine"]


def test_who_was_named_with_no_side_is_a_third_party() -> None:
    text = "Anna Smith, a reporter for the BBC, was in Kharkiv. Smith said Ukrainian troops had taken Izium."
    assert told_english(text) == [("Izium", "taken", "ukraine", None, "Smith")]


def test_a_name_that_both_sides_have_is_nobody_s() -> None:
    text = (
        "Ukrainian army spokesman Ivan Bondar is in Kharkiv. Russian army spokesman Petr Bondar is in Moscow."
    )
    assert told_english(f"{text} Izium has been retaken, Bondar said.")[0][4] == "Bondar"


def test_a_name_with_an_age_is_a_person_s() -> None:
    assert changes("en", "Halyna, 67, sat down. Russian troops then took the village.") == []
    assert changes("en", "Izium, 40 km away, was next. Russian troops then took the town.") == [
        "taken Izium russia"
    ]
