"""Someone's word for a part of a sentence."""

from __future__ import annotations

from typing import NamedTuple


class Saying(NamedTuple):  # so many are made that a frozen dataclass would be felt
    """Someone's word for chunks ``first`` to ``last`` of a sentence.

    ``verb`` is the index of the word that says so; ``kind`` a frame name (say, admit, deny) or ``source``
    ("according to"); ``doubted`` where it is said not to be said; ``noun`` where a noun says so ("claim");
    ``about`` is the side whose words are denied; ``unit`` tells of forces of no known side that they speak,
    ``post`` of an office of no known side what it is: "office", "town" where it is that of a town, "official"
    where anybody may have it.
    """

    verb: int
    speaker: str
    kind: str
    first: int
    last: int
    doubted: bool = False
    noun: bool = False
    about: str | None = None
    unit: bool = False
    post: str = ""

    def covers(self, at: int) -> bool:
        """Whether chunk ``at`` is in its scope."""
        return self.first <= at <= self.last


def saying_over(sayings: list[Saying], at: int) -> Saying | None:
    """Return whose word chunk ``at`` is: of the nearest verb that governs it, else of a source."""
    if not sayings:
        return None
    verbs = [saying for saying in sayings if saying.kind != "source" and saying.covers(at)]
    unsaid = next((saying for saying in verbs if not saying.speaker), None)
    if unsaid is not None:
        return unsaid
    before = [saying for saying in verbs if saying.verb < at]
    if before:
        denials = (saying for saying in verbs if saying.kind == "deny" and saying.covers(before[-1].verb))
        denial = next(denials, None) if before[-1].noun else None
        return denial._replace(about=before[-1].speaker) if denial is not None else before[-1]
    if verbs:
        return verbs[0]
    sources = [saying for saying in sayings if saying.kind == "source" and saying.covers(at)]
    return min(sources, key=lambda saying: abs(saying.verb - at), default=None)
