"""Add places to the rows of a table, for the names in one of its columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from frontmap.errors import GazetteerError
from frontmap.model import Place
from frontmap.places.answers import status_word, why_words
from frontmap.places.asked import Asked, Resolve, resolve_asked
from frontmap.places.gazetteer import Gazetteer
from frontmap.places.outcome import Outcome, Resolved
from frontmap.places.resolve import resolve_names

TABLE_COLUMNS = ("place_id", "place_name", "place_lat", "place_lon", "place_status", "place_why")
"""What `answer_rows` adds to each row of a table; see `new_columns`."""
_ROWS_TOGETHER = 200


def answer_rows(
    rows: Iterable[Mapping[str, Any]],
    column: str,
    gazetteer: Gazetteer,
    *,
    near: Sequence[Place] = (),
    lang: str = "",
    resolve: Resolve = resolve_names,
) -> Iterator[dict[str, Any]]:
    """Yield each row of a table with `new_columns` for the name in ``column``.

    The row's own cells stay as they are, and so do the names of its columns. ``column`` may be written in
    another case. Names that stand together are resolved together: 200 rows are each other's context.

    Raises:
        GazetteerError: if a row has no such column.
    """
    remaining = iter(rows)
    added: tuple[str, ...] = ()
    while block := list(islice(remaining, _ROWS_TOGETHER)):
        named = find_column(block[0], column)
        if any(named not in row for row in block):
            raise GazetteerError(f"every row must have the column {column!r}")
        added = added or new_columns(block[0])
        names = [str(row[named] or "") for row in block]
        asked = [Asked(name, lang) for name in dict.fromkeys(names)]
        outcomes = resolve_asked(asked, gazetteer, near=near, resolve=resolve)
        for row, name in zip(block, names, strict=True):
            yield {**row, **dict(zip(added, _cells(outcomes[name]), strict=True))}


def find_column(columns: Iterable[str], wanted: str) -> str:
    """Return the column of that name, in any case where there is only one.

    Raises:
        GazetteerError: if there is none, or several in other cases.
    """
    listed = list(columns)
    alike = [column for column in listed if str(column).casefold() == wanted.casefold()]
    if wanted in listed or len(alike) == 1:
        return wanted if wanted in listed else alike[0]
    raise GazetteerError(f"the table must have the column {wanted!r}, got {sorted(map(str, listed))}")


def new_columns(columns: Iterable[str]) -> tuple[str, ...]:
    """Return `TABLE_COLUMNS` as they are called in a table that has columns already.

    >>> new_columns(["town", "Place_ID"])[:2]
    ('place_id_2', 'place_name')
    """
    taken = {str(column).casefold() for column in columns}
    return tuple(_free(column, taken) for column in TABLE_COLUMNS)


def _free(column: str, taken: set[str]) -> str:
    number = 1
    name = column
    while name in taken:
        number += 1
        name = f"{column}_{number}"
    return name


def _cells(outcome: Outcome) -> tuple[Any, ...]:
    place = outcome.place if isinstance(outcome, Resolved) else None
    found = (place.place_id, place.name, place.lat, place.lon) if place else ("", "", "", "")
    return (*found, status_word(outcome), why_words(outcome))
