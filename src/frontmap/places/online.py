"""Ask online services for the places that no gazetteer here knows: only where a person wants that.

One question a second or slower, whoever asks in this process; what was answered is never asked again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib.metadata import version
from math import isfinite
from pathlib import Path
from typing import Any

from geopy.exc import GeocoderRateLimited, GeopyError  # type: ignore[import-untyped]
from geopy.extra.rate_limiter import RateLimiter  # type: ignore[import-untyped]
from geopy.geocoders import GeoNames, Nominatim, Photon  # type: ignore[import-untyped]
from geopy.location import Location  # type: ignore[import-untyped]

from frontmap.errors import GazetteerError
from frontmap.model import Place
from frontmap.places.answers_cache import load_answer, save_answer
from frontmap.places.fetching import BoundedAdapter
from frontmap.places.gazetteer import Gazetteer
from frontmap.places.outcome import Outcome, Resolved, Unresolved
from frontmap.places.resolve import resolve_names
from frontmap.places.spelling import LONGEST_NAME, bare

USER_AGENT = f"frontmap/{version('frontmap')}"
TIMEOUT_S = 10.0
_SECONDS_BETWEEN = 1.0
_USUAL_WAIT_S = 60.0
_GEONAMES = "api.geonames.org"
_OSM = "© OpenStreetMap contributors, ODbL 1.0"

pace = RateLimiter(
    lambda ask: ask(), min_delay_seconds=_SECONDS_BETWEEN, max_retries=0, swallow_exceptions=False
)
"""Lets one question through a second, from all services and threads of this process together."""
_silent_until: dict[str, float] = {}
"""When each host that asked to wait may be asked again, in seconds of the monotonic clock."""


@dataclass(frozen=True, slots=True)
class Service:
    """A geopy geocoder with what its terms ask for; ``attribution`` goes with every place it finds.

    ``place`` turns a service's own answer into the fields of a `Place`.
    """

    provider: str
    host: str
    geocode: Callable[[str], Any]
    place: Callable[[Mapping[str, Any]], dict[str, str]]
    attribution: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service knows of a name; ``places`` is ``()`` where it knows none."""

    places: tuple[Place, ...]
    day: date
    attribution: str


@dataclass(frozen=True, slots=True)
class CouldNotLook:
    """Why a service could not be asked, or gave no answer that can be read."""

    why: str


def nominatim(**options: Any) -> Service:
    """Return OpenStreetMap's Nominatim; ``options`` are those of geopy's (``domain``, ``scheme``, ...)."""
    geocoder = Nominatim(**_polite(options))

    def geocode(name: str) -> Any:
        return geocoder.geocode(name, exactly_one=False, addressdetails=True, featuretype="settlement")

    return Service("nominatim", geocoder.domain, geocode, _osm_place, _OSM)


def photon(**options: Any) -> Service:
    """Return Komoot's Photon; ``options`` are those of geopy's."""
    geocoder = Photon(**_polite(options))

    def geocode(name: str) -> Any:
        return geocoder.geocode(name, exactly_one=False, osm_tag="place")

    return Service("photon", geocoder.domain, geocode, lambda raw: _osm_place(raw["properties"]), _OSM)


def geonames(username: str, **options: Any) -> Service:
    """Return GeoNames' own service, which wants a user name; ``options`` are those of geopy's."""
    geocoder = GeoNames(username, **_polite(options))

    def geocode(name: str) -> Any:
        return geocoder.geocode(name, exactly_one=False)

    return Service(
        "geonames",
        options.get("domain", _GEONAMES),
        geocode,
        _geonames_place,
        "GeoNames (geonames.org), CC BY 4.0",
    )


def service(provider: str, *, username: str = "") -> Service:
    """Return the service of that name: nominatim, photon or geonames (which wants a user name).

    Raises:
        GazetteerError: if there is none of that name, or the user name is missing.
    """
    if provider == "geonames" and not username:
        raise GazetteerError("geonames must be asked with a user name: see geonames.org/login")
    makers: dict[str, Callable[[], Service]] = {
        "nominatim": nominatim,
        "photon": photon,
        "geonames": lambda: geonames(username),
    }
    if provider not in makers:
        raise GazetteerError(f"an online service must be one of {', '.join(makers)}, got {provider!r}")
    return makers[provider]()


def _polite(options: Mapping[str, Any]) -> dict[str, Any]:
    # geopy's usual adapter asks again by itself, and sleeps as long as a Retry-After tells it to
    return {"user_agent": USER_AGENT, "timeout": TIMEOUT_S, "adapter_factory": BoundedAdapter, **options}


