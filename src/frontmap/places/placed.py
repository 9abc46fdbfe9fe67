"""A report of a campaign, read and placed: what it claims, and which towns it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from frontmap.campaign import Campaign
from frontmap.model import Claim, Place, Report
from frontmap.places.gazetteer import Gazetteer
from frontmap.places.outcome import Outcome
from frontmap.places.resolve import resolve_toponyms, with_place
from frontmap.places.surroundings import FrontPlace
from frontmap.reading import Reading, read

FRONT_DAYS = 14
"""How long before a report a place was last told of that still speaks for where the front is."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What was read in a report; ``outcomes`` says for each toponym what it came to, and why."""

    reading: Reading
    claims: tuple[Claim, ...]
    outcomes: Mapping[str, Outcome]


def read_and_place(report: Report, campaign: Campaign, known: Gazetteer, near: Sequence[Place]) -> Placed:
    """Return the claims of ``report`` in the light of ``campaign``: its sides, its places, its corrections.

    ``known`` is the gazetteer with the campaign's own places and ``near`` what `campaign_places` returns:
    both are the same for every report, so that many reports are read with one of each.

    Raises:
        LexiconError: if there is no lexicon for the report's language.
    """
    reading = read(report, actors=campaign.actors, find_toponyms=known.scan)
    corrections = {
        toponym.toponym: toponym.place_id
        for toponym in campaign.toponyms
        if toponym.place_id and toponym.report_id in ("", report.report_id)
    }
    outcomes = resolve_toponyms(
        reading.toponyms,
        known,
        report=report,
        also=[claim.toponym for claim in reading.claims],
        near=near,
        corrections=corrections,
        front=front_before(report, campaign, known),
    )
    claims = [with_place(claim, outcomes[claim.toponym]) for claim in reading.claims]
    return Placed(reading, tuple(claims), outcomes)


def front_before(report: Report, campaign: Campaign, gazetteer: Gazetteer) -> list[FrontPlace]:
    """Return the places that the campaign tells of in the `FRONT_DAYS` before a report, the latest surest.

    They are where the front was on the day before it; ``[]`` for a report without a day.
    """
    day = _first_day(report)
    if day is None:
        return []
    latest: dict[str, date] = {}
    for claim in campaign.claims:
        last = claim.days.last
        if claim.place_id and 0 < (day - last).days <= FRONT_DAYS:
            latest[claim.place_id] = max(last, latest.get(claim.place_id, last))
    ages = {place_id: (day - last).days for place_id, last in latest.items()}
    return [
        FrontPlace(place, 1 - (age - 1) / FRONT_DAYS)
        for place_id, age in ages.items()
        if (place := gazetteer.place(place_id))
    ]


def _first_day(report: Report) -> date | None:
    """Return the first day on which a report may have been published, ``None`` if nobody knows."""
    if report.curated_day:
        return report.curated_day
    return report.citation.published.first if report.citation.published else None


def campaign_places(campaign: Campaign, gazetteer: Gazetteer) -> list[Place]:
    """Return the places that a campaign knows of, else the middle of its view."""
    ids = dict.fromkeys(claim.place_id for claim in campaign.claims if claim.place_id)
    places = [place for place_id in ids if (place := gazetteer.place(place_id))]
    view = campaign.head.view
    if not places and view:
        return [Place("view", "", view.lat, view.lon)]
    return places
