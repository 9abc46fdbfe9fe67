"""What changed between two days: the towns, with the claim that best tells of each, and the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from frontmap import control
from frontmap.exchange.extract import Extract
from frontmap.exchange.features import Feature
from frontmap.map.derived import Derived
from frontmap.model import Citation, Claim, Evidence, Place, evidence

CHANGE_COLUMNS: Mapping[str, str] = {
    "place_id": "the place, as in the campaign",
    "name": "its usual name in Latin letters",
    "admin1": "its first-order division (in Ukraine, the oblast)",
    "from_held_by": "id of the side that held it at the end of the first day; empty where nobody is known to",
    "from_status": "how sure that is: a word of exchange.STATUSES",
    "to_held_by": "id of the side that held it at the end of the second day",
    "to_status": "how sure that is",
    "day": "the day since which it has been so",
    "evidence": "the kinds of evidence it rests on",
    "excerpt": "what the best of its claims says, verbatim, or a note of it",
    "outlet": "who published that claim",
    "url": "where to read it",
}
_BEST_FIRST = (Evidence.CONCEDED, Evidence.REPORTED, Evidence.CLAIMED, Evidence.DENIED)


@dataclass(frozen=True, slots=True)
class ChangedTown:
    """A town that is not as it was; ``claim`` is the best that tells of it, ``None`` where none does."""

    place: Place
    before: Feature
    after: Feature
    day: date
    told: Feature
    claim: Claim | None
    citation: Citation | None

    def properties(self) -> dict[str, Any]:
        """Return the town's row by `CHANGE_COLUMNS`, fit for JSON."""
        excerpt = self.claim.excerpt if self.claim else None
        return {
            "place_id": self.place.place_id,
            "name": self.place.name,
            "admin1": self.place.admin1,
            "from_held_by": self.before.held_by,
            "from_status": self.before.status,
            "to_held_by": self.after.held_by,
            "to_status": self.after.status,
            "day": self.day.isoformat(),
            "evidence": list(self.told.evidence),
            "excerpt": excerpt.text if excerpt else self.claim.note if self.claim else "",
            "outlet": self.citation.outlet if self.citation else "",
            "url": self.citation.url if self.citation else "",
        }


@dataclass(frozen=True)
class Comparison:
    """Two days of a campaign side by side; ``second`` may lie before ``first``."""

    derived: Derived
    first: date
    second: date

    @cached_property
    def towns(self) -> list[ChangedTown]:
        """The towns that changed, in order of the day of the change."""
        table = control.compare(self.derived.history, self.derived.events, self.first, self.second)
        before, after = self._states(self.first), self._states(self.second)
        rows: Iterable[Any] = table.itertuples()
        return [self._town(before[row.place_id], after[row.place_id], row.day.date()) for row in rows]

    @cached_property
    def extract(self) -> Extract:
        """The campaign on the later day: its title, its perspective and whom to credit."""
        return Extract(self.derived, max(self.first, self.second))

    def by_sides(self) -> dict[tuple[str | None, str | None], int]:
        """Return how many towns went from whom to whom, the most first; contested ones count with none."""
        return dict(Counter((holder(town.before), holder(town.after)) for town in self.towns).most_common())

    def by_admin1(self) -> dict[str, int]:
        """Return how many towns changed in each division, the most first; ``""`` where it is not known."""
        return dict(Counter(town.place.admin1 for town in self.towns).most_common())

    def _states(self, day: date) -> dict[str, Feature]:
        """Return the state of each place on a day, that on the first day where the campaign starts later."""
        day = max(day, self.derived.campaign.head.days.first)
        return {feature.place.place_id: feature for feature in Extract(self.derived, day).features}

    def _town(self, before: Feature, after: Feature, day: date) -> ChangedTown:
        told = after if self.first <= self.second else before
        claims = [self.derived.claims[claim_id] for claim_id in told.claims]
        claim = min(claims, key=lambda claim: self._rank(claim, day), default=None)
        citation = self.extract.citation(claim) if claim else None
        return ChangedTown(after.place, before, after, day, told, claim, citation)

    def _rank(self, claim: Claim, day: date) -> tuple[bool, bool, int, date]:
        """Return how a claim ranks: a sentence before a note, then of that day, the surer, the earlier."""
        kind = evidence(claim, self.derived.campaign.actor_ids)
        return claim.excerpt is None, day not in claim.days, _BEST_FIRST.index(kind), claim.days.last


def holder(feature: Feature) -> str | None:
    """Return who holds a place and is not contested there, ``None`` if nobody is."""
    return None if feature.status in ("contested", "disputed") else feature.held_by
