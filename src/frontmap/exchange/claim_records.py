"""Claims as flat records: what `frontmap read --json` prints, and the columns of a corpus's claims."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from frontmap.model import Claim, evidence
from frontmap.places import Gazetteer

CLAIM_RECORD: Mapping[str, str] = {
    "report_id": "the report that says so",
    "toponym": "the place name as written",
    "place_id": "the place that it means; missing while unresolved",
    "name": "the place's usual name in Latin letters",
    "lat": "where the place lies, WGS84 degrees",
    "lon": "where the place lies, WGS84 degrees",
    "change": "taken, lost, entered or contested",
    "gained_by": "id of the side that took or entered it; missing where the source does not say",
    "lost_by": "id of the side that lost or left it; missing where the source does not say",
    "speaker": "who says so: a side's id, `outlet`, or the name of a third party",
    "evidence": "claimed, conceded, reported or denied",
    "stance": "asserted or denied",
    "first_day": "first day on which it may have happened",
    "last_day": "last day on which it may have happened",
    "precision": "day, week, month or announced (on the last day at the latest)",
    "excerpt": "the passage, verbatim",
    "start": "where the excerpt starts in the report's text, in characters",
    "end": "where the excerpt ends, exclusive",
    "rule": "the rule that read it",
}
"""What a record holds, in this order."""


def claim_record(claim: Claim, actor_ids: Collection[str], gazetteer: Gazetteer) -> dict[str, Any]:
    """Return a claim as a record of `CLAIM_RECORD`; days are as in ISO 8601, what is missing is ``None``."""
    place = gazetteer.place(claim.place_id) if claim.place_id else None
    excerpt = claim.excerpt
    return {
        "report_id": excerpt.report_id if excerpt else None,
        "toponym": claim.toponym,
        "place_id": claim.place_id,
        "name": place.name if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "change": str(claim.change),
        "gained_by": claim.gained_by,
        "lost_by": claim.lost_by,
        "speaker": claim.speaker,
        "evidence": str(evidence(claim, actor_ids)),
        "stance": str(claim.stance),
        "first_day": claim.days.first.isoformat(),
        "last_day": claim.days.last.isoformat(),
        "precision": str(claim.precision),
        "excerpt": excerpt.text if excerpt else None,
        "start": excerpt.start if excerpt else None,
        "end": excerpt.end if excerpt else None,
        "rule": claim.rule,
    }
