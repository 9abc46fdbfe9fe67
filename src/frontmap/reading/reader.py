"""A report read into claims, as a careful reader would."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from frontmap.model import Actor, Claim, Precision, Report, Toponym
from frontmap.reading.author import author_of
from frontmap.reading.claims.claims import make_claim, why_no_claim
from frontmap.reading.claims.merging import add_claims, merge_claims
from frontmap.reading.claims.own_word import with_own_side
from frontmap.reading.claims.sides import other_side, subject_side
from frontmap.reading.claims.timing import time_of
from frontmap.reading.claims.told import Told
from frontmap.reading.corrected import hear_about_before
from frontmap.reading.days.phrases import Dated
from frontmap.reading.days.resolve import anchor_of
from frontmap.reading.desk import Desk
from frontmap.reading.findings import Findings, find_told
from frontmap.reading.lexicon.language import guess_language
from frontmap.reading.meant import towns_of
from frontmap.reading.recall import is_long_ago, note_heading, note_topic, remember, remember_taker
from frontmap.reading.sayings.denied import denied, denied_before
from frontmap.reading.sayings.quotation import quotations_by_sentence
from frontmap.reading.sayings.seen import Span, day_spans, speaker_spans
from frontmap.reading.sentences.people import note_people
from frontmap.reading.sentences.skim import worth_reading
from frontmap.reading.sentences.split import leading_date_end, split_sentences
from frontmap.reading.sentences.vocabulary import compile_vocabulary
from frontmap.reading.towns.passed_over import PassedOver
from frontmap.reading.voices import is_added, saying_above, saying_of

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
    desk.memory.author = author_of(desk)
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


class _Outcome(NamedTuple):
    """What came of a sentence's events: claims, and the chunks of the towns ``spoken`` of.

    ``old`` are the chunks of those of which only things long past are told.
    """

    claims: list[Claim]
    spoken: set[int]
    old: set[int]


def _read_sentence(desk: Desk, number: int) -> None:
    """Add what one sentence says."""
    if not _LETTER.search(desk.report.text, *desk.spans[number]):
        return
    found = find_told(desk, number)
    sentence, sayings = found.sentence, found.sayings
    outcome = _read_events(desk, found)
    if not found.events:
        hear_about_before(desk, sentence, sayings, found.timing)
    before = denied_before(desk.report.text, sentence, found.rebuttals, desk.claims, outcome.claims)
    add_claims(desk.claims, [*before, *merge_claims(outcome.claims)], dated=bool(sentence.dated))
    desk.days += day_spans(sentence)
    desk.speakers += speaker_spans(desk.report.text, sentence, sayings)
    _keep_in_mind(desk, found, outcome)


def _read_events(desk: Desk, found: Findings) -> _Outcome:
    """Return what comes of a sentence's events, each with whose word it is and when it happened."""
    sentence, events = found.sentence, found.events
    apart = {rebuttal.verb for rebuttal in found.rebuttals}
    voices = [saying for saying in found.sayings if saying.verb not in apart] if apart else found.sayings
    outcome = _Outcome([], set(), set())
    for previous, event in zip((None, *events), events, strict=False):
        saying = saying_of(desk, found.number, event, voices)
        dated = time_of(found.timing, event, saying, previous)
        saying = saying or saying_above(desk, found.number, sentence)
        if saying is not None and is_added(sentence, saying, event, dated):
            saying = None
        told = Told(desk.report, desk.actor_ids, sentence, event, saying, dated, desk.memory)
        claimed = _read_event(desk, told, len(outcome.claims) + 1, outcome.spoken)
        outcome.claims.extend([*claimed, *denied(event, claimed, found.rebuttals)])
        outcome.spoken.update(event.towns.at)
        if event.towns.at and isinstance(dated, Dated) and dated.precision is Precision.DAY:
            desk.memory.tell_of_day(dated)
        if is_long_ago(desk, dated):
            outcome.old.update(event.towns.at)
    return outcome


def _keep_in_mind(desk: Desk, found: Findings, outcome: _Outcome) -> None:
    """Keep in mind what the next sentences may point back to: days, headings, people, sides and towns."""
    memory, sentence, events = desk.memory, found.sentence, found.events
    memory.days = found.timing.last or memory.days
    topic = memory.town if outcome.claims and events[-1].towns.refers else None
    note_heading(desk, found.number, sentence, found.sayings, claimed=bool(outcome.claims))
    note_people(sentence, desk.people)
    remember(desk, sentence, outcome.spoken, outcome.old)
    acted_on = [
        at for event in events if not event.noun for at in event.towns.at[:1] if at not in outcome.old
    ]
    note_topic(desk, desk.towns.get(sentence.starts[acted_on[-1]]) if acted_on else None, topic)


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
