"""A sentence taken apart: its chunks and the parties in it, with the questions that all rules ask of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from frontmap.reading.chunks import OTHER_NAME, Chunk
from frontmap.reading.vocabulary import DEMONYM, NAME, NUMBER, WORD

Kind = Literal["force", "office", "name", "they", "we", "civil"]
GOVERNING = ("of", "at", "by", "with", "near", "toward", "source", "after", "purpose", "since", "such")
_REACH = 9
_PARTY_TAGS = frozenset(("force", "office", "civil", "they", "we"))


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
        """Whether a preposition, or an ending that means "by", governs what chunk ``first`` opens."""
        if first in self.party_at and self.by_ending(self.party_at[first]):
            return True
        at = first - 1
        while at >= 0 and self.chunks[at].has("det", "adj", "possessive", NUMBER, "quote"):
            if self.chunks[at].has(*GOVERNING):
                return not self.opens_clause(at)
            at -= 1
        return self.has(at, *GOVERNING) and not self.has(at, "whose")

    def by_ending(self, party: Party) -> bool:
        """Whether the words of ``party`` themselves say "by": an instrumental case."""
        return any(self.has(at, "by") for at in range(party.first, party.last + 1))

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
        if chunks[at].actor is None and chunks[at].tags.isdisjoint(_PARTY_TAGS):
            at += 1
            continue
        head = _head(chunks, at)
        kind = _kind(chunks, head)
        if kind is None:
            at += 1
            continue
        party = _party(chunks, at, head, kind)
        yield party
        at = party.last + 1


def _head(chunks: Sequence[Chunk], at: int) -> int:
    """Return the noun that a side's name at chunk ``at`` describes ("Russian marines"), else ``at``."""
    first = _described(chunks, at)
    for noun in range(first, min(first + 5, len(chunks)) if first > at else first):
        here = chunks[noun]
        if here.has("force", "office", "civil"):
            while noun + 1 < len(chunks) and chunks[noun + 1].has("force", "office"):
                noun += 1
            return noun
        if here.forms or not here.has(WORD, "adj", NUMBER, NAME, DEMONYM, "quote"):
            break
    return at


def _described(chunks: Sequence[Chunk], at: int) -> int:
    """Return the first chunk of what a demonym or a genitive at chunk ``at`` describes, else ``at``."""
    if chunks[at].actor is None:
        return at
    if at + 1 < len(chunks) and chunks[at + 1].has("genitive"):
        return at + 2
    adjective = chunks[at].has(DEMONYM) or (
        at + 1 < len(chunks)
        and (not chunks[at].capital or " " in chunks[at].low)
        and chunks[at + 1].has("force", "office")
    )
    return at + 1 if adjective else at


def _kind(chunks: Sequence[Chunk], at: int) -> Kind | None:
    """Return what sort of party begins at chunk ``at``, ``None`` if none does."""
    here = chunks[at]
    if (here.actor is None and here.tags.isdisjoint(_PARTY_TAGS)) or here.has("flag", "days"):
        return None
    for kind in ("force", "office", "civil", "they"):
        if here.has(kind):
            return kind
    if here.has("we") and not (at and chunks[at - 1].has("we")):
        return "we"
    if here.actor is None:
        return None
    noun = _described(chunks, at)
    if at < noun < len(chunks) and chunks[noun].has(WORD) and not chunks[noun].forms:
        return "civil"
    before = chunks[at - 1] if at else None
    if here.capital or here.toponym is not None or here.has(NAME):
        return "name"
    if before is not None and before.has(WORD):
        return "civil"
    return "force" if before is not None and before.has("det") else None


def _party(chunks: Sequence[Chunk], first: int, head: int, kind: Kind) -> Party:
    """Return the party from chunk ``first`` on whose noun is chunk ``head``, with all that describes it."""
    actor, last = chunks[first].actor, head
    if kind in ("they", "we"):
        return Party(first, first, kind)
    for at in range(head + 1, min(head + _REACH, len(chunks))):
        here = chunks[at]
        if (here.forms and not here.has("force", "office")) or (kind == "force" and here.has("type", "out")):
            break
        if kind == "office" and here.has("at") and at + 1 < len(chunks) and chunks[at + 1].actor is not None:
            continue
        if here.has(DEMONYM) and here.capital and not any(chunk.has("of") for chunk in chunks[head + 1 : at]):
            break
        if here.actor is not None and (kind != "name" or not here.capital):
            if actor is None or here.actor == actor:
                actor, last = here.actor, at
                continue
            break
        if here.has("force", "office"):
            joined = chunks[at - 1].has("of", "det", WORD, "adj", "office", DEMONYM)
            if not joined and not (kind == "office" and chunks[at - 1].has(NAME)):
                break
            last = at
        elif here.has(NAME):
            if kind == "name" or (kind != "office" and not here.has(OTHER_NAME) and here.toponym is not None):
                break
            last = at
        elif here.has("comma"):
            if kind != "office" or at + 1 >= len(chunks) or not chunks[at + 1].has(NAME):
                break
            if chunks[at + 1].toponym is not None:
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
        headquarters=chunks[head].has("headquarters"),
    )
