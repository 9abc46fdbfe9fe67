"""All that reading one report needs, and what came of it so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from frontmap.model import Claim, Days, Report, Toponym
from frontmap.reading.sayings.memory import Memory
from frontmap.reading.sayings.quotation import Quotation
from frontmap.reading.sayings.seen import Span
from frontmap.reading.sentences.chunks import Chunks, chunk
from frontmap.reading.sentences.people import know_people
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.units import know_units
from frontmap.reading.sentences.vocabulary import NAME, Vocabulary
from frontmap.reading.towns.passed_over import PassedOver

_KEPT_SENTENCES = 16
_CASE_ENDINGS = "аеєиіїоуюяыэьй"
_SHORTEST_DECLINED = 5


@dataclass(slots=True)
class Desk:
    """All that reading one report needs, and what came of it so far; toponyms by where they start.

    ``named`` are the stems of the names that the text itself has called towns, ``surnames`` those that
    ended longer names, ``people`` the sides of those whom it has introduced.
    """

    report: Report
    vocabulary: Vocabulary
    spans: list[tuple[int, int]]
    quotations: dict[int, Quotation]
    actor_ids: frozenset[str]
    anchor: Days | None
    found: dict[int, Toponym]
    named: set[str] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
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


def sentence_at(desk: Desk, number: int) -> Sentence:
    """Return a sentence taken apart; the few that a quotation looks ahead to are kept for their turn."""
    span = desk.spans[number]
    if len(desk.sentences) > _KEPT_SENTENCES:
        desk.sentences.clear()
    if number not in desk.sentences:
        chunks = chunk(desk.report.text, span, desk.vocabulary, desk.found)
        _know_again(desk, chunks)
        know_people(chunks, desk.people)
        sentence = Sentence(chunks, *span)
        desk.sentences[number] = Sentence(chunks, *span) if know_units(sentence, chunks) else sentence
    return desk.sentences[number]


def _know_again(desk: Desk, chunks: Chunks) -> None:
    """Take the names that were towns earlier in the text, though in no gazetteer, for towns again."""
    for at, piece in enumerate(chunks.pieces) if desk.named else ():
        if NAME in piece.tags and piece.toponym is None and stem(piece.low) in desk.named:
            start, end = chunks.starts[at], chunks.ends[at]
            chunks.pieces[at] = replace(piece, toponym=Toponym(desk.report.text[start:end], start, end))


def stem(name: str) -> str:
    """Return a name (in lower case) without the vowels by which its cases differ: "Синджа", "Синджу"."""
    return name.rstrip(_CASE_ENDINGS) if len(name) >= _SHORTEST_DECLINED else name


def toponym(desk: Desk, start: int, end: int) -> Toponym:
    """Return the toponym there: the gazetteer's, or one that only the text knows."""
    found = desk.found.get(start)
    known = found is not None and not desk.report.text[found.end : end].strip("-–—'’ ").isalpha()
    return found if found is not None and known else Toponym(desk.report.text[start:end], start, end)
