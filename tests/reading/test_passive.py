import pytest

from tests.reading.examples import told

TAKEN = [("Izioum", "taken", "ukraine", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Izioum a été reprise par l'armée ukrainienne.",
        "Izioum, reprise par l'armée ukrainienne, est en ruines.",
        "Reprise par l'armée ukrainienne, Izioum est en ruines.",
        "La ville d'Izioum, dans la région de Kharkiv, a été reprise par l'armée ukrainienne.",
        "Izioum est la plus grande ville reprise par l'armée ukrainienne.",
        "Une dizaine de villes ont été reprises par l'armée ukrainienne, dont Izioum.",
    ],
)
def test_a_town_is_taken_by_forces(text: str) -> None:
    assert told(text) == TAKEN


@pytest.mark.parametrize(
    "text",
    [
        "La région d'Izioum a été reprise par l'armée ukrainienne.",
        "Une colline près d'Izioum a été reprise par l'armée ukrainienne.",
        "Izioum a été frappée par l'armée russe.",
        "Izioum, occupée par l'armée russe, compte 45.000 habitants.",
        "Izioum serait reprise par l'armée ukrainienne.",
        "Izioum a été reprise en main par un nouvel entraîneur.",
    ],
)
def test_a_town_is_not_taken(text: str) -> None:
    assert told(text) == []


def test_several_towns_share_a_verb() -> None:
    text = "Les villages de Hrakove, Verbivka et Borova ont été repris par les Ukrainiens."
    assert [town for town, *_ in told(text)] == ["Hrakove", "Verbivka", "Borova"]


def test_a_list_may_end_with_a_region() -> None:
    text = "Izioum, Borova et toute la région de Kharkiv ont été reprises par les Ukrainiens."
    assert [town for town, *_ in told(text)] == ["Izioum", "Borova"]
    assert told("Toute la région d'Izioum et de Borova a été reprise par les Ukrainiens.") == []


def test_the_loser_is_named_with_to() -> None:
    assert told("Izioum a été reprise aux Russes.") == [("Izioum", "taken", None, "russia")]


def test_what_is_handed_over_to_a_side_is_taken_by_it() -> None:
    assert told("Izioum a été remise aux Ukrainiens.") == [("Izioum", "taken", "ukraine", None)]
    assert told("Izioum a été abandonnée par les Russes.") == [("Izioum", "lost", None, "russia")]
