"""The places that a name may mean, as they are offered to a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

from frontmap.app.source import Known
from frontmap.map.settings import Candidate
from frontmap.model import Place
from frontmap.places import Ambiguous, Beside, Outcome, Resolved, Unresolved, beside_town, distance_km
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
        near_first = sorted(unique, key=lambda place: _nearest_km(place, known.near))
        return tuple(Offer(place, None) for place in near_first)[:MOST_OFFERS]
    return tuple(Offer(each.place, each.score) for each in outcome.candidates)[:MOST_OFFERS]


def candidates(offered: Iterable[Offer], lang: str) -> tuple[Candidate, ...]:
    """Return the offers as pins of the map, in the same order."""
    return tuple(
        Candidate(offer.place.place_id, offer.place.label(lang), offer.place.lat, offer.place.lon)
        for offer in offered
    )


def offer_words(number: int, offer: Offer, towns: Iterable[Place], text: Texts) -> str:
    """Return the offer in a line: its number on the map, where it lies, and what speaks for it.

    Where no raion or hromada tells it from namesakes in its oblast, the nearest larger one of ``towns`` does.
    """
    place = offer.place
    where = ", ".join(filter(None, (place.admin3, place.admin2, place.admin1, place.country)))
    beside = None if place.admin2 or place.admin3 else beside_town(place, towns)
    score = text("score {score}", score=f"{offer.score:.2f}") if offer.score is not None else ""
    parts = (place.label(text.lang), where, _beside_words(beside, text) if beside else "", score)
    return f"{number}. " + " · ".join(filter(None, parts))


def _beside_words(beside: Beside, text: Texts) -> str:
    """Return how far from the town a place lies, and in which direction."""
    words = {
        "north": text("{km} km north of {town}"),
        "northeast": text("{km} km northeast of {town}"),
        "east": text("{km} km east of {town}"),
        "southeast": text("{km} km southeast of {town}"),
        "south": text("{km} km south of {town}"),
        "southwest": text("{km} km southwest of {town}"),
        "west": text("{km} km west of {town}"),
        "northwest": text("{km} km northwest of {town}"),
    }
    return words[beside.direction].format(km=f"{beside.km:.0f}", town=beside.town.label(text.lang))


def _nearest_km(place: Place, near: Sequence[Place]) -> float:
    """Return how far the nearest of these places lies; infinity if there is none."""
    return min((distance_km(place, other) for other in near), default=inf)


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
