"""What resolving a toponym may come to."""

from __future__ import annotations

from dataclasses import dataclass

from frontmap.model import Place


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate and how well the report supports it; scores of one toponym compare, those of two do not."""

    place: Place
    score: float


@dataclass(frozen=True, slots=True)
class Resolved:
    """The one place a toponym means; ``margin`` is its lead over the next candidate, from 0 to 1.

    ``candidates`` are all that it was chosen from, itself first.
    """

    place: Place
    margin: float
    why: str
    candidates: tuple[Scored, ...] = ()


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Places that a toponym may mean, the likeliest first, of which none can be taken without a person."""

    candidates: tuple[Scored, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Unresolved:
    """No known place is meant; ``suggestions`` are names spelled nearly so, for a person."""

    suggestions: tuple[str, ...]
    why: str


Outcome = Resolved | Ambiguous | Unresolved
