"""What the next sentences of a text may point back to."""

from __future__ import annotations

from collections.abc import Sequence

from frontmap.model import Change, Claim, Stance
from frontmap.reading.claims.sides import likely_side
from frontmap.reading.claims.timing import UNDATED
from frontmap.reading.days.phrases import Dated
from frontmap.reading.desk import Desk, stem
from frontmap.reading.sayings.memory import TOWN_REMEMBERED, Memory
from frontmap.reading.sentences.chunks import OTHER_NAME
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import NAME
from frontmap.reading.towns.beside import PART, REASONS
from frontmap.reading.towns.names import can_be_town
from frontmap.reading.towns.passed_over import PassedOver, why_passed_over
from frontmap.reading.towns.stepped_over import names_kind_after

_LONG_AGO_DAYS = 21


def remember_taker(memory: Memory, claims: Sequence[Claim]) -> None:
    """Keep in mind who took a town: of towns taken after it nobody may be said to have done so."""
    for claim in claims:
        taken = claim.change in (Change.TAKEN, Change.ENTERED) and claim.stance is Stance.ASSERTED
        if taken and claim.gained_by is not None:
            memory.see_taken(claim.gained_by, claim.toponym)


def _is_called_town(sentence: Sentence, at: int) -> bool:
    """Whether the name at chunk ``at`` is that of a town by the words before it: "the village of X"."""
    kind = at - 2 if sentence.has(at - 1, "of") else at - 1
    called = sentence.has_any(kind, "town", "towns") or names_kind_after(sentence, at)
    return called and can_be_town(sentence, at, unknown=True)


def is_long_ago(desk: Desk, dated: Dated | str | None) -> bool:
    """Whether something happened so long before the report that it is not what the report is about."""
    return (
        isinstance(dated, Dated)
        and desk.anchor is not None
        and (desk.anchor.first - dated.days.last).days > _LONG_AGO_DAYS
    )


def _names_no_day(sentence: Sentence) -> bool:
    """Whether a sentence has a phrase of time that dates nothing."""
    phrases = (sentence.chunks[at].days for at in sentence.dated)
    return any(phrase is not None and phrase.operation == "undated" for phrase in phrases)


def remember(desk: Desk, sentence: Sentence, spoken: set[int], old: set[int]) -> None:
    """Keep in mind what the next sentences may point back to; list the toponyms that no event spoke of."""
    for at, tags in enumerate(sentence.tags):
        if NAME not in tags:
            continue
        told_of = sentence.starts[at] in desk.towns
        if sentence.chunks[at].toponym is None and (told_of or _is_called_town(sentence, at)):
            desk.named.add(stem(sentence.chunks[at].low))
        elif OTHER_NAME in tags:
            desk.surnames.add(sentence.chunks[at].low.rsplit(None, 1)[-1])
        for toponym, reason in why_passed_over(sentence, at, desk.found) if at not in spoken else ():
            forgotten = desk.memory.sentences_since_town > TOWN_REMEMBERED
            if reason == PART or (reason == REASONS["near"] and forgotten):
                desk.memory.see_town(toponym)
            elif reason:
                desk.memory.see_again(toponym)
            if not reason:
                desk.towns.setdefault(toponym.start, toponym)
                reason = UNDATED if _names_no_day(sentence) else "no change told"
            desk.passed.setdefault(
                toponym.start, PassedOver(toponym.text, toponym.start, toponym.end, reason)
            )
        if sentence.starts[at] in desk.towns and at not in old:
            desk.memory.see_town(desk.towns[sentence.starts[at]])
    acting = (
        party.actor or likely_side(sentence, party)
        for party in sentence.parties
        if party.kind in ("force", "name", "office") and not sentence.governed(party.first)
    )
    actor = next((side for side in acting if side is not None), None)
    named = (party.actor or likely_side(sentence, party) for party in reversed(sentence.parties))
    desk.memory.named = next((side for side in named if side is not None), None)
    if actor is not None:
        desk.memory.hear_of(actor)
    elif any(party.kind == "they" and not sentence.governed(party.first) for party in sentence.parties):
        desk.memory.go_on()
