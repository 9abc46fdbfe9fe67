"""What the online services have answered, kept in one SQLite file so that nothing is asked twice."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path

from frontmap.errors import GazetteerError
from frontmap.model import Place

_TABLE = """
create table if not exists answers (
    provider text not null, query text not null, day text not null, answer text not null,
    primary key (provider, query)
)"""


def load_answer(path: Path, provider: str, query: str) -> tuple[date, list[Place]] | None:
    """Return what ``provider`` answered to ``query``, and on which day; ``None`` if it was never asked.

    Raises:
        GazetteerError: if ``path`` is no cache of answers, or cannot be read.
    """
    with _opened(path) as cache:
        row = cache.execute(
            "select day, answer from answers where provider = ? and query = ?", (provider, query)
        ).fetchone()
        return (date.fromisoformat(row[0]), [_place(each) for each in json.loads(row[1])]) if row else None


def save_answer(path: Path, provider: str, query: str, places: Sequence[Place], day: date) -> None:
    """Keep what ``provider`` answered on ``day``: ``[]`` is an answer too.

    Raises:
        GazetteerError: if ``path`` is no cache of answers, or cannot be written.
    """
    answer = json.dumps([asdict(place) for place in places], ensure_ascii=False)
    with _opened(path) as cache, cache:
        cache.execute(
            "insert or replace into answers values (?, ?, ?, ?)", (provider, query, day.isoformat(), answer)
        )


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(path)) as cache:
            cache.execute(_TABLE)
            yield cache
    except (sqlite3.Error, ValueError, TypeError) as error:
        raise GazetteerError(f"{path}: must be a cache of answers, got {error}") from error


def _place(values: dict[str, object]) -> Place:
    return Place(**{**values, "alternates": tuple(values["alternates"])})  # type: ignore[arg-type]
