"""Find which place each toponym of a report means, from what else the report names.

In this order: the area named beside it, the report's other towns, the places that the campaign knows, the
front of the day before, and population only between candidates that are otherwise near-equal.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from frontmap.model import Claim, Place, Report, Toponym
from frontmap.places.areas import Area, areas_beside
from frontmap.places.decide import decide
from frontmap.places.gazetteer import Gazetteer
from frontmap.places.match import Likeness, Match
from frontmap.places.outcome import Outcome, Resolved, Unresolved
from frontmap.places.spelling import fold
from frontmap.places.surroundings import FrontPlace, surroundings


def resolve_toponyms(
    toponyms: Iterable[Toponym],
    gazetteer: Gazetteer,
    *,
    report: Report | None = None,
    also: Iterable[str] = (),
    near: Sequence[Place] = (),
    corrections: Mapping[str, str] | None = None,
    front: Sequence[FrontPlace] = (),
) -> dict[str, Outcome]:
    """Return what each toponym of one report comes to, by its text; ``also`` are more names."""
    seen = list(toponyms)
    areas = areas_beside(report.text, report.lang, seen) if report else {}
    names = dict.fromkeys([*(toponym.text for toponym in seen), *also])
    return resolve_names(names, gazetteer, areas=areas, near=near, corrections=corrections, front=front)


def resolve_names(
    names: Collection[str],
    gazetteer: Gazetteer,
    *,
    areas: Mapping[str, Sequence[Area]] | None = None,
    near: Sequence[Place] = (),
    corrections: Mapping[str, str] | None = None,
    front: Sequence[FrontPlace] = (),
) -> dict[str, Outcome]:
    """Return what each of the names that one report uses comes to.

    ``areas`` are the areas named beside a name. ``near`` are places that the campaign knows, or the centre of
    its view. ``front`` is the front of the day before: it decides only what the report's other towns leave
    open. ``corrections`` maps a name as written, or folded, to the id of the place that a person found it
    to mean; it wins over everything else.
    """
    fixed = {fold(name): place_id for name, place_id in (corrections or {}).items()}
    corrected = {name: _corrected(fixed[fold(name)], gazetteer) for name in names if fold(name) in fixed}
    candidates = {name: _candidates(name, corrected.get(name), gazetteer) for name in names}
    around = surroundings(
        candidates,
        near=near,
        areas=areas or {},
        capitals=gazetteer.capitals,
        spacing_km=gazetteer.spacing_km,
        front=front,
    )
    return {
        name: corrected.get(name) or decide(matches, around[name], gazetteer)
        for name, matches in candidates.items()
    }


def with_place(claim: Claim, outcome: Outcome) -> Claim:
    """Return the claim at the place that its toponym was resolved to, if it has none yet."""
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
    return gazetteer.meanings(name)
