"""A sentence taken apart: its chunks and the parties in it, with the questions that all rules ask of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from frontmap.reading.chunks import NAME, NUMBER, OTHER_NAME, WORD, Chunk

Kind = Literal["force", "office", "name", "they", "we", "civil"]
GOVERNING = ("of", "at", "by", "with", "near", "toward", "source", "after", "purpose", "since", "such")
_REACH = 9


@dataclass(frozen=True, slots=True)
class Party:
    """Whoever acts or speaks: chunks ``first`` to ``last`` of a sentence.

    ``kind`` tells armed forces from offices, bare names of sides, pronouns and those who can hold no town;
    ``actor`` is the side, ``None`` where the words do not say; ``own`` means that they are somebody's ("his
    troops").
    """

    first: int
    last: int
    kind: Kind
    actor: str | None = None
    own: bool = False
    headquarters: bool = False


class Sentence:
    """The chunks of one sentence, and the parties among them."""

    __slots__ = ("chunks", "end", "parties", "party_at", "start")

    def __init__(self, chunks: Sequence[Chunk], start: int, end: int) -> None:
        self.chunks = chunks
        self.start = start
        self.end = end
        self.parties = tuple(_find_parties(chunks))
        self.party_at = {i: party for party in self.parties for i in range(party.first, party.last + 1)}

    def has(self, at: int, *tags: str) -> bool:
        """Whether there is a chunk ``at`` that index and it can be any of ``tags``."""
        return 0 <= at < len(self.chunks) and self.chunks[at].has(*tags)

    def governed(self, first: int) -> bool:
        """Whether a preposition stands before the phrase whose noun is chunk ``first``."""
        at = first - 1
        while at >= 0 and self.chunks[at].has("det", "adj", "possessive", NUMBER, "quote"):
            if self.chunks[at].has(*GOVERNING):
                return not self.opens_clause(at)
            at -= 1
        return self.has(at, *GOVERNING)

    def opens_clause(self, at: int) -> bool:
        """Whether chunk ``at`` is the first of a clause, so that "des" and "du" there are articles."""
        return at == 0 or self.has(
            at - 1, "that", "clause", "comma", "colon", "strong", "quote", "who", "dash", "time", "if"
        )

    def is_boundary(self, at: int) -> bool:
        """Whether chunk ``at`` ends a clause for good."""
        return self.chunks[at].has("that", "clause", "strong", "colon", "if", "source", "paren")


def _find_parties(chunks: Sequence[Chunk]) -> Iterator[Party]:
    """Yield the parties in ``chunks`` in order."""
    at = 0
    while at < len(chunks):
        kind = _kind(chunks, at)
        if kind is None:
            at += 1
            continue
        party = _party(chunks, at, kind)
        yield party
        at = party.last + 1


def _kind(chunks: Sequence[Chunk], at: int) -> Kind | None:
    """Return what sort of party begins at chunk ``at``, ``None`` if none does."""
    here = chunks[at]
    if here.has("flag", "days"):
        return None
    for kind in ("force", "office", "civil", "they"):
        if here.has(kind):
            return kind
    if here.has("we") and not (at and chunks[at - 1].has("we")):
        return "we"
    if here.actor is None:
        return None
    before = chunks[at - 1] if at else None
    if here.capital or here.toponym is not None:
        return "name"
    if before is not None and before.has(WORD):
        return "civil"
    return "force" if before is not None and before.has("det") else None


def _party(chunks: Sequence[Chunk], first: int, kind: Kind) -> Party:
    """Return the party whose head is chunk ``first``, with all that describes it."""
    head = chunks[first]
    actor, last = head.actor, first
    if kind in ("they", "we"):
        return Party(first, first, kind)
    for at in range(first + 1, min(first + _REACH, len(chunks))):
        here = chunks[at]
        if here.actor is not None and (kind != "name" or not here.capital):
            if actor is None or here.actor == actor:
                actor, last = here.actor, at
                continue
            break
        if here.has("force", "office"):
            if not chunks[at - 1].has("of", "det", WORD, "adj"):
                break
            last = at
        elif here.has(NAME):
            if kind == "name" or (kind != "office" and not here.has(OTHER_NAME) and here.toponym is not None):
                break
            last = at
        elif here.has("comma"):
            if kind != "office" or at + 1 >= len(chunks) or not chunks[at + 1].has(NAME):
                break
        elif (
            here.has("civil")
            or not here.has("of", "det", "adj", WORD, NUMBER, "quote", "region")
            or (here.has("quote") and kind == "name")
        ):
            break
    before = chunks[first - 1] if first else None
    return Party(
        first,
        last,
        kind,
        actor,
        own=before is not None and before.has("possessive", "ours"),
        headquarters=head.has("headquarters"),
    )
