import pytest

from tests.reading.wars import changes, heard


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "A Russian soldier left Izium on foot.", []),
        ("fr", "Un soldat russe a quitté Izioum à pied.", []),
        ("uk", "Російський солдат залишив Ізюм пішки.", []),
        ("ru", "Российский офицер покинул Изюм.", []),
        ("en", "The last Ukrainian soldier left Lysychansk on Sunday.", ["lost Lysychansk ukraine"]),
        ("en", "Ukrainian soldiers left Lysychansk on Sunday.", ["lost Lysychansk ukraine"]),
        ("en", "Russia says it has redeployed its forces outside Izium.", ["lost Izium russia"]),
        ("en", "Ukraine came within hours of losing Avdiivka.", []),
        ("en", "Ukraine was close to losing Avdiivka.", []),
        ("en", "Moscow says that taking Avdiivka would open a road.", []),
        ("en", "The Ukrainian army avoided losing Avdiivka.", []),
        (
            "en",
            '"We had to leave Bakhmut," a Ukrainian officer said.',
            ["lost Bakhmut ukraine"],
        ),
        ("uk", "«Ми мусили залишити Бахмут», – сказав український офіцер.", ["lost Бахмут ukraine"]),
    ],
)
def test_forces_leave_a_town_and_one_man_does_not(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "Жоден солдат не пішов із Лимана, запевнили у ЗСУ.", ["lost Лимана - ukraine denied"]),
        ("ru", "В ВСУ заверили, что ни один солдат не ушёл из Лимана.", ["lost Лимана - ukraine denied"]),
        ("ru", "Солдат ушёл из Лимана, сообщили в ВСУ.", []),
        ("en", "Ukraine's army said that not a single soldier had left Lyman.", []),
    ],
)
def test_who_says_that_not_one_soldier_left_denies_the_loss(
    lang: str, text: str, expected: list[str]
) -> None:
    assert heard(lang, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukrainian soldiers drove the last Russian units out of Lyman.", ["taken Lyman ukraine"]),
        ("Ukrainian soldiers drove the last Russian tourists out of Lyman.", []),
    ],
)
def test_who_drives_out_the_last_forces_takes_the_town(text: str, expected: list[str]) -> None:
    assert changes("en", text) == expected
