"""Offices whose side follows from what they admit, or tell of their own troops."""

import pytest

from tests.reading.wars import heard


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The regional governor admitted that Russian troops had taken Lyman."),
        ("en", "A local official conceded that Lyman had fallen to the Russians."),
        ("en", "The head of the military administration confirmed that Lyman was occupied by the Russians."),
        ("en", "The mayor of the town, Ivan Petrenko, says that Russian soldiers control Lyman."),
        ("fr", "Le préfet local a reconnu que les troupes russes avaient pris Lyman."),
        ("fr", "Le maire a confirmé que les Russes occupaient Lyman."),
    ],
)
def test_an_office_that_admits_what_a_side_took_is_of_who_lost_it(lang: str, text: str) -> None:
    assert heard(lang, text) == ["taken Lyman russia ukraine conceded"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor said that Ukrainian troops had liberated Lyman."),
        ("fr", "Le maire confirme que Lyman est repassée sous le contrôle de l'Ukraine."),
        ("en", "A UN official acknowledged that Ukrainian troops had taken Lyman."),
        ("fr", "Un responsable européen a reconnu que les troupes ukrainiennes avaient pris Lyman."),
        ("en", "Two analysts admitted that Ukrainian troops had taken Lyman."),
    ],
)
def test_who_is_glad_or_of_no_side_admits_nothing(lang: str, text: str) -> None:
    assert heard(lang, text) == ["taken Lyman ukraine - reported"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Fighters of the brigade drove the Russians out of Lyman, its commander wrote."),
        ("en", "The 93rd Brigade said it had retaken Lyman from the Russians."),
        ("fr", "Le commandant a annoncé que ses hommes avaient repris Lyman aux Russes."),
    ],
)
def test_who_tells_of_their_own_troops_is_of_their_side(lang: str, text: str) -> None:
    assert heard(lang, text) == ["taken Lyman ukraine russia claimed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les Ukrainiens ont pris Izioum. Lyman a été reprise, a fait savoir la 35e brigade.", "claimed"),
        ("Les Ukrainiens ont pris Izioum. Lyman a été prise, a fait savoir la 35e brigade.", "reported"),
    ],
)
def test_a_unit_that_tells_of_a_town_freed_is_of_who_freed_it(text: str, expected: str) -> None:
    assert heard("fr", text)[-1] == f"taken Lyman ukraine - {expected}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Our troops have entered Lyman," writes Olena Petrenko, an adviser to the mayor.', "claimed"),
        ("Two local sources said that Russian soldiers and their allies had left Lyman.", "reported"),
    ],
)
def test_only_who_says_our_speaks_for_them(text: str, expected: str) -> None:
    assert [claim.rsplit(None, 1)[1] for claim in heard("en", text)] == [expected]


def test_a_mayor_whose_town_is_theirs_again_is_not_of_who_lost_it() -> None:
    text = "Lyman is under Ukrainian control again, the mayor said."
    assert heard("en", text) == ["taken Lyman ukraine - reported"]
