"""A report read into claims, as a careful reader would."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

from frontmap.model import Actor, Claim, Precision, Report, Toponym
from frontmap.reading.changes.event import Event
from frontmap.reading.changes.events import find_events
from frontmap.reading.chronicle import names_another_day, note_chronicle, opens_paragraph
from frontmap.reading.claims.claims import make_claim, why_no_claim
from frontmap.reading.claims.headings import heading_days
from frontmap.reading.claims.merging import add_claims, merge_claims
from frontmap.reading.claims.own_word import with_own_side
from frontmap.reading.claims.sides import other_side, subject_side
from frontmap.reading.claims.timing import Timing, time_of
from frontmap.reading.claims.told import Told
from frontmap.reading.corrected import hear_about_before
from frontmap.reading.days.phrases import Dated
from frontmap.reading.days.resolve import anchor_of
from frontmap.reading.desk import Desk, sentence_at
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.lexicon.language import guess_language
from frontmap.reading.listed import is_item, lister
from frontmap.reading.meant import towns_of
from frontmap.reading.recall import is_long_ago, remember, remember_taker
from frontmap.reading.sayings.quotation import quotations_by_sentence, quoted_saying
from frontmap.reading.sayings.rebuttal import denied, denied_before, rebuttals_of
from frontmap.reading.sayings.saying import Saying, saying_over
from frontmap.reading.sayings.seen import Span, day_spans, speaker_spans
from frontmap.reading.sayings.speech import find_sayings
from frontmap.reading.sentences.chunk import Chunk
from frontmap.reading.sentences.people import note_people
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.skim import opens_about_this, worth_reading
from frontmap.reading.sentences.split import leading_date_end, split_sentences
from frontmap.reading.sentences.vocabulary import WORD, compile_vocabulary
from frontmap.reading.towns.passed_over import PassedOver

_SHORT = 5
_TOLD = ("finite", "participle", "predicate")
_WORD_TAGS = frozenset([WORD, BARE, "welcomed"])
_LETTER = re.compile(r"[^\W\d_]|[0-9][.-][0-9]")

FindToponyms = Callable[[str, str], Sequence[Toponym]]
"""Finds the toponyms of a text in a language, in order and without overlap."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a report: its claims, its towns, and what was seen and not made a claim.

    ``days`` and ``speakers`` are the passages that name days, and who says something.
    """

    claims: tuple[Claim, ...]
    toponyms: tuple[Toponym, ...]
    passed_over: tuple[PassedOver, ...]
    days: tuple[Span, ...] = ()
    speakers: tuple[Span, ...] = ()


def read(report: Report, *, actors: Sequence[Actor], find_toponyms: FindToponyms) -> Reading:
    """Return what ``report`` claims happened to which towns.

    Claims have no ``place_id`` yet. A claim without a day of its own has the report's day, or all its
    published days where only a month is known, and is ``announced``. A report without a language is read in
    the one that its words suggest; if none does, only its toponyms are found.

    Raises:
        LexiconError: if the report names a language that has no lexicon.
    """
    lang = report.lang or guess_language(report.text)
    if lang is None:
        return Reading((), tuple(find_toponyms(report.text, "")), ())
    vocabulary = compile_vocabulary(actors, lang)
    spans = list(
        split_sentences(report.text, vocabulary.lexicon.abbreviations, leading_date_end(report.text))
    )
    desk = Desk(
        report=report,
        vocabulary=vocabulary,
        spans=spans,
        quotations=quotations_by_sentence(report.text, spans),
        actor_ids=frozenset(actor.actor_id for actor in actors),
        anchor=anchor_of(report),
        found={toponym.start: toponym for toponym in find_toponyms(report.text, lang)},
    )
    worth = worth_reading(report.text, spans, vocabulary, desk.found)
    for number in range(len(spans)):
        desk.memory.next_sentence()
        if number in worth:
            _read_sentence(desk, number)
    return Reading(
        tuple(desk.claims),
        tuple(sorted(desk.towns.values(), key=lambda toponym: toponym.start)),
        tuple(
            sorted((p for p in desk.passed.values() if p.start not in desk.claimed), key=lambda p: p.start)
        ),
        tuple(desk.days),
        tuple(desk.speakers),
    )


def _read_sentence(desk: Desk, number: int) -> None:
    """Add what one sentence says."""
    memory = desk.memory
    if not _LETTER.search(desk.report.text, *desk.spans[number]):
        return
    sentence = sentence_at(desk, number)
    events = list(find_events(sentence))
    sayings = find_sayings(desk.report.text, sentence, memory, desk.actor_ids)
    memory.announced = bool(events) and _is_announced(desk, number + 1, short=len(sentence.chunks) <= _SHORT)
    verbs = [event.at for event in events] + [saying.verb for saying in sayings] + _other_verbs(sentence)
    timing = Timing(sentence, verbs, desk.anchor, memory.days)
    timing.heading = memory.current_heading()
    timing.told = None if "again" in sentence.all_tags else memory.day_told_of()
    note_chronicle(desk, number, sentence)
    timing.chronicle = memory.chronicle
    rebuttals = rebuttals_of(desk.report.text, sentence, sayings, events)
    apart = {rebuttal.verb for rebuttal in rebuttals}
    voices = [saying for saying in sayings if saying.verb not in apart] if apart else sayings
    claims: list[Claim] = []
    spoken: set[int] = set()
    old: set[int] = set()
    for previous, event in zip((None, *events), events, strict=False):
        saying = _saying_of(desk, number, event, voices)
        dated = time_of(timing, event, saying, previous)
        saying = saying or _saying_above(desk, number, sentence)
        if saying is not None and _is_added(sentence, saying, event, dated):
            saying = None
        told = Told(desk.report, desk.actor_ids, sentence, event, saying, dated, memory)
        claimed = _read_event(desk, told, len(claims) + 1, spoken)
        claims += [*claimed, *denied(event, claimed, rebuttals)]
        spoken.update(event.towns.at)
        if event.towns.at and isinstance(dated, Dated) and dated.precision is Precision.DAY:
            memory.tell_of_day(dated)
        if is_long_ago(desk, dated):
            old.update(event.towns.at)
    if not events:
        hear_about_before(desk, sentence, sayings, timing)
    before = denied_before(desk.report.text, sentence, rebuttals, desk.claims, claims)
    add_claims(desk.claims, [*before, *merge_claims(claims)], dated=bool(sentence.dated))
    desk.days += day_spans(sentence)
    desk.speakers += speaker_spans(desk.report.text, sentence, sayings)
    memory.days = timing.last or memory.days
    topic = memory.town if claims and events[-1].towns.refers else None
    _note_heading(desk, number, sentence, sayings, claimed=bool(claims))
    note_people(sentence, desk.people)
    remember(desk, sentence, spoken, old)
    acted_on = [at for event in events if not event.noun for at in event.towns.at[:1] if at not in old]
    _note_topic(desk, desk.towns.get(sentence.starts[acted_on[-1]]) if acted_on else None, topic)


def _saying_of(desk: Desk, number: int, event: Event, sayings: list[Saying]) -> Saying | None:
    """Return whose words an event of a sentence is told in, by the sentence or by a quotation around it."""
    voices = [said for said in sayings if not said.noun] if event.noun and event.negated else sayings
    return saying_over(voices, event.at) or _quoted_saying(desk, number, event)


def _saying_above(desk: Desk, number: int, sentence: Sentence) -> Saying | None:
    """Return whose words a sentence is under a heading, or as an item of a list that a side gave."""
    memory, last = desk.memory, len(sentence.chunks) - 1
    if memory.current_heading() is not None and memory.summed_up_by is not None:
        return Saying(-1, memory.summed_up_by, "say", 0, last)
    if memory.listed_by is not None and is_item(desk, number):
        return Saying(-1, memory.listed_by, "source", 0, last)
    return None


def _note_heading(
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


def _note_topic(desk: Desk, acted_on: Toponym | None, told_of: Toponym | None) -> None:
    """Keep in mind the town that a text is about: the last that something was done to, else was told of."""
    town = acted_on or told_of or desk.meant
    desk.meant = None
    if town is not None:
        desk.memory.see_town(town)


def _is_announced(desk: Desk, number: int, *, short: bool) -> bool:
    """Whether a sentence says which side "reported about this", or goes on with what forces of a side did.

    The latter only counts after a ``short`` sentence: "X has fallen. The army of Y left it at night."
    """
    if number >= len(desk.spans):
        return False
    about_this = opens_about_this(desk.report.text, desk.spans[number][0], desk.vocabulary.lexicon)
    if not about_this and not short:
        return False
    after = sentence_at(desk, number)
    forces = any(party.kind == "force" and party.actor is not None for party in after.parties)
    return any(here.actor for here in after.chunks) if about_this else forces


def _is_added(sentence: Sentence, saying: Saying, event: Event, dated: Dated | str | None) -> bool:
    """Whether a relative clause adds an earlier event to what is said: "they lost X, which Y took in May"."""
    if saying.verb < 0 or not isinstance(dated, Dated) or dated.precision is Precision.ANNOUNCED:
        return False
    after = range(saying.verb + 1, event.first)
    relative = (
        at - 2 in event.towns.at and not sentence.has_any(at + 1, "type", "adj")
        if sentence.has_any(at, "that", "det")
        else sentence.has_any(at, "who", "whom", "whose")
        for at in after
        if sentence.has(at - 1, "comma")
    )
    return any(relative)


def _other_verbs(sentence: Sentence) -> list[int]:
    """Return the verbs of change of a sentence, those among them too that tell of no town."""
    return [at for at in sentence.telling if sentence.tags[at] <= _WORD_TAGS and _tells(sentence.chunks[at])]


def _tells(here: Chunk) -> bool:
    """Whether a chunk is a verb of change and no noun, and one that needs no other side to be one."""
    told = False
    for form in here.forms:
        if form.mood == "noun":
            return False
        verb = form.mood in _TOLD and form.frame != "pass" and not form.needs_other
        told = told or (verb and FRAMES[form.frame].change is not None)
    return told


def _quoted_saying(desk: Desk, number: int, event: Event) -> Saying | None:
    """Return whose words an event of a sentence is told in, if it stands in a quotation over several."""
    quotation = desk.quotations.get(number)
    if quotation is None or not (
        quotation.start < sentence_at(desk, number).starts[event.at] < quotation.end
    ):
        return None
    return quoted_saying(
        desk.report.text, quotation, number, partial(sentence_at, desk), desk.memory, desk.actor_ids
    )


def _read_event(desk: Desk, told: Told, number: int, spoken: Collection[int]) -> list[Claim]:
    """Return the claims of one event, numbered from ``number`` on; note its towns, and why no claim."""
    subject, other = subject_side(told), other_side(told)
    told = with_own_side(told, subject, other)
    reason = why_no_claim(told, subject, other)
    claims: list[Claim] = []
    for toponym in towns_of(desk, told.sentence, told.event, spoken):
        desk.towns[toponym.start] = toponym
        desk.meant = toponym if told.event.towns.refers else None
        if reason:
            desk.passed[toponym.start] = PassedOver(toponym.text, toponym.start, toponym.end, reason)
        else:
            desk.claimed.add(toponym.start)
            claims.append(make_claim(told, toponym, number + len(claims), subject, other))
    remember_taker(desk.memory, claims)
    if subject is not None:
        desk.memory.hear_of(subject)
    return claims
