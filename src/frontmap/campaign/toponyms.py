"""toponyms.csv: what a person knows of a name."""

from __future__ import annotations

from pathlib import Path

from frontmap.campaign.columns import TOPONYM_COLUMNS
from frontmap.campaign.rows import Cells, rows_of, save_rows, writing
from frontmap.model import KnownToponym


def save_toponym(folder: Path, known: KnownToponym) -> None:
    """Write what is known of a toponym in place of what was known of it in the same report, if anything."""
    path = folder / "toponyms.csv"
    row = _row(known)
    with writing(folder):
        rows = rows_of(path, TOPONYM_COLUMNS)
        at = next((i for i, cells in enumerate(rows) if _is_about(cells, known)), len(rows))
        others = [cells for cells in rows[at:] if not _is_about(cells, known)]
        before = rows[at] if at < len(rows) else {}
        save_rows(path, TOPONYM_COLUMNS, [*rows[:at], {**before, **row}, *others])


def forget_toponym(folder: Path, known: KnownToponym) -> None:
    """Take out what is known of a toponym in its report."""
    path = folder / "toponyms.csv"
    with writing(folder):
        rows = rows_of(path, TOPONYM_COLUMNS)
        save_rows(path, TOPONYM_COLUMNS, [cells for cells in rows if not _is_about(cells, known)])


def _is_about(cells: Cells, known: KnownToponym) -> bool:
    return (cells["toponym"], cells["report_id"]) == (known.toponym, known.report_id)


def _row(known: KnownToponym) -> Cells:
    """Return what is known as a row of toponyms.csv."""
    return {
        "toponym": known.toponym,
        "report_id": known.report_id,
        "place_id": known.place_id or "",
        "admin1": known.admin1,
        "admin2": known.admin2,
        "note": known.note,
    }
