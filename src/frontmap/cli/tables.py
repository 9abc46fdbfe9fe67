"""Tables of whoever calls the command: CSV as it came, with columns added."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from frontmap.errors import GazetteerError
from frontmap.exchange.cells import safe_cell

_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Rows:
    """A table with a header; every row has a cell for each column."""

    columns: list[str]
    rows: list[dict[str, str]]
    delimiter: str


def load_rows(path: Path) -> Rows:
    """Return the table in a CSV file, whose cells are separated by commas, semicolons or tabs.

    Raises:
        GazetteerError: with file and line, if it is none: not UTF-8, with two columns of one name, or with a
            row that is longer than the header.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise GazetteerError(f"{path}: cannot be read as a table: {error}") from error
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = next(reader, [])
        if len(set(columns)) != len(columns) or not columns:
            raise GazetteerError(f"{path}:1: must have a header of different columns, got {columns}")
        rows = [_row(columns, cells, f"{path}:{reader.line_num}") for cells in reader if cells]
    except csv.Error as error:
        raise GazetteerError(f"{path}:{reader.line_num}: not a CSV table: {error}") from error
    return Rows(columns, rows, delimiter)


def _row(columns: Sequence[str], cells: Sequence[str], where: str) -> dict[str, str]:
    """Return a row's cells by column, those that it lacks empty."""
    if len(cells) > len(columns):
        raise GazetteerError(f"{where}: must have at most {len(columns)} cells, got {len(cells)}")
    return dict(zip(columns, [*cells, *[""] * (len(columns) - len(cells))], strict=True))


def write_rows(file: TextIO, table: Rows, added: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write a table's rows with the columns that were ``added``; its own cells are written as they came.

    What is added gets an apostrophe where a spreadsheet would run it as a formula.
    """
    writer = csv.writer(file, delimiter=table.delimiter, lineterminator="\n")
    writer.writerow([*table.columns, *added])
    for row in rows:
        own, new = [row[column] for column in table.columns], [row[column] for column in added]
        writer.writerow([*own, *(safe_cell(cell) if isinstance(cell, str) else cell for cell in new)])
