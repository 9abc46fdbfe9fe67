import gzip
import json
from typing import Any

from frontmap.map.history import packed_order
from frontmap.map.names import names_file
from frontmap.model import Place

KUPIANSK = Place("kupiansk", "Kupiansk", 49.71, 37.62, population=27_169, names={"uk": "Куп'янськ"})
TOPOLSKE = Place("topolske", "Topolske", 49.15, 37.25)


def names(*langs: str) -> Any:
    return json.loads(gzip.decompress(names_file([KUPIANSK, TOPOLSKE], langs)))


def test_names_stand_in_the_packed_order() -> None:
    ordered = packed_order([KUPIANSK, TOPOLSKE])
    assert names()["ids"] == "".join(f"{place.place_id}\n" for place in ordered)
    assert names()["names"] == "".join(f"{place.name}\n" for place in ordered)


def test_names_of_a_language_hold_only_what_differs() -> None:
    in_ukrainian = dict(zip(names()["ids"].split(), ["", ""], strict=True)) | {"kupiansk": "Куп'янськ"}
    told = names("uk", "fr")["langs"]
    assert told == {"uk": "".join(f"{name}\n" for name in in_ukrainian.values()), "fr": "\n\n"}


def test_names_in_further_languages_and_spellings_are_kept_to_search_by() -> None:
    place = Place(
        "k", "Kharkiv", 0, 0, names={"uk": "Харків", "ru": "Харьков"}, alternates=("Charkow", "Харків")
    )
    content = json.loads(gzip.decompress(names_file([place], ["uk"])))
    assert content["others"] == "Харьков\tCharkow\n"


def test_names_without_further_spellings_have_none() -> None:
    assert names("uk")["others"] == "\n\n"


def test_names_weigh_a_place_by_its_population() -> None:
    weights = dict(zip(names()["ids"].split(), names()["weights"], strict=True))
    assert weights == {"kupiansk": 44, "topolske": 0}


def test_names_keep_markup_as_text() -> None:
    hostile = Place("x", "<img src=x onerror=alert(1)>", 0, 0)
    assert json.loads(gzip.decompress(names_file([hostile], [])))["names"] == f"{hostile.name}\n"


def test_names_with_line_breaks_and_tabs_stay_on_their_line() -> None:
    odd = Place("x", "New\nYork", 0, 0, alternates=("Nowy\tJork", "Niu York"))
    content = json.loads(gzip.decompress(names_file([odd, TOPOLSKE], [])))
    assert "New York\n" in content["names"]
    assert content["names"].count("\n") == 2
    assert "Nowy Jork\tNiu York\n" in content["others"]
