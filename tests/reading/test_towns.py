import pytest

from tests.reading.examples import told


def towns(text: str) -> list[str]:
    return [town for town, *_ in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les Ukrainiens ont repris Izioum, Borova et Torske.", ["Izioum", "Borova", "Torske"]),
        ("Izioum, Borova : deux villes reprises par les Ukrainiens.", ["Izioum", "Borova"]),
        ("Les Russes ont pris Izioum, verrou de Borova.", ["Izioum"]),
        ("Les Ukrainiens ont repris Izioum (est) ainsi que Borova.", ["Izioum", "Borova"]),
        ("Les Ukrainiens sont entrés à Izioum et à Borova.", ["Izioum", "Borova"]),
        ("Les Ukrainiens ont repris dix villages, dont Hrakove et Petropillia.", ["Hrakove", "Petropillia"]),
        ("Les Ukrainiens ont repris une troisième ville clé, Izioum, jeudi.", ["Izioum"]),
        ("Les Ukrainiens ont repris dix villages dans la région de Kharkiv, dont Hrakove.", ["Hrakove"]),
    ],
)  # fmt: skip
def test_towns_of_one_verb(text: str, expected: list[str]) -> None:
    assert towns(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les Ukrainiens ont repris Izioum, Moscou parle d'un repli.", ["Izioum"]),
        ("Les Ukrainiens ont repris Izioum et Borova est encerclée.", ["Izioum"]),
        ("Les Ukrainiens ont repris Izioum, près de Borova.", ["Izioum"]),
        ("Les Ukrainiens ont repris une trentaine de villages.", []),
        ("Les Ukrainiens ont repris la gare d'Izioum.", []),
    ],
)
def test_names_beside_a_verb_that_it_does_not_speak_of(text: str, expected: list[str]) -> None:
    assert towns(text) == expected


def test_a_part_of_a_town_is_contested() -> None:
    assert told("Les Russes ont pris la moitié d'Izioum.") == [("Izioum", "contested", "russia", None)]
