"""The names of a campaign that have no place yet, and what each comes to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from frontmap.app.source import Source
from frontmap.model import Claim, KnownToponym
from frontmap.places import Outcome, resolve_names, resolve_toponyms
from frontmap.places.areas import Area

_BESIDE = re.compile(r"\s*\(.*\)$")
"""What stands in brackets after a name, such as its hromada."""

Name = tuple[str, str]
"""A toponym as written and the report that it stands in; empty for cited facts."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A name without a place: the claims that use it, and what is known of it so far."""

    name: Name
    claims: tuple[Claim, ...]
    known: KnownToponym | None

    @property
    def written(self) -> str:
        """The name without what stands in brackets after it."""
        return _BESIDE.sub("", self.name[0])


def unplaced_names(source: Source) -> dict[Name, Unplaced]:
    """Return the names that no claim of the campaign has a place for, in the order of the alphabet."""
    claims: dict[Name, list[Claim]] = {}
    for claim in source.unresolved():
        report_id = claim.excerpt.report_id if claim.excerpt else ""
        claims.setdefault((claim.toponym, report_id), []).append(claim)
    known = {(each.toponym, each.report_id): each for each in source.campaign.toponyms}
    return {
        name: Unplaced(name, tuple(claims[name]), known.get(name) or known.get((name[0], "")))
        for name in sorted(claims)
    }


def outcome_of(unplaced: Unplaced, source: Source) -> Outcome:
    """Return what the name comes to by its report, else by what is known of where it lies."""
    toponym, report_id = unplaced.name
    known = source.known()
    if report_id:
        report = source.campaign.reports[report_id]
        seen = known.gazetteer.scan(report.text, report.lang)
        found = resolve_toponyms(seen, known.gazetteer, report=report, also=[toponym], near=known.near)
        return found[toponym]
    written = unplaced.written
    areas = {written: _areas(unplaced.known)} if unplaced.known else None
    return resolve_names([written], known.gazetteer, areas=areas, near=known.near)[written]


def _areas(known: KnownToponym) -> list[Area]:
    """Return the divisions that are known of a toponym."""
    levels = ((known.admin1, True), (known.admin2, False))
    return [Area(name, 0, 0, is_first_level) for name, is_first_level in levels if name]
