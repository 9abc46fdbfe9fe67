"""A report of a campaign, read and placed: what it claims, and which towns it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from frontmap.campaign import Campaign
from frontmap.model import Claim, Place, Report
from frontmap.places.front import front_before
from frontmap.places.gazetteer import Gazetteer
from frontmap.places.nearness import NearPlaces
from frontmap.places.outcome import Outcome
from frontmap.places.resolve import resolve_toponyms, with_place
from frontmap.reading import Reading, read


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


def campaign_places(campaign: Campaign, gazetteer: Gazetteer) -> NearPlaces:
    """Return the places that a campaign's claims tell of, else all its own, else the middle of its view."""
    ids = dict.fromkeys(claim.place_id for claim in campaign.claims if claim.place_id)
    places = [place for place_id in ids if (place := gazetteer.place(place_id))]
    places = places or list(campaign.places.values())
    view = campaign.head.view
    if not places and view:
        return NearPlaces([Place("view", "", view.lat, view.lon)])
    return NearPlaces(places)
