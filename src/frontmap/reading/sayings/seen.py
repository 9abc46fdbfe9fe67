"""Where a text names days and who speaks, for a person who checks what was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sentences.sentence import Sentence

Span = tuple[int, int]
"""A passage ``text[start:end]``."""


def day_spans(sentence: Sentence) -> Iterator[Span]:
    """Yield the passages of a sentence that name days."""
    for at in sentence.dated:
        yield sentence.starts[at], sentence.ends[at]


def speaker_spans(text: str, sentence: Sentence, sayings: Iterable[Saying]) -> Iterator[Span]:
    """Yield the passages of a sentence that name who says something in it."""
    for saying in sayings:
        if not saying.speaker:
            continue
        span = _party_span(sentence, saying) or _name_span(text, sentence, saying)
        if span is not None:
            yield span


def _party_span(sentence: Sentence, saying: Saying) -> Span | None:
    """Return where the side that speaks is named: nearest to the word that says so, outside what is said."""
    parties = [
        party
        for party in sentence.parties
        if party.actor == saying.speaker and (saying.kind == "source" or not saying.covers(party.first))
    ]
    nearest = min(parties, key=lambda party: abs(party.first - saying.verb), default=None)
    if nearest is None:
        return None
    return sentence.starts[nearest.first], sentence.ends[nearest.last]


def _name_span(text: str, sentence: Sentence, saying: Saying) -> Span | None:
    """Return where a third party is named, ``None`` where the words only point back to the speaker."""
    at = text.find(saying.speaker, sentence.start, sentence.end)
    pronoun = any(sentence.has(i, "they") for i, start in enumerate(sentence.starts) if start == at)
    return (at, at + len(saying.speaker)) if at >= 0 and not pronoun else None
