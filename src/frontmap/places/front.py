"""Where the front was on the day before a report, as far as its campaign tells."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from functools import lru_cache

from frontmap.campaign import Campaign
from frontmap.model import Claim, Report
from frontmap.places.gazetteer import Gazetteer
from frontmap.places.surroundings import FrontPlace

FRONT_DAYS = 14
"""How long before a report a place was last told of that still speaks for where the front is."""


def front_before(report: Report, campaign: Campaign, gazetteer: Gazetteer) -> list[FrontPlace]:
    """Return the places that the campaign tells of in the `FRONT_DAYS` before a report, the latest surest.

    ``[]`` for a report without a day.
    """
    day = _first_day(report)
    if day is None:
        return []
    told = _by_day(_Claims(campaign.claims))
    first, end = (bisect_left(told, (each, "")) for each in (day - timedelta(FRONT_DAYS), day))
    latest = {place_id: last for last, place_id in told[first:end]}
    return [
        FrontPlace(place, 1 - ((day - last).days - 1) / FRONT_DAYS)
        for place_id, last in latest.items()
        if (place := gazetteer.place(place_id))
    ]


def _first_day(report: Report) -> date | None:
    """Return the first day on which a report may have been published, ``None`` if nobody knows."""
    if report.curated_day:
        return report.curated_day
    return report.citation.published.first if report.citation.published else None


class _Claims:
    """The claims of a campaign, equal only to themselves: to compare many would take longer than it saves."""

    def __init__(self, claims: tuple[Claim, ...]) -> None:
        self.claims = claims

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Claims) and self.claims is other.claims

    def __hash__(self) -> int:
        return id(self.claims)


@lru_cache(maxsize=4)
def _by_day(told: _Claims) -> list[tuple[date, str]]:
    """Return the places that are told of with the last day of each claim, in order of these."""
    return sorted({(claim.days.last, claim.place_id) for claim in told.claims if claim.place_id})
