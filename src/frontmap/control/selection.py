"""Which claims count: a perspective, the day up to which they were known, and filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from frontmap.control.perspective import ALL, events_by


@dataclass(frozen=True, slots=True)
class Selection:
    """What a reader has chosen to count; an empty filter lets everything through.

    ``known_on`` leaves what was published by the end of that day, and nothing whose day of publication is
    not known. ``gained_by``, ``evidence``, ``outlets``, ``langs`` and ``admin1`` are values of the columns of
    ``CLAIM_FRAME_COLUMNS``; ``reviewed`` is ``None`` where it does not matter.
    """

    perspective: str = ALL
    known_on: date | None = None
    gained_by: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    langs: tuple[str, ...] = ()
    admin1: tuple[str, ...] = ()
    reviewed: bool | None = None


ALL_CLAIMS = Selection()
"""Every claim, whatever its evidence."""


def choose(claims: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Return the claims that pass the selection's filters; columns as in ``CLAIM_FRAME_COLUMNS``."""
    wanted = pd.Series(data=True, index=claims.index)
    if selection.known_on is not None:
        wanted &= claims["published"] <= pd.Timestamp(selection.known_on)
    for column, values in (
        ("gained_by", selection.gained_by),
        ("evidence", selection.evidence),
        ("outlet", selection.outlets),
        ("lang", selection.langs),
        ("admin1", selection.admin1),
    ):
        if values:
            wanted &= claims[column].isin(values)
    if selection.reviewed is not None:
        wanted &= claims["reviewed"] == selection.reviewed
    return claims[wanted]


def chosen_events(claims: pd.DataFrame, selection: Selection, actor_ids: Sequence[str]) -> pd.DataFrame:
    """Return the events that the selection sees, with columns as in ``EVENT_COLUMNS``."""
    return events_by(selection.perspective, choose(claims, selection), actor_ids)
