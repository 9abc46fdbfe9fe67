"""The events as JSON for TimeMap, the map of incidents by Forensic Architecture and Bellingcat.

TimeMap (github.com/bellingcat/ukraine-timemap) fetches ``events``, ``sources`` and ``associations`` from an
address each: the file has them under these names. Its schemas (src/reducers/validate) want texts throughout
and refuse fields that they do not know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from frontmap.exchange.extract import Extract
from frontmap.exchange.geojson import json_bytes
from frontmap.map.symbols import NEUTRAL, looks
from frontmap.map.words import Sources, TownEvent, change_words, status_words
from frontmap.model import Claim
from frontmap.texts import Texts

_DAY = "%m/%d/%Y"
"""TimeMap's own way to write a day, its ``DATE_FMT``."""
_CATEGORIES = {"taken": "Taken", "lost": "Left", "entered": "Entered", "contested": "Fought over"}
_STATUSES = ("confirmed", "claimed", "reported", "disputed")


def timemap_bytes(extract: Extract) -> bytes:
    """Return the events up to the extract's last day as TimeMap reads them.

    An event is dated to the day by the end of which it had happened; ``time_display`` says its whole span.
    Its category is the change, its filters are the side that gained and its status, its sources the claims.
    """
    derived = extract.derived
    rows: Iterable[Any] = derived.events.itertuples()
    told = [event for event in rows if event.last_day.date() <= extract.last_day]
    sources = derived.sources(Texts("en"))
    claim_ids = dict.fromkeys(claim_id for event in told for claim_id in event.claim_ids)
    domain = {
        "title": extract.title,
        "perspective": extract.perspective,
        "counted": extract.counted,
        "licence": extract.licence,
        "attribution": extract.attribution,
        "events": [_event(event, extract, sources) for event in told],
        "sources": {claim_id: _source(derived.claims[claim_id], extract) for claim_id in claim_ids},
        "associations": list(_associations(sources)),
    }
    return json_bytes(domain)


def _event(event: Any, extract: Extract, sources: Sources) -> dict[str, Any]:
    """Return a row of the events with the fields of TimeMap's ``eventSchema``."""
    place, town_event = extract.derived.places[event.place_id], extract.derived.town_event(event)
    return {
        "id": event.event_id,
        "description": _description(place.name, town_event, sources),
        "date": f"{event.last_day:{_DAY}}",
        "time": "",
        "time_precision": "day" if town_event.days.is_one_day else "span",
        "time_display": sources.texts.days(town_event.days),
        "location": ", ".join(filter(None, (place.name, place.admin2, place.admin1))),
        "latitude": f"{place.lat:.5f}",
        "longitude": f"{place.lon:.5f}",
        "category": _CATEGORIES[event.change],
        "associations": [*([_side_id(event.gained_by)] if event.gained_by else []), event.status],
        "sources": list(event.claim_ids),
        "colour": _colour(event.gained_by, sources),
    }


def _description(name: str, event: TownEvent, sources: Sources) -> str:
    said = [claim.excerpt.text if claim.excerpt else claim.note for claim in event.claims]
    status = status_words(event.status, sources.texts)
    return "\n".join([f"{name}: {change_words(event, sources)} ({status})", *said])


def _source(claim: Claim, extract: Extract) -> dict[str, Any]:
    """Return a claim with the fields of TimeMap's ``sourceSchema``."""
    citation = extract.citation(claim)
    return {
        "id": claim.claim_id,
        "title": (citation.title or citation.outlet) if citation else "",
        "author": citation.outlet if citation else "",
        "date": str(citation.published) if citation and citation.published else "",
        "description": claim.excerpt.text if claim.excerpt else claim.note,
        "type": "Excerpt" if claim.excerpt else "Note",
        "url": citation.url if citation else "",
        "paths": [citation.url] if citation and citation.url else [],
    }


def _associations(sources: Sources) -> Iterator[dict[str, Any]]:
    """Yield the categories and filters with the fields of TimeMap's ``associationsSchema``."""
    for category in _CATEGORIES.values():
        yield {"id": category, "title": category, "mode": "CATEGORY", "filter_paths": []}
    for actor_id, actor in sources.actors.items():
        name = actor.name("en")
        yield {
            "id": _side_id(actor_id),
            "title": name,
            "mode": "FILTER",
            "colour": _colour(actor_id, sources),
            "filter_paths": ["Gained by", name],
        }
    for status in _STATUSES:
        yield {"id": status, "title": status, "mode": "FILTER", "filter_paths": ["Status", status]}


def _side_id(actor_id: str) -> str:
    """Return an id for a side that is none of a status."""
    return f"gained-by-{actor_id}"


def _colour(actor_id: str, sources: Sources) -> str:
    return looks(list(sources.actors), actor_id)[0] if actor_id in sources.actors else NEUTRAL
