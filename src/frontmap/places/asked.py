"""Names that people ask for one by one, each with the division that it is said to lie in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from frontmap.model import Place
from frontmap.places.areas import Area
from frontmap.places.gazetteer import Gazetteer
from frontmap.places.outcome import Ambiguous, Outcome, Resolved, Unresolved
from frontmap.places.resolve import resolve_names
from frontmap.places.written import split_name


class Resolve(Protocol):
    """What resolves names: `resolve_names`, or something that asks services too."""

    def __call__(
        self,
        names: Sequence[str],
        gazetteer: Gazetteer,
        *,
        areas: Mapping[str, Sequence[Area]] | None = None,
        near: Sequence[Place] = (),
    ) -> Mapping[str, Outcome]:
        """Return what each name comes to."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A name as it was written, its language, and the divisions said to hold it."""

    name: str
    lang: str = ""
    areas: tuple[Area, ...] = ()


def resolve_asked(
    asked: Iterable[Asked],
    gazetteer: Gazetteer,
    *,
    also: Iterable[str] = (),
    near: Sequence[Place] = (),
    resolve: Resolve = resolve_names,
) -> dict[str, Outcome]:
    """Return what each name comes to, by the name as it was written; all of them are of one text.

    ``also`` are more names of that text, which are not asked for. A place outside the division that a name is
    said to lie in is not taken.
    """
    parts = {each.name: _parts(each, gazetteer) for each in asked}
    areas = dict(parts.values())
    names = list(dict.fromkeys([*areas, *also]))
    outcomes = resolve(names, gazetteer, areas=areas, near=near)
    found: dict[str, Outcome] = {}
    for written, (name, named) in parts.items():
        outcome = outcomes[name]
        if named != areas[name]:  # a namesake that is said to lie elsewhere
            outcome = resolve(names, gazetteer, areas={**areas, name: named}, near=near)[name]
        found[written] = _within(outcome, named)
    return found


def _parts(asked: Asked, gazetteer: Gazetteer) -> tuple[str, list[Area]]:
    """Return the name itself, and the divisions it is said to lie in.

    A name that is known as it stands is not taken apart, and words behind a comma are a division only where
    they are one of a candidate's.
    """
    if gazetteer.matches(asked.name):
        return asked.name, list(asked.areas)
    name, beside = split_name(asked.name, asked.lang)
    places = [match.place for match in gazetteer.matches(name)]
    sure = [area for area in beside if area.end or any(area.holds(place) for place in places)]
    return name, [*asked.areas, *sure]


def _within(outcome: Outcome, areas: Sequence[Area]) -> Outcome:
    """Return the outcome, ambiguous where the place lies outside every first-level division that was said."""
    if not isinstance(outcome, Resolved) or not outcome.place.admin1:
        return outcome
    if not any(area.is_first_level for area in areas) or any(area.holds(outcome.place) for area in areas):
        return outcome
    said = next(area.name for area in areas if area.is_first_level)
    return Ambiguous(outcome.candidates, f"no candidate is known to lie in {said}, which was named with it")


def marked(outcome: Outcome, credit: str) -> Outcome:
    """Return the outcome with whom to credit for it in its reasons."""
    if isinstance(outcome, Unresolved):
        return outcome
    return replace(outcome, why=f"{outcome.why} ({credit})")
