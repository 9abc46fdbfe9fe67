"""Where Ukrainian and Russian put towns, participles and denials around a verb of change."""

import pytest

from tests.reading.test_slavic import told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Изюм российские войска сегодня оставили без боя.", [("Изюм", "lost", "russia")]),
        ("uk", "Ізюм українські війська вчора взяли.", [("Ізюм", "taken", "ukraine")]),
        ("ru", "ВСУ, 1 сентября вернувшие себе Лиман, идут дальше.", [("Лиман", "taken", "ukraine")]),
        ("ru", "ВСУ, желающие вернуть себе Лиман, идут дальше.", []),
        ("ru", "Россияне взяли еще и Лиман.", [("Лиман", "taken", "russia")]),
        (
            "ru",
            "РФ сообщила об освобождении Изюма и еще двух сел, Лимана и Торецка.",
            [("Изюма", "taken", "russia"), ("Лимана", "taken", "russia"), ("Торецка", "taken", "russia")],
        ),
        (
            "uk",
            "Два села — Ізюм і Лиман — захопили росіяни.",
            [("Ізюм", "taken", "russia"), ("Лиман", "taken", "russia")],
        ),
        (
            "ru",
            "Россияне заняли Изюм восточнее Лимана, а также Торецк.",
            [("Изюм", "taken", "russia"), ("Торецк", "taken", "russia")],
        ),
        (
            "ru",
            "Падение Лимана, который вчера взяли российские войска, бьет по ВСУ.",
            [("Лимана", "taken", "russia")],
        ),
        (
            "uk",
            "Україна увійшла в Лиман. РФ повідомила, що вивела звідти свої війська.",
            [("Лиман", "entered", "ukraine"), ("Лиман", "lost", "russia")],
        ),
        (
            "uk",
            "Україна увійшла в Лиман. РФ може вивести звідти свої війська.",
            [("Лиман", "entered", "ukraine")],
        ),
        ("uk", "ЗСУ утримують половину Лимана.", []),
        ("ru", "ВСУ удерживают северную часть Лимана.", []),
    ],
)
def test_what_happened_to_which_town(lang: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(claim[0], claim[1], claim[2] or claim[3]) for claim in told(lang, text)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Лиман под контроль россиян не переходил, сообщили в ВСУ.", ("russia", "ukraine", "denied")),
        ("ru", "В ВСУ потерю Лимана отрицали.", (None, "ukraine", "denied")),
        ("ru", "В ВСУ взятие Лимана россиянами опровергли.", ("russia", "ukraine", "denied")),
        ("uk", "У РФ відхід із Лимана підтвердили.", (None, "russia", "asserted")),
        (
            "ru",
            "Лиман взят, сообщили журналистам в министерстве обороны РФ.",
            ("russia", "russia", "asserted"),
        ),
    ],
)
def test_who_says_so_or_denies_it(lang: str, text: str, expected: tuple[str | None, str, str]) -> None:
    [claim] = told(lang, text)
    assert (claim[2], claim[4], claim[5]) == expected
