import pytest

from tests.reading.examples import reasons, told


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Les Ukrainiens ont repris un village près d'Izioum.", "near"),
        ("Les Ukrainiens ont repris la région d'Izioum.", "region"),
        ("Les Ukrainiens ont avancé sur le front d'Izioum.", "front"),
        ("Les Ukrainiens ont repris la gare d'Izioum.", "a building"),
    ],
)
def test_a_name_beside_such_a_word_is_no_town_that_changes_hands(text: str, reason: str) -> None:
    assert told(text) == []
    assert reasons(text)["Izioum"] == reason


def test_what_is_told_of_a_town_in_a_relative_clause_is_told_of_the_town_itself() -> None:
    text = "La brigade campe près d'Izioum, que les Ukrainiens ont reprise samedi."
    assert told(text) == [("Izioum", "taken", "ukraine", None)]
    assert told("La brigade campe près d'Izioum, qui est en ruines.") == []


def test_a_relative_clause_of_a_region_does_not_tell_of_its_town() -> None:
    assert told("Ils visent la région de Louhansk, que les Russes ont conquise en juillet.") == []
