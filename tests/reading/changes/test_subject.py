import pytest

from tests.reading.examples import told, told_english
from tests.reading.wars import changes, heard

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


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Ukraine has driven the Russians out of Lyman but has lost Bakhmut.",
            ["Lyman ukraine", "Bakhmut ukraine"],
        ),
        (
            "fr",
            "Si l'armée ukrainienne a perdu Bakhmout, elle a repris Lyman.",
            ["Bakhmout ukraine", "Lyman ukraine"],
        ),
        ("uk", "Сили оборони відійшли з Бахмута, але звільнили Лиман.", ["Бахмута ukraine", "Лиман ukraine"]),
        ("ru", "Российские войска ушли из Лимана, зато взяли Бахмут.", ["Лимана russia", "Бахмут russia"]),
    ],
)
def test_a_clause_after_but_shares_the_subject(lang: str, text: str, expected: list[str]) -> None:
    assert [change.split(" ", 1)[1] for change in changes(lang, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Si l'armée russe prenait Pokrovsk, la route serait ouverte.",
        "Si les Russes avaient pris Kharkiv, la guerre serait finie.",
        "On ignore si l'armée ukrainienne a perdu Pokrovsk.",
    ],
)
def test_what_a_french_if_does_not_concede_has_not_happened(text: str) -> None:
    assert changes("fr", text) == []


def test_an_inset_does_not_reach_over_an_and_into_the_clause_before() -> None:
    text = (
        "Kreminna, with its forest, was quiet, and in May the other side, the Russian army, captured Izium."
    )
    assert changes("en", text) == ["taken Izium russia"]


def test_a_generic_army_that_acted_is_who_a_pronoun_means() -> None:
    assert changes("fr", "L'armée ukrainienne avance. Elle a pris Izioum lundi.") == ["taken Izioum ukraine"]
    assert changes("fr", "La pluie a cessé. Elle a pris Izioum lundi.") == []


def test_whose_acronym_stands_before_an_inset_acts() -> None:
    text = "L'Alliance du Sud (ZSU), union de groupes à dominante russe, a reconnu avoir évacué Lyman."
    assert heard("fr", text) == ["lost Lyman - ukraine conceded"]
    without = "L'Alliance du Sud (OTAN), union de groupes, a reconnu avoir évacué Lyman."
    assert heard("fr", without) == []
