"""The way from a verb, a noun or a preposition to the towns it tells of, gone chunk by chunk."""

from __future__ import annotations

from dataclasses import dataclass

from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME, NUMBER
from frontmap.reading.towns.beside import BESIDE
from frontmap.reading.towns.phrase import Towns


@dataclass(slots=True)
class Way:
    """How far a way to towns was gone, and what was seen on it.

    ``at`` is the chunk that is looked at, ``start`` the first of the phrase. Behind one of the prepositions
    ``leading`` it is ``led`` to a name; ``typed`` behind a kind of town, ``definite`` if that is "the city".
    ``strange`` counts words that no rule knows; ``unknown`` lets a name be a town that no gazetteer has.
    """

    sentence: Sentence
    at: int
    needs: str
    unknown: bool
    towns: Towns
    start: int
    led: bool
    leading: list[str]
    typed: bool = False
    definite: bool = False
    strange: int = 0
    tags: frozenset[str] = frozenset()
    beside: str = ""
    party: Party | None = None

    def look(self) -> None:
        """Take note of what chunk ``at`` is."""
        self.tags, self.party = self.sentence.tags[self.at], self.sentence.party_at.get(self.at)
        self.beside = _beside(self.sentence, self.at, self.tags)

    def step(self, chunks: int = 1) -> bool:
        """Go on behind so many chunks."""
        self.at += chunks
        return True

    def go_to(self, at: int) -> bool:
        """Go on at chunk ``at``."""
        self.at = at
        return True


def set_out(sentence: Sentence, at: int, needs: str, *, unknown: bool) -> Way:
    """Return the way that begins with chunk ``at``, a day between commas stepped over."""
    if sentence.has(at, "comma") and sentence.has(at + 1, "time") and sentence.has(at + 2, "comma"):
        at += 3
    leading = [needs] if needs else []
    return Way(sentence, at, needs, unknown, Towns(end=at), start=at, led=not needs, leading=leading)


def _beside(sentence: Sentence, at: int, tags: frozenset[str]) -> str:
    """Return the tag by which chunk ``at`` leads to what is no town: "near X", "the X region"."""
    if "area" in tags and sentence.has_any(at + 1, "of", "near"):
        return "region"
    beside = "" if tags.isdisjoint(BESIDE) else next(tag for tag in BESIDE if tag in tags)
    if beside == "near" and sentence.has(at + 1, NUMBER):
        return ""  # "about 80 %"
    within = sentence.has(at + 1, "at") and sentence.has(at + 2, "part")  # "districts in the south of X"
    if beside == "region" and "part" in tags and (within or not sentence.has_any(at + 1, "of", "at", NAME)):
        return ""  # "the eastern districts"
    return beside
