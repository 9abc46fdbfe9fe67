"""How a name as written met a place's name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from frontmap.model import Place

_OTHER_NAME_SHARE = 0.7


class Likeness(IntEnum):
    """How a name as written matched a place's name, the surest first."""

    EXACT = 1
    CASE_FORM = 2
    SOUND = 3

    @property
    def score(self) -> float:
        """How far such a match is to be trusted, from 0 to 1."""
        return {Likeness.EXACT: 1.0, Likeness.CASE_FORM: 0.95, Likeness.SOUND: 0.6}[self]


@dataclass(frozen=True, slots=True)
class Match:
    """A place that a name may mean, and how the name matched.

    ``is_usual`` is false where the name is none that the place goes by today, nor sounds like one: a former
    name, or that of a village that a city has swallowed.
    """

    place: Place
    likeness: Likeness
    is_usual: bool = True

    @property
    def score(self) -> float:
        """How far the match is to be trusted, from 0 to 1."""
        return self.likeness.score if self.is_usual else _OTHER_NAME_SHARE * self.likeness.score
