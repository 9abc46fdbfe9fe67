"""What a word, a phrase or a name can be in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from frontmap.model import Toponym
from frontmap.reading.days.phrases import DayPhrase
from frontmap.reading.lexicon.entries import Form


@dataclass(slots=True)  # so many are made that freezing each would be felt
class Chunk:
    """A word or a phrase, wherever it stands.

    ``tags`` are the parts it can play by the lexicon; ``forms`` its readings as a verb; ``actor`` the side
    that it names, ``likely`` the only one that such words name in longer mentions ("army" in a campaign with
    a "Syrian army"); ``toponym`` the town that it may be; ``days`` the days that it names.
    """

    low: str
    capital: bool
    tags: frozenset[str] = frozenset()
    forms: tuple[Form, ...] = ()
    actor: str | None = None
    toponym: Toponym | None = None
    days: DayPhrase | None = None
    likely: str | None = None

    @property
    def is_town(self) -> bool:
        """Whether it names a town, and no government by its seat."""
        return self.toponym is not None and self.actor is None

    @property
    def is_unknown(self) -> bool:
        """Whether it is a small word of which neither the lexicon nor the campaign knows what it means."""
        return "word" in self.tags and not self.forms and not self.capital and self.actor is None

    def has_any(self, *tags: str) -> bool:
        """Whether it can be any of ``tags``."""
        return not self.tags.isdisjoint(tags)

    def frames(self, *names: str) -> bool:
        """Whether it can be a form of any of these frames."""
        for form in self.forms:  # noqa: SIM110  # asked so often that any() would be felt
            if form.frame in names:
                return True
        return False

    def moods(self, *names: str) -> bool:
        """Whether it can be a form in any of these moods."""
        for form in self.forms:  # noqa: SIM110  # as above
            if form.mood in names:
                return True
        return False
