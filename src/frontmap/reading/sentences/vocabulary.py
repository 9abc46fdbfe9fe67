"""What each single word is to a reader of one language and one campaign, found once and kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from frontmap.model import Actor
from frontmap.reading.days.phrases import may_open_days
from frontmap.reading.lexicon.entries import NOTHING
from frontmap.reading.lexicon.lexicon import Lexicon, load_lexicon
from frontmap.reading.sentences.chunk import Chunk
from frontmap.reading.sentences.mentions import Mentions, compile_mentions
from frontmap.reading.sentences.tokens import tokenise

NAME = "name"
DEMONYM = "demonym"
NUMBER = "number"
WORD = "word"
_MOST_KEPT = 50_000
_SHORTEST_WITH_ENDING = 4
_BY = frozenset(["by"])
_NO_TAG: frozenset[str] = frozenset()
_MANY_CAMPAIGNS = 64
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark as a text writes it: ``length`` letters from ``start`` of those that stand together.

    ``low`` is in lower case; ``alone`` is what it is by itself within a sentence. It may be the first of a
    phrase of the lexicon where it ``opens_phrase``, of a side's name of several words where it
    ``opens_mention``, of days where it ``opens_days``.
    """

    start: int
    length: int
    low: str
    capital: bool
    alone: Chunk
    opens_phrase: bool
    opens_mention: bool
    opens_days: bool


class Signs(NamedTuple):
    """What a word promises of its sentence: that it may name a side, tell of a change, or deny."""

    side: bool
    change: bool
    denial: bool


_OF_A_SIDE = frozenset(("force", "ours", "occupation"))
"""The tags of words that may mean one side of a campaign only: the army, our, the occupation."""


