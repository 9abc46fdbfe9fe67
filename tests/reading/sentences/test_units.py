import pytest

from tests.reading.wars import heard


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Украинские части освободили Лиман.", ["taken Лиман ukraine - reported"]),
        ("ru", "Москва сообщила, что ее части ушли из Лимана.", ["lost Лимана - russia conceded"]),
        (
            "fr",
            "« Nos gars ont quitté Lyman », a dit un officier ukrainien.",
            ["lost Lyman - ukraine conceded"],
        ),
    ],
)
def test_some_words_are_forces_behind_whose_they_are(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "В северной части Лимана идут дожди.", []),
        ("fr", "Trois gars ont quitté Lyman.", []),
    ],
)
def test_else_they_are_not(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected
