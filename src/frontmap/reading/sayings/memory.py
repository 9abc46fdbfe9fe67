"""What a reader keeps in mind from one sentence to the next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from frontmap.model import Days, Toponym
from frontmap.reading.days.phrases import Dated

_LONG_AGO = 99
TOWN_REMEMBERED = 3
"""For how many sentences a town that was spoken of may be pointed back to."""
_TAKEN_LATELY = 2
"""For how many sentences towns that were taken, too, are taken by the same side."""

_HEADED = 5
"""For how many sentences a heading's day is that of what is told."""


@dataclass(slots=True)
class Memory:
    """Who spoke, who acted, which town and which days were spoken of last, and how many sentences ago.

    ``listed_by`` is the side whose words the items of a list are, ``chronicle`` the day that a chronicle
    tells of. ``named`` is the side that a sentence named last, ``named_before`` the one before it did.
    ``announced`` tells whether the next sentence says which side reported the one being read. ``author`` is
    the side whose own text a report is.
    """

    author: str | None = None
    speaker: str | None = None
    actor: str | None = None
    town: Toponym | None = None
    days: Days | None = None
    sentences_since_speaker: int = _LONG_AGO
    sentences_since_actor: int = _LONG_AGO
    sentences_since_town: int = _LONG_AGO
    listed_by: str | None = None
    taker: str | None = None
    taken: str = ""
    sentences_since_taker: int = _LONG_AGO
    announced: bool = False
    heading: Dated | None = None
    summed_up_by: str | None = None
    told: Dated | None = None
    sentences_since_told: int = _LONG_AGO
    chronicle: Dated | None = None
    sentences_since_heading: int = _LONG_AGO
    named: str | None = None
    named_before: str | None = None

    def next_sentence(self) -> None:
        """Go on to the next sentence."""
        self.sentences_since_speaker += 1
        self.sentences_since_actor += 1
        self.sentences_since_town += 1
        self.sentences_since_taker += 1
        self.sentences_since_heading += 1
        self.sentences_since_told += 1
        self.named_before, self.named = self.named, None

    def set_heading(self, days: Dated, speaker: str | None) -> None:
        """Note the days that a heading or a summary sets for what follows, and who sums up."""
        self.heading, self.summed_up_by, self.sentences_since_heading = days, speaker, 0

    def end_heading(self) -> None:
        """Note that a paragraph of another day goes on: what follows is under no heading any more."""
        self.heading = self.summed_up_by = None

    def current_heading(self) -> Dated | None:
        """Return the days that a heading sets for this sentence, ``None`` if none does."""
        return self.heading if self.sentences_since_heading <= _HEADED else None

    def tell_of_day(self, days: Dated) -> None:
        """Note the day on which what was told of a town happened."""
        self.told, self.sentences_since_told = days, 0

    def day_told_of(self) -> Dated | None:
        """Return the day of what the sentence before told of a town, ``None`` if it told none."""
        return self.told if self.sentences_since_told == 1 else None

    def see_taken(self, taker: str, town: str) -> None:
        """Note that this side took a town."""
        self.taker, self.taken, self.sentences_since_taker = taker, town.lower(), 0

    def recent_taker(self, towns: Collection[str]) -> str | None:
        """Return the side that took a town just before, ``None`` if none did.

        Nor did it take ``towns`` (in lower case) again if its own was one of them: "taken, and then retaken".
        """
        lately = self.sentences_since_taker <= _TAKEN_LATELY and self.taken not in towns
        return self.taker if lately else None

    def last_speaker(self) -> str | None:
        """Return the side that spoke in this sentence or the one before, ``None`` if none did."""
        return self.speaker if self.sentences_since_speaker <= 1 else None

    def hear(self, speaker: str) -> None:
        """Note that this side spoke."""
        self.speaker, self.sentences_since_speaker = speaker, 0

    def hear_another(self) -> None:
        """Note that somebody of no side spoke: "he" is nobody of a side then."""
        self.speaker, self.sentences_since_speaker = None, 0

    def hear_of(self, actor: str) -> None:
        """Note that this side acted."""
        self.actor, self.sentences_since_actor = actor, 0

    def go_on(self) -> None:
        """Note that "they" went on acting, or "he" speaking, right after who acted or spoke was named."""
        if self.sentences_since_actor == 1:
            self.sentences_since_actor = 0
        if self.sentences_since_speaker == 1:
            self.sentences_since_speaker = 0

    def see_again(self, toponym: Toponym) -> None:
        """Note that a place was spoken of otherwise than as a town: if it is the last town, it stays so."""
        if self.town is None:
            return
        known, seen = ({place.place_id for place in town.candidates} for town in (self.town, toponym))
        if known & seen:
            self.sentences_since_town = 0

    def see_town(self, town: Toponym) -> None:
        """Note that this town was spoken of."""
        self.town, self.sentences_since_town = town, 0
