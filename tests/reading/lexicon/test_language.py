import pytest

from frontmap.reading.lexicon.language import guess_language


def test_french_is_known_by_its_small_words() -> None:
    assert guess_language("L’armée a repris la ville et les villages dans le nord.") == "fr"


@pytest.mark.parametrize("text", ["", "12 345", "Xyzzy plugh", "Kupiansk Izium Balakliia"])
def test_a_text_of_no_known_language(text: str) -> None:
    assert guess_language(text) is None


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Les troupes sont entrées dans la ville et le drapeau a été hissé.", "fr"),
        ("The troops have entered the city and a flag was raised.", "en"),
        ("Військові увійшли до міста, але бої не закінчилися.", "uk"),
        ("Военные вошли в город, но бои не закончились.", "ru"),
        ("Café owners in Goma said the fighters were in the city.", "en"),
    ],
)
def test_each_language_is_told_by_its_smallest_words(text: str, lang: str) -> None:
    assert guess_language(text) == lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (
            "Українські військові звільнили село Гракове, повідомив у середу Генштаб. Тривають бої за Лиман.",
            "uk",
        ),
        (
            "Российские военные объявили, что в Изюме бои за город продолжаются уже третью неделю подряд.",
            "ru",
        ),
    ],
)
def test_letters_tell_languages_apart_that_share_their_smallest_words(text: str, lang: str) -> None:
    assert guess_language(text) == lang
