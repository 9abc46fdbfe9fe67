"""CSV tables whose every cell knows its file and line."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import isfinite
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from frontmap.errors import CampaignError
from frontmap.model import Days

_Choice = TypeVar("_Choice", bound=StrEnum)
_Fact = TypeVar("_Fact")

MAX_CELL = 1_000_000
"""Characters a cell may hold; a longer one is a broken file rather than a note."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, with where it stands."""

    path: Path
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def error(self, message: str) -> CampaignError:
        """Return the error that says what is wrong with this row."""
        return CampaignError(f"{self.path}:{self.line}: {message}")

    def required(self, column: str) -> str:
        """Return the cell, which must not be empty."""
        if not self[column]:
            raise self.error(f"{column} must not be empty")
        return self[column]

    def choice(self, column: str, choices: type[_Choice]) -> _Choice:
        """Return the cell as one of ``choices``."""
        try:
            return choices(self[column])
        except ValueError as error:
            words = ", ".join(choices)
            raise self.error(f"{column} must be one of {words}, got {self[column]!r}") from error

    def number(self, column: str, *, limit: float) -> float:
        """Return the cell as a number from ``-limit`` to ``limit``."""
        try:
            value = float(self[column])
        except ValueError:
            value = float("nan")
        if not isfinite(value) or abs(value) > limit:
            raise self.error(f"{column} must be a number from {-limit:g} to {limit:g}, got {self[column]!r}")
        return value

    def offset(self, column: str) -> int:
        """Return the cell as a number of characters."""
        if not (self[column].isascii() and self[column].isdigit()):
            raise self.error(f"{column} must be a whole number, got {self[column]!r}")
        return int(self[column])

    def day(self, column: str) -> date:
        """Return the cell as a day."""
        days = self.days(column)
        if not days.is_one_day or len(self[column]) != len("YYYY-MM-DD"):
            raise self.error(f"{column} must be YYYY-MM-DD, got {self[column]!r}")
        return days.first

    def days(self, column: str) -> Days:
        """Return the cell as the span of a day, a month or a year."""
        try:
            return Days.parse(self[column])
        except ValueError as error:
            raise self.error(f"{column} {error}") from error

    def url(self, column: str) -> str:
        """Return the cell as a web address, or the empty cell."""
        if self[column] and not is_web_address(self[column]):
            raise self.error(f"{column} must be an http or https address, got {self[column]!r}")
        return self[column]


def is_web_address(text: str) -> bool:
    """Return whether ``text`` is an http or https address with a host, fit to be linked to."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def load_table(path: Path, columns: Iterable[str], *, verbatim: Collection[str] = ()) -> Iterator[Row]:
    """Yield the rows of a CSV file that has at least ``columns``.

    White space around a cell is dropped, but for the columns in ``verbatim``.

    Raises:
        CampaignError: with file and line, if the file is missing, empty or not UTF-8, lacks a column, or
            has a row of another width than its header.
    """
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(io.StringIO(load_text(path)), strict=True)
    try:
        header = next(reader, [])
        missing = [column for column in columns if column not in header]
        if missing:
            raise CampaignError(
                f"{path}:1: column {missing[0]} is missing (found: {', '.join(header) or 'none'})"
            )
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) != len(header):
                if cells:
                    raise CampaignError(f"{path}:{line}: expected {len(header)} cells, got {len(cells)}")
            else:
                named = zip(header, cells, strict=True)
                yield Row(
                    path, line, {name: cell if name in verbatim else cell.strip() for name, cell in named}
                )
            line = reader.line_num + 1
    except csv.Error as error:
        raise CampaignError(f"{path}:{reader.line_num}: not a CSV table: {error}") from error


def parse_table(
    path: Path,
    columns: Iterable[str],
    parse: Callable[[Row], _Fact],
    problems: list[str],
    *,
    unique: str = "",
    optional: bool = False,
) -> list[_Fact]:
    """Return what ``parse`` makes of each row; what is wrong goes to ``problems``, with file and line.

    ``unique`` names a column whose cells must differ. With ``optional``, a missing file is an empty table.
    """
    facts: list[_Fact] = []
    first_lines: dict[str, int] = {}
    if optional and not path.exists():
        return facts
    try:
        for row in load_table(path, columns, verbatim=("excerpt",)):
            try:
                fact = parse(row)
                if unique and first_lines.setdefault(row[unique], row.line) != row.line:
                    raise row.error(
                        f"{unique} {row[unique]!r} stands already in line {first_lines[row[unique]]}"
                    )
                facts.append(fact)
            except CampaignError as error:
                problems.append(str(error))
    except CampaignError as error:
        problems.append(str(error))
    return facts


def load_text(path: Path) -> str:
    """Return the text of a UTF-8 file with Unix newlines.

    Raises:
        CampaignError: if it cannot be read, is empty, is not UTF-8 or holds a NUL.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CampaignError(f"{path}: cannot be read: {error.strerror or error}") from error
    return text_of(content, path)


def text_of(content: bytes, path: Path) -> str:
    """Return the content of a UTF-8 file as text with Unix newlines; ``path`` names it in errors.

    Raises:
        CampaignError: if it is empty, is not UTF-8 or holds a NUL.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise CampaignError(f"{path}:{line}: must be UTF-8, byte {error.start} is not") from error
    if not text.strip():
        raise CampaignError(f"{path}:1: the file is empty")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise CampaignError(f"{path}:{line}: holds a NUL, so it is not a text file")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def save_table(path: Path, columns: Iterable[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Write a CSV file in one step; the file before it stays beside it as ``.bak``.

    A kill in the middle leaves the old file as it was.
    """
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="", dir=path.parent, prefix=f".{path.name}-", delete=False
    ) as file:
        try:
            writer = csv.DictWriter(file, list(columns), extrasaction="ignore", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            os.unlink(file.name)
            raise
    if path.exists():
        os.chmod(file.name, path.stat().st_mode)
        backup = path.with_name(path.name + ".bak")
        backup.unlink(missing_ok=True)
        os.link(path, backup)
    os.replace(file.name, path)
