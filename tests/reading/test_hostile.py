"""Texts made to make a reader slow or wrong: they must be read, and quickly enough for this suite."""

import pytest

from tests.reading.examples import claims, read_text


@pytest.mark.parametrize("piece", ["a", ",", "« ", "(", ". ", "?", " \n", "\n"])
def test_a_megabyte_of_one_character_is_read(piece: str) -> None:
    assert read_text(piece * (1_000_000 // len(piece))).claims == ()


@pytest.mark.parametrize(
    "piece",
    [
        "Kiev Izioum ",
        "Le Russe ",
        "ont repris ",
        "que ",
        "et Izioum ",
        "dans la nuit de ",
        "d'",
        "é\u0301",
        "1.",
    ],
)
def test_the_same_words_over_and_over_are_read(piece: str) -> None:
    assert read_text(piece * (50_000 // len(piece))).claims == ()


def test_marks_and_tags_stay_as_they_are() -> None:
    [claim] = claims("Les Ukrainiens ont repris la ville d'Izioum <img src=x onerror=alert(1)>.")
    assert claim.excerpt is not None
    assert "<img src=x onerror=alert(1)>" in claim.excerpt.text


def test_unrelated_prose_makes_no_claim() -> None:
    text = (
        "Le musée de Kharkiv a repris son programme. La troupe est entrée en scène à Odessa. "
        "Marie a quitté Kiev pour Lyon. Le club a perdu à Donetsk, et la chute du cours a surpris. "
        "La capture de carbone progresse. Le drapeau olympique flotte sur Kherson. La prise est à gauche."
    )
    assert claims(text) == ()
