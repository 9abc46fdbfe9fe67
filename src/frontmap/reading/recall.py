"""What the next sentences of a text may point back to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from frontmap.model import Change, Claim, Stance, Toponym
from frontmap.reading.chronicle import names_another_day, opens_paragraph
from frontmap.reading.claims.headings import heading_days
from frontmap.reading.claims.sides import likely_side
from frontmap.reading.claims.timing import UNDATED
from frontmap.reading.days.phrases import Dated
from frontmap.reading.desk import Desk, stem
from frontmap.reading.listed import is_item, lister
from frontmap.reading.sayings.memory import TOWN_REMEMBERED, Memory
from frontmap.reading.sayings.saying import Saying
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
    """Whether something happened so long before the report that it is not what the report is about.

    A chronicle is about it, and so is a text that just told of those days.
    """
    if desk.anchor is None or not isinstance(dated, Dated) or desk.memory.chronicle is not None:
        return False
    latest = desk.anchor.first - timedelta(_LONG_AGO_DAYS)
    told_of = bool(desk.claims) and desk.claims[-1].days.last < latest
    return dated.days.last < latest and not told_of


def _names_no_day(sentence: Sentence) -> bool:
    """Whether a sentence has a phrase of time that dates nothing."""
    phrases = (sentence.chunks[at].days for at in sentence.dated)
    return any(phrase is not None and phrase.operation == "undated" for phrase in phrases)


def remember(desk: Desk, sentence: Sentence, spoken: set[int], old: set[int]) -> None:
    """Keep in mind what the next sentences may point back to; list the toponyms that no event spoke of."""
    for at, tags in enumerate(sentence.tags):
        if NAME not in tags:
            continue
        _remember_name(desk, sentence, at)
        if at not in spoken:
            _list_passed_over(desk, sentence, at)
        if sentence.starts[at] in desk.towns and at not in old:
            desk.memory.see_town(desk.towns[sentence.starts[at]])
    _remember_sides(desk.memory, sentence)


def _remember_name(desk: Desk, sentence: Sentence, at: int) -> None:
    """Keep in mind that the name at chunk ``at`` is a town's that no gazetteer has, or somebody's surname."""
    here = sentence.chunks[at]
    told_of = sentence.starts[at] in desk.towns
    if here.toponym is None and (told_of or _is_called_town(sentence, at)):
        desk.named.add(stem(here.low))
    elif OTHER_NAME in here.tags:
        desk.surnames.add(here.low.rsplit(None, 1)[-1])


def _list_passed_over(desk: Desk, sentence: Sentence, at: int) -> None:
    """List the toponyms of the name at chunk ``at``, each with why nothing is claimed of it."""
    for toponym, reason in why_passed_over(sentence, at, desk.found):
        forgotten = desk.memory.sentences_since_town > TOWN_REMEMBERED
        if reason == PART or (reason == REASONS["near"] and forgotten):
            desk.memory.see_town(toponym)
        elif reason:
            desk.memory.see_again(toponym)
        if not reason:
            desk.towns.setdefault(toponym.start, toponym)
            reason = UNDATED if _names_no_day(sentence) else "no change told"
        passed = PassedOver(toponym.text, toponym.start, toponym.end, reason)
        desk.passed.setdefault(toponym.start, passed)


def _remember_sides(memory: Memory, sentence: Sentence) -> None:
    """Keep in mind which side acted, and which was named last."""
    acting = (
        party.actor or likely_side(sentence, party)
        for party in sentence.parties
        if party.kind in ("force", "name", "office") and not sentence.governed(party.first)
    )
    actor = next((side for side in acting if side is not None), None)
    named = (party.actor or likely_side(sentence, party) for party in reversed(sentence.parties))
    memory.named = next((side for side in named if side is not None), None)
    if actor is not None:
        memory.hear_of(actor)
    elif any(party.kind == "they" and not sentence.governed(party.first) for party in sentence.parties):
        memory.go_on()


def note_heading(
    desk: Desk, number: int, sentence: Sentence, sayings: Sequence[Saying], *, claimed: bool
) -> None:
    """Keep in mind the days and the side of a heading, or whose list the next sentences are."""
    memory = desk.memory
    heading = heading_days(sentence, desk.anchor) if not claimed else None
    sides = [said.speaker for said in sayings if said.speaker in desk.actor_ids and not said.doubted]
    if not is_item(desk, number):
        memory.listed_by = lister(desk, number, sentence, sides)
    if heading is not None:
        memory.set_heading(heading, sides[0] if sides else None)
    elif opens_paragraph(desk, number) and names_another_day(sentence):
        memory.end_heading()
    elif memory.sentences_since_heading == 1 and sides and sentence.has(0, "about_this"):
        memory.summed_up_by = sides[0]


def note_topic(desk: Desk, acted_on: Toponym | None, told_of: Toponym | None) -> None:
    """Keep in mind the town that a text is about: the last that something was done to, else was told of."""
    town = acted_on or told_of or desk.meant
    desk.meant = None
    if town is not None:
        desk.memory.see_town(town)
