"""Which words of a text speak of which side, by the campaign's actors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from frontmap.model import Actor
from frontmap.reading.lexicon.entries import NOTHING
from frontmap.reading.lexicon.lexicon import Lexicon
from frontmap.reading.sentences.tokens import tokenise


@dataclass(frozen=True, slots=True)
class Mentions:
    """The words of one language that name a side: whole words, stems that any ending may follow, phrases.

    ``phrases`` are by their first word or stem, the longest first; in a phrase, too, a trailing ``*`` stands
    for any ending. ``likely`` maps the words for forces in phrases, and those for "our", to the side, if it
    is but one; ``state`` is the only side that has an army by its phrases, ``rebels`` the one against it
    where there are two.
    ``proper`` are the words and stems that are only given with a capital: names of people and of countries.
    """

    words: Mapping[str, str]
    stems: Mapping[str, str]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
    longest_stem: int
    longest_first: int
    likely: Mapping[str, str]
    state: str | None = None
    rebels: str | None = None
    proper: frozenset[str] = frozenset()
    asked: dict[str, str | None] = field(default_factory=dict)
    asked_first: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)

    def actor_of(self, word: str) -> str | None:
        """Return the side that ``word`` (in lower case) names, ``None`` if none."""
        if word not in self.asked:
            stems = (self.stems.get(word[:n]) for n in range(min(len(word), self.longest_stem), 1, -1))
            self.asked[word] = self.words.get(word) or next(filter(None, stems), None)
        return self.asked[word]

    def is_proper(self, word: str) -> bool:
        """Whether ``word`` (in lower case) is only known as a name, and no adjective: "Зеленський"."""
        lengths = range(min(len(word), self.longest_stem), 1, -1)
        known = (
            word if word in self.words else next((word[:n] for n in lengths if word[:n] in self.stems), "")
        )
        return known in self.proper

    def begins_phrase(self, word: str) -> bool:
        """Whether a mention of several words may begin with ``word`` (in lower case)."""
        return bool(self._phrases_of(word))

    def longest(self, words: Sequence[str]) -> tuple[int, str | None]:
        """Return length and side of the longest mention at the start of ``words``, ``(1, None)`` if none."""
        for phrase, actor in self._phrases_of(words[0]):
            if len(phrase) <= len(words) and all(map(_fits, phrase, words)):
                return len(phrase), actor
        return 1, self.actor_of(words[0])

    def _phrases_of(self, word: str) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Return the phrases that may begin with ``word``, the longest first."""
        if word not in self.asked_first:
            firsts = (word, *(f"{word[:n]}*" for n in range(1, min(len(word), self.longest_first) + 1)))
            found = [entry for first in firsts for entry in self.phrases.get(first, ())]
            self.asked_first[word] = tuple(sorted(found, key=lambda entry: -len(entry[0])))
        return self.asked_first[word]


def _fits(pattern: str, word: str) -> bool:
    """Whether ``word`` is ``pattern``, or begins with what stands before its ``*``."""
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def compile_mentions(actors: Sequence[Actor], lexicon: Lexicon) -> Mentions:
    """Return the mentions of ``actors`` in the language of ``lexicon``, a side's name in it among them.

    Of a side without mentions in that language, the acronyms among those of other languages stay.
    """
    words: dict[str, str] = {}
    stems: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    capital: dict[str, bool] = {}
    for actor in actors:
        for mention in dict.fromkeys(_mentions_of(actor, lexicon.lang)):
            first, *rest = _patterns(mention, lexicon)
            known = first.removesuffix("*")
            capital[known] = capital.get(known, True) and mention[0].isupper()
            if rest:
                phrases.setdefault(first, []).append(((first, *rest), actor.actor_id))
            elif first.endswith("*"):
                stems[first[:-1]] = actor.actor_id
            else:
                words[first] = actor.actor_id
    proper = frozenset(known for known, always in capital.items() if always)
    longest_stem = max(map(len, stems), default=0)
    longest_first = max(map(len, phrases), default=0)
    likely = _likely(phrases, lexicon)
    state = _state(phrases, lexicon)
    others = [actor.actor_id for actor in actors if actor.actor_id != state]
    rebels = others[0] if state is not None and len(others) == 1 else None
    enemies, occupiers = (_called(tag, words, stems, lexicon) for tag in ("enemy", "occupier"))
    likely |= enemies | occupiers
    rulers = next(iter((occupiers or enemies).values()), None)
    likely |= dict.fromkeys(_words_of("occupation", lexicon), rulers) if rulers is not None else {}
    likely |= _ours(actors, enemies, lexicon)
    return Mentions(words, stems, phrases, longest_stem, longest_first, likely, state, rebels, proper=proper)


