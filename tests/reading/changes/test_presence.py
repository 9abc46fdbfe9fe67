import pytest

from tests.reading.wars import changes, heard


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "No Russian troops are left in Izium.", ["lost Izium russia"]),
        ("en", "There are no Russian troops in Kharkiv.", []),
        ("en", "No Ukrainian troops were hurt in Lyman.", []),
        ("fr", "Il n'y a plus un seul soldat russe à Izioum.", ["lost Izioum russia"]),
        ("fr", "Il n'y a pas de soldats russes à Kharkiv.", []),
        ("uk", "У Лимані більше немає російських військ.", ["lost Лимані russia"]),
        ("uk", "У Харкові немає російських військ.", []),
        ("uk", "«Наших військ у Бахмуті вже немає», – визнав український речник.", ["lost Бахмуті ukraine"]),
        ("ru", "В Лимане не осталось российских солдат.", ["lost Лимане russia"]),
    ],
)
def test_forces_that_are_no_longer_there_have_left(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ukrainian troops entered Lviv for a parade."),
        ("fr", "Des troupes ukrainiennes sont entrées dans Lviv pour un défilé."),
        ("uk", "Українські війська увійшли до Львова на парад."),
    ],
)
def test_forces_come_to_a_parade(lang: str, text: str) -> None:
    assert changes(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            '"Our troops are no longer in Lyman," a Ukrainian officer said.',
            ["lost Lyman - ukraine conceded"],
        ),
        ("en", "Russian soldiers are no longer in Lyman.", ["lost Lyman - russia reported"]),
        (
            "fr",
            "« Nous ne sommes plus à Lyman », a reconnu un général russe.",
            ["lost Lyman - russia conceded"],
        ),
        ("uk", "«Наших військ у Лимані вже немає», – визнали в ЗСУ.", ["lost Лимані - ukraine conceded"]),
        ("en", "Our correspondents are no longer in Lyman.", []),
        ("en", "Our troops are no longer in the suburbs of Lyman.", []),
        ("fr", "Les habitants ne sont plus à Lyman.", []),
        ("ru", "Наших врачей в Лимане больше нет.", []),
    ],
)
def test_whose_forces_are_no_longer_there_is_who_says_so(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            '"We had no choice but to leave Lyman," a Ukrainian officer said.',
            ["lost Lyman - ukraine conceded"],
        ),
        (
            "fr",
            "« Nous n'avons pas eu d'autre choix que de quitter Lyman », a dit un officier ukrainien.",
            ["lost Lyman - ukraine conceded"],
        ),
        ("uk", "«Нам довелося відійти з Лимана», – пояснили в ЗСУ.", ["lost Лимана - ukraine conceded"]),
        ("uk", "«Нам доведеться відійти з Лимана», – пояснили в ЗСУ.", []),
    ],
)
def test_who_had_to_leave_left(lang: str, text: str, expected: list[str]) -> None:
    assert heard(lang, text) == expected


def test_what_follows_a_colon_does_not_hide_who_is_gone() -> None:
    text = "У Лимані наших підрозділів уже немає: вони відійшли, сказав речник ЗСУ."
    assert changes("uk", text) == ["lost Лимані ukraine"]
    assert changes("uk", "У Лимані наших магазинів уже немає: вони згоріли, сказав речник ЗСУ.") == []


def test_not_one_soldier_left_is_a_town_given_up() -> None:
    assert changes("fr", "Il n'y a plus un soldat russe à Izioum.") == ["lost Izioum russia"]
    assert changes("fr", "Il n'y a plus un magasin russe à Izioum.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukrainian soldiers were back in Lyman on Monday.", ["entered Lyman ukraine"]),
        ("Ukrainian medics were back in Lyman on Monday.", []),
        ("If Ukrainian soldiers are back in Lyman, the front has moved.", []),
        ("Ukrainian soldiers hope to be back in Lyman on Monday.", []),
    ],
)
def test_forces_that_are_back_in_a_town_have_entered_it(text: str, expected: list[str]) -> None:
    assert changes("en", text) == expected
