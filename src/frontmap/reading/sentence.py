"""A sentence taken apart: its chunks and the parties in it, with the questions that all rules ask of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from frontmap.reading.chunk import Chunk
from frontmap.reading.chunks import OTHER_NAME, Chunks
from frontmap.reading.entries import BARE
from frontmap.reading.vocabulary import DEMONYM, NAME, NUMBER, WORD

Kind = Literal["force", "office", "name", "they", "we", "civil"]
_KINDS: tuple[Kind, ...] = ("force", "office", "civil", "they")
_GOVERNING = frozenset(
    ("of", "at", "by", "with", "near", "toward", "source", "after", "purpose", "since", "such", "hands")
)
_BEFORE_NOUN = frozenset(("det", "adj", "possessive", NUMBER, "quote"))
_BOUNDARIES = frozenset(("that", "clause", "strong", "colon", "if", "source", "paren"))
_FORCES = frozenset(("force", "office"))
_OUTSIDE = frozenset(("type", "out"))
_DESCRIBING = frozenset(("of", "det", "adj", WORD, NUMBER, "quote", "region"))
_TELLING = frozenset(("ours", "free", "hands", "statement", "source", "colon"))
_NAMING = _BEFORE_NOUN | {NAME, WORD, DEMONYM, "of", "genitive", "region", "region_name", "type"}
_REACH = 9
_PARTY_TAGS = frozenset(("force", "office", "civil", "they", "we"))
_MARKED = _TELLING | _PARTY_TAGS | {"time"}
"""The tags of what may tell of something, of parties and of days; all else stands between them."""
_NO_PARTY = frozenset(("flag", "days"))


class Party(NamedTuple):  # so many are made that a frozen dataclass would be felt
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
    """The chunks of one sentence (``text[start:end]``), where each is, and the parties among them.

    ``tags`` are those of each chunk and ``all_tags`` those of any; ``telling`` are the chunks that may tell
    of an event or of who says so, ``dated`` those that name days.
    """

    __slots__ = (
        "all_tags", "chunks", "dated", "end", "ends", "length", "parties", "party_at", "start", "starts",
        "tags", "telling",
    )  # fmt: skip

    def __init__(self, chunks: Chunks, start: int, end: int) -> None:
        self.chunks, self.starts, self.ends = chunks.pieces, chunks.starts, chunks.ends
        self.tags = [piece.tags for piece in chunks.pieces]
        self.length = len(self.tags)
        self.all_tags = frozenset().union(*self.tags)
        marked = [
            at
            for at, piece in enumerate(chunks.pieces)
            if piece.forms or piece.actor is not None or not piece.tags.isdisjoint(_MARKED)
        ]
        self.telling = [at for at in marked if _may_tell(chunks.pieces[at])]
        self.dated = [at for at in marked if chunks.pieces[at].days is not None]
        self.start = start
        self.end = end
        self.parties = tuple(_find_parties(chunks.pieces, marked))
        self.party_at = {i: party for party in self.parties for i in range(party.first, party.last + 1)}

    def has(self, at: int, tag: str) -> bool:
        """Whether there is a chunk ``at`` that index and it can be ``tag``."""
        return 0 <= at < self.length and tag in self.tags[at]

    def has_any(self, at: int, *tags: str) -> bool:
        """Whether there is a chunk ``at`` that index and it can be any of ``tags``."""
        return 0 <= at < self.length and not self.tags[at].isdisjoint(tags)

    def governed(self, first: int) -> bool:
        """Whether a preposition, or an ending that means "by", governs what chunk ``first`` opens."""
        if first in self.party_at and self.by_ending(self.party_at[first]):
            return True
        at = first - 1
        if self.has(at, "paren"):
            at = self._before_name(at)
        while at >= 0 and not self.tags[at].isdisjoint(_BEFORE_NOUN):
            if not self.tags[at].isdisjoint(_GOVERNING):
                return not self.opens_clause(at)
            at -= 2 if self.has(at - 1, "and") and self.has(at - 2, "adj") else 1
        return at >= 0 and not self.tags[at].isdisjoint(_GOVERNING) and "whose" not in self.tags[at]

    def _before_name(self, paren: int) -> int:
        """Return the chunk before the name that brackets from chunk ``paren`` on abbreviate: "in X (Y)"."""
        at = paren - 1
        while at >= 0 and not self.tags[at].isdisjoint(_NAMING) and not self.chunks[at].forms:
            at -= 1
        return at

    def by_ending(self, party: Party) -> bool:
        """Whether the words of ``party`` themselves say "by": an instrumental case."""
        last = party.first if party.kind == "office" else party.last  # "commander [of] forces"
        return "by" in self.all_tags and any("by" in tags for tags in self.tags[party.first : last + 1])

    def opens_clause(self, at: int) -> bool:
        """Whether chunk ``at`` is the first of a clause, so that "des" and "du" there are articles."""
        return at == 0 or self.has_any(
            at - 1, "that", "clause", "comma", "colon", "strong", "quote", "who", "dash", "time", "if"
        )

    def is_boundary(self, at: int) -> bool:
        """Whether chunk ``at`` ends a clause for good."""
        return not self.tags[at].isdisjoint(_BOUNDARIES)


def _may_tell(piece: Chunk) -> bool:
    """Whether a chunk may tell of an event, or of who says so."""
    return bool(piece.forms) or piece.actor is not None or not piece.tags.isdisjoint(_TELLING)


def _find_parties(chunks: Sequence[Chunk], marked: Sequence[int]) -> Iterator[Party]:
    """Yield the parties in ``chunks`` in order; each begins with one of those ``marked``."""
    after = 0
    for at in marked:
        if at < after or (chunks[at].actor is None and chunks[at].tags.isdisjoint(_PARTY_TAGS)):
            continue
        head = _head(chunks, at)
        kind = _kind(chunks, head)
        if kind is not None:
            party = _party(chunks, at, head, kind)
            yield party
            after = party.last + 1


def _in_brackets(chunks: Sequence[Chunk], last: int) -> tuple[str | None, int]:
    """Return the side that brackets after a party name, and where they end: "the allied forces (X)"."""
    at = last + 1
    while (
        at < min(last + 7, len(chunks)) and not chunks[at].tags.isdisjoint(_NAMING) and not chunks[at].forms
    ):
        at += 1
    named = at + 2 < len(chunks) and "paren" in chunks[at].tags and "paren" in chunks[at + 2].tags
    actor = chunks[at + 1].actor if named else None
    return (actor, at + 2) if actor is not None else (None, last)


def _head(chunks: Sequence[Chunk], at: int) -> int:
    """Return the noun that a side's name at chunk ``at`` describes ("Russian marines"), else ``at``."""
    first = _described(chunks, at)
    if first == at and chunks[at].actor is None and _leads_forces(chunks, at):
        return at + 1
    for noun in range(first, min(first + 5, len(chunks)) if first > at else first):
        here = chunks[noun]
        if here.has_any("force", "office", "civil"):
            while noun + 1 < len(chunks) and chunks[noun + 1].has_any("force", "office"):
                if "by" in chunks[noun + 1].tags and "by" not in chunks[noun].tags:
                    break
                noun += 1
            return noun
        if here.forms or not here.has_any(WORD, "adj", NUMBER, NAME, DEMONYM, "quote"):
            break
    return at


