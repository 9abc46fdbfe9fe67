"""Texts that a side signs above their first paragraph: all that they tell is its word."""

import pytest

from tests.reading.wars import heard

LOST = ["taken Lyman russia ukraine conceded"]
SAID = ["taken Lyman russia - reported"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Olena Petrenko, deputy defence minister of Ukraine, on Telegram\n\nThe Russians took Lyman."),
        ("en", "Statement by the General Staff of Ukraine, 12 October\n\nThe Russians took Lyman."),
        ("en", "Ukrainian Defence Ministry report on the day\n\nIt was quiet.\n\nThe Russians took Lyman."),
        ("fr", "Olena Petrenko, porte-parole de l'armée ukrainienne\n\nLes Russes ont pris Lyman."),
        ("fr", "Communiqué du ministère ukrainien de la Défense\n\nLes Russes ont pris Lyman."),
    ],
)
def test_what_a_side_tells_in_its_own_text_is_its_word(lang: str, text: str) -> None:
    assert heard(lang, text) == LOST


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The head of the administration who stayed in Kyiv\n\nThe Russians took Lyman."),
        ("en", "Ukraine's general staff under pressure\n\nThe Russians took Lyman."),
        ("en", "By Olena Petrenko, in Kyiv\n\nThe Russians took Lyman."),
        ("fr", "L'armée ukrainienne face à l'hiver\n\nLes Russes ont pris Lyman."),
    ],
)
def test_a_title_that_only_speaks_of_an_office_signs_nothing(lang: str, text: str) -> None:
    assert heard(lang, text) == SAID


def test_what_is_called_occupied_in_a_sides_own_words_the_other_took() -> None:
    signed = "Olena Petrenko, spokeswoman for Ukraine's army\n\n"
    assert heard("en", signed + "Lyman is fully occupied.") == LOST
    assert heard("en", signed + "Lyman is liberated.") == ["taken Lyman ukraine - claimed"]
