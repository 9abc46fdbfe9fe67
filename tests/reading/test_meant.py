import pytest

from tests.reading.wars import heard


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "“Our units have left the city,” Syrskyi wrote on Sunday of Lyman.", "Lyman"),
        ("en", "“Our units have left the city,” Syrskyi said about Lyman.", "Lyman"),
        ("fr", "« Nous avons quitté la ville », a dit Zelensky à propos de Lyman.", "Lyman"),
        ("uk", "«Наші підрозділи вийшли з міста», – сказав Сирський про Лиман.", "Лиман"),
        ("ru", "«Наши подразделения вышли из города», – сказал Сырский о Лимане.", "Лимане"),
    ],
)
def test_what_is_said_of_a_town_named_after_it_is_told_of_it(lang: str, text: str, expected: str) -> None:
    assert heard(lang, text) == [f"lost {expected} - ukraine conceded"]


@pytest.mark.parametrize(
    "text",
    [
        "“Our units have left the city,” said the Ukrainian governor of Luhansk.",
        "“Our units have left the city,” Syrskyi said about the Luhansk region.",
        "“Our units have left the city,” Syrskyi said about the weather.",
    ],
)
def test_whose_office_or_region_it_is_names_no_town(text: str) -> None:
    assert heard("en", text) == []


OPENING = "Ukrainian troops have retaken Balakliia. "


def test_the_city_is_the_one_spoken_of_before() -> None:
    text = OPENING + "Three weeks ago the Russians were still there, but on Friday they left the city."
    assert "lost Balakliia - russia reported" in heard("en", text)


def test_the_city_is_not_the_one_before_where_another_was_only_named_as_near() -> None:
    text = OPENING + "Near Kupiansk there was shelling on Thursday, and on Friday the Russians left the city."
    assert heard("en", text) == ["taken Balakliia ukraine - reported"]
