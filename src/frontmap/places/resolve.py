"""Decide which place each toponym of a report means, from what else the report names.

In this order: the area named beside it, the report's other towns, the places that the campaign knows, and
population only between candidates that are otherwise near-equal. A wrong place is worse than none: a namesake
that lies far from everything else is not taken.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from frontmap.model import Claim, Place, Report, Toponym
from frontmap.places.areas import Area, areas_beside
from frontmap.places.gazetteer import Gazetteer
from frontmap.places.match import Likeness, Match
from frontmap.places.outcome import Ambiguous, Outcome, Resolved, Scored, Unresolved
from frontmap.places.spelling import fold
from frontmap.places.surroundings import Surroundings, is_city, is_far_larger, is_known_town, surroundings

GATES_KM = ((10_000, 70.0), (2_000, 50.0), (0, 35.0))
"""How far a place of at least so many people may lie from every other place of the report and the campaign.

Villages are named among their neighbours, and have most of the namesakes.
"""
_TOWN, _WIDEST_GATE_KM = GATES_KM[0]
_SMALL_TOWN, _ = GATES_KM[1]
_CLEAR_MARGIN = 0.2


def resolve_claims(
    claims: Iterable[Claim],
    toponyms: Iterable[Toponym],
    gazetteer: Gazetteer,
    *,
    report: Report | None = None,
    near: Sequence[Place] = (),
    corrections: Mapping[str, str] | None = None,
) -> list[Claim]:
    """Return the claims of one report with their places filled in where they can be told.

    ``toponyms`` are all those seen in ``report``, from whose text the areas named beside them are read.
    ``near`` and ``corrections`` are those of `resolve_names`. A claim that has a place already keeps it.
    """
    made = list(claims)
    also = [claim.toponym for claim in made]
    outcomes = resolve_toponyms(
        toponyms, gazetteer, report=report, also=also, near=near, corrections=corrections
    )
    return [_with_place(claim, outcomes[claim.toponym]) for claim in made]


def resolve_toponyms(
    toponyms: Iterable[Toponym],
    gazetteer: Gazetteer,
    *,
    report: Report | None = None,
    also: Iterable[str] = (),
    near: Sequence[Place] = (),
    corrections: Mapping[str, str] | None = None,
) -> dict[str, Outcome]:
    """Return what each toponym of one report comes to, by its text; ``also`` are more names."""
    seen = list(toponyms)
    areas = areas_beside(report.text, report.lang, seen) if report else {}
    names = dict.fromkeys([*(toponym.text for toponym in seen), *also])
    return resolve_names(names, gazetteer, areas=areas, near=near, corrections=corrections)


def resolve_names(
    names: Collection[str],
    gazetteer: Gazetteer,
    *,
    areas: Mapping[str, Sequence[Area]] | None = None,
    near: Sequence[Place] = (),
    corrections: Mapping[str, str] | None = None,
) -> dict[str, Outcome]:
    """Return what each of the names that one report uses comes to.

    ``areas`` are the areas named beside a name. ``near`` are places that the campaign knows, or the centre of
    its view. ``corrections`` maps a name as written, or folded, to the id of the place that a person found it
    to mean; it wins over everything else.
    """
    fixed = {fold(name): place_id for name, place_id in (corrections or {}).items()}
    corrected = {name: _corrected(fixed[fold(name)], gazetteer) for name in names if fold(name) in fixed}
    candidates = {name: _candidates(name, corrected.get(name), gazetteer) for name in names}
    around = surroundings(candidates, near=near, areas=areas or {}, capitals=gazetteer.capitals)
    return {
        name: corrected.get(name) or _decide(matches, around[name], gazetteer)
        for name, matches in candidates.items()
    }


def _with_place(claim: Claim, outcome: Outcome) -> Claim:
    if claim.place_id is None and isinstance(outcome, Resolved):
        return replace(claim, place_id=outcome.place.place_id)
    return claim


def _corrected(place_id: str, gazetteer: Gazetteer) -> Outcome:
    if place := gazetteer.place(place_id):
        return Resolved(place, 1.0, "a person decided so")
    return Unresolved((), f"a person decided for {place_id}, which the gazetteer does not have")


def _candidates(name: str, corrected: Outcome | None, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """Return what a name may mean: where a person decided, only that."""
    if isinstance(corrected, Resolved):
        return (Match(corrected.place, Likeness.EXACT),)
    return gazetteer.matches(name)


def _decide(matches: Sequence[Match], around: Surroundings, gazetteer: Gazetteer) -> Outcome:
    if not matches:
        return Unresolved(gazetteer.suggest(around.name), "no place of that name or sound is known")
    scored = sorted(
        (Scored(match.place, around.score(match)) for match in matches), key=lambda each: -each.score
    )
    if is_city(matches) and not around.areas:
        return Resolved(matches[0].place, _CLEAR_MARGIN, "a city far larger than any namesake")
    if near := [candidate for candidate in scored if _is_near(candidate.place, around)]:
        return _among_near(near, around)
    return _among_far(matches, scored, around)


def _is_near(place: Place, around: Surroundings) -> bool:
    """Whether a candidate lies in an area named beside the toponym, or near enough to another place."""
    gate_km = next(km for people, km in GATES_KM if _people(place) >= people)
    return around.name_area_of(place) or _is_within(gate_km, place, around)


def _is_within(gate_km: float, place: Place, around: Surroundings) -> bool:
    away_km = around.nearest_km(place)
    return away_km is not None and away_km <= gate_km


def _among_near(near: Sequence[Scored], around: Surroundings) -> Outcome:
    """Choose among candidates that lie near other places of the report or campaign."""
    best, *rivals = near
    if not rivals:
        return Resolved(best.place, 1.0, f"the only candidate near: {_where(best.place, around)}")
    margin = 1 - rivals[0].score / best.score
    if margin >= _CLEAR_MARGIN:
        return Resolved(best.place, margin, f"ahead of {len(rivals)} more near: {_where(best.place, around)}")
    equals = [each.place for each in near if 1 - each.score / best.score < _CLEAR_MARGIN]
    largest, second = sorted(equals, key=_people, reverse=True)[:2]
    if _people(largest) >= _TOWN and is_far_larger(_people(largest), _people(second)):
        return Resolved(largest, margin, f"by far the largest of {len(equals)} candidates as near")
    return Ambiguous(tuple(near), f"{len(equals)} candidates lie about as near")


def _people(place: Place) -> int:
    """Return the place's population, 0 where the source does not say: such a place is small."""
    return place.population or 0


