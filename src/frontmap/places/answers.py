"""Answer questions about names that come as records."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import isfinite
from typing import Any

from frontmap.errors import FrontmapError, GazetteerError
from frontmap.model import Place
from frontmap.places.areas import Area, find_areas
from frontmap.places.asked import Asked, Resolve, resolve_asked
from frontmap.places.cells import degrees
from frontmap.places.gazetteer import Gazetteer
from frontmap.places.outcome import Outcome, Scored, Unresolved
from frontmap.places.resolve import resolve_names
from frontmap.places.spelling import languages

_MOST_CONTEXT = 500
_MOST_CANDIDATES = 20
_DIVISIONS = ("область", "oblast")
"""What makes a bare name or an adjective one of a division, as in Харківська."""


def answer_lines(
    lines: Iterable[str | bytes],
    gazetteer: Gazetteer,
    *,
    near: Sequence[Place] = (),
    resolve: Resolve = resolve_names,
) -> Iterator[dict[str, Any]]:
    """Yield what `answer` says to each line of JSON that is not blank, or why a line cannot be read."""
    for line in lines:
        if not line.strip():
            continue
        record: Any = None
        try:
            record = json.loads(line)
            _check_text(record)
            yield answer(record, gazetteer, near=near, resolve=resolve)
        except (FrontmapError, ValueError, RecursionError) as error:
            yield {"id": _readable_id(record), "status": "error", "why": str(error)[:500], "candidates": []}


def answer(
    record: Mapping[str, Any],
    gazetteer: Gazetteer,
    *,
    near: Sequence[Place] = (),
    resolve: Resolve = resolve_names,
) -> dict[str, Any]:
    """Return ``id``, ``status``, ``why`` and ``candidates`` (best first) for the name in a record.

    A record has ``id``, ``name`` and ``lang``, and may have ``context`` (the other toponyms of its text),
    ``admin`` (the division named beside it, or several) and ``near`` (latitude and longitude). The name may
    stand with what it is and where it lies, as in "the village of Hrakove, Kharkiv oblast". ``near``, the
    argument, holds for every record; ``resolve`` may ask more than the gazetteer. Scores are shares: those of
    all candidates make 1.

    Raises:
        GazetteerError: if the record is not so made.
    """
    asked, context, point = _read(record)
    outcome = resolve_asked(
        [asked], gazetteer, also=context, near=[*near, *point] if point else near, resolve=resolve
    )[asked.name]
    candidates = () if isinstance(outcome, Unresolved) else outcome.candidates
    return {
        "id": record.get("id"),
        "status": status_word(outcome),
        "why": why_words(outcome),
        "candidates": _candidates(candidates),
    }


def _read(record: object) -> tuple[Asked, list[str], list[Place]]:
    """Return the name that a record asks for, the other names of its text, and its point."""
    if not isinstance(record, dict):
        raise GazetteerError(f"a record must be an object with id, name and lang, got {record!r:.80}")
    name, lang = record.get("name"), record.get("lang") or ""
    if not isinstance(name, str) or not isinstance(lang, str):
        raise GazetteerError(f"name and lang must be text, got {name!r:.80} and {lang!r:.80}")
    admin = record.get("admin") or []
    areas = _areas([admin] if isinstance(admin, str) else _texts(admin, "admin"), lang)
    context = _texts(record.get("context"), "context")[:_MOST_CONTEXT]
    return Asked(name, lang, tuple(areas)), context, _point(record.get("near"))


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


def _check_text(record: object) -> None:
    """Prove that a record can be written as text again: JSON can hold half a character."""
    try:
        json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise GazetteerError("a record must be text, got half a character") from error


def _readable_id(record: object) -> str | int | float | None:
    """Return the id of a record that cannot be answered, as far as it can be written again."""
    found = record.get("id") if isinstance(record, dict) else None
    if isinstance(found, str):
        return found.encode(errors="replace").decode()
    return found if isinstance(found, int) or (isinstance(found, float) and isfinite(found)) else None


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


def status_word(outcome: Outcome) -> str:
    """Return resolved, ambiguous or unresolved."""
    return type(outcome).__name__.lower()


def why_words(outcome: Outcome) -> str:
    """Return why a name came to what it did, with names spelled nearly so where it came to nothing."""
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
