"""An event with all that decides what it claims."""

from __future__ import annotations

from typing import NamedTuple

from frontmap.model import Report
from frontmap.reading.changes.event import Event
from frontmap.reading.days.phrases import Dated
from frontmap.reading.sayings.memory import Memory
from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sentences.sentence import Sentence


class Told(NamedTuple):  # so many are made that a frozen dataclass would be felt
    """An event with all that decides what it claims.

    ``saying`` is whose word it is, ``None`` for the outlet's; ``dated`` is its day, a text where it is told
    without one, ``None`` where the report has none. ``memory`` holds what the sentences before said.
    """

    report: Report
    actor_ids: frozenset[str]
    sentence: Sentence
    event: Event
    saying: Saying | None
    dated: Dated | str | None
    memory: Memory

    @property
    def speaker(self) -> str | None:
        """The side that says so, ``None`` if no side does."""
        return (
            self.saying.speaker if self.saying is not None and self.saying.speaker in self.actor_ids else None
        )

    def opponent(self, side: str) -> str | None:
        """Return the other side where there are two, else ``None``."""
        others = self.actor_ids - {side}
        return next(iter(others)) if len(others) == 1 else None
