"""Which words of a text speak of which side, by the campaign's actors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from frontmap.model import Actor


@dataclass(frozen=True, slots=True)
class Mentions:
    """The words of one language that name a side: whole phrases, and stems that any ending may follow."""

    phrases: dict[tuple[str, ...], str]
    stems: dict[str, str]
    longest_phrase: int
    first_words: frozenset[str]
    longest_stem: int
    asked: dict[str, str | None] = field(default_factory=dict)

    def actor_of(self, word: str) -> str | None:
        """Return the side that ``word`` (in lower case) names, ``None`` if none."""
        if word not in self.asked:
            self.asked[word] = self._find_actor(word)
        return self.asked[word]

    def _find_actor(self, word: str) -> str | None:
        actor = self.phrases.get((word,))
        if actor is None and self.stems:
            actor = next(
                (
                    self.stems[word[:n]]
                    for n in range(min(len(word), self.longest_stem), 1, -1)
                    if word[:n] in self.stems
                ),
                None,
            )
        return actor

    def longest(self, words: Sequence[str]) -> tuple[int, str | None]:
        """Return length and side of the longest mention at the start of ``words``, ``(1, None)`` if none."""
        for length in range(len(words), 1, -1):
            actor = self.phrases.get(tuple(words[:length]))
            if actor is not None:
                return length, actor
        return 1, self.actor_of(words[0])


def compile_mentions(actors: Sequence[Actor], lang: str) -> Mentions:
    """Return the mentions of ``actors`` in ``lang``; for a side that has none there, its name."""
    phrases: dict[tuple[str, ...], str] = {}
    stems: dict[str, str] = {}
    for actor in actors:
        for mention in actor.mentions.get(lang) or (actor.name(lang),):
            text = mention.lower().replace("’", "'")
            if text.endswith("*") and " " not in text:
                stems[text[:-1]] = actor.actor_id
            else:
                phrases[tuple(text.rstrip("*").split())] = actor.actor_id
    longest = max((len(words) for words in phrases), default=1)
    first_words = frozenset(words[0] for words in phrases if len(words) > 1)
    return Mentions(phrases, stems, longest, first_words, max(map(len, stems), default=0))
