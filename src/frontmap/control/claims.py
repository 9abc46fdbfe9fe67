"""Claims as a table: what everything in this room starts from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

import pandas as pd

from frontmap.model import Citation, Claim, Place, Report, evidence

CLAIM_FRAME_COLUMNS: Mapping[str, str] = {
    "claim_id": "unique in the campaign",
    "place_id": "the place, empty while the toponym is unresolved",
    "toponym": "the place name as written",
    "change": "taken, lost, entered or contested",
    "gained_by": "actor id, or empty where the source does not say",
    "lost_by": "actor id, or empty where the source does not say",
    "speaker": "actor id, `outlet`, or the name of a third party",
    "evidence": "claimed, conceded, reported or denied; it follows from speaker, gainer and loser",
    "first_day": "first day on which it may have happened",
    "last_day": "last day on which it may have happened",
    "precision": "day, week, month or announced",
    "outlet": "who published it",
    "lang": "language of the report, empty where it is not known",
    "published": "last day on which it may have been published; missing where the source does not say",
    "admin1": "the place's first division (in Ukraine, its oblast), empty where it is not known",
    "reviewed": "whether a person has looked the claim over",
}

_NO_REPORTS: Mapping[str, Report] = MappingProxyType({})
_NO_PLACES: Mapping[str, Place] = MappingProxyType({})
_NO_CITATION = Citation("")


def claims_frame(
    claims: Iterable[Claim],
    actor_ids: Collection[str],
    reports: Mapping[str, Report] = _NO_REPORTS,
    places: Mapping[str, Place] = _NO_PLACES,
) -> pd.DataFrame:
    """Return the claims as a table, a row each in their order; columns as in ``CLAIM_FRAME_COLUMNS``.

    ``reports`` tell the outlet, language and day of what rests on an excerpt, ``places`` the divisions.
    """
    rows = [
        (
            claim.claim_id,
            claim.place_id or "",
            claim.toponym,
            claim.change.value,
            claim.gained_by or "",
            claim.lost_by or "",
            claim.speaker,
            evidence(claim, actor_ids).value,
            claim.days.first,
            claim.days.last,
            claim.precision.value,
            *_source(claim, reports),
            place.admin1 if (place := places.get(claim.place_id or "")) else "",
            claim.reviewed,
        )
        for claim in claims
    ]
    frame = pd.DataFrame.from_records(rows, columns=list(CLAIM_FRAME_COLUMNS))
    days = dict.fromkeys(("first_day", "last_day", "published"), "datetime64[s]")
    return frame.astype({**days, "reviewed": bool})


def _source(claim: Claim, reports: Mapping[str, Report]) -> tuple[str, str, object]:
    """Return outlet, language and last day of publication."""
    report = reports.get(claim.excerpt.report_id) if claim.excerpt else None
    citation = (report.citation if report else claim.citation) or _NO_CITATION
    published = citation.published.last if citation.published else None
    return citation.outlet, report.lang if report else "", published
