import pytest

from frontmap.reading.language import guess_language


def test_french_is_known_by_its_small_words() -> None:
    assert guess_language("L’armée a repris la ville et les villages dans le nord.") == "fr"


@pytest.mark.parametrize("text", ["", "12 345", "Xyzzy plugh", "Kupiansk Izium Balakliia"])
def test_a_text_of_no_known_language(text: str) -> None:
    assert guess_language(text) is None
