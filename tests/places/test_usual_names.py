import pytest

from frontmap.places.usual_names import romanise, usual_names


def test_names_are_told_by_letters_that_only_one_language_has() -> None:
    names = usual_names("Izyum", ["Izioum", "Izium", "Ізюм", "Изюм", "Изјум"], "UA")
    assert names == {"en": "Izium", "uk": "Ізюм", "ru": "Изюм", "fr": "Izioum"}


def test_an_old_ukrainian_name_is_not_taken_for_the_one_of_today() -> None:
    assert usual_names("Bakhmut", ["Артемівськ", "Артемовск", "Бахмут"], "UA")["uk"] == "Бахмут"


def test_names_that_cannot_be_told_apart_are_left_out() -> None:
    assert usual_names("Lug", ["Луг", "Лугове", "Лугово"], "PL") == {"en": "Lug"}
    assert "ru" not in usual_names("Fontanka", ["Фонтанка"], "UA")


def test_a_russian_town_has_its_russian_name() -> None:
    assert usual_names("Chesma", ["Tschesma", "Чесма"], "RU") == {"en": "Chesma", "ru": "Чесма"}


def test_a_french_name_is_taken_only_where_it_is_known() -> None:
    assert usual_names("Kupyansk", ["Koupiansk", "Куп'янськ"], "UA")["fr"] == "Koupiansk"
    assert "fr" not in usual_names("Kupyansk", ["Куп'янськ"], "UA")


def test_an_english_name_has_no_apostrophes() -> None:
    assert usual_names("Zel’va", [], "BY") == {"en": "Zelva"}


@pytest.mark.parametrize(
    ("ukrainian", "latin"),
    [
        ("Балаклія", "Balakliia"),
        ("Згурівка", "Zghurivka"),
        ("Юр'ївка", "Yurivka"),
        ("Щастя", "Shchastia"),
        ("", ""),
    ],
)
def test_ukrainian_is_romanised_by_the_national_table(ukrainian: str, latin: str) -> None:
    assert romanise(ukrainian) == latin


def test_a_french_name_is_in_latin_letters_without_apostrophes() -> None:
    assert "fr" not in usual_names("Rohan", ["Рогань", "Rohan’"], "UA")
    assert "fr" not in usual_names("Savyntsi", ["Савинці", "Савынці"], "UA")
