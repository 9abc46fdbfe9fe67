"""A report read into claims, as a careful reader would."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import partial

from frontmap.model import Actor, Change, Claim, Days, Precision, Report, Stance, Toponym
from frontmap.reading.attribution import attribute_before
from frontmap.reading.beside import PART, REASONS, beside_reason
from frontmap.reading.chunk import Chunk
from frontmap.reading.chunks import Chunks, chunk
from frontmap.reading.claims import make_claim, merge_claims, why_no_claim
from frontmap.reading.days import Dated, anchor_of
from frontmap.reading.entries import BARE
from frontmap.reading.event import Event
from frontmap.reading.events import find_events
from frontmap.reading.frames import FRAMES
from frontmap.reading.language import guess_language
from frontmap.reading.memory import Memory
from frontmap.reading.passed_over import PassedOver, why_passed_over
from frontmap.reading.people import know_people, note_people
from frontmap.reading.quotation import Quotation, quotations_by_sentence, quoted_saying
from frontmap.reading.seen import Span, day_spans, speaker_spans
from frontmap.reading.sentence import Sentence
from frontmap.reading.sentences import leading_date_end, split_sentences
from frontmap.reading.sides import other_side, subject_side
from frontmap.reading.skim import opens_about_this, worth_reading
from frontmap.reading.speech import Saying, find_sayings, saying_over
from frontmap.reading.timing import UNDATED, Timing, heading_days, time_of
from frontmap.reading.told import Told
from frontmap.reading.towns import can_be_town
from frontmap.reading.vocabulary import NAME, WORD, Vocabulary, compile_vocabulary

_TOWN_REMEMBERED = 3
_SHORT = 5
_LONG_AGO_DAYS = 21
_BULLETS = "-–—•*·▪●◦"
_LONGEST_ACRONYM = 6
_KEPT_SENTENCES = 16
_WORD_TAGS = frozenset([WORD, BARE])
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


@dataclass(slots=True)
class _Desk:
    """All that reading one report needs, and what came of it so far; toponyms by where they start.

    ``named`` are the names (in lower case) that the text itself has called towns, ``people`` the sides of
    those whom it has introduced.
    """

    report: Report
    vocabulary: Vocabulary
    spans: list[tuple[int, int]]
    quotations: dict[int, Quotation]
    actor_ids: frozenset[str]
    anchor: Days | None
    found: dict[int, Toponym]
    named: set[str] = field(default_factory=set)
    meant: Toponym | None = None
    people: dict[str, str | None] = field(default_factory=dict)
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
        _know_again(desk, chunks)
        know_people(chunks, desk.people)
        desk.sentences[number] = Sentence(chunks, *span)
    return desk.sentences[number]


def _know_again(desk: _Desk, chunks: Chunks) -> None:
    """Take the names that were towns earlier in the text, though in no gazetteer, for towns again."""
    for at, piece in enumerate(chunks.pieces) if desk.named else ():
        if piece.low in desk.named and piece.toponym is None and NAME in piece.tags:
            start, end = chunks.starts[at], chunks.ends[at]
            chunks.pieces[at] = piece._replace(toponym=Toponym(desk.report.text[start:end], start, end))


def _read_sentence(desk: _Desk, number: int) -> None:
    """Add what one sentence says."""
    memory = desk.memory
    if not _LETTER.search(desk.report.text, *desk.spans[number]):
        return
    sentence = _sentence_at(desk, number)
    events = list(find_events(sentence))
    sayings = find_sayings(desk.report.text, sentence, memory, desk.actor_ids)
    memory.announced = bool(events) and _is_announced(desk, number + 1, short=len(sentence.chunks) <= _SHORT)
    verbs = [event.at for event in events] + [saying.verb for saying in sayings] + _other_verbs(sentence)
    timing = Timing(sentence, verbs, desk.anchor, memory.days)
    timing.heading = memory.current_heading()
    timing.told = None if "again" in sentence.all_tags else memory.day_told_of()
    claims: list[Claim] = []
    spoken: set[int] = set()
    old: set[int] = set()
    for previous, event in zip((None, *events), events, strict=False):
        voices = [said for said in sayings if not said.noun] if event.noun and event.negated else sayings
        saying = saying_over(voices, event.at) or _quoted_saying(desk, number, event)
        dated = time_of(timing, event, saying, previous)
        if saying is None and memory.current_heading() is not None and memory.summed_up_by is not None:
            saying = Saying(-1, memory.summed_up_by, "say", 0, len(sentence.chunks) - 1)
        if saying is None and memory.listed_by is not None and _is_item(desk, number):
            saying = Saying(-1, memory.listed_by, "source", 0, len(sentence.chunks) - 1)
        if saying is not None and _is_added(sentence, saying, event, dated):
            saying = None
        told = Told(desk.report, desk.actor_ids, sentence, event, saying, dated, memory)
        claims += _read_event(desk, told, len(claims) + 1, spoken)
        spoken.update(event.towns.at)
        if event.towns.at and isinstance(dated, Dated) and dated.precision is Precision.DAY:
            memory.tell_of_day(dated)
        if _is_long_ago(desk, dated):
            old.update(event.towns.at)
    if not events and sentence.has(0, "about_this"):
        attribute_before(desk.claims, sentence, sayings, timing, desk.actor_ids)
    desk.claims += merge_claims(claims)
    desk.days += day_spans(sentence)
    desk.speakers += speaker_spans(desk.report.text, sentence, sayings)
    note_people(sentence, desk.people)
    memory.days = timing.last or memory.days
    pointed_back = memory.town if claims and events[-1].towns.refers else None
    heading = heading_days(sentence, desk.anchor) if not claims else None
    sides = [said.speaker for said in sayings if said.speaker in desk.actor_ids and not said.doubted]
    if not _is_item(desk, number):
        memory.listed_by = _lists(desk, number, sentence, sides)
    if heading is not None:
        memory.set_heading(heading, sides[0] if sides else None)
    elif memory.sentences_since_heading == 1 and sides and sentence.has(0, "about_this"):
        memory.summed_up_by = sides[0]
    _remember(desk, sentence, spoken, old)
    acted_on = [
        event.towns.at[0]
        for event in events
        if event.towns.at and not event.noun and event.towns.at[0] not in old
    ]
    town = desk.towns.get(sentence.starts[acted_on[-1]]) if acted_on else None
    town = town or pointed_back
    town = town or desk.meant
    desk.meant = None
    if town is not None:
        memory.see_town(town)


def _is_item(desk: _Desk, number: int) -> bool:
    """Whether a sentence is an item of a list, by the mark that it begins with."""
    return desk.report.text[desk.spans[number][0]] in _BULLETS


def _lists(desk: _Desk, number: int, sentence: Sentence, sides: Sequence[str]) -> str | None:
    """Return the side whose words a list is: of a sentence with a colon at its end, whoever speaks in it."""
    if not desk.report.text[slice(*desk.spans[number])].rstrip().endswith(":"):
        return None
    offices = (
        party.actor for party in sentence.parties if party.kind == "office" and party.actor is not None
    )
    return sides[0] if sides else next(offices, None)


def _is_announced(desk: _Desk, number: int, *, short: bool) -> bool:
    """Whether a sentence says which side "reported about this", or goes on with what forces of a side did.

    The latter only counts after a ``short`` sentence: "X has fallen. The army of Y left it at night."
    """
    if number >= len(desk.spans):
        return False
    about_this = opens_about_this(desk.report.text, desk.spans[number][0], desk.vocabulary.lexicon)
    if not about_this and not short:
        return False
    after = _sentence_at(desk, number)
    forces = any(party.kind == "force" and party.actor is not None for party in after.parties)
    return any(here.actor for here in after.chunks) if about_this else forces


def _is_added(sentence: Sentence, saying: Saying, event: Event, dated: Dated | str | None) -> bool:
    """Whether a relative clause adds an earlier event to what is said: "they lost X, which Y took in May"."""
    if saying.verb < 0 or not isinstance(dated, Dated) or dated.precision is Precision.ANNOUNCED:
        return False
    after = range(saying.verb + 1, event.first)
    relative = (
        at - 2 in event.towns.at
        if sentence.has(at, "that", "det")
        else sentence.has(at, "who", "whom", "whose")
        for at in after
        if sentence.has(at - 1, "comma")
    )
    return any(relative)


def _other_verbs(sentence: Sentence) -> list[int]:
    """Return the verbs of change of a sentence, those among them too that tell of no town."""
    return [at for at in sentence.telling if sentence.tags[at] <= _WORD_TAGS and _tells(sentence.chunks[at])]


def _tells(here: Chunk) -> bool:
    """Whether a chunk is a verb of change and no noun, and one that needs no other side to be one."""
    told = ("finite", "participle", "predicate")
    verbs = (
        form for form in here.forms if form.mood in told and form.frame != "pass" and not form.needs_other
    )
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


def _read_event(desk: _Desk, told: Told, number: int, spoken: Collection[int]) -> list[Claim]:
    """Return the claims of one event, numbered from ``number`` on; note its towns, and why no claim."""
    subject, other = subject_side(told), other_side(told)
    reason = why_no_claim(told, subject, other)
    claims: list[Claim] = []
    for toponym in _towns(desk, told.sentence, told.event, spoken):
        desk.towns[toponym.start] = toponym
        desk.meant = toponym if told.event.towns.refers else None
        if reason:
            desk.passed[toponym.start] = PassedOver(toponym.text, toponym.start, toponym.end, reason)
        else:
            desk.claimed.add(toponym.start)
            claims.append(make_claim(told, toponym, number + len(claims), subject, other))
    _remember_taker(desk.memory, claims)
    if subject is not None:
        desk.memory.hear_of(subject)
    return claims


def _remember_taker(memory: Memory, claims: Sequence[Claim]) -> None:
    """Keep in mind who took a town: of towns taken after it nobody may be said to have done so."""
    for claim in claims:
        taken = claim.change in (Change.TAKEN, Change.ENTERED) and claim.stance is Stance.ASSERTED
        if taken and claim.gained_by is not None:
            memory.see_taken(claim.gained_by)


def _towns(desk: _Desk, sentence: Sentence, event: Event, spoken: Collection[int]) -> list[Toponym]:
    """Return the towns of an event: those it names, else the one that its words point back to.

    ``spoken`` are the chunks of the towns that earlier events of the sentence named.
    """
    if event.towns.beside not in ("", PART):
        return []
    if event.towns.at:
        named = (_toponym(desk, sentence.starts[at], sentence.ends[at]) for at in event.towns.at)
        return [toponym for toponym in named if toponym.start in desk.found or not _is_acronym(toponym.text)]
    if not event.towns.refers:
        return []
    for at in range(event.first - 1, -1, -1):
        here = sentence.chunks[at]
        owner = sentence.has(at + 1, "genitive")
        if at in spoken or (
            here.toponym is not None
            and here.actor is None
            and not owner
            and not (sentence.has(at - 1, "paren") and sentence.has(at + 1, "paren"))
            and beside_reason(sentence, at) in ("", PART)
        ):
            return [_toponym(desk, sentence.starts[at], sentence.ends[at])]
    town = desk.memory.town
    flight = event.rule.startswith("flight")
    told_of = town is not None and town.start in desk.claimed
    if flight and not told_of and (event.subject is None or event.subject.kind != "force"):
        return []
    lately = 1 if flight else _TOWN_REMEMBERED
    return [town] if town is not None and desk.memory.sentences_since_town <= lately else []


def _is_acronym(name: str) -> bool:
    """Whether a name is written in capitals alone, as those of offices and units are."""
    return 1 < len(name) <= _LONGEST_ACRONYM and name.isupper()


def _toponym(desk: _Desk, start: int, end: int) -> Toponym:
    """Return the toponym there: the gazetteer's, or one that only the text knows."""
    found = desk.found.get(start)
    known = found is not None and not desk.report.text[found.end : end].strip("-–—'’ ").isalpha()
    return found if found is not None and known else Toponym(desk.report.text[start:end], start, end)


