"""Lines from a file or from standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from frontmap.errors import ReportError
from frontmap.exchange.items import Item, line_items


def items_of(name: str) -> Iterator[Item]:
    """Yield the lines of a file that are not blank, or those of standard input for ``-``.

    Raises:
        ReportError: if the file cannot be read.
    """
    if name == "-":
        yield from (item for item, _ in line_items(sys.stdin.buffer, name) if item)
        return
    try:
        with open(name, "rb") as file:
            yield from (item for item, _ in line_items(file, name) if item)
    except OSError as error:
        raise ReportError(f"{name}: cannot be read: {error.strerror}") from error
