"""A report read into claims, as a careful reader would."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from frontmap.model import Actor, Claim, Days, Report, Toponym
from frontmap.reading.attribution import attribute_before
from frontmap.reading.beside import PART, beside_reason
from frontmap.reading.chunk import Chunk
from frontmap.reading.chunks import chunk
from frontmap.reading.claims import make_claim, merge_claims, why_no_claim
from frontmap.reading.days import anchor_of
from frontmap.reading.event import Event
from frontmap.reading.events import find_events
from frontmap.reading.frames import FRAMES
from frontmap.reading.language import guess_language
from frontmap.reading.memory import Memory
from frontmap.reading.passed_over import PassedOver, why_passed_over
from frontmap.reading.quotation import Quotation, quotations_by_sentence, quoted_saying
from frontmap.reading.seen import Span, day_spans, speaker_spans
from frontmap.reading.sentence import Sentence
from frontmap.reading.sentences import leading_date_end, split_sentences
from frontmap.reading.sides import other_side, subject_side
from frontmap.reading.skim import worth_reading
from frontmap.reading.speech import Saying, find_sayings, saying_over
from frontmap.reading.timing import UNDATED, Timing, time_of
from frontmap.reading.told import Told
from frontmap.reading.vocabulary import NAME, WORD, Vocabulary, compile_vocabulary

_TOWN_REMEMBERED = 3
_KEPT_SENTENCES = 16
_WORD_TAGS = frozenset([WORD])
_LETTER = re.compile(r"[^\W\d_]")

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


@dataclass(slots=True)
class _Desk:
    """All that reading one report needs, and what came of it so far; toponyms by where they start."""

    report: Report
    vocabulary: Vocabulary
    spans: list[tuple[int, int]]
    quotations: dict[int, Quotation]
    actor_ids: frozenset[str]
    anchor: Days | None
    found: dict[int, Toponym]
    sentences: dict[int, Sentence] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    claims: list[Claim] = field(default_factory=list)
    towns: dict[int, Toponym] = field(default_factory=dict)
    passed: dict[int, PassedOver] = field(default_factory=dict)
    claimed: set[int] = field(default_factory=set)
    days: list[Span] = field(default_factory=list)
    speakers: list[Span] = field(default_factory=list)


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
    desk = _Desk(
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


def _sentence_at(desk: _Desk, number: int) -> Sentence:
    """Return a sentence taken apart; the few that a quotation looks ahead to are kept for their turn."""
    span = desk.spans[number]
    if len(desk.sentences) > _KEPT_SENTENCES:
        desk.sentences.clear()
    if number not in desk.sentences:
        chunks = chunk(desk.report.text, span, desk.vocabulary, desk.found)
        desk.sentences[number] = Sentence(chunks, *span)
    return desk.sentences[number]


def _read_sentence(desk: _Desk, number: int) -> None:
    """Add what one sentence says."""
    memory = desk.memory
    if not _LETTER.search(desk.report.text, *desk.spans[number]):
        return
    sentence = _sentence_at(desk, number)
    events = list(find_events(sentence))
    sayings = find_sayings(desk.report.text, sentence, memory, desk.actor_ids)
    verbs = [event.at for event in events] + [saying.verb for saying in sayings] + _other_verbs(sentence)
    timing = Timing(sentence, verbs, desk.anchor, memory.days)
    claims: list[Claim] = []
    spoken: set[int] = set()
    for previous, event in zip((None, *events), events, strict=False):
        saying = saying_over(sayings, event.at) or _quoted_saying(desk, number, event)
        dated = time_of(timing, event, saying, previous)
        told = Told(desk.report, desk.actor_ids, sentence, event, saying, dated, memory)
        claims += _read_event(desk, told, len(claims) + 1)
        spoken.update(event.towns.at)
    if not events and sentence.has(0, "about_this"):
        attribute_before(desk.claims, sentence, sayings, timing, desk.actor_ids)
    desk.claims += merge_claims(claims)
    desk.days += day_spans(sentence)
    desk.speakers += speaker_spans(desk.report.text, sentence, sayings)
    memory.days = timing.last or memory.days
    _remember(desk, sentence, spoken)
    acted_on = [event.towns.at[0] for event in events if event.towns.at and not event.noun]
    town = desk.towns.get(sentence.starts[acted_on[-1]]) if acted_on else None
    if town is not None:
        memory.see_town(town)


def _other_verbs(sentence: Sentence) -> list[int]:
    """Return the verbs of change of a sentence, those among them too that tell of no town."""
    return [at for at in sentence.telling if sentence.tags[at] <= _WORD_TAGS and _tells(sentence.chunks[at])]


def _tells(here: Chunk) -> bool:
    """Whether a chunk is a verb of change and no noun, and one that needs no other side to be one."""
    told = ("finite", "participle", "predicate")
    verbs = (form for form in here.forms if form.mood in told and not form.needs_other)
    return any(FRAMES[form.frame].change is not None for form in verbs) and not any(
        form.mood == "noun" for form in here.forms
    )


def _quoted_saying(desk: _Desk, number: int, event: Event) -> Saying | None:
    """Return whose words an event of a sentence is told in, if it stands in a quotation over several."""
    start = _sentence_at(desk, number).starts[event.at]
    quotation = desk.quotations.get(number)
    if quotation is None or not quotation.start < start < quotation.end:
        return None
    return quoted_saying(
        desk.report.text, quotation, number, partial(_sentence_at, desk), desk.memory, desk.actor_ids
    )


def _read_event(desk: _Desk, told: Told, number: int) -> list[Claim]:
    """Return the claims of one event, numbered from ``number`` on; note its towns, and why no claim."""
    subject, other = subject_side(told), other_side(told)
    reason = why_no_claim(told, subject, other)
    claims: list[Claim] = []
    for toponym in _towns(desk, told.sentence, told.event):
        desk.towns[toponym.start] = toponym
        if reason:
            desk.passed[toponym.start] = PassedOver(toponym.text, toponym.start, toponym.end, reason)
        else:
            desk.claimed.add(toponym.start)
            claims.append(make_claim(told, toponym, number + len(claims), subject, other))
    if subject is not None:
        desk.memory.hear_of(subject)
    return claims


def _towns(desk: _Desk, sentence: Sentence, event: Event) -> list[Toponym]:
    """Return the towns of an event: those it names, else the one that its words point back to."""
    if event.towns.beside not in ("", PART):
        return []
    if event.towns.at:
        return [_toponym(desk, sentence.starts[at], sentence.ends[at]) for at in event.towns.at]
    if not event.towns.refers:
        return []
    for at in range(event.first - 1, -1, -1):
        here = sentence.chunks[at]
        if here.toponym is not None and here.actor is None and not beside_reason(sentence, at):
            return [here.toponym]
    town = desk.memory.town
    return [town] if town is not None and desk.memory.sentences_since_town <= _TOWN_REMEMBERED else []


def _toponym(desk: _Desk, start: int, end: int) -> Toponym:
    """Return the toponym there: the gazetteer's, or one that only the text knows."""
    found = desk.found.get(start)
    known = found is not None and not desk.report.text[found.end : end].strip("-–—'’ ").isalpha()
    return found if found is not None and known else Toponym(desk.report.text[start:end], start, end)


def _remember(desk: _Desk, sentence: Sentence, spoken: set[int]) -> None:
    """Keep in mind what the next sentences may point back to; list the toponyms that no event spoke of."""
    phrases = (sentence.chunks[at].days for at in sentence.dated)
    undated = any(phrase is not None and phrase.operation == "undated" for phrase in phrases)
    for at, tags in enumerate(sentence.tags):
        if NAME not in tags:
            continue
        for toponym, reason in why_passed_over(sentence, at, desk.found) if at not in spoken else ():
            if reason == PART:
                desk.memory.see_town(toponym)
            if not reason:
                desk.towns.setdefault(toponym.start, toponym)
                reason = UNDATED if undated else "no change told"
            desk.passed.setdefault(
                toponym.start, PassedOver(toponym.text, toponym.start, toponym.end, reason)
            )
        if sentence.starts[at] in desk.towns:
            desk.memory.see_town(desk.towns[sentence.starts[at]])
    actor = next(
        (
            party.actor
            for party in sentence.parties
            if party.actor
            and party.kind in ("force", "name", "office")
            and not sentence.governed(party.first)
        ),
        None,
    )
    if actor is not None:
        desk.memory.hear_of(actor)
