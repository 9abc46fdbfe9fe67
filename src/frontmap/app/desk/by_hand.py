"""A claim that a person makes of what the reading passed over."""

from __future__ import annotations

from dataclasses import replace

from frontmap.app.desk.review import Review, in_order
from frontmap.model import OUTLET, Change, Claim, Excerpt, Origin, Precision, Report, Stance
from frontmap.places import Resolved
from frontmap.reading.days.resolve import anchor_of
from frontmap.reading.lexicon.lexicon import load_lexicon
from frontmap.reading.sentences.split import split_sentences
from frontmap.reading.towns.passed_over import PassedOver


def with_claim(review: Review, passed: PassedOver) -> tuple[Review, str]:
    """Return the review with a claim of a passage that the reading passed over, and the claim's id.

    It is told in the sentence that the passage stands in, and a person has to say what happened. The report
    must have a day.
    """
    report = review.report
    start, end = _sentence_around(report, passed.start)
    days = anchor_of(report)
    assert days is not None  # noqa: S101  # it is offered for a dated report only
    outcome = review.placed.outcomes.get(passed.text)
    made = Claim(
        claim_id=f"{report.report_id}-{passed.start}-by-hand",
        toponym=passed.text,
        change=Change.TAKEN,
        gained_by=None,
        lost_by=None,
        speaker=OUTLET,
        stance=Stance.ASSERTED,
        days=days,
        precision=Precision.ANNOUNCED,
        excerpt=Excerpt(report.report_id, start, end, report.text[start:end]),
        place_id=outcome.place.place_id if isinstance(outcome, Resolved) else None,
        origin=Origin.CURATED,
    )
    kept = tuple(claim for claim in review.claims if claim.claim_id != made.claim_id)
    return replace(review, claims=in_order((*kept, made))), made.claim_id


def _sentence_around(report: Report, at: int) -> tuple[int, int]:
    """Return where the sentence that holds a character starts and ends."""
    abbreviations = load_lexicon(report.lang).abbreviations if report.lang else frozenset()
    spans = split_sentences(report.text, abbreviations)
    return next((start, end) for start, end in spans if start <= at < end)
