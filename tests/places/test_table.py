import json
import zipfile
from pathlib import Path

import pytest

from frontmap.bundled import bundled
from frontmap.errors import GazetteerError
from frontmap.places.table import load_table, make_table, save_table
from tests.places.examples import BALAKLIIA, BALAKLIIA_POLTAVA, IZIUM, KNOWN, place


def test_a_saved_table_loads_as_it_was(tmp_path: Path) -> None:
    table = make_table(KNOWN, {"source": "ours"})
    save_table(table, tmp_path / "places.zip")
    assert load_table(tmp_path / "places.zip") == table
    assert [table.place(row) for row in range(len(KNOWN))] == list(KNOWN)


def test_the_same_table_saves_to_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        save_table(make_table(KNOWN), tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert not list(tmp_path.glob("*.part"))


def test_an_empty_table_saves_and_loads(tmp_path: Path) -> None:
    save_table(make_table([]), tmp_path / "places.zip")
    assert load_table(tmp_path / "places.zip") == make_table([])


def test_namesakes_share_an_entry() -> None:
    assert make_table([BALAKLIIA, IZIUM, BALAKLIIA_POLTAVA]).names["balakliia"] == "0 2"


def test_a_place_with_quotes_newlines_and_tags_comes_back_unharmed() -> None:
    hostile = place('x:"\\\n', "<img src=x>\n\t\"'\x00", 1, 2)
    table = make_table([IZIUM, hostile])
    assert table.place(1) == hostile
    assert table.row_by_id[hostile.place_id] == 1


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 broken"])
def test_a_file_that_is_no_gazetteer_is_refused_with_its_path(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "places.zip"
    path.write_bytes(content)
    with pytest.raises(GazetteerError, match=r"places\.zip: must be a gazetteer"):
        load_table(path)


def test_a_missing_file_is_refused_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"none\.zip: cannot read"):
        load_table(tmp_path / "none.zip")


def test_a_file_of_another_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.zip"
    save_table(make_table(KNOWN, {"format": "0"}), path)
    with pytest.raises(GazetteerError, match="format must be 1, got 0"):
        load_table(path)


def test_the_bundled_file_is_small_and_says_where_it_comes_from() -> None:
    path = bundled("gazetteer", "places.zip")
    assert path.stat().st_size < 4_000_000
    with zipfile.ZipFile(path) as archive:
        about = json.loads(archive.read("about.json"))
    assert about["countries"] == "BY HU MD PL RO RU SK UA"
    assert "CC BY 4.0" in about["licence"]
    assert about["built"]


def test_the_bundled_file_has_every_row_once() -> None:
    table = load_table(bundled("gazetteer", "places.zip"))
    assert len(table.rows) == len(table.row_by_id) == 24_193
    countries = [table.place(row).country for row in range(len(table.rows))]
    assert countries.count("UA") == 5_488
