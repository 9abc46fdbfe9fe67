from __future__ import annotations

import pytest

from frontmap.places import Gazetteer, Resolved, resolve_names
from frontmap.places.romanised import is_romanised

WRITTEN = {
    "Чугуїв": "Chuhuiv Tschuhujiw Czuhujiw Čuhujiv Tchouhouïv Tsjoehoejiv Tjuhujiv Ciuhuiv",
    "Лисичанськ": "Lysychansk Lyssytschansk Łysyczańsk Lysyčansk Lyssytchansk Lysytsjansk Lysyciansk",
    "Волчанск": "Volchansk Woltschansk Wołczańsk Volčansk Voltchansk Voltsjansk Voltjansk",
    "Часів Яр": "Chasiv Yar|Tschassiw Jar|Czasiw Jar|Časiv Jar|Tchassiv Iar|Tsjasiv Jar",
    "Херсон": "Kherson Cherson Chersoń Jersón",
    "Изюм": "Izium Izyum Isjum Izjum Izioum Izjoem",
    "Щастя": "Shchastia Schtschastja Szczastia Chtchastia Sjtsjastja",
}


@pytest.mark.parametrize(
    ("name", "cyrillic"),
    [
        (name, cyrillic)
        for cyrillic, names in WRITTEN.items()
        for name in (names.split("|") if "|" in names else names.split())
    ],
)
def test_a_name_is_known_as_each_language_writes_it(name: str, cyrillic: str) -> None:
    assert is_romanised(name, [cyrillic])


@pytest.mark.parametrize(
    ("name", "cyrillic"),
    [
        ("Tschuhuiv", "Чугуїв"),  # the beginning is German, the end is not
        ("Tschuhuji", "Чугуїв"),
        ("Lysychanske", "Лисичанськ"),
        ("Volchansk", "Вовчанськ"),
        ("", "Чугуїв"),
    ],
)
def test_a_name_that_only_sounds_like_it_is_not(name: str, cyrillic: str) -> None:
    assert not is_romanised(name, [cyrillic])


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Lyssytschansk", "Lysychansk"),
        ("Wowtschansk", "Vovchansk"),
        ("Tschassiw Jar", "Chasiv Yar"),
        ("Tsjoehoejiv", "Chuhuiv"),
        ("Lysytjansk", "Lysychansk"),
        ("Ciuhuiv", "Chuhuiv"),
    ],
)
def test_a_town_is_resolved_alone_as_other_languages_write_it(
    bundled_gazetteer: Gazetteer, name: str, town: str
) -> None:
    outcome = resolve_names([name], bundled_gazetteer)[name]
    assert isinstance(outcome, Resolved)
    assert outcome.place.name == town


@pytest.mark.parametrize("name", ["Lyssytschanke", "Tsjoehoe", "Wowtscha"])
def test_what_no_language_writes_is_not_resolved_alone(bundled_gazetteer: Gazetteer, name: str) -> None:
    assert not isinstance(resolve_names([name], bundled_gazetteer)[name], Resolved)
