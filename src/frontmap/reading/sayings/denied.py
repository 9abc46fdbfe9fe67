"""The claims that a rebuttal denies, as claims of who denies them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from frontmap.model import Change, Claim, Excerpt, Stance
from frontmap.reading.changes.event import Event
from frontmap.reading.sayings.rebuttal import Rebuttal
from frontmap.reading.sentences.sentence import Sentence

_A_GAP = 3
"""How many characters may stand between two sentences that follow each other."""


def denied(event: Event, told: Sequence[Claim], rebuttals: Sequence[Rebuttal]) -> Iterator[Claim]:
    """Yield what ``event`` is ``told`` to claim once more, as it is denied later in its sentence."""
    for rebuttal in rebuttals:
        if rebuttal.start > event.at:
            yield from _contradicted(told, rebuttal)


def denied_before(
    text: str,
    sentence: Sentence,
    rebuttals: Sequence[Rebuttal],
    claims: Sequence[Claim],
    own: Sequence[Claim],
) -> Iterator[Claim]:
    """Yield what the sentence right before claimed, as this one denies it.

    ``claims`` are all so far, ``own`` those of the sentence: one that says itself what is not so denies that.
    """
    if any(claim.stance is Stance.DENIED for claim in own):
        return
    for rebuttal in rebuttals:
        told = _told_right_before(claims, sentence.start) if not rebuttal.start else ()
        for claim in _contradicted(told, rebuttal):
            if claim.excerpt is not None:
                start, end = claim.excerpt.start, sentence.end
                yield replace(claim, excerpt=Excerpt(claim.excerpt.report_id, start, end, text[start:end]))


def _contradicted(claims: Sequence[Claim], rebuttal: Rebuttal) -> Iterator[Claim]:
    """Yield what ``claims`` assert as it is denied, once for each town.

    Who denies does not mean what they said themselves.
    """
    taken = {claim.toponym for claim in claims if claim.change is Change.TAKEN}
    for claim in claims:
        own = rebuttal.speaker in (claim.speaker, claim.gained_by)
        told = claim.change is Change.TAKEN or claim.toponym not in taken
        if claim.stance is Stance.ASSERTED and told and not own:
            yield replace(
                claim,
                claim_id=f"{claim.claim_id}-denied",
                speaker=rebuttal.speaker,
                stance=Stance.DENIED,
                rule="rebuttal",
            )


def _told_right_before(claims: Sequence[Claim], start: int) -> list[Claim]:
    """Return the last of ``claims`` that are of the sentence right before offset ``start``."""
    told: list[Claim] = []
    for claim in reversed(claims):
        if claim.excerpt is None or not 0 <= start - claim.excerpt.end <= _A_GAP:
            break
        told.insert(0, claim)
    return told
