"""Phrases around towns and speakers in Ukrainian and Russian: what is read, and what must not be."""

import pytest

from frontmap.reading.sentences.split import split_sentences
from tests.reading.test_slavic_news import changes, claims


@pytest.mark.parametrize(
    ("lang", "text", "towns"),
    [
        ("ru", "ВСУ освободили в Харьковской области город Изюм.", ["Изюм"]),
        ("uk", "ЗСУ звільнили місто Ізюм, село Лиман.", ["Ізюм", "Лиман"]),
        ("uk", "ЗСУ звільнили чотири села на Харківщині – Ізюм і Лиман.", ["Ізюм", "Лиман"]),
        ("ru", "Россияне взяли такие города, как Изюм и Торецк.", ["Изюм", "Торецк"]),
        ("ru", "ВСУ освободили село в Изюме.", []),
        ("ru", "ВСУ освободили Изюм, город в Торецке.", ["Изюм"]),
        ("ru", "Россияне взяли город, как Изюм писал в газете.", []),
        ("uk", "ЗСУ звільнили Ізюм з-під російської окупації.", ["Ізюм"]),
    ],
)
def test_towns_stand_in_lists_after_regions_and_kinds(lang: str, text: str, towns: list[str]) -> None:
    assert [town for town, _, _ in changes(lang, text)] == towns


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Лиман на 70% під контролем росіян.", [("Лиман", "contested", "russia")]),
        ("uk", "Лиман під контролем росіян.", [("Лиман", "taken", "russia")]),
        ("uk", "Лиман під вогневим контролем росіян.", []),
        ("ru", "ВСУ уже в Изюме.", [("Изюме", "entered", "ukraine")]),
        ("ru", "ВСУ уже в пригороде Изюма.", []),
        ("ru", "ВСУ уже в Изюме сообщили о погоде.", []),
    ],
)
def test_who_is_in_a_town_or_holds_a_share_of_it(
    lang: str, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("uk", "Лиман звільнено – Генштаб ЗСУ", "ukraine"),
        ("ru", "Изюм освобождён. Об этом сообщили ВСУ.", "ukraine"),
        ("ru", "По словам представителя ВСУ, Изюм освобождён.", "ukraine"),
        ("ru", "ВСУ заявили о взятии Изюма.", "ukraine"),
        ("ru", "ВСУ взяли Изюм.", "outlet"),
    ],
)
def test_who_says_so(lang: str, text: str, speaker: str) -> None:
    assert [c.speaker for c in claims(lang, text)] == [speaker]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "ВСУ якобы взяли Изюм."),
        ("uk", "ЗСУ нібито взяли Лиман."),
        ("ru", "По неподтверждённым данным, ВСУ взяли Изюм."),
        ("uk", "Ходять чутки про взяття Лимана росіянами."),
        ("uk", "Взяття Лимана росіянами не підтверджено."),
    ],
)
def test_hearsay_is_no_claim(lang: str, text: str) -> None:
    assert not changes(lang, text)


def test_what_a_side_says_of_itself_is_its_claim_even_if_the_outlet_doubts_it() -> None:
    assert changes("ru", "РФ заявила, что якобы взяла Изюм.") == [("Изюм", "taken", "russia")]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Головне за добу\nЛиман звільнено, повідомили військові на світанку", 2),
        ("Лиман звільнено\n\nІзюм звільнено", 2),
        ("Лиман\nзвільнено", 1),
    ],
)
def test_lines_of_a_list_are_sentences(text: str, sentences: int) -> None:
    assert len(list(split_sentences(text, frozenset()))) == sentences


def test_an_acronym_is_no_unknown_town() -> None:
    assert not changes("uk", "Росіяни взяли НПЗ.")
    assert changes("uk", "Росіяни взяли село Кодима.") == [("Кодима", "taken", "russia")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Мера Ізюма звільнено з посади, кажуть українці."),
        ("ru", "Мэр Изюма освобождён от должности, пишут россияне."),
        ("uk", "Українців у Лимані вже немає в таких кількостях, пише видання."),
        ("uk", "Половину бюджету Лимана українці освоїли за рік."),
        ("ru", "Кофейня россиян держит половину рынка Изюма."),
        ("ru", "Россия сохраняет контроль над ценами в Изюме."),
        ("uk", "Український хор відплив на катері до Лимана."),
        ("ru", "Украинские туристы уехали из Изюма."),
    ],
)
def test_life_in_towns_is_no_war(lang: str, text: str) -> None:
    assert not changes(lang, text)


def test_who_reports_about_this_tells_of_a_town_that_nobody_was_said_to_take() -> None:
    assert changes("uk", "Лиман звільнено. Про це повідомила Маляр.") == [("Лиман", "taken", "ukraine")]
    assert not changes("uk", "Лиман звільнено. Про це повідомила газета.")
