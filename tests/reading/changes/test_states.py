import pytest

from tests.reading.examples import told
from tests.reading.wars import changes

TAKEN = [("Izioum", "taken", "ukraine", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Izioum est de nouveau ukrainienne.",
        "Izioum est à nouveau sous contrôle ukrainien.",
        "Izioum est aux mains des Ukrainiens.",
        "Izioum — aux mains des forces ukrainiennes.",
    ],
)
def test_who_holds_a_town_is_read(text: str) -> None:
    assert told(text) == TAKEN


def test_what_is_no_longer_held_is_lost() -> None:
    assert told("Izioum n'est plus sous contrôle russe.") == [("Izioum", "lost", None, "russia")]


@pytest.mark.parametrize(
    "text",
    [
        "Izioum est ukrainienne.",
        "Izioum est toujours aux mains des Russes.",
        "Izioum pourrait être aux mains des Ukrainiens.",
        "Izioum est de nouveau bombardée.",
    ],
)
def test_what_has_not_changed_or_may_not_have_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Reporters found Lyman firmly in Ukrainian hands.", ["taken Lyman ukraine"]),
        ("en", "Reporters who came to Lyman found it in Ukrainian hands.", ["taken Lyman ukraine"]),
        ("en", "Residents found Lyman in ruins.", []),
        ("en", "Izium is free of Russian troops.", ["taken Izium russia"]),
        ("en", "Lyman is free of mines.", []),
        ("fr", "Lyman est ukrainienne depuis samedi.", ["taken Lyman ukraine"]),
        ("fr", "Lyman est ukrainienne.", []),
        ("fr", "Les Russes sont désormais maîtres de Bakhmout.", ["taken Bakhmout russia"]),
        ("ru", "Лиман долго держался, но теперь находится в руках россиян.", ["taken Лиман russia"]),
        ("ru", "Лиман долго держался, но может оказаться в руках россиян.", []),
    ],
)
def test_who_holds_a_town_is_told_in_many_ways(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Les Russes ont avancé. Izioum est tombée entre leurs mains.", ["taken Izioum russia"]),
        ("fr", "Izioum est, elle, passée sous le contrôle des Russes.", ["taken Izioum russia"]),
        ("fr", "Izioum a changé de mains plusieurs fois.", []),
        ("uk", "Генштаб України повідомив, що Ізюм «відтепер вільний».", ["taken Ізюм ukraine"]),
        ("ru", "Украинский чиновник заявил, что Изюм «со вчерашнего дня свободен».", ["taken Изюм ukraine"]),
        ("ru", "Вход в Изюм «отныне свободен».", []),
    ],
)
def test_hands_and_words_of_freedom_tell_whose_a_town_is(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


def test_an_adjective_may_stand_within_the_words_for_hands() -> None:
    assert changes("uk", "Лиман тепер під російською окупацією.") == ["taken Лиман russia"]
    assert changes("uk", "Жителі Лимана гинуть під російською окупацією.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Izioum est passée, vendredi, sous le contrôle des forces ukrainiennes.",
        "Izioum est, ce matin, aux mains des Ukrainiens.",
    ],
)
def test_a_day_may_stand_between_a_town_and_its_hands(text: str) -> None:
    assert told(text) == TAKEN


def test_what_stands_between_may_tell_that_it_has_not_happened() -> None:
    assert told("Izioum n'est pas passée, vendredi, sous le contrôle des forces ukrainiennes.") == []
