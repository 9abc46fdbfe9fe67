"""The towns of one phrase."""

from __future__ import annotations

from dataclasses import dataclass, field

from frontmap.reading.sentences.sentence import Party


@dataclass(slots=True)
class Towns:
    """The towns of one phrase: ``at`` are chunk indexes.

    ``part`` means that only a part of the town is spoken of; ``refers`` that the phrase points back to a
    town named before; ``other_side`` is a party found on the way ("retook from the Russians"); ``beside``
    says why names after it are not those of towns that changed hands; ``end`` is the first chunk after the
    phrase.
    """

    at: list[int] = field(default_factory=list)
    part: bool = False
    refers: bool = False
    other_side: Party | None = None
    beside: str = ""
    end: int = 0
