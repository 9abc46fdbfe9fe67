import pytest

from tests.reading.examples import told


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Kiev reconnaît que l'ennemi a pris Izioum.", ("Izioum", "taken", "russia", "ukraine")),
        ("Des soldats ont chassé les Russes d'Izioum.", ("Izioum", "taken", "ukraine", "russia")),
        ("Les Ukrainiens ont repris Izioum aux Russes.", ("Izioum", "taken", "ukraine", "russia")),
        ("Moscou dit que ses troupes ont pris Izioum.", ("Izioum", "taken", "russia", None)),
    ],
)
def test_sides_follow_from_words_and_speakers(
    text: str, claim: tuple[str, str, str | None, str | None]
) -> None:
    assert told(text) == [claim]


def test_a_country_that_a_town_lies_in_lost_nothing() -> None:
    assert told("Les Russes ont pris Izioum dans l'est de l'Ukraine.") == [
        ("Izioum", "taken", "russia", None)
    ]


def test_forces_that_are_described_are_nobody_s() -> None:
    assert told("Kiev observe. Des troupes étrangères ont pris Izioum.")[0][2] is None
