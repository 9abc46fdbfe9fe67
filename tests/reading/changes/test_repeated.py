import pytest

from tests.reading.wars import changes, days


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Ukrainian troops retook Balakliia on Thursday and, two days later, Izium.",
            "Balakliia Izium",
        ),
        ("en", "Ukrainian forces captured Lyman on 1 October; Borova followed on 4 October.", "Lyman Borova"),
        (
            "fr",
            "Les Ukrainiens ont repris Balakliïa le 8 septembre et, deux jours plus tard, Izioum.",
            "Balakliïa Izioum",
        ),
        ("uk", "Українські війська взяли Лиман 1 жовтня, а 4 жовтня — Борову.", "Лиман Борову"),
        ("ru", "Украинские войска освободили Балаклею 8 сентября, а 10 сентября — Изюм.", "Балаклею Изюм"),
    ],
)
def test_a_day_and_a_town_repeat_the_verb(lang: str, text: str, expected: str) -> None:
    assert changes(lang, text) == [f"taken {town} ukraine" for town in expected.split()]


def test_each_town_has_its_own_day() -> None:
    assert days("uk", "Українські війська взяли Лиман 1 жовтня, а 4 жовтня — Борову.") == [
        "2022-10-01",
        "2022-10-04",
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ukrainian troops retook Lyman on 1 October, and on Monday Kharkiv was shelled."),
        ("fr", "Les Ukrainiens ont repris Lyman, et mardi Kharkiv a été bombardée."),
        ("uk", "Українські війська взяли Лиман 1 жовтня, а 4 жовтня Харків обстріляли."),
        ("ru", "Украинские войска взяли Лиман 1 октября, а в понедельник Харьков остался без света."),
    ],
)
def test_a_town_with_a_verb_of_its_own_repeats_nothing(lang: str, text: str) -> None:
    assert len(changes(lang, text)) == 1