def _leads_forces(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether an office at chunk ``at`` only tells whose forces follow it: "government troops"."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    office = (
        "office" in chunks[at].tags and BARE not in chunks[at].tags
    )  # else the forces are its own: "chief of"
    return office and after is not None and "force" in after.tags and "office" not in after.tags


def _described(chunks: Sequence[Chunk], at: int) -> int:
    """Return the first chunk of what a demonym or a genitive at chunk ``at`` describes, else ``at``."""
    if chunks[at].actor is None:
        return at
    if at + 1 < len(chunks) and "genitive" in chunks[at + 1].tags:
        return at + 2
    adjective = DEMONYM in chunks[at].tags or (
        at + 1 < len(chunks)
        and (not chunks[at].capital or " " in chunks[at].low)
        and chunks[at + 1].has_any("force", "office")
    )
    return at + 1 if adjective else at


def _kind(chunks: Sequence[Chunk], at: int) -> Kind | None:
    """Return what sort of party begins at chunk ``at``, ``None`` if none does."""
    here, tags = chunks[at], chunks[at].tags
    if (here.actor is None and tags.isdisjoint(_PARTY_TAGS)) or not tags.isdisjoint(_NO_PARTY):
        return None
    for kind in _KINDS:
        if kind in tags:
            return kind
    if "we" in tags and not (at and "we" in chunks[at - 1].tags):
        return "we"
    if here.actor is None:
        return None
    noun = _described(chunks, at)
    if at < noun < len(chunks) and WORD in chunks[noun].tags and not chunks[noun].forms:
        return "civil"
    before = chunks[at - 1] if at else None
    if here.capital or here.toponym is not None or NAME in here.tags:
        return "name"
    if before is not None and WORD in before.tags:
        return "civil"
    return "force" if before is not None and "det" in before.tags else None


def _party(chunks: Sequence[Chunk], first: int, head: int, kind: Kind) -> Party:
    """Return the party from chunk ``first`` on whose noun is chunk ``head``, with all that describes it."""
    actor, last = chunks[first].actor, head
    if kind in ("they", "we"):
        return Party(first, first, kind)
    for at in range(head + 1, min(head + _REACH, len(chunks))):
        here, tags = chunks[at], chunks[at].tags
        forces = not tags.isdisjoint(_FORCES)
        if "that" in tags or (kind == "civil" and "possessive" in tags):
            break
        if (here.forms and not forces) or (kind == "force" and not tags.isdisjoint(_OUTSIDE)):
            break
        if kind == "office" and "at" in tags and at + 1 < len(chunks) and chunks[at + 1].actor is not None:
            continue
        if (
            DEMONYM in tags
            and here.capital
            and not any("of" in piece.tags for piece in chunks[head + 1 : at])
        ):
            break
        if here.actor is not None and (kind != "name" or not here.capital):
            if actor is None or here.actor == actor:
                actor, last = here.actor, at
                continue
            break
        if forces:
            joined = chunks[at - 1].has_any("of", "det", WORD, "adj", "office", DEMONYM)
            if not joined and not (kind == "office" and NAME in chunks[at - 1].tags):
                break
            last = at
        elif NAME in tags:
            if kind == "name" or (kind != "office" and OTHER_NAME not in tags and here.toponym is not None):
                break
            last = at
        elif "comma" in tags:
            if kind != "office" or at + 1 >= len(chunks) or NAME not in chunks[at + 1].tags:
                break
            if chunks[at + 1].toponym is not None:
                break
        elif "civil" in tags or tags.isdisjoint(_DESCRIBING) or ("quote" in tags and kind == "name"):
            break
    before = chunks[first - 1] if first else None
    if first > 1 and "adj" in chunks[first - 1].tags and "possessive" in chunks[first - 2].tags:
        before = chunks[first - 2]
    if actor is None:
        actor, last = _in_brackets(chunks, last)
    return Party(
        first,
        last,
        kind,
        actor,
        own=before is not None and before.has_any("possessive", "ours"),
        headquarters="headquarters" in chunks[head].tags,
    )
