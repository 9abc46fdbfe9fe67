"""Choose between the places that a toponym may mean, by what it stands among.

A wrong place is worse than none: a namesake that lies far from everything else is not taken, and how far is
far depends on the place's size, its spelling and its namesakes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from frontmap.model import Place
from frontmap.places.distance import distance_km
from frontmap.places.gazetteer import Gazetteer
from frontmap.places.match import Likeness, Match
from frontmap.places.outcome import Ambiguous, Outcome, Resolved, Scored, Unresolved
from frontmap.places.surroundings import Surroundings, is_city, is_far_larger, is_known_town

GATES_KM = ((10_000, 70.0), (2_000, 50.0), (0, 45.0))
"""How far a place of at least so many people may lie from every other place of the report and the campaign.

Villages are named among their neighbours, and have most of the namesakes.
"""
FAMED_KM = ((100_000, inf), (20_000, 150.0), (0, 0.0))
"""How far a town of at least so many people may lie and yet be named as if everybody knew it."""
_GREAT_CITY = 500_000
_LESS_LIKE_SHARE = 0.75
_NARROWEST_GATE_KM = 15.0
_ONE_TOWN_KM = 5.0
_AT_THE_FRONT = 0.4
_NAMESAKES_POWER = 0.4
_TOWN, _WIDEST_GATE_KM = GATES_KM[0]
_SMALL_TOWN, _ = GATES_KM[1]
_CLEAR_MARGIN = 0.2


def decide(matches: Sequence[Match], around: Surroundings, gazetteer: Gazetteer) -> Outcome:
    """Return what a toponym comes to, given what it may mean and what it stands among."""
    if not matches:
        return Unresolved(gazetteer.suggest(around.name), "no place of that name or sound is known")
    scored = sorted(
        (Scored(match.place, around.score(match)) for match in matches), key=lambda each: -each.score
    )
    outcome = _choose(matches, scored, around)
    if isinstance(outcome, Resolved):
        return replace(outcome, candidates=_with_first(outcome.place, scored))
    return outcome


def _with_first(place: Place, scored: Sequence[Scored]) -> tuple[Scored, ...]:
    """Return the candidates with the chosen place first, and no other scored higher."""
    chosen = Scored(place, scored[0].score)
    return (chosen, *(each for each in scored if each.place.place_id != place.place_id))


def _choose(matches: Sequence[Match], scored: Sequence[Scored], around: Surroundings) -> Outcome:
    """Choose among candidates, of which there is at least one."""
    if around.name.islower():
        return Ambiguous(tuple(scored), "written in lower case, it may be an ordinary word")
    if is_city(matches) and not around.areas and _is_named_from_afar(matches, around):
        return Resolved(matches[0].place, _CLEAR_MARGIN, "a city far larger than any namesake")
    near_ids = {match.place.place_id for match in _surest(matches, around)}
    if near := [candidate for candidate in scored if candidate.place.place_id in near_ids]:
        return _among_near(near, around)
    return _among_far(matches, scored, around)


def _surest(matches: Sequence[Match], around: Surroundings) -> list[Match]:
    """Return the candidates that lie near: those so named, or if there are none those that sound alike."""
    near = [match for match in matches if _is_near(match, matches, around)]
    named = [match for match in near if match.likeness is not Likeness.SOUND and match.is_usual]
    return named or near


def _is_near(match: Match, matches: Sequence[Match], around: Surroundings) -> bool:
    """Whether a candidate lies in an area named beside the toponym, or near enough to another place."""
    return around.area_of(match.place) is not None or around.is_within(_gate_km(match, matches), match.place)


def _gate_km(match: Match, matches: Sequence[Match]) -> float:
    """Return how far a candidate may lie from every other place, by its size, its spelling and its namesakes.

    The more places of a country bear a name, the likelier it is that one more does, which no gazetteer lists.
    """
    widest_km = next(km for people, km in GATES_KM if _people(match.place) >= people)
    if match.likeness is Likeness.SOUND or not match.is_usual:
        widest_km *= _LESS_LIKE_SHARE
    people = _people(match.place)
    equals = [each for each in _namesakes(match.place, matches) if not is_far_larger(people, _people(each))]
    share = float((1 + len(equals)) ** _NAMESAKES_POWER)
    return max(_NARROWEST_GATE_KM, widest_km / share)


def _namesakes(place: Place, matches: Sequence[Match]) -> list[Place]:
    """Return the other places of its country that bear the name."""
    named = [match.place for match in matches if match.likeness is not Likeness.SOUND and match.is_usual]
    return [each for each in named if each.country == place.country and each is not place]


def _among_near(near: Sequence[Scored], around: Surroundings) -> Outcome:
    """Choose among candidates that lie near other places of the report or campaign."""
    best, *rivals = near
    if not rivals:
        return Resolved(best.place, 1.0, f"the only candidate near: {_where(best.place, around)}")
    margin = 1 - rivals[0].score / best.score
    if margin >= _CLEAR_MARGIN:
        return Resolved(best.place, margin, f"ahead of {len(rivals)} more near: {_where(best.place, around)}")
    equals = [each.place for each in near if 1 - each.score / best.score < _CLEAR_MARGIN]
    if nearest := _nearest_to_front(equals, around):
        return nearest
    largest, second = sorted(equals, key=_people, reverse=True)[:2]
    if _people(largest) >= _TOWN and is_far_larger(_people(largest), _people(second)):
        return Resolved(largest, margin, f"by far the largest of {len(equals)} candidates as near")
    if _people(largest) >= _TOWN and all(distance_km(largest, each) <= _ONE_TOWN_KM for each in equals):
        return Resolved(largest, margin, f"the largest of {len(equals)} entries for one town")
    return Ambiguous(tuple(near), f"{len(equals)} candidates lie about as near")


def _nearest_to_front(equals: Sequence[Place], around: Surroundings) -> Resolved | None:
    """Return the place that lies clearly nearest to the front of the day before, if one does."""
    ranked = sorted(((around.front_support(place), place.place_id, place) for place in equals), reverse=True)
    best, second = ranked[0][0], ranked[1][0] if len(ranked) > 1 else 0.0
    if best < _AT_THE_FRONT or 1 - second / best < _CLEAR_MARGIN:
        return None
    return Resolved(ranked[0][2], 1 - second / best, "the nearest to the front of the day before")


def _people(place: Place) -> int:
    """Return the place's population, 0 where the source does not say: such a place is small."""
    return place.population or 0


