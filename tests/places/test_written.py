import pytest

from frontmap.places.written import split_name


@pytest.mark.parametrize(
    ("written", "lang", "name", "divisions"),
    [
        ("Hrakove, Kharkiv oblast", "en", "Hrakove", ["Kharkiv"]),
        ("the village of Hrakove in Kharkiv Oblast", "en", "Hrakove", ["Kharkiv"]),
        ("Mykolaivka (Sloviansk raion, Donetsk oblast)", "en", "Mykolaivka", ["Sloviansk", "Donetsk"]),
        ("le village de Hrakove, région de Kharkiv", "fr", "Hrakove", ["Kharkiv"]),
        ("село Гракове Чугуївського району", "uk", "Гракове", ["Чугуїв"]),
        ("у селі Гракове", "uk", "Гракове", []),
        ("с. Гракове, Харківська обл.", "uk", "Гракове", ["Харків"]),
        ("Яремче Івано-Франківської області", "uk", "Яремче", ["Івано-Франків"]),
        ("деревня Ивановка Волновахского района", "ru", "Ивановка", ["Волновах"]),
        ("wieś Hrakowe w obwodzie charkowskim", "pl", "Hrakowe", ["charkow"]),
        ("Dorf Hrakowe, Gebiet Charkiw", "de", "Hrakowe", ["Charkiw"]),
        ("aldea de Hrakove, región de Járkov", "es", "Hrakove", ["Járkov"]),
    ],
)
def test_a_name_is_told_from_what_stands_with_it(
    written: str, lang: str, name: str, divisions: list[str]
) -> None:
    for said in (lang, ""):
        found, areas = split_name(written, said)
        assert found == name
        assert [area.name for area in areas] == divisions


@pytest.mark.parametrize(
    "name", ["Izium", "d'Izioum", "Stadtroda", "Городня", "Rostov-na-Donu", "Селище", "Kharkiv oblast", ""]
)
def test_a_name_that_stands_alone_stays_as_it_is(name: str) -> None:
    assert split_name(name) == (name, [])


def test_words_behind_a_comma_may_be_a_division_of_either_level() -> None:
    name, areas = split_name("New York, Donetsk")
    assert name == "New York"
    assert [(area.name, area.is_first_level) for area in areas] == [("Donetsk", True), ("Donetsk", False)]


def test_a_long_text_is_not_taken_apart() -> None:
    assert split_name("Izium, " * 10_000) == ("Izium, " * 10_000, [])
