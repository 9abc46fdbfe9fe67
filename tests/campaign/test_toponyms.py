from pathlib import Path

import pytest

from frontmap.campaign import forget_toponym, load, save_toponym
from frontmap.model import KnownToponym, Place

LYMAN = KnownToponym("Lyman", "", "izium", "Donetsk Oblast", "", "set on the page")
HEADER = "toponym,report_id,place_id,admin1,admin2,note"


def known_of(folder: Path) -> list[KnownToponym]:
    def nowhere(place_id: str) -> Place | None:
        return None

    return list(load(folder, find_place=nowhere).toponyms)


def test_save_toponym_starts_the_table_where_there_is_none(folder: Path) -> None:
    save_toponym(folder, LYMAN)
    assert known_of(folder) == [LYMAN]


def test_save_toponym_replaces_the_row_of_the_same_report_and_keeps_the_others(folder: Path) -> None:
    path = folder / "toponyms.csv"
    rows = ["Nove,,,,,", "Lyman,,,Donetsk Oblast,,not found", "Lyman,courier,izium,,,"]
    path.write_text("\n".join([f"{HEADER},mine", *(f"{row},kept" for row in rows)]) + "\n")
    save_toponym(folder, LYMAN)
    assert [(each.toponym, each.report_id, each.place_id) for each in known_of(folder)] == [
        ("Nove", "", None),
        ("Lyman", "", "izium"),
        ("Lyman", "courier", "izium"),
    ]
    assert path.read_text().count("kept") == 3
    assert "not found" in (folder / "toponyms.csv.bak").read_text()


@pytest.mark.parametrize(("report_id", "left"), [("", 0), ("courier", 1)])
def test_forget_toponym_takes_out_the_row_of_its_report_alone(
    folder: Path, report_id: str, left: int
) -> None:
    save_toponym(folder, LYMAN)
    forget_toponym(folder, KnownToponym("Lyman", report_id))
    assert len(known_of(folder)) == left
