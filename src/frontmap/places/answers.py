"""Answer questions about names that come as records or as the rows of a table."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from frontmap.errors import FrontmapError, GazetteerError
from frontmap.model import Place
from frontmap.places.areas import Area, find_areas
from frontmap.places.cells import degrees
from frontmap.places.gazetteer import Gazetteer
from frontmap.places.outcome import Outcome, Resolved, Scored, Unresolved
from frontmap.places.resolve import resolve_names
from frontmap.places.spelling import languages

TABLE_COLUMNS = ("place_id", "place_name", "place_lat", "place_lon", "place_status", "place_why")
"""What `answer_rows` adds to each row of a table."""
_MOST_CONTEXT = 500
_MOST_CANDIDATES = 20
_ROWS_TOGETHER = 200
_DIVISIONS = ("область", "oblast")
"""What makes a bare name or an adjective one of a division, as in Харківська."""


def answer_lines(
    lines: Iterable[str], gazetteer: Gazetteer, *, near: Sequence[Place] = ()
) -> Iterator[dict[str, Any]]:
    """Yield what `answer` says to each line of JSON that is not blank, or why a line cannot be read."""
    for line in lines:
        if not line.strip():
            continue
        record: Any = None
        try:
            record = json.loads(line)
            yield answer(record, gazetteer, near=near)
        except (FrontmapError, ValueError, RecursionError) as error:
            known_id = record.get("id") if isinstance(record, dict) else None
            yield {"id": known_id, "status": "error", "why": str(error), "candidates": []}


def answer(record: Mapping[str, Any], gazetteer: Gazetteer, *, near: Sequence[Place] = ()) -> dict[str, Any]:
    """Return ``id``, ``status``, ``why`` and ``candidates`` (best first) for the name in a record.

    A record has ``id``, ``name`` and ``lang``, and may have ``context`` (the other toponyms of its text),
    ``admin`` (the division named beside it, or several) and ``near`` (latitude and longitude). ``near``, the
    argument, holds for every record. Scores are shares: those of all candidates make 1.

    Raises:
        GazetteerError: if the record is not so made.
    """
    name, lang, context, admin, point = _read(record)
    outcomes = resolve_names(
        dict.fromkeys((name, *context)),
        gazetteer,
        areas={name: _areas(admin, lang)} if admin else {},
        near=[*near, *point],
    )
    outcome = outcomes[name]
    candidates = () if isinstance(outcome, Unresolved) else outcome.candidates
    return {
        "id": record.get("id"),
        "status": _status(outcome),
        "why": _why(outcome),
        "candidates": _candidates(candidates),
    }


def answer_rows(
    rows: Iterable[Mapping[str, Any]], column: str, gazetteer: Gazetteer, *, near: Sequence[Place] = ()
) -> Iterator[dict[str, Any]]:
    """Yield each row of a table with `TABLE_COLUMNS` for the name in ``column``.

    Names that stand together are resolved together: 200 rows are each other's context.

    Raises:
        GazetteerError: if a row has no such column.
    """
    remaining = iter(rows)
    while block := list(islice(remaining, _ROWS_TOGETHER)):
        if any(column not in row for row in block):
            raise GazetteerError(
                f"the table must have the column {column!r}, got {sorted(map(str, block[0]))}"
            )
        outcomes = resolve_names(dict.fromkeys(str(row[column] or "") for row in block), gazetteer, near=near)
        for row in block:
            yield {**row, **_cells(outcomes[str(row[column] or "")])}


def _read(record: object) -> tuple[str, str, list[str], list[str], list[Place]]:
    """Return a record's name, language, context, divisions and point."""
    if not isinstance(record, dict):
        raise GazetteerError(f"a record must be an object with id, name and lang, got {record!r:.80}")
    name, lang = record.get("name"), record.get("lang") or ""
    if not isinstance(name, str) or not isinstance(lang, str):
        raise GazetteerError(f"name and lang must be text, got {name!r:.80} and {lang!r:.80}")
    admin = record.get("admin") or []
    return (
        name,
        lang,
        _texts(record.get("context"), "context")[:_MOST_CONTEXT],
        [admin] if isinstance(admin, str) else _texts(admin, "admin"),
        _point(record.get("near")),
    )


def _texts(value: object, field: str) -> list[str]:
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise GazetteerError(f"{field} must be a list of names, got {value!r:.80}")
    return value


def _point(value: object) -> list[Place]:
    if value is None:
        return []
    match value:
        case [lat, lon] | {"lat": lat, "lon": lon}:
            return [
                Place("near", "", degrees(str(lat), "lat", 90, "near"), degrees(str(lon), "lon", 180, "near"))
            ]
    raise GazetteerError(f"near must be a latitude and a longitude, got {value!r:.80}")


def _areas(admin: Iterable[str], lang: str) -> list[Area]:
    """Return the divisions that are named, as a text would name them or by their bare names."""
    codes = sorted(languages(), key=lambda code: code != lang)
    areas: list[Area] = []
    for name in admin:
        texts = (name, *(f"{name} {division}" for division in _DIVISIONS))
        found = ([area for code in codes for area in find_areas(text, code)] for text in texts)
        areas += next((named for named in found if named), [])
        areas += [Area(name, 0, 0, is_first_level) for is_first_level in (True, False)]
    return areas


def _status(outcome: Outcome) -> str:
    return type(outcome).__name__.lower()


def _why(outcome: Outcome) -> str:
    if isinstance(outcome, Unresolved) and outcome.suggestions:
        return f"{outcome.why}; spelled nearly so: {', '.join(outcome.suggestions)}"
    return outcome.why


def _candidates(candidates: Collection[Scored]) -> list[dict[str, Any]]:
    whole = sum(each.score for each in candidates) or 1.0
    return [
        {
            "place_id": each.place.place_id,
            "name": each.place.name,
            "lat": each.place.lat,
            "lon": each.place.lon,
            "score": round(each.score / whole, 3),
        }
        for each in islice(candidates, _MOST_CANDIDATES)
    ]


def _cells(outcome: Outcome) -> dict[str, Any]:
    place = outcome.place if isinstance(outcome, Resolved) else None
    found = (place.place_id, place.name, place.lat, place.lon) if place else ("", "", "", "")
    return dict(zip(TABLE_COLUMNS, (*found, _status(outcome), _why(outcome)), strict=True))
