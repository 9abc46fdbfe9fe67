"""Who said the sentence before: whoever "reported about this"."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from frontmap.model import OUTLET, Claim, Precision
from frontmap.reading.claims.timing import Timing
from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sentences.sentence import Sentence

_A_GAP = 3
"""How many characters may stand between two sentences that follow each other."""


def attribute_before(
    claims: list[Claim],
    sentence: Sentence,
    sayings: Iterable[Saying],
    timing: Timing,
    actor_ids: Collection[str],
) -> None:
    """Put what the paragraph before told, the last of ``claims``, into the mouth of who speaks here.

    The day on which it was reported dates what had none; of what was only said to be taken, a side that says
    so is the taker.
    """
    said = [saying for saying in sayings if saying.speaker and not saying.doubted]
    saying = next((saying for saying in said if saying.speaker in actor_ids), next(iter(said), None))
    if saying is None or saying.kind == "deny":
        return
    told = timing.dated.get(saying.verb)
    heard = (OUTLET, saying.speaker)
    start, gap = sentence.start, _A_GAP
    for at in range(len(claims) - 1, -1, -1):
        claim = claims[at]
        if claim.excerpt is None or claim.speaker not in heard:
            break
        if claim.excerpt.start < start and start - claim.excerpt.end > gap:
            break
        start, gap = min(start, claim.excerpt.start), 1
        undated = told is not None and claim.precision is Precision.ANNOUNCED
        taker = claim.gained_by is None and claim.rule == "take: passive" and saying.speaker in actor_ids
        claims[at] = replace(
            claim,
            speaker=saying.speaker,
            days=told.days if told is not None and undated else claim.days,
            gained_by=saying.speaker if taker else claim.gained_by,
        )
