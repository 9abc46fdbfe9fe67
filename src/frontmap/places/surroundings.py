"""What a toponym stands among: its report's other towns, and the places that the campaign knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import exp

from frontmap.model import Place
from frontmap.places.areas import Area
from frontmap.places.distance import degrees_apart_km, distance_km
from frontmap.places.match import Likeness, Match
from frontmap.places.nearness import NearPlaces

_FALLS_OFF_KM = 60.0
_USUAL_SPACING_KM = 12.0
_CAMPAIGN_SHARE = 0.5
_AREA_SHARE = 3.0
_UNSUPPORTED = 0.05
_KNOWN_TOWN = 20_000
_CITY = 100_000
_TIMES_LARGER = 5
_CAPITAL_WEIGHT = 0.1
_SURE_ENOUGH = 0.5
_MOST_ANCHORS = 100
_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that a toponym of the report may mean, and how surely, from 0 to 1."""

    name: str
    place: Place
    weight: float


@dataclass(frozen=True, slots=True)
class FrontPlace:
    """A place at the front on the day before the report, and how sure that is, from 0 to 1."""

    place: Place
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the toponym ``name`` stands among; ``areas`` are those named beside it."""

    name: str
    anchors: Sequence[Anchor] = ()
    near: NearPlaces = field(default_factory=NearPlaces)
    areas: Sequence[Area] = ()
    spacing_km: Mapping[str, float] = field(default_factory=dict)
    front: Sequence[FrontPlace] = ()

    def front_support(self, place: Place) -> float:
        """Return how much the front of the day before speaks for a place, from 0 to 1."""
        return max((each.weight * _closeness(place, each.place) for each in self.front), default=0.0)

    def is_within(self, gate_km: float, place: Place) -> bool:
        """Whether a place to hold a candidate against lies within a gate, wider where towns lie apart."""
        away_km = self.nearest_km(place)
        return away_km is not None and away_km <= gate_km * self.wideness(place)

    def wideness(self, place: Place) -> float:
        """Return how much farther apart the settlements of a country lie than in Ukraine; at least 1."""
        return max(1.0, self.spacing_km.get(place.country, _USUAL_SPACING_KM) / _USUAL_SPACING_KM)

    def score(self, match: Match) -> float:
        """Return how much speaks for a candidate: its spelling, and what is named near it."""
        return match.score * (_UNSUPPORTED + self.support(match.place))

    def area_of(self, place: Place) -> Area | None:
        """Return the area that ``place`` lies in and that is named beside the toponym, if there is one."""
        return next((area for area in self.areas if area.holds(place)), None)

    def nearest_km(self, place: Place) -> float | None:
        """Return how far the nearest place lies to hold a candidate against; ``None`` if there is none."""
        others = (anchor.place for anchor in self._others(place) if anchor.weight >= _SURE_ENOUGH)
        found = [distance_km(place, other) for other in others]
        if (known_km := self.near.nearest_km(place)) is not None:
            found.append(known_km)
        return min(found, default=None)

    def countries(self) -> set[str]:
        """Return the countries of the places that a candidate can be held against."""
        sure = (
            anchor.place
            for anchor in self.anchors
            if anchor.name != self.name and anchor.weight >= _SURE_ENOUGH
        )
        return {place.country for place in sure if place.country} | self.near.countries

    def support(self, place: Place) -> float:
        """Return how much of the report and the campaign speaks for a place."""
        by_name: dict[str, float] = {}
        for anchor in self._others(place):
            speaks_for = anchor.weight * _closeness(place, anchor.place)
            by_name[anchor.name] = max(by_name.get(anchor.name, 0.0), speaks_for)
        known_km = self.near.nearest_km(place)
        campaign = _falling_off(known_km) if known_km is not None else 0.0
        area = _AREA_SHARE if self.area_of(place) else 0.0
        return area + sum(by_name.values()) + _CAMPAIGN_SHARE * campaign

    def _others(self, place: Place) -> Iterator[Anchor]:
        """Yield what the other toponyms may mean; another spelling of the same place says nothing new."""
        for anchor in self.anchors:
            if anchor.name != self.name and anchor.place.place_id != place.place_id:
                yield anchor


def surroundings(
    candidates: Mapping[str, Sequence[Match]],
    *,
    near: Sequence[Place],
    areas: Mapping[str, Sequence[Area]],
    capitals: frozenset[str],
    spacing_km: Mapping[str, float],
    front: Sequence[FrontPlace] = (),
) -> dict[str, Surroundings]:
    """Return what each toponym of a report stands among, given what each may mean.

    A toponym with several candidates counts for each of them as much as the rest of the report supports it.
    Capitals count little: their names mostly stand for governments.
    """
    anchors = _strongest(
        Anchor(name, match.place, weight)
        for name, matches in candidates.items()
        for match, weight in zip(matches, _first_weights(matches, capitals), strict=True)
    )
    known = near if isinstance(near, NearPlaces) else NearPlaces(near)
    around: dict[str, Surroundings] = {}
    for _ in range(_ROUNDS):
        around = {
            name: Surroundings(name, anchors, known, areas.get(name, ()), spacing_km, front)
            for name in candidates
        }
        anchors = _strongest(_weigh_again(anchors, around, capitals))
    return {name: replace(each, anchors=anchors) for name, each in around.items()}


def is_known_town(matches: Sequence[Match]) -> bool:
    """Whether the first candidate is a town so much larger than its namesakes that it goes without saying.

    A town that once had the name is not meant where others go by it.
    """
    named = [match for match in matches if match.likeness is not Likeness.SOUND]
    if not named or (not named[0].is_usual and any(match.is_usual for match in named)):
        return False
    people, *others = [match.place.population or 0 for match in named]
    return people >= _KNOWN_TOWN and all(is_far_larger(people, other) for other in others)


def is_city(matches: Sequence[Match]) -> bool:
    """Whether the first candidate is so named and a city: who means a lesser namesake of it says so."""
    return (
        is_known_town(matches)
        and matches[0].likeness is Likeness.EXACT
        and matches[0].is_usual
        and (matches[0].place.population or 0) >= _CITY
    )


def is_far_larger(population: int, other: int) -> bool:
    """Whether a population is five times the other or more."""
    return population >= _TIMES_LARGER * max(1, other)


def _first_weights(matches: Sequence[Match], capitals: frozenset[str]) -> list[float]:
    """Return a weight for each candidate before anything is known of the others."""
    weights = [match.score / len(matches) for match in matches]
    if is_known_town(matches):
        weights[0] = matches[0].score
    ceilings = (_ceiling(match.place, capitals) for match in matches)
    return [min(pair) for pair in zip(weights, ceilings, strict=True)]


def _weigh_again(
    anchors: Sequence[Anchor], around: Mapping[str, Surroundings], capitals: frozenset[str]
) -> Iterator[Anchor]:
    """Yield the anchors with the share that each has of its toponym's support."""
    scores = [anchor.weight * (0.1 + around[anchor.name].support(anchor.place)) for anchor in anchors]
    totals: dict[str, float] = {}
    for anchor, score in zip(anchors, scores, strict=True):
        totals[anchor.name] = totals.get(anchor.name, 0.0) + score
    for anchor, score in zip(anchors, scores, strict=True):
        yield replace(anchor, weight=min(_ceiling(anchor.place, capitals), score / totals[anchor.name]))


def _strongest(anchors: Iterable[Anchor]) -> list[Anchor]:
    return sorted(anchors, key=lambda anchor: -anchor.weight)[:_MOST_ANCHORS]


def _ceiling(place: Place, capitals: frozenset[str]) -> float:
    return _CAPITAL_WEIGHT if place.place_id in capitals else 1.0


def _closeness(a: Place, b: Place) -> float:
    return _closeness_of(a.lat, a.lon, b.lat, b.lon)


@lru_cache(maxsize=50_000)
def _closeness_of(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Return how close two points are, from 0 to 1: the same towns are named again and again."""
    return _falling_off(degrees_apart_km(lat_a, lon_a, lat_b, lon_b))


def _falling_off(km: float) -> float:
    return exp(-km / _FALLS_OFF_KM)