def _state(phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str]]], lexicon: Lexicon) -> str | None:
    """Return the side whose phrases alone have a word for an army or a government's forces.

    A phrase for an office ("the general staff of the army of Y") tells of no army that others have not.
    """
    tagged = {low: entry.tags for (low, *more), entry in lexicon.entries.items() if not more}
    armies = [low for low, tags in tagged.items() if "state" in tags]
    armed = ("force", "state")
    offices = [low for low, tags in tagged.items() if "office" in tags and tags.isdisjoint(armed)]
    sides = {
        actor
        for phrase, actor in (entry for entries in phrases.values() for entry in entries)
        if _has_any(phrase, armies) and not _has_any(phrase, offices)
    }
    return sides.pop() if len(sides) == 1 else None


def _has_any(phrase: Sequence[str], words: Sequence[str]) -> bool:
    """Whether any of ``words`` fits a word of ``phrase``."""
    return any(_fits(pattern, word) for pattern in phrase for word in words)


def _called(tag: str, words: Mapping[str, str], stems: Mapping[str, str], lexicon: Lexicon) -> dict[str, str]:
    """Return the words of that tag, with the side that some of them name, if it is but one."""
    told = _words_of(tag, lexicon)
    sides = {actor for low in told if (actor := words.get(low)) is not None}
    sides |= {actor for stem, actor in stems.items() if any(low.startswith(stem) for low in told)}
    return dict.fromkeys(told, sides.pop()) if len(sides) == 1 else {}


def _ours(actors: Sequence[Actor], enemies: Mapping[str, str], lexicon: Lexicon) -> dict[str, str]:
    """Return the words for "our" with the side that they mean in a language that calls the other "enemy"."""
    own = {actor.actor_id for actor in actors} - set(enemies.values())
    if not enemies or len(own) != 1:
        return {}
    return dict.fromkeys(_words_of("ours", lexicon), own.pop())


def _words_of(tag: str, lexicon: Lexicon) -> list[str]:
    """Return the single words of that tag."""
    return [low for (low, *more), entry in lexicon.entries.items() if not more and tag in entry.tags]


def _likely(phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str]]], lexicon: Lexicon) -> dict[str, str]:
    """Return the words for forces that stand in the mentions of one side only, with that side.

    Of a mention with a name in quotes only that name tells: "the group of forces «X»".
    """
    sides: dict[str, set[str]] = {}
    for phrase, actor in (entry for entries in phrases.values() for entry in entries):
        tags = [lexicon.entries.get((word,), NOTHING).tags for word in phrase]
        quoted = any("quote" in tagged for tagged in tags)
        for word, tagged in zip(phrase, tags, strict=True):
            if not quoted and "force" in tagged:
                sides.setdefault(word, set()).add(actor)
    return {word: actors.pop() for word, actors in sides.items() if len(actors) == 1}


def _patterns(mention: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the words of a mention as texts are cut into words, a ``*`` kept where it ends one.

    A genitive that closes the mention ("Ukraine's") is left out: it is a word of its own in texts.
    """
    words = mention.split()
    for word in words:
        *before, last = (token.low for token in tokenise(word.rstrip("*"), 0, len(word.rstrip("*")), lexicon))
        yield from before
        if not (before and word is words[-1] and last == "s"):
            yield f"{last}*" if word.endswith("*") else last


def _mentions_of(actor: Actor, lang: str) -> Iterator[str]:
    """Yield the words and phrases by which texts of ``lang`` speak of a side."""
    if lang in actor.mentions:
        yield from actor.mentions[lang]
        if lang in actor.names:
            yield actor.names[lang]
        return
    yield actor.name(lang)
    for words in actor.mentions.values():
        yield from (word for word in words if len(word) > 1 and word.isupper() and " " not in word)
