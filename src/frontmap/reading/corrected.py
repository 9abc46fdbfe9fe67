"""What a sentence says about the one before it: whose word that was, or that it is taken back."""

from __future__ import annotations

from collections.abc import Sequence

from frontmap.reading.claims.attribution import attribute_before
from frontmap.reading.claims.timing import Timing
from frontmap.reading.desk import Desk
from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sayings.taken_back import taken_back_before
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.towns.passed_over import PassedOver


def hear_about_before(desk: Desk, sentence: Sentence, sayings: Sequence[Saying], timing: Timing) -> None:
    """Let a sentence that tells of nothing itself say who told the one before, or take that back."""
    if sentence.has(0, "about_this"):
        attribute_before(desk.claims, sentence, sayings, timing, desk.actor_ids)
    for claim in list(taken_back_before(sentence, desk.claims)):
        desk.claims.remove(claim)
        assert claim.excerpt is not None  # noqa: S101  # none of what is read lacks its passage
        start = desk.report.text.find(claim.toponym, claim.excerpt.start)
        desk.claimed.discard(start)
        end = start + len(claim.toponym)
        desk.passed[start] = PassedOver(claim.toponym, start, end, "not confirmed")