def _where(place: Place, around: Surroundings) -> str:
    if around.name_area_of(place):
        return f"{place.admin1 or place.admin2} is named beside it"
    return f"{around.nearest_km(place):.0f} km from another place of the report or campaign"


def _among_far(matches: Sequence[Match], scored: Sequence[Scored], around: Surroundings) -> Outcome:
    """Choose where no candidate lies near anything that the report or the campaign names."""
    first = matches[0]
    if around.nearest_km(first.place) is None:
        return _alone(matches, scored)
    is_at_home = first.place.country in around.countries()
    has_namesake_at_hand = any(_is_within(_WIDEST_GATE_KM, match.place, around) for match in matches)
    if is_known_town(matches) and is_at_home and not has_namesake_at_hand:
        return Resolved(first.place, _CLEAR_MARGIN, "the one large town of that name")
    return Ambiguous(tuple(scored), "every candidate lies far from the report's other places")


def _alone(matches: Sequence[Match], scored: Sequence[Scored]) -> Outcome:
    """Choose where the report and the campaign name nothing to hold a candidate against."""
    named = [match.place for match in matches if match.likeness is not Likeness.SOUND]
    if is_known_town(matches):
        return Resolved(named[0], _CLEAR_MARGIN, "the one large town of that name")
    if len(named) == 1 and _people(named[0]) >= _SMALL_TOWN:
        return Resolved(named[0], 0.0, "the only place of that name, with nothing to check it against")
    return Ambiguous(tuple(scored), "nothing in the report tells which, or whether it is a namesake")