def _where(place: Place, around: Surroundings) -> str:
    if area := around.area_of(place):
        return f"{area.division(place)} is named beside it"
    return f"{around.nearest_km(place):.0f} km from another place of the report or campaign"


def _among_far(matches: Sequence[Match], scored: Sequence[Scored], around: Surroundings) -> Outcome:
    """Choose where no candidate lies near anything that the report or the campaign names."""
    if around.nearest_km(matches[0].place) is None:
        return _alone(matches, scored, around)
    has_namesake_at_hand = any(around.is_within(_WIDEST_GATE_KM, match.place) for match in matches[1:])
    if is_known_town(matches) and _is_named_from_afar(matches, around) and not has_namesake_at_hand:
        return Resolved(matches[0].place, _CLEAR_MARGIN, "the one large town of that name")
    return Ambiguous(tuple(scored), "every candidate lies far from the report's other places")


def _is_named_from_afar(matches: Sequence[Match], around: Surroundings) -> bool:
    """Whether a report on the places around would name the first candidate without saying where it lies.

    It would if that is in their country and not too far off for its size; of several namesakes there, only a
    great city goes without saying.
    """
    place = matches[0].place
    if around.nearest_km(place) is None or around.is_within(_WIDEST_GATE_KM, place):
        return True
    if place.country not in around.countries():
        return False
    people = _people(place)
    if _namesakes(place, matches):
        return people >= _GREAT_CITY
    return around.is_within(next(km for at_least, km in FAMED_KM if people >= at_least), place)


def _alone(matches: Sequence[Match], scored: Sequence[Scored], around: Surroundings) -> Outcome:
    """Choose where the report and the campaign name nothing to hold a candidate against."""
    if nearest := _nearest_to_front([match.place for match in matches], around):
        return nearest
    named = [match.place for match in matches if match.likeness is not Likeness.SOUND]
    if is_known_town(matches):
        return Resolved(named[0], _CLEAR_MARGIN, "the one large town of that name")
    if len(named) == 1 and _people(named[0]) >= _SMALL_TOWN:
        return Resolved(named[0], 0.0, "the only place of that name, with nothing to check it against")
    return Ambiguous(tuple(scored), "nothing in the report tells which, or whether it is a namesake")