def ask(service: Service, name: str, cache: Path) -> Answer | CouldNotLook:
    """Return what ``service`` knows of ``name``: from the cache, where it was ever answered, else by asking.

    Raises:
        GazetteerError: if ``cache`` is no cache of answers, or cannot be written.
    """
    query = bare(name.strip())[:LONGEST_NAME]
    if known := load_answer(cache, service.provider, query):
        return Answer(tuple(known[1]), known[0], service.attribution)
    wait_s = _silent_until.get(service.host, 0.0) - time.monotonic()
    if wait_s > 0:
        return CouldNotLook(f"{service.provider} is not to be asked for another {wait_s:.0f} s")
    found = _fetch(service, query)
    if isinstance(found, CouldNotLook):
        return found
    today = date.today()  # noqa: DTZ011 - the day as whoever asks would write it
    save_answer(cache, service.provider, query, found, today)
    return Answer(tuple(found), today, service.attribution)


def _fetch(service: Service, query: str) -> list[Place] | CouldNotLook:
    """Ask the service itself, at the pace that all keep together."""
    try:
        locations: list[Location] | None = pace(lambda: service.geocode(query))
        return [_place(service, location) for location in locations or ()]
    except GeocoderRateLimited as error:
        wait_s = error.retry_after if error.retry_after is not None else _USUAL_WAIT_S
        _silent_until[service.host] = time.monotonic() + wait_s
        return CouldNotLook(f"{service.provider} asks to wait {wait_s:.0f} s")
    except GeopyError as error:
        return CouldNotLook(f"{service.provider} could not be asked: {type(error).__name__}: {error}")
    except (AttributeError, LookupError, TypeError, ValueError, UserWarning) as error:
        # geopy warns of a latitude beyond the pole: an error for those who run with warnings as errors
        return CouldNotLook(f"{service.provider} gave an answer that cannot be read: {error!r}")


def _place(service: Service, location: Location) -> Place:
    lat, lon = location.latitude, location.longitude
    if not (isfinite(lat) and isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180):
        raise ValueError(f"coordinates must be degrees, got {lat}, {lon}")
    return Place(lat=lat, lon=lon, source=service.attribution, **service.place(location.raw))  # type: ignore[arg-type]


def _osm_place(raw: Mapping[str, Any]) -> dict[str, str]:
    """Return what Nominatim and Photon say of a place, by `Place`'s fields."""
    address = raw.get("address", {})
    name = raw.get("name") or str(raw["display_name"]).split(",")[0]
    return {
        "place_id": f"osm:{str(raw['osm_type'])[:1].lower()}{raw['osm_id']}",
        "name": str(name),
        "country": str(address.get("country_code") or raw.get("countrycode") or "").upper(),
        "admin1": str(address.get("state") or raw.get("state") or ""),
        "admin2": str(address.get("county") or raw.get("county") or ""),
    }


def _geonames_place(raw: Mapping[str, Any]) -> dict[str, str]:
    return {
        "place_id": f"gn:{raw['geonameId']}",
        "name": str(raw["name"]),
        "country": str(raw.get("countryCode", "")),
        "admin1": str(raw.get("adminName1", "")),
    }


def resolve_names_online(
    names: Sequence[str],
    gazetteer: Gazetteer,
    services: Iterable[Service],
    cache: Path,
    **how: Any,
) -> tuple[dict[str, Outcome], dict[str, str]]:
    """Return what each name comes to with the services' help, and why a service could not be asked, by name.

    ``how`` are the further arguments of `resolve_names`. Services are asked in turn, for the names that no
    place here bears; a name resolved without them stays as it is.
    """
    outcomes = resolve_names(names, gazetteer, **how)
    asked = list(services)
    found: dict[str, list[Place]] = {}
    silent: dict[str, str] = {}
    for name in (name for name, outcome in outcomes.items() if isinstance(outcome, Unresolved)):
        for service in asked:
            answer = ask(service, name, cache)
            if isinstance(answer, CouldNotLook):
                silent[name] = answer.why
            elif answer.places:
                found[name] = [_called(name, place) for place in answer.places]
                silent.pop(name, None)
                break
    if not found:
        return outcomes, silent
    known = gazetteer.with_places(place for places in found.values() for place in places)
    again = resolve_names(names, known, **how)
    return {
        name: outcome if isinstance(outcome, Resolved) else again[name] for name, outcome in outcomes.items()
    }, silent


def _called(name: str, place: Place) -> Place:
    """Return the place with the name by which it was asked for among its own."""
    return replace(place, alternates=(*place.alternates, bare(name)))
