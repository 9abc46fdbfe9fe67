"""Find every known place name in running text, in one pass.

Names written as the gazetteer has them are found by an automaton; only the capitalised words left over are
looked up for case forms and by sound.
Only capitalised words can be names. A word that opens a sentence is capitalised whatever it is, so there it
needs better reasons: see `_Text.is_believable`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple, Protocol

from frontmap.model import Toponym
from frontmap.places.match import Likeness, Match
from frontmap.places.spelling import Language, fold, languages, nominatives

_MOST_WORDS = 4
_SHORTEST_ALL_CAPITALS = 5
_LONG_ENOUGH_TO_TELL = 6

_CAPITAL = "[" + "".join(letter for letter in map(chr, range(0x0530)) if letter.isupper()) + "]"
_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"{_CAPITAL}(?<!{_LETTER}{_CAPITAL})(?:{_LETTER}|['’ʼ](?!s\b)(?={_LETTER}))*(?!\w)")
"""A capitalised word; what it must not follow is looked at second, since a capital is found faster."""
_ELISION = re.compile(rf"(?:[CDJLMNST]|Qu)['’](?={_CAPITAL})")
_JOINT = re.compile(r"[  ‐-]([a-zà-ÿа-яёєіїґ]{1,4}[  ‐-])?")
_SENTENCE_OPENS = re.compile(r"(?:\A|[.!?…:;\n])\W*\Z")
_WIDEST_JOINT = 6
_REACH = 12
"""Characters before a word in which to look for the end of the sentence before it."""


class Lookup(Protocol):
    """What knows names."""

    def matches(self, name: str, lang: str | None = None) -> tuple[Match, ...]:
        """Return the places that ``name`` may mean."""

    def may_name(self, words: str) -> bool:
        """Whether several words may be a name."""

    def exact_runs(self, words: Sequence[str], joints: Sequence[str | None]) -> set[tuple[int, int]]:
        """Return the runs of folded words that are names, as first word and number of words."""


class _Word(NamedTuple):
    """A capitalised word; ``joint`` is what stands between it and the word before.

    That is ``""`` for a space or a hyphen, a small word (as in Rostov-na-Donu), ``None`` for anything else.
    """

    text: str
    start: int
    end: int
    joint: str | None


def find_toponyms(text: str, lang: str, names: Lookup) -> list[Toponym]:
    """Return every known name in ``text``, in order and without overlap: of two that overlap, the longer.

    Offsets are those of ``text``. ``lang`` decides which case endings count and which words are ordinary
    ones.
    """
    return list(_Text(text, lang, names).toponyms())


class _Text:
    """One text while it is being read."""

    def __init__(self, text: str, lang: str, names: Lookup) -> None:
        self.text = text
        self.lang = lang
        self.names = names
        self.language = languages().get(lang, Language())

    def toponyms(self) -> Iterator[Toponym]:
        position = 0
        while position < len(self.words):
            count, matches = self._longest_name(position)
            if matches:
                start, end = self.words[position].start, self.words[position + count - 1].end
                yield Toponym(self.text[start:end], start, end, tuple(match.place for match in matches))
            position += count

    def _longest_name(self, position: int) -> tuple[int, tuple[Match, ...]]:
        """Return how many words from ``position`` are a name, and its matches; 1 and ``()`` if none."""
        for count in range(self._reach(position), 0, -1):
            written = self.text[self.words[position].start : self.words[position + count - 1].end]
            if count > 1 and (position, count) not in self._exact and not self.names.may_name(written):
                continue
            matches = self.names.matches(written, self.lang)
            if matches and self._is_believable_run(position, count, matches[0].likeness):
                return count, matches
        return 1, ()

    def _reach(self, position: int) -> int:
        """Return how many words a name that starts at ``position`` may have."""
        end = position + 1
        last = min(position + _MOST_WORDS, len(self.words))
        while end < last and self.words[end].joint is not None:
            end += 1
        return end - position

    def _is_believable_run(self, position: int, count: int, likeness: Likeness) -> bool:
        """Whether words that match a name are used as one; several ordinary ones are not for their sound."""
        words = self.words[position : position + count]
        if count == 1:
            return self.is_believable(words[0], likeness)
        return likeness is not Likeness.SOUND or not all(_is_ordinary(word.text, self.lang) for word in words)

    def is_believable(self, word: _Word, likeness: Likeness) -> bool:
        """Whether a word that matches a name is used as a name here."""
        if _is_ordinary(word.text, self.lang):
            return False
        if likeness is not Likeness.EXACT and self._is_part_of_a_persons_name(word):
            return False
        if likeness is Likeness.SOUND and self._may_be_any_noun(word):
            return False
        if word.text.isupper():
            return likeness is Likeness.EXACT and len(word.text) >= _SHORTEST_ALL_CAPITALS
        if not self._opens_sentence(word) or word.text in self._capitalised_within:
            return True
        if fold(word.text) in self.language.sometimes_places or word.text.lower() in self._lower_words:
            return False
        return likeness is Likeness.EXACT or len(word.text) >= _LONG_ENOUGH_TO_TELL

    def _is_part_of_a_persons_name(self, word: _Word) -> bool:
        """Whether the word is a given name before a family name, or a family name after a given name."""
        before, after = self._neighbours(word)
        given = self.language.given_names
        return bool(after and fold(word.text) in given) or bool(before and fold(before.text) in given)

    def _may_be_any_noun(self, word: _Word) -> bool:
        """Whether the word may be capitalised as a noun, or as part of a longer name of another kind."""
        return self.language.capitalises_nouns or any(self._neighbours(word))

    def _neighbours(self, word: _Word) -> tuple[_Word | None, _Word | None]:
        """Return the names right before and after, with nothing but a space or a hyphen between."""
        before, after = self._word_by_end.get(word.start - 1), self._word_by_start.get(word.end + 1)
        return (
            before if before and not _is_ordinary(before.text, self.lang) else None,
            after if after and not _is_ordinary(after.text, self.lang) else None,
        )

    def _opens_sentence(self, word: _Word) -> bool:
        return word.start in self._openings

    @cached_property
    def _openings(self) -> set[int]:
        """Where words stand that open a sentence."""
        starts = (word.start for word in self.words)
        return {at for at in starts if _SENTENCE_OPENS.search(self.text, max(0, at - _REACH), at)}

    @cached_property
    def words(self) -> list[_Word]:
        """The capitalised words of the text."""
        words: list[_Word] = []
        end = -1
        for found in _WORD.finditer(self.text):
            start = found.start()
            if elision := _ELISION.match(found[0]):
                start += elision.end()
            joint = _joint(self.text[end:start]) if 0 <= end >= start - _WIDEST_JOINT else None
            end = found.end()
            words.append(_Word(self.text[start:end], start, end, joint))
        return words

    @cached_property
    def _exact(self) -> set[tuple[int, int]]:
        """The runs of words that are names as they are written: the first word, and how many."""
        return self.names.exact_runs(
            [fold(word.text) for word in self.words],
            [word.joint and fold(word.joint) for word in self.words],
        )

    @cached_property
    def _word_by_start(self) -> dict[int, _Word]:
        return {word.start: word for word in self.words if word.joint is not None}

    @cached_property
    def _word_by_end(self) -> dict[int, _Word]:
        joined = zip(self.words, self.words[1:], strict=False)
        return {word.end: word for word, following in joined if following.joint is not None}

    @cached_property
    def _capitalised_within(self) -> set[str]:
        """The capitalised words that stand within a sentence somewhere."""
        return {word.text for word in self.words if not self._opens_sentence(word)}

    @cached_property
    def _lower_words(self) -> set[str]:
        return {word for word in re.findall(rf"{_LETTER}+", self.text) if word.islower()}


@lru_cache(maxsize=10_000)
def _joint(between: str) -> str | None:
    """Return the small word between two words of a name, ``""`` if there is none, else ``None``."""
    found = _JOINT.fullmatch(between)
    return (found[1] or "") if found else None


@lru_cache(maxsize=50_000)
def _is_ordinary(word: str, lang: str) -> bool:
    ordinary = languages()[lang].ordinary if lang in languages() else frozenset()
    return fold(word) in ordinary or any(fold(form) in ordinary for form in nominatives(word, lang))
