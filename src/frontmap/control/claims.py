"""Claims as a table: what everything in this room starts from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import pandas as pd

from frontmap.model import Claim, evidence

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
}


def claims_frame(claims: Iterable[Claim], actor_ids: Collection[str]) -> pd.DataFrame:
    """Return the claims as a table, a row each in their order; columns as in ``CLAIM_FRAME_COLUMNS``."""
    rows = [
        (
            claim.claim_id,
            claim.place_id or "",
            claim.toponym,
            str(claim.change),
            claim.gained_by or "",
            claim.lost_by or "",
            claim.speaker,
            str(evidence(claim, actor_ids)),
            claim.days.first,
            claim.days.last,
            str(claim.precision),
        )
        for claim in claims
    ]
    frame = pd.DataFrame(rows, columns=list(CLAIM_FRAME_COLUMNS))
    return frame.astype({"first_day": "datetime64[s]", "last_day": "datetime64[s]"})
