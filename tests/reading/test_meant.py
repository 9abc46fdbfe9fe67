import pytest

from tests.reading.wars import changes, heard


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukrainian troops freed Lyman. The Russians fled in a hurry.", ["taken Lyman ukraine - reported"]),
        ("The Russians had dug in at Lyman. Then the Russian troops fled.", ["lost Lyman - russia reported"]),
    ],
)
def test_the_flight_of_those_from_whom_a_town_was_told_as_taken_is_no_second_change(
    text: str, expected: list[str]
) -> None:
    assert heard("en", text) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "They attacked Lyman twice. The Russians suffered losses and fell back to their starting lines.",
        ),
        ("fr", "L'ennemi a attaqué Lyman. Les Russes se sont repliés sur leurs positions de départ."),
        ("uk", "Захисники відбили штурм Лимана. Росіяни відійшли на попередні рубежі."),
        ("ru", "Защитники отбили штурм Лимана. Россияне отошли на исходные позиции."),
    ],
)
def test_whoever_goes_back_to_where_an_attack_began_loses_no_town(lang: str, text: str) -> None:
    assert heard(lang, text) == []


def test_a_unit_named_after_a_town_is_not_the_town() -> None:
    text = "Units of the Izium Group of Forces attacked and took full control of the village."
    assert heard("en", text) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "As for Zarubivka, Russian troops took the village on Friday.", ["taken Zarubivka russia"]),
        ("fr", "Quant à Zarubivka, les Russes ont pris le village.", ["taken Zarubivka russia"]),
        ("ru", "Что касается Зарубовки, российские войска заняли посёлок.", ["taken Зарубовки russia"]),
        ("en", "As for Petrenko himself, Russian troops took the village on Friday.", []),
    ],
)
def test_a_sentence_may_name_its_town_at_its_head(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected


def test_the_city_of_a_chronicle_is_the_one_it_tells_of() -> None:
    text = "On 1 May 2022, the Russians took Lyman. On 20 May 2022 Kyiv admitted its army had left the city."
    assert changes("en", text) == ["taken Lyman russia", "lost Lyman ukraine"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crowds sang in the main square of Lyman, two days after the Russians abandoned the city.", True),
        ("Crowds sang in Lyman's main square, two days after the Russians abandoned the city.", True),
        ("Crowds sang in the Lyman region, two days after the Russians abandoned the city.", False),
        ("Crowds sang by the Lyman power station, two days after the Russians abandoned it.", False),
    ],
)
def test_the_city_is_that_of_a_place_named_within_it(text: str, expected: bool) -> None:
    assert changes("en", text) == (["lost Lyman russia"] if expected else [])
