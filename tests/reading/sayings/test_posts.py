"""Offices that name no side, and whose they are."""

import pytest

from tests.reading.test_campaigns import told
from tests.reading.wars import heard


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "In Moscow, the defence ministry announced the capture of Lyman.",
            ["taken Lyman russia - claimed"],
        ),
        ("en", "The general staff, in Kyiv, said Lyman had been freed.", ["taken Lyman ukraine - claimed"]),
        ("fr", "À Moscou, le ministère a annoncé la conquête de Lyman.", ["taken Lyman russia - claimed"]),
        ("ru", "В Москве министерство сообщило о взятии Лимана.", ["taken Лимана russia - claimed"]),
    ],
)
def test_an_office_is_that_of_the_capital_where_it_speaks(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In Kyiv, the French defence minister said Russian troops had taken Lyman."),
        ("en", "In London, the defence ministry confirmed that Russian troops had taken Lyman."),
        ("fr", "À Londres, le ministère a confirmé que les troupes russes avaient pris Lyman."),
    ],
)
def test_a_foreign_office_is_of_no_side_wherever_it_speaks(lang: str, text: str) -> None:
    assert heard(lang, text) == ["taken Lyman russia - reported"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The head of the occupation administration conceded that Ukrainian troops had taken Lyman."),
        ("en", "The mayor installed by Moscow said that Ukrainian troops had taken Lyman."),
        ("fr", "Le maire nommé par la Russie a déclaré que les troupes ukrainiennes avaient pris Lyman."),
        ("fr", "L'administration d'occupation dit que les troupes ukrainiennes ont pris Lyman."),
        ("uk", "Окупаційна адміністрація заявила, що українські війська взяли Лиман."),
    ],
)
def test_an_office_is_of_the_side_that_rules_or_appointed_it(lang: str, text: str) -> None:
    assert [claim.split(" ", 2)[2] for claim in heard(lang, text)] == ["ukraine russia conceded"]


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("en", "The general staff said that the RSF had taken Singa.", "saf"),
        ("fr", "Le ministère de la Défense a indiqué que les FSR avaient pris Singa.", "saf"),
        ("en", "The US military said that the RSF had taken Singa.", "military"),
        ("fr", "L'armée américaine a indiqué que les FSR avaient pris Singa.", "armée"),
    ],
)
def test_a_bare_general_staff_is_that_of_the_army_and_no_foreign_one(
    lang: str, text: str, speaker: str
) -> None:
    [claim] = told("sudan-2023", lang, text)
    assert claim[-1] == speaker
