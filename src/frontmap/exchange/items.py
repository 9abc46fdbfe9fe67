"""Reports and records as they come one after another: the lines of a file, or files with a line on each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

MAX_BYTES = 10_000_000
"""What a line or a file may hold; a longer one is no report."""
_BLOCK = 1 << 20


class Mark(NamedTuple):
    """Where a chunk starts or ends: bytes, rows or files before it, and the number of its first item."""

    offset: int
    number: int


START = Mark(0, 1)


@dataclass(frozen=True, slots=True)
class Item:
    """A report as a line of JSON, or the ``problem`` for which there is none.

    ``where`` names its source in messages; ``number`` is its line, row or place in the folder, from 1. A
    report in a ``file`` of its own has in its line only what is known without reading that.
    """

    number: int
    where: str
    line: bytes = b""
    problem: str = ""
    file: bytes | None = None


def line_items(file: BinaryIO, name: str, mark: Mark = START) -> Iterator[tuple[Item | None, Mark]]:
    """Yield the lines of an open file, ``None`` for a blank one, each with the mark at which it ends.

    ``name`` is what messages call the file. A line that is too long is passed over block by block.
    """
    offset, number = mark
    while line := file.readline(MAX_BYTES + 1):
        item: Item | None = Item(number, f"{name}:{number}", line) if line.strip() else None
        offset += len(line)
        if len(line) > MAX_BYTES:
            item = Item(number, f"{name}:{number}", problem=f"must be a line of at most {MAX_BYTES:,} bytes")
            while not line.endswith(b"\n") and (line := file.readline(_BLOCK)):
                offset += len(line)
        number += 1
        yield item, Mark(offset, number)
