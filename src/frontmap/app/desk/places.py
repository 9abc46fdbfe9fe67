"""The place of a claim on the desk, and the search for another."""

from __future__ import annotations

from frontmap.app.correction import new_place
from frontmap.app.desk.review import Review
from frontmap.app.offers import Offer, offers
from frontmap.app.pins import Point
from frontmap.app.source import Known, Source
from frontmap.app.today import today
from frontmap.model import Claim, Place
from frontmap.places import Outcome, Resolved, resolve_names


def place_of(claim: Claim, review: Review, source: Source) -> Place | None:
    """Return the place of a claim, which may be one that was just set on the map."""
    own = next((place for place in review.places if place.place_id == claim.place_id), None)
    return own or (source.known().gazetteer.place(claim.place_id) if claim.place_id else None)


def outcome_of_query(query: str, review: Review, source: Source) -> Outcome:
    """Return what a name comes to: in the article where it stands there, else beside the article's towns."""
    known = source.known()
    if query in review.placed.outcomes:
        return review.placed.outcomes[query]
    towns = [each.place for each in review.placed.outcomes.values() if isinstance(each, Resolved)]
    return resolve_names([query], known.gazetteer, near=[*known.near, *towns])[query]


def offers_for(query: str, review: Review, source: Source) -> tuple[Offer, ...]:
    """Return the places that a name may mean, for a person to choose from; ``()`` for no name."""
    known = source.known()
    towns = (each.place for each in review.placed.outcomes.values() if isinstance(each, Resolved))
    around = Known(known.gazetteer, (*known.near, *towns))
    return offers(outcome_of_query(query, review, source), around) if query.strip() else ()


def place_chosen(
    choice: str | Point, claim: Claim, review: Review, source: Source
) -> tuple[Place | None, bool]:
    """Return the place that a person chose, and whether it is a new one."""
    if isinstance(choice, Point):
        taken = {*source.campaign.places, *(place.place_id for place in review.places)}
        made = new_place(claim.toponym, choice.lat, choice.lon, source.campaign.folder, taken, today())
        return made, True
    return source.known().gazetteer.place(choice), False
