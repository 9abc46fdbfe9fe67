from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

import jsonschema  # type: ignore[import-untyped]

from frontmap.exchange import Extract
from frontmap.exchange.timemap import timemap_bytes
from frontmap.map.derived import Derived

TEXT = {"type": "string"}
LIST = {"type": "array"}


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "required": required, "properties": properties}


EVENT = closed(
    ["id", "description", "date", "latitude", "longitude", "associations", "sources"],
    **dict.fromkeys(
        [
            "id",
            "description",
            "date",
            "time",
            "time_precision",
            "time_display",
            "location",
            "latitude",
            "longitude",
            "category",
            "colour",
        ],
        TEXT,
    ),
    associations=LIST,
    sources=LIST,
)
SOURCE = closed(
    ["id", "paths"],
    **dict.fromkeys(["id", "title", "author", "date", "description", "type", "url"], TEXT),
    paths=LIST,
)
ASSOCIATION = closed(
    ["id", "title", "mode"], **dict.fromkeys(["id", "title", "mode", "colour"], TEXT), filter_paths=LIST
)
"""The fields of TimeMap's schemas that are written; it refuses a field that it does not know."""


def domain(extract: Extract) -> dict[str, Any]:
    written: dict[str, Any] = json.loads(timemap_bytes(extract))
    return written


def test_events_sources_and_associations_are_as_timemap_wants_them(kharkiv: Derived) -> None:
    written = domain(Extract(kharkiv))
    for event in written["events"]:
        jsonschema.validate(event, EVENT)
    for source in written["sources"].values():
        jsonschema.validate(source, SOURCE)
    for association in written["associations"]:
        jsonschema.validate(association, ASSOCIATION)
    assert len(written["events"]) == len(kharkiv.events)


def test_what_an_event_refers_to_is_there(kharkiv: Derived) -> None:
    written = domain(Extract(kharkiv))
    ids = {association["id"] for association in written["associations"]}
    for event in written["events"]:
        assert set(event["sources"]) <= written["sources"].keys()
        assert {*event["associations"], event["category"]} <= ids


def test_an_event_reads_back_with_its_day_and_place(kharkiv: Derived) -> None:
    written = {event["id"]: event for event in domain(Extract(kharkiv))["events"]}
    rows: Iterable[Any] = kharkiv.events.itertuples()
    for event in rows:
        told = written[event.event_id]
        assert datetime.strptime(told["date"], "%m/%d/%Y") == event.last_day  # noqa: DTZ007
        assert abs(float(told["latitude"]) - kharkiv.places[event.place_id].lat) < 1e-5


def test_only_events_up_to_the_day_are_told(derived_from: Callable[..., Derived]) -> None:
    derived = derived_from({})
    assert len(domain(Extract(derived, as_of=date(2022, 3, 10)))["events"]) == 1
    assert domain(Extract(derived, as_of=date(2022, 3, 9)))["events"] == []
