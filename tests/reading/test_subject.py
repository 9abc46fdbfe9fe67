import pytest

from tests.reading.examples import told, told_english

IZIUM = [("Izium", "taken", "ukraine", None, "outlet")]


@pytest.mark.parametrize(
    "text",
    [
        "It was a triumph for Ukrainian forces, who captured Izium.",
        "The advance of the Ukrainian army, which captured Izium, goes on.",
        "Ukrainian units repelled the Russian army and went on to capture Izium.",
        "The Ukrainian army, which Russia calls weak, has captured Izium.",
        "The Wolves battalion, loyal to Kyiv, has captured Izium.",
        "Ukrainian forces (the 3rd brigade), long in reserve, have captured Izium.",
    ],
)
def test_who_acts_is_found_behind_what_stands_between(text: str) -> None:
    assert told_english(text) == IZIUM


def test_who_backs_the_forces_did_not_act() -> None:
    text = "C'est un succès pour les soldats ukrainiens aidés par Moscou, qui ont repris Izioum."
    assert told(text) == [("Izioum", "taken", "ukraine", None)]


def test_people_who_hold_no_town_took_none() -> None:
    assert told_english("It was a triumph for the Ukrainian journalists, who took Izium by surprise.") == []


def test_a_group_between_commas_that_is_nobody_s_ally_is_no_side() -> None:
    assert told_english("The Wolves battalion, once in Moscow, has captured Izium.")[0][2] is None
