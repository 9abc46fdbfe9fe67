import pytest

from tests.reading.examples import told
from tests.reading.wars import changes


@pytest.mark.parametrize(
    "text",
    [
        "Izioum est passée sous contrôle ukrainien.",
        "Izioum est tombée aux mains des Ukrainiens.",
        "Izioum est de nouveau sous le contrôle de l'Ukraine.",
        "Les soldats ukrainiens ont hissé leur drapeau à Izioum.",
        "Le drapeau ukrainien flotte sur Izioum.",
        "Kiev a fait flotter son drapeau sur Izioum.",
        "Zelensky est venu à Izioum, où le drapeau ukrainien a été hissé.",
        "Izioum, sous contrôle ukrainien depuis jeudi, panse ses plaies.",
        "Izioum a retrouvé samedi le drapeau ukrainien.",
        "Les soldats ukrainiens ont hissé à Izioum le drapeau du pays.",
        "Izioum est passée sous la coupe des Ukrainiens.",
    ],
)
def test_signs_of_control(text: str) -> None:
    assert told(text) == [("Izioum", "taken", "ukraine", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Izioum pourrait passer sous contrôle ukrainien.",
        "Izioum serait aux mains des Ukrainiens.",
        "Un obus russe est tombé sur Izioum.",
        "Le drapeau ukrainien a été vendu à Izioum.",
        "Les soldats ukrainiens ont planté leur tente à Izioum.",
        "Izioum a retrouvé le calme après le départ du drapeau ukrainien.",
    ],
)
def test_no_signs_of_control(text: str) -> None:
    assert told(text) == []


def test_a_fall_without_a_side_leaves_both_open() -> None:
    assert told("Izioum est tombée, selon l'armée russe.") == [("Izioum", "taken", None, None)]
    assert told("L'armée ukrainienne admet qu'Izioum est tombée.") == [("Izioum", "taken", None, "ukraine")]


def test_a_town_falls_to_those_last_spoken_of() -> None:
    text = "Lyman, which had held out against the Russian army for weeks, fell to them on Friday."
    assert changes("en", text) == ["taken Lyman russia"]
    assert changes("en", "Night fell on Lyman, and the Russians went back to them.") == []


def test_a_town_falls_to_them_who_were_spoken_of() -> None:
    text = "Russian troops advance. Izium, a port from which the garrison was fed, fell to them on Monday."
    assert changes("en", text) == ["taken Izium russia"]
    assert changes("en", "Prices rose. Izium, a port, fell silent on Monday.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lyman fell to the same Russian forces.", ["taken Lyman russia"]),
        ("Prices in Lyman fell to the same low level.", []),
    ],
)
def test_a_town_falls_to_the_same_forces_as_another(text: str, expected: list[str]) -> None:
    assert changes("en", text) == expected
