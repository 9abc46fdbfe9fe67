import pytest

from frontmap.reading.language import guess_language


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
    ],
)
def test_each_language_is_told_by_its_smallest_words(text: str, lang: str) -> None:
    assert guess_language(text) == lang
