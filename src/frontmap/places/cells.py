"""Read the cells of other people's tables: what is wrong is said with file and line."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite
from pathlib import Path

from frontmap.errors import GazetteerError


def lines_of(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each line of a UTF-8 file with where it stands, as ``path:line``.

    Raises:
        GazetteerError: if the file is not there, or not UTF-8.
    """
    number = 0
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            for number, line in enumerate(file, start=1):
                yield f"{path}:{number}", line.rstrip("\r\n")
    except OSError as error:
        raise GazetteerError(f"{path}: cannot read the file: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path}:{number + 1}: must be UTF-8, got {error.reason}") from error


def degrees(text: str, column: str, limit: int, where: str) -> float:
    """Return a latitude or longitude in degrees, at most ``limit`` from 0."""
    try:
        number = float(text)
    except ValueError as error:
        raise GazetteerError(f"{where}: {column} must be degrees, got {text!r}") from error
    if not isfinite(number) or abs(number) > limit:
        raise GazetteerError(f"{where}: {column} must be from -{limit} to {limit}, got {text!r}")
    return number


def whole_number(text: str, column: str, where: str) -> int:
    """Return a whole number of 0 or more."""
    if not (text.isascii() and text.isdigit() and len(text) <= 15):
        raise GazetteerError(f"{where}: {column} must be a whole number, got {text!r}")
    return int(text)
