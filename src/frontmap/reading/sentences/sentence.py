"""A sentence taken apart: its chunks and the parties in it, with the questions that all rules ask of them."""

from __future__ import annotations

from frontmap.reading.sentences.chunk import Chunk
from frontmap.reading.sentences.chunks import Chunks
from frontmap.reading.sentences.parties import BEFORE_NOUN, NAMING, PARTY_TAGS, Party, find_parties

__all__ = ["Party", "Sentence"]

_GOVERNING = frozenset(
    ("of", "at", "by", "with", "near", "toward", "source", "after", "purpose", "since", "such", "hands")
)
_BOUNDARIES = frozenset(("that", "clause", "strong", "colon", "if", "source", "paren"))
_TELLING = frozenset(("ours", "free", "hands", "statement", "source", "colon"))
_MARKED = _TELLING | PARTY_TAGS | {"time"}
"""The tags of what may tell of something, of parties and of days; all else stands between them."""


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
        self.parties = tuple(find_parties(chunks.pieces, marked))
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
        while at >= 0 and not self.tags[at].isdisjoint(BEFORE_NOUN):
            if not self.tags[at].isdisjoint(_GOVERNING):
                return not self.opens_clause(at)
            at -= 2 if self.has(at - 1, "and") and self.has(at - 2, "adj") else 1
        return at >= 0 and not self.tags[at].isdisjoint(_GOVERNING) and "whose" not in self.tags[at]

    def _before_name(self, paren: int) -> int:
        """Return the chunk before the name that brackets from chunk ``paren`` on abbreviate: "in X (Y)"."""
        at = paren - 1
        while at >= 0 and not self.tags[at].isdisjoint(NAMING) and not self.chunks[at].forms:
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
