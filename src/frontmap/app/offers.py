"""The places that a name may mean, as they are offered to a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

from frontmap.app.source import Known
from frontmap.map.settings import Candidate
from frontmap.model import Place
from frontmap.places import Ambiguous, Outcome, Resolved, Unresolved, distance_km
from frontmap.texts import Texts

MOST_OFFERS = 9
"""More would not be told apart on the map."""
_COUNT = re.compile(r"(\d+) candidates lie about as near")


@dataclass(frozen=True, slots=True)
class Offer:
    """A place that a name may mean; ``score`` is ``None`` for a name that is merely spelled nearly so."""

    place: Place
    score: float | None


def offers(outcome: Outcome, known: Known) -> tuple[Offer, ...]:
    """Return what a person may choose from, the likeliest first: candidates, else near spellings."""
    if isinstance(outcome, Unresolved):
        alike = (place for name in outcome.suggestions for place in known.gazetteer.lookup(name)[:2])
        unique = {place.place_id: place for place in alike}.values()
        near_first = sorted(unique, key=lambda place: _nearest_km(place, known.near)[0])
        return tuple(Offer(place, None) for place in near_first)[:MOST_OFFERS]
    return tuple(Offer(each.place, each.score) for each in outcome.candidates)[:MOST_OFFERS]


def candidates(offered: Iterable[Offer], lang: str) -> tuple[Candidate, ...]:
    """Return the offers as pins of the map, in the same order."""
    return tuple(
        Candidate(offer.place.place_id, offer.place.label(lang), offer.place.lat, offer.place.lon)
        for offer in offered
    )


def offer_words(number: int, offer: Offer, near: Sequence[Place], text: Texts) -> str:
    """Return the offer in a line: its number on the map, where it lies, and what speaks for it."""
    place = offer.place
    where = ", ".join(filter(None, (place.admin2, place.admin1, place.country)))
    score = text("score {score}", score=f"{offer.score:.2f}") if offer.score is not None else ""
    parts = (place.label(text.lang), where, _distance_words(place, near, text), score)
    return f"{number}. " + " · ".join(filter(None, parts))


def _distance_words(place: Place, near: Sequence[Place], text: Texts) -> str:
    """Return how far the nearest place lies that the campaign knows, ``""`` if there is none."""
    km, nearest = _nearest_km(place, near)
    return text("{km} km from {town}", km=f"{km:.0f}", town=nearest.label(text.lang)) if nearest else ""


def _nearest_km(place: Place, near: Sequence[Place]) -> tuple[float, Place | None]:
    """Return the nearest other place with a name, and how far it lies; infinity if there is none."""
    away = (
        (distance_km(place, other), other)
        for other in near
        if other.name and other.place_id != place.place_id
    )
    return min(away, key=lambda each: each[0], default=(inf, None))


def status_of(outcome: Outcome, text: Texts) -> str:
    """Return what a name came to, in a word."""
    if isinstance(outcome, Ambiguous):
        return text("ambiguous")
    return text("not found") if isinstance(outcome, Unresolved) else text("likely")


def why_words(outcome: Outcome, text: Texts) -> str:
    """Return why a name came to what it did; the resolver's own words where they name places."""
    if isinstance(outcome, Resolved):
        return text("The resolver would take the first: {why}.", why=outcome.why)
    if count := _COUNT.fullmatch(outcome.why):
        return text("{n} places of that name lie about as near.", n=count[1])
    words = {
        "no place of that name or sound is known": text("No place of that name or sound is known."),
        "written in lower case, it may be an ordinary word": text(
            "Written in lower case, it may be an ordinary word."
        ),
        "every candidate lies far from the report's other places": text(
            "Every place of that name lies far from the report's other places."
        ),
        "nothing in the report tells which, or whether it is a namesake": text(
            "Nothing in the report tells which, or whether it is a namesake."
        ),
    }
    return words.get(outcome.why, outcome.why)
