import pytest

from tests.reading.wars import changes, days, heard


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "en",
            "Lyman is ours again, Kyiv said. The army took the city on 1 October, Kyiv said.",
            "2022-10-01",
        ),
        ("uk", "Над Лиманом знову український прапор. Сили оборони звільнили місто 1 жовтня.", "2022-10-01"),
    ],
)
def test_what_is_told_again_of_the_town_is_one_claim_with_its_day(lang: str, text: str, day: str) -> None:
    assert days(lang, text) == [day]


def test_what_is_told_of_the_town_on_another_day_is_another_claim() -> None:
    text = "Українські війська звільнили Лиман 1 жовтня. Росіяни взяли місто 5 жовтня."
    assert changes("uk", text) == ["taken Лиман ukraine", "taken Лиман russia"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Kyiv confirmed the fall of Lyman.", "taken Lyman - ukraine conceded"),
        ("fr", "Kiev a confirmé la chute de Lyman.", "taken Lyman - ukraine conceded"),
        ("uk", "У ЗСУ підтвердили падіння Лимана.", "taken Лимана - ukraine conceded"),
        ("ru", "В ВСУ подтвердили падение Лимана.", "taken Лимана - ukraine conceded"),
        ("en", "Moscow confirmed the capture of Lyman.", "taken Lyman russia - claimed"),
        ("en", "Moscow announced the fall of Lyman.", "taken Lyman - - claimed"),
    ],
)
def test_a_side_that_confirms_a_fall_has_lost_the_town(lang: str, text: str, expected: str) -> None:
    assert heard(lang, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lyman, a town that had held out for weeks, is now in Russian hands, Kyiv said.",
            ["taken Lyman russia"],
        ),
        ("Lyman, which is held by Russia, was shelled.", []),
        ("Lyman, which, by most accounts, is held by Russia, was shelled.", []),
    ],
)
def test_what_stands_behind_a_relative_clause_is_not_told_in_passing(text: str, expected: list[str]) -> None:
    assert changes("en", text) == expected
