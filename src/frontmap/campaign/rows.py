"""The rows of a table changed in place: what nobody touches stays as it is, with columns of a user's own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from frontmap.campaign.table import load_table, save_table

Cells = Mapping[str, str]
_ONE_THREAD = Lock()


def rows_of(path: Path, columns: Iterable[str]) -> list[Cells]:
    """Return the cells of every row of a table, ``[]`` if there is no file.

    Raises:
        CampaignError: if the file is not such a table.
    """
    if not path.exists():
        return []
    return [row.cells for row in load_table(path, columns, verbatim=("excerpt",))]


def save_rows(path: Path, columns: Iterable[str], rows: Iterable[Cells]) -> None:
    """Write the rows in one step: columns of a user's own first, as they stood, then those of ``columns``."""
    kept = list(rows)
    own = (name for row in kept for name in row)
    save_table(path, dict.fromkeys([*own, *columns]), kept)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Keep other writers of the campaign waiting, in this process and in others, until the block is done."""
    with _ONE_THREAD:
        if sys.platform == "win32":
            yield
            return
        import fcntl

        here = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(here, fcntl.LOCK_EX)
            yield
        finally:
            os.close(here)
