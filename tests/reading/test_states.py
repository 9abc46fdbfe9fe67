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
