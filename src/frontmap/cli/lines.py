"""Lines from a file or from standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from frontmap.errors import ReportError


def lines_of(name: str) -> Iterator[str]:
    """Yield the lines of a file, or of standard input for ``-``.

    Raises:
        ReportError: if the file cannot be read, or is not UTF-8.
    """
    if name == "-":
        yield from sys.stdin
        return
    try:
        with open(name, encoding="utf-8-sig") as file:
            yield from file
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError(f"{name}: cannot be read: {error}") from error
