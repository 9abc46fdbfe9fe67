"""Online services as one more way to resolve names, where a campaign or a command asks for them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from frontmap.errors import GazetteerError
from frontmap.places.asked import Resolve, marked
from frontmap.places.gazetteer import Gazetteer
from frontmap.places.online import Service, resolve_names_online, service
from frontmap.places.outcome import Outcome, Resolved, Unresolved


def services_called(names: Sequence[str], *, username: str = "") -> list[Service]:
    """Return the services of these names, to be asked in that order; ``username`` is for GeoNames.

    Raises:
        GazetteerError: if there is none of a name, or GeoNames is asked for without a user name.
    """
    return [service(name, username=username) for name in names]


def usual_cache() -> Path:
    """Return where the answers of services are kept: in the user's cache folder, which is made.

    Raises:
        GazetteerError: if it cannot be made.
    """
    caches = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(caches) / "frontmap"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GazetteerError(f"{folder}: cannot be made: {error.strerror}") from error
    return folder / "answers.sqlite"


def with_services(services: Sequence[Service], cache: Path) -> Resolve:
    """Return what resolves names with the services' help.

    What a service found says so in its reasons, with the service's attribution; where a service could not be
    asked, the reasons say why.
    """

    def resolve(names: Sequence[str], gazetteer: Gazetteer, **how: Any) -> Mapping[str, Outcome]:
        outcomes, silent = resolve_names_online(names, gazetteer, services, cache, **how)
        return {name: _told(outcome, services, silent.get(name)) for name, outcome in outcomes.items()}

    return resolve


def _told(outcome: Outcome, services: Sequence[Service], silent: str | None) -> Outcome:
    """Return the outcome with the services' part in it among its reasons."""
    if isinstance(outcome, Unresolved):
        why = f"{outcome.why}; could not look: {silent}" if silent else outcome.why
        return Unresolved(outcome.suggestions, why)
    places = [outcome.place] if isinstance(outcome, Resolved) else [each.place for each in outcome.candidates]
    credited = {each.attribution for each in services} & {place.source for place in places}
    return marked(outcome, "; ".join(sorted(credited))) if credited else outcome
