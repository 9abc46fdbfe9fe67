"""People who are named once with the side that they speak for, and by their name alone from then on."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from dataclasses import replace

from frontmap.reading.sentences.chunks import OTHER_NAME, Chunks
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME

_BEFORE_NAME = ("office", "force", "comma", NAME)


def note_people(sentence: Sentence, people: MutableMapping[str, str | None]) -> None:
    """Add to ``people`` the side of each person whom a sentence names with an office, by full and last name.

    A name that two sides have is nobody's: its side is ``None``.
    """
    for party in sentence.parties:
        if party.kind != "office" or party.actor is None:
            continue
        for at in _names_of(sentence, party):
            full = sentence.chunks[at].low
            for name in (full, full.rsplit(None, 1)[-1]):
                people[name] = party.actor if people.get(name, party.actor) == party.actor else None


def _names_of(sentence: Sentence, party: Party) -> Iterator[int]:
    """Yield the chunks that name who holds an office: within it, or beside it behind a comma."""
    within = range(party.first, party.last + 1)
    if any(sentence.has(at, "at") and not sentence.has(at, "of") for at in within):
        return
    for at in within:
        if _is_person(sentence, at) and sentence.has_any(at - 1, *_BEFORE_NAME):
            yield at
    first = party.first
    while sentence.has_any(first - 1, "det", "adj"):
        first -= 1
    beside = [first - 2] if sentence.has(first - 1, "comma") else []
    beside += [party.last + 2] if sentence.has(party.last + 1, "comma") else []
    yield from (at for at in beside if _is_person(sentence, at))


def _is_person(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` can be the full name of a person, of whom nothing else says the side."""
    if not sentence.has(at, OTHER_NAME):
        return False
    here = sentence.chunks[at]
    return here.actor is None and here.toponym is None and " " in here.low


def know_people(chunks: Chunks, people: MutableMapping[str, str | None]) -> None:
    """Tell the side of the names in ``chunks`` that ``people`` knows."""
    for at, piece in enumerate(chunks.pieces) if people else ():
        if NAME in piece.tags and piece.actor is None and piece.toponym is None:
            actor = people.get(piece.low)
            if actor is not None:
                chunks.pieces[at] = replace(piece, actor=actor)
