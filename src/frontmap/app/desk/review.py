"""An article as it was read, and what a person decided of each claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from frontmap.campaign import Addition, Campaign
from frontmap.model import (
    Change,
    Claim,
    Place,
    Report,
)
from frontmap.places import Placed
from frontmap.texts import Texts


class Verdict(StrEnum):
    """What a person decided of a claim."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Review:
    """What was read in a report, and what a person made of it.

    ``claims`` are those that were read, as they stand after edits; ``verdicts`` are by claim id and lack the
    undecided; ``places`` are those that a person set on the map.
    """

    report: Report
    placed: Placed
    claims: tuple[Claim, ...]
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    places: tuple[Place, ...] = ()

    @property
    def accepted(self) -> tuple[Claim, ...]:
        """The claims that a person accepted."""
        return self._with(Verdict.ACCEPTED)

    @property
    def rejected(self) -> tuple[Claim, ...]:
        """The claims that a person rejected."""
        return self._with(Verdict.REJECTED)

    def _with(self, verdict: Verdict) -> tuple[Claim, ...]:
        return tuple(claim for claim in self.claims if self.verdicts.get(claim.claim_id) is verdict)

    def claim(self, claim_id: str) -> Claim:
        """Return the claim of that id."""
        return next(claim for claim in self.claims if claim.claim_id == claim_id)


def decided(review: Review, claim_id: str, verdict: Verdict) -> Review:
    """Return the review with that verdict on a claim; the same verdict again takes it back."""
    verdicts = {key: value for key, value in review.verdicts.items() if key != claim_id}
    if review.verdicts.get(claim_id) is not verdict:
        verdicts[claim_id] = verdict
    return replace(review, verdicts=verdicts)


def all_accepted(review: Review, text: Texts) -> Review:
    """Return the review with every undecided claim accepted that lacks nothing."""
    sound = (claim.claim_id for claim in review.claims if not faults_of(claim, text))
    return replace(review, verdicts={**dict.fromkeys(sound, Verdict.ACCEPTED), **review.verdicts})


def edited(review: Review, claim_id: str, **changes: Any) -> Review:
    """Return the review with fields of a claim changed."""
    return replace(
        review,
        claims=tuple(
            replace(claim, **changes) if claim.claim_id == claim_id else claim for claim in review.claims
        ),
    )


def settled(review: Review, toponym: str, place: Place, *, is_new: bool = False) -> Review:
    """Return the review with every claim of a toponym at ``place``; a new place comes along when saved."""
    places = tuple(each for each in review.places if each.name != toponym)
    return replace(
        review,
        claims=tuple(
            replace(claim, place_id=place.place_id) if claim.toponym == toponym else claim
            for claim in review.claims
        ),
        places=(*places, place) if is_new else review.places,
    )


def carried_over(old: Review, new: Review) -> Review:
    """Return the new review of an article with what a person made of the claims that read the same before.

    Claims that were made by hand stay where the text is the same.
    """
    before = {claim.claim_id: claim for claim in old.placed.claims}
    same = {claim.claim_id for claim in new.claims if before.get(claim.claim_id) == claim}
    by_hand: list[Claim] = []
    if new.report.text == old.report.text:
        by_hand = [claim for claim in old.claims if claim.claim_id not in before]
    kept = same | {claim.claim_id for claim in by_hand}
    claims = (old.claim(claim.claim_id) if claim.claim_id in same else claim for claim in new.claims)
    return replace(
        new,
        claims=in_order([*claims, *by_hand]),
        verdicts={claim_id: verdict for claim_id, verdict in old.verdicts.items() if claim_id in kept},
        places=old.places,
    )


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims as their sentences follow each other."""
    return tuple(sorted(claims, key=lambda claim: claim.excerpt.start if claim.excerpt else 0))


def faults_of(claim: Claim, text: Texts) -> list[str]:
    """Return why a claim cannot be accepted as it is."""
    faults = []
    if claim.change in (Change.TAKEN, Change.ENTERED) and claim.gained_by is None:
        faults.append(text("Say who gained it: a claim that a town was taken or entered needs that."))
    if claim.change is Change.LOST and claim.lost_by is None:
        faults.append(text("Say who left it: a claim that a town was lost needs that."))
    if claim.gained_by is not None and claim.gained_by == claim.lost_by:
        faults.append(text("The side that gained it and the side that lost it must differ."))
    if not claim.speaker.strip():
        faults.append(text("Say who says so."))
    return faults


def addition_of(review: Review, report_id: str) -> Addition:
    """Return what is to be saved of a review: the report by its new id, and the accepted claims."""
    old_id = review.report.report_id
    claims = (
        replace(
            claim,
            claim_id=report_id + claim.claim_id.removeprefix(old_id),
            excerpt=replace(claim.excerpt, report_id=report_id) if claim.excerpt else None,
            reviewed=True,
        )
        for claim in review.accepted
    )
    made = tuple(claims)
    used = {claim.place_id for claim in made}
    places = tuple(place for place in review.places if place.place_id in used)
    return Addition(replace(review.report, report_id=report_id), made, places)


def outside(claim: Claim, campaign: Campaign) -> bool:
    """Whether a claim is of days that the campaign's map does not show."""
    return claim.days.last < campaign.head.days.first or claim.days.first > campaign.head.days.last


def known_twin(claim: Claim, claims: Collection[Claim]) -> bool:
    """Whether the campaign has a claim of the same words on the same change already."""
    return any(
        (other.toponym, other.change, other.excerpt.text) == (claim.toponym, claim.change, claim.excerpt.text)
        for other in claims
        if other.excerpt is not None and claim.excerpt is not None
    )