def _is_called_town(sentence: Sentence, at: int) -> bool:
    """Whether the name at chunk ``at`` is that of a town by the words before it: "the village of X"."""
    kind = at - 2 if sentence.has(at - 1, "of") else at - 1
    return sentence.has(kind, "town", "towns") and can_be_town(sentence, at, unknown=True)


def _is_long_ago(desk: _Desk, dated: Dated | str | None) -> bool:
    """Whether something happened so long before the report that it is not what the report is about."""
    return (
        isinstance(dated, Dated)
        and desk.anchor is not None
        and (desk.anchor.first - dated.days.last).days > _LONG_AGO_DAYS
    )


def _remember(desk: _Desk, sentence: Sentence, spoken: set[int], old: set[int]) -> None:
    """Keep in mind what the next sentences may point back to; list the toponyms that no event spoke of."""
    phrases = (sentence.chunks[at].days for at in sentence.dated)
    undated = any(phrase is not None and phrase.operation == "undated" for phrase in phrases)
    for at, tags in enumerate(sentence.tags):
        if NAME not in tags:
            continue
        if sentence.chunks[at].toponym is None and _is_called_town(sentence, at):
            desk.named.add(sentence.chunks[at].low)
        for toponym, reason in why_passed_over(sentence, at, desk.found) if at not in spoken else ():
            forgotten = desk.memory.sentences_since_town > _TOWN_REMEMBERED
            if reason == PART or (reason == REASONS["near"] and forgotten):
                desk.memory.see_town(toponym)
            elif reason:
                desk.memory.see_again(toponym)
            if not reason:
                desk.towns.setdefault(toponym.start, toponym)
                reason = UNDATED if undated else "no change told"
            desk.passed.setdefault(
                toponym.start, PassedOver(toponym.text, toponym.start, toponym.end, reason)
            )
        if sentence.starts[at] in desk.towns and at not in old:
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
