"""What a reader keeps in mind from one sentence to the next."""

from __future__ import annotations

from dataclasses import dataclass

from frontmap.model import Days, Toponym

_LONG_AGO = 99


@dataclass(slots=True)
class Memory:
    """Who spoke, who acted, which town and which days were spoken of last, and how many sentences ago."""

    speaker: str | None = None
    actor: str | None = None
    town: Toponym | None = None
    days: Days | None = None
    sentences_since_speaker: int = _LONG_AGO
    sentences_since_actor: int = _LONG_AGO
    sentences_since_town: int = _LONG_AGO

    def next_sentence(self) -> None:
        """Go on to the next sentence."""
        self.sentences_since_speaker += 1
        self.sentences_since_actor += 1
        self.sentences_since_town += 1

    def hear(self, speaker: str) -> None:
        """Note that this side spoke."""
        self.speaker, self.sentences_since_speaker = speaker, 0

    def hear_of(self, actor: str) -> None:
        """Note that this side acted."""
        self.actor, self.sentences_since_actor = actor, 0

    def see_town(self, town: Toponym) -> None:
        """Note that this town was spoken of."""
        self.town, self.sentences_since_town = town, 0