class Vocabulary:
    """The words of a lexicon and the mentions of the sides of a campaign."""

    def __init__(self, lexicon: Lexicon, mentions: Mentions) -> None:
        self.lexicon = lexicon
        self.mentions = mentions
        self.meaning = lru_cache(maxsize=_MOST_KEPT)(self._find_meaning)
        self.words = lru_cache(maxsize=_MOST_KEPT)(self._find_words)
        self.signs = lru_cache(maxsize=_MOST_KEPT)(self._find_signs)

    def split(self, text: str, start: int, end: int) -> tuple[list[int], list[Word]]:
        """Return the words and marks of ``text[start:end]`` in order, with where in ``text`` each starts."""
        starts: list[int] = []
        words: list[Word] = []
        at, find, words_of = start, text.index, self.words
        for written in text[start:end].split():
            at = find(written, at)
            more = words_of(written)
            words += more
            if len(more) == 1:
                starts.append(at)
            else:
                starts += [at + word.start for word in more]
            at += len(written)
        return starts, words

    def _find_words(self, written: str) -> tuple[Word, ...]:
        """Return the words of letters, digits and marks that a text writes together."""
        starts = self.lexicon.phrase_starts
        return tuple(
            Word(
                *(start, end - start, low, capital),
                alone=self.meaning((low,), capital, False),
                opens_phrase=low in starts,
                opens_mention=self.mentions.begins_phrase(low),
                opens_days=may_open_days(low, self.lexicon),
            )
            for start, end, low, capital in tokenise(written, 0, len(written), self.lexicon)
        )

    def _find_meaning(self, words: tuple[str, ...], capital: bool, opens: bool) -> Chunk:
        """Return what ``words`` (one, or a phrase of the lexicon) can be.

        ``capital`` is whether the first has one, ``opens`` whether it is the first of its sentence.
        """
        entry = self.lexicon.entries.get(words, NOTHING)
        actor, low = self._actor_of(words[0]), " ".join(words)
        opens = opens and not self.mentions.is_proper(low)
        adjective = not capital or opens or self.lexicon.capital_demonyms
        if actor is not None and adjective and low.endswith(self.lexicon.demonym_suffixes):
            return Chunk(low, capital, frozenset([DEMONYM]), actor=actor)
        if actor is not None and self.lexicon.demonym_suffixes and not capital:
            return Chunk(low, capital, entry.tags | {NAME} | self.agent_tag(low, actor), actor=actor)
        tags = entry.tags or (frozenset([WORD]) if entry.forms else self._shape(low))
        tags |= self.agent_tag(low, actor)
        own = actor is None and not tags.isdisjoint(_OF_A_SIDE)
        likely = self.mentions.likely.get(low) if own else None
        likely = self.mentions.state if "state" in tags and actor is None else likely
        likely = self.mentions.rebels if "rebels" in tags and actor is None else likely
        if len(words) > 1 and "office" in tags and likely is None and self._is_of_army(words):
            likely = self.mentions.state  # "army spokesman", "government source"
        return Chunk(low, capital, tags, entry.forms, actor, likely=likely)

    def _is_of_army(self, words: Sequence[str]) -> bool:
        """Whether a phrase for an office says that it is of the army or the government."""
        return any("state" in self.lexicon.entries.get((word,), NOTHING).tags for word in words)

    def agent_tag(self, low: str, actor: str | None) -> frozenset[str]:
        """Return ``by`` where the ending of a side's name says so: "[captured] by Kyiv" in one word."""
        said = actor is not None and len(low) > _SHORTEST_WITH_ENDING
        return _BY if said and low.endswith(self.lexicon.instrumental_suffixes) else _NO_TAG

    def _find_signs(self, written: str) -> Signs:
        """Return what letters and marks that a text writes together promise."""
        words = [word.lower().replace("ё", "е") for word in _LETTERS.findall(written)]
        return Signs(
            side=any(map(self._may_name_side, words)),
            change=not self.lexicon.change_words.isdisjoint(words),
            denial=not self.lexicon.denials.isdisjoint(words),
        )

    def _may_name_side(self, word: str) -> bool:
        """Whether a word (in lower case) names a side, or may be the first of several that do."""
        return self.mentions.actor_of(word) is not None or self.mentions.begins_phrase(word)

    def _actor_of(self, word: str) -> str | None:
        """Return the side that a word names, or that stands before the hyphen of "X-backed"."""
        actor = self.mentions.actor_of(word)
        name, hyphen, rest = word.partition("-")
        if actor is None and hyphen and rest in self.lexicon.demonym_suffixes:
            return self.mentions.actor_of(name)
        return actor

    def _shape(self, low: str) -> frozenset[str]:
        """Return what a word that the lexicon does not know looks like."""
        if low[0].isdigit():
            return frozenset([NUMBER])
        if len(low) > 5 and low.endswith(self.lexicon.adverb_suffixes):
            return frozenset(["adv"])
        if len(low) > 5 and low.endswith(self.lexicon.conditional_suffixes):
            return frozenset(["cond"])
        return frozenset([WORD]) if low[0].isalpha() else frozenset(["mark"])


def compile_vocabulary(actors: Sequence[Actor], lang: str) -> Vocabulary:
    """Return the vocabulary for texts of ``lang`` on ``actors``, the same one for the same sides.

    Raises:
        LexiconError: if there is no lexicon of that language.
    """
    return _compile(tuple(map(_frozen, actors)), lang)


_Frozen = tuple[str, tuple[tuple[str, str], ...], tuple[tuple[str, tuple[str, ...]], ...]]


def _frozen(actor: Actor) -> _Frozen:
    """Return a side as a key of a cache."""
    return actor.actor_id, tuple(actor.names.items()), tuple(actor.mentions.items())


@lru_cache(maxsize=_MANY_CAMPAIGNS)
def _compile(sides: tuple[_Frozen, ...], lang: str) -> Vocabulary:
    """Return a new vocabulary of the sides that the keys stand for."""
    actors = [Actor(actor_id, dict(names), dict(mentions)) for actor_id, names, mentions in sides]
    lexicon = load_lexicon(lang)
    return Vocabulary(lexicon, compile_mentions(actors, lexicon))
