"""campaign.toml: what a campaign is about, and its sides."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from frontmap.campaign.table import load_text
from frontmap.errors import CampaignError
from frontmap.model import Actor, Days, View

MAX_ACTORS = 8
"""More sides than this cannot be told apart on a map."""

ONLINE_SERVICES = ("nominatim", "photon", "geonames")
"""The services that a campaign may ask for names."""

_ACTOR_ID = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Head:
    """What campaign.toml holds.

    ``title`` maps a language code to the campaign's name; the page opens on ``opening_day``. ``online`` are
    the services to ask for names that no gazetteer has, and ``online_username`` is the name they know us by.
    """

    title: Mapping[str, str]
    days: Days
    opening_day: date
    countries: tuple[str, ...]
    view: View | None
    actors: tuple[Actor, ...]
    online: tuple[str, ...] = ()
    online_username: str = ""


def load_head(path: Path) -> Head:
    """Return what campaign.toml says.

    Its keys: ``title`` (a name per language), ``first_day`` and ``last_day``, ``countries`` (two letters
    each), optionally ``opening_day``, ``view`` (``lat``, ``lon``, ``zoom``) and ``online`` (``services``:
    nominatim, photon or geonames, and the ``username`` that geonames wants), and ``[[actors]]`` with
    ``id``, ``names`` and ``mentions`` (words by which texts speak of the side, per language; a trailing
    ``*`` is any ending).

    Raises:
        CampaignError: with file and line.
    """
    text = load_text(path)
    try:
        keys = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise CampaignError(
            f"{path}:{line[1] if line else text.count(chr(10))}: not TOML: {error}"
        ) from error

    def need(key: str, ok: bool, what: str) -> None:
        if not ok:
            raise CampaignError(f"{path}:{_line_of(key, text)}: {key} must be {what}, got {keys.get(key)!r}")

    for key in keys:
        need(key, key in _RULES, f"one of {', '.join(_RULES)}")
    for key, (is_right, what) in _RULES.items():
        need(key, is_right(keys[key]) if key in keys else key in _OPTIONAL, what)
    first_day, last_day = keys["first_day"], keys["last_day"]
    need("last_day", first_day <= last_day, "on or after first_day")
    opening_day = keys.get("opening_day", last_day)
    need("opening_day", first_day <= opening_day <= last_day, "from first_day to last_day")
    return Head(
        title=keys["title"],
        days=Days(first_day, last_day),
        opening_day=opening_day,
        countries=tuple(keys.get("countries", ())),
        view=View(**{key: float(value) for key, value in keys["view"].items()}) if "view" in keys else None,
        actors=tuple(map(_actor, keys["actors"])),
        online=tuple(keys.get("online", {}).get("services", ())),
        online_username=keys.get("online", {}).get("username", ""),
    )


def _line_of(key: str, text: str) -> int:
    """Return the line on which a key is set, else the first."""
    match = re.search(rf"^\s*\[*{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, match.start()) + 1 if match else 1


def _is_words(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and all(isinstance(word, str) for word in value.values())


def _is_day(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_countries(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(c, str) and re.fullmatch("[A-Z]{2}", c) for c in value)


def _is_view(value: Any) -> bool:
    limits = {"lat": (-90, 90), "lon": (-180, 180), "zoom": (0, 19)}
    return (
        isinstance(value, dict)
        and set(value) == set(limits)
        and all(
            isinstance(value[key], int | float) and low <= value[key] <= high
            for key, (low, high) in limits.items()
        )
    )


def _is_online(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and set(value) <= {"services", "username"}
        and isinstance(value.get("services"), list)
        and set(map(str, value["services"])) <= set(ONLINE_SERVICES)
        and isinstance(value.get("username", ""), str)
    )


def _is_actor(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("id"), str)
        and bool(_ACTOR_ID.fullmatch(value["id"]))
        and _is_words(value.get("names"))
        and _is_mentions(value.get("mentions", {}))
    )


def _is_mentions(value: Any) -> bool:
    """Whether it maps languages to lists of words that are more than a ``*``."""
    return isinstance(value, dict) and all(
        isinstance(words, list) and all(isinstance(word, str) and word.strip("* ") for word in words)
        for words in value.values()
    )


def _are_actors(value: Any) -> bool:
    """Whether it is a list of sides with different ids."""
    if not isinstance(value, list) or not all(map(_is_actor, value)):
        return False
    return 1 <= len(value) == len({actor["id"] for actor in value}) <= MAX_ACTORS


def _actor(keys: Mapping[str, Any]) -> Actor:
    mentions = {lang: tuple(words) for lang, words in keys.get("mentions", {}).items()}
    return Actor(actor_id=keys["id"], names=keys["names"], mentions=mentions)


_RULES: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "title": (_is_words, "a table of names by language, as in en = 'Kharkiv front'"),
    "first_day": (_is_day, "a day, as in 2022-02-24"),
    "last_day": (_is_day, "a day, as in 2022-02-24"),
    "opening_day": (_is_day, "a day, as in 2022-02-24"),
    "countries": (_is_countries, "a list of two-letter country codes"),
    "view": (_is_view, "{ lat, lon, zoom } within 90, 180 and 0 to 19"),
    "online": (_is_online, f"{{ services, username }} with services of {', '.join(ONLINE_SERVICES)}"),
    "actors": (_are_actors, f"1 to {MAX_ACTORS} tables of id, names and mentions, with different ids"),
}
"""What each key must be, and the words that say so."""

_OPTIONAL = ("opening_day", "countries", "view", "online")
