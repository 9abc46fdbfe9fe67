"""Denials of what was claimed before them."""

import pytest

from tests.reading.wars import days, heard


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ru",
            "Москва объявила о взятии Купянска 9 октября. Представитель ВСУ ответил: Купянск не захвачен.",
        ),
        (
            "uk",
            "Москва оголосила про взяття Куп'янська 9 жовтня. Речник ЗСУ відповів: Куп'янськ не захоплено.",
        ),
        (
            "en",
            "Moscow announced the capture of Kupiansk on 9 October. Kyiv said Kupiansk had not been taken.",
        ),
    ],
)
def test_a_denial_right_behind_a_claim_is_of_its_day_and_gainer(lang: str, text: str) -> None:
    claimed, denied = heard(lang, text)
    assert claimed.endswith("russia - claimed")
    assert denied.endswith("russia - denied")
    assert days(lang, text) == ["2022-10-09", "2022-10-09"]


def test_a_denial_with_a_day_of_its_own_keeps_it() -> None:
    text = "Москва объявила о взятии Купянска 9 октября. Во вторник ВСУ опровергли, что Купянск взят."
    assert days("ru", text) == ["2022-10-09", "2022-10-11"]


@pytest.mark.parametrize(
    "text",
    [
        "Москва объявила о взятии Изюма 9 октября. Представитель ВСУ ответил: Купянск не захвачен.",
        "Представитель ВСУ сказал: Купянск не захвачен.",
    ],
)
def test_a_denial_of_what_nobody_claimed_names_no_gainer(text: str) -> None:
    assert heard("ru", text)[-1] == "taken Купянск - - denied"
