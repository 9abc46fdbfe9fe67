"""What a person found a name to mean, in the campaign's files and out again."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from frontmap.app.correction import Correction, correct, new_place, save_correction, undo_correction
from frontmap.app.source import load_source
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.model import KnownToponym, Place

DAY = date(2026, 11, 22)
BEFORE = KnownToponym("Dovhenke", "", None, "Kharkiv Oblast", "Izium Raion", "not found")
IZIUM = Place("gn:707292", "Izium", 49.2, 37.3)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "front"
    shutil.copytree(BUNDLED_CAMPAIGN, folder)
    return folder


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.csv")}


def test_a_correction_keeps_what_was_known_of_where_the_place_lies() -> None:
    made = correct("Dovhenke", "", IZIUM, BEFORE, is_new=False, today=DAY)
    assert made.after == KnownToponym(
        "Dovhenke", "", "gn:707292", "Kharkiv Oblast", "Izium Raion", "set on the page, 2026-11-22"
    )
    assert made.place is None


def test_a_correction_of_a_reports_name_holds_in_that_report() -> None:
    made = correct("Nove", "courier", IZIUM, None, is_new=False, today=DAY)
    assert (made.after.report_id, made.before) == ("courier", None)


@pytest.mark.parametrize(
    ("name", "taken", "place_id"),
    [
        ("Nove", (), "front:nove"),
        ("Нове", (), "front:nove"),
        ("Nove", ("front:nove", "front:nove-2"), "front:nove-3"),
        ("???", (), "front:place"),
    ],
)
def test_a_new_place_says_where_it_comes_from_and_has_an_id_of_its_own(
    tmp_path: Path, name: str, taken: tuple[str, ...], place_id: str
) -> None:
    made = new_place(name, 49.123456, 37.1, tmp_path / "front", taken, DAY)
    assert made == Place(place_id, name, 49.12346, 37.1, source="set on the map, 2026-11-22")


def test_a_saved_correction_puts_its_claims_on_the_map_and_an_undone_one_takes_them_off(
    folder: Path,
) -> None:
    before = files_of(folder)
    source = load_source(folder)
    known = next(each for each in source.campaign.toponyms if each.toponym == "Dovhenke")
    place = new_place("Dovhenke", 49.02, 37.33, folder, source.campaign.places, DAY)
    made = correct("Dovhenke", "", place, known, is_new=True, today=DAY)
    save_correction(folder, made)
    assert "front:dovhenke" in load_source(folder).places
    undo_correction(folder, made)
    assert files_of(folder) == before


def test_an_undone_correction_of_a_name_that_nothing_was_known_of_leaves_no_row(folder: Path) -> None:
    before = files_of(folder)
    made = Correction(KnownToponym("Elsewhere", "", "gn:707292"), None)
    save_correction(folder, made)
    assert b"Elsewhere" in files_of(folder)["toponyms.csv"]
    undo_correction(folder, made)
    assert files_of(folder) == before
