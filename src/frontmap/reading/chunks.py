"""A sentence as chunks: words, phrases, names and days, each with all that it can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from frontmap.model import Toponym
from frontmap.reading.bracket import close_brackets
from frontmap.reading.days import DayPhrase, find_days
from frontmap.reading.entries import NOTHING, Form
from frontmap.reading.lexicon import Lexicon
from frontmap.reading.tokens import Token, tokenise
from frontmap.reading.vocabulary import NAME, WORD, Vocabulary

LONGEST_MENTION = 8
"""How many words of a mention of a side are looked at."""
OTHER_NAME = "other name"
_NAME_TAGS = frozenset([NAME])
_OPENING = frozenset(("«", "“", '"', "„"))
_TIME_TAGS = frozenset(["time"])


class Chunk(NamedTuple):
    """A word or a phrase of a sentence.

    ``tags`` are the parts it can play by the lexicon; ``forms`` its readings as a verb; ``actor`` the side
    that it names, ``likely`` the only one that such words name in longer mentions ("army" in a campaign with
    a "Syrian army"); ``toponym`` the town that it may be; ``days`` the days that it names.
    """

    start: int
    end: int
    low: str
    capital: bool
    tags: frozenset[str] = frozenset()
    forms: tuple[Form, ...] = ()
    actor: str | None = None
    toponym: Toponym | None = None
    days: DayPhrase | None = None
    likely: str | None = None

    def has(self, *tags: str) -> bool:
        """Whether it can be any of ``tags``."""
        return not self.tags.isdisjoint(tags)

    def frames(self, *names: str) -> bool:
        """Whether it can be a form of any of these frames."""
        return bool(self.forms) and any(form.frame in names for form in self.forms)


def chunk(
    text: str, span: tuple[int, int], vocabulary: Vocabulary, toponyms: Mapping[int, Toponym]
) -> list[Chunk]:
    """Return ``text`` within ``span`` as chunks, in order; ``toponyms`` is keyed by their start."""
    lexicon = vocabulary.lexicon
    tokens = list(tokenise(text, *span, lexicon))
    if lexicon.verb_bracket:
        tokens = close_brackets(tokens, lexicon.entries, toponyms)
    days = find_days([token.low for token in tokens], lexicon)
    chunks: list[Chunk] = []
    at = 0
    while at < len(tokens):
        toponym = toponyms.get(tokens[at].start)
        if toponym is not None and not _is_party_noun(tokens, at, toponym, vocabulary):
            made, at = _town(text, tokens, at, toponym, vocabulary)
        elif at in days:
            made, at = _day(text, tokens, at, days[at])
        else:
            made, at = _words(text, tokens, at, vocabulary)
        chunks.append(made)
    return list(_join_names(text, chunks, lexicon.demonym_suffixes))


def _town(
    text: str, tokens: Sequence[Token], at: int, toponym: Toponym, vocabulary: Vocabulary
) -> tuple[Chunk, int]:
    """Return the chunk of a toponym, and the index of the token after it."""
    first = tokens[at]
    after = next((i for i in range(at, len(tokens)) if tokens[i].start >= toponym.end), len(tokens))
    actor = vocabulary.mentions.actor_of(first.low) if after == at + 1 else None
    end = max(toponym.end, tokens[after - 1].end)
    low = text[toponym.start : toponym.end].lower()
    return Chunk(first.start, end, low, True, _NAME_TAGS, (), actor, toponym), after


def _day(text: str, tokens: Sequence[Token], at: int, phrase: DayPhrase) -> tuple[Chunk, int]:
    """Return the chunk of a day phrase, and the index of the token after it."""
    first, last = tokens[at], tokens[at + phrase.length - 1]
    low = text[first.start : last.end].lower()
    return Chunk(first.start, last.end, low, first.capital, _TIME_TAGS, days=phrase), at + phrase.length


def _words(text: str, tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> tuple[Chunk, int]:
    """Return the chunk of a word, of a side's name or of the longest phrase known, and the token after it."""
    first = tokens[at]
    mentions = vocabulary.mentions
    if mentions.begins_phrase(first.low):
        length, actor = mentions.longest([token.low for token in tokens[at : at + LONGEST_MENTION]])
        if length > 1:
            words = tokens[at : at + length]
            low = text[first.start : words[-1].end].lower()
            tags = _mention_tags(words, vocabulary.lexicon)
            return Chunk(first.start, words[-1].end, low, first.capital, tags, actor=actor), at + length
    phrase = _phrase(tokens, at, vocabulary.lexicon)
    tags, forms, actor, likely = vocabulary.meaning(phrase, first.capital, at == 0)
    last = tokens[at + len(phrase) - 1]
    low = first.low if len(phrase) == 1 else " ".join(phrase)
    return Chunk(first.start, last.end, low, first.capital, tags, forms, actor, None, None, likely), at + len(
        phrase
    )


def _is_party_noun(tokens: Sequence[Token], at: int, toponym: Toponym, vocabulary: Vocabulary) -> bool:
    """Whether a town's name is that of a unit, or a word for forces, offices or sides, too."""
    if toponym.end != tokens[at].end:
        return False
    entries, low = vocabulary.lexicon.entries, tokens[at].low
    if low.endswith(vocabulary.lexicon.demonym_suffixes) and vocabulary.mentions.actor_of(low) is not None:
        return True
    if (
        at > 1
        and tokens[at - 1].low in _OPENING
        and "force" in entries.get((tokens[at - 2].low,), NOTHING).tags
    ):
        return True
    tags = entries.get((low,), NOTHING).tags
    before = entries.get((tokens[at - 1].low,), NOTHING) if at else NOTHING
    if at == 0 and "type" in tags:
        return True
    return not tags.isdisjoint(("force", "office", "civil")) and "type" not in before.tags


def _mention_tags(words: Sequence[Token], lexicon: Lexicon) -> frozenset[str]:
    """Return what a mention of several words is: forces or an office by its nouns, else a name."""
    tags = frozenset().union(*(lexicon.entries.get((word.low,), NOTHING).tags for word in words))
    return tags & {"force", "office"} or (frozenset([NAME]) if words[0].capital else frozenset())


def _phrase(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the longest phrase of the lexicon that begins with token ``at``, else its one word."""
    low = tokens[at].low
    longest = lexicon.longest.get((low, tokens[at + 1].low), 1) if at + 1 < len(tokens) else 1
    for length in range(min(longest, len(tokens) - at), 1, -1):
        words = tuple(token.low for token in tokens[at : at + length])
        if words in lexicon.entries:
            return words
    return (low,)


def _join_names(text: str, chunks: Sequence[Chunk], adjectives: tuple[str, ...]) -> Iterator[Chunk]:
    """Yield the chunks with each run of capitalised words made one name.

    A town's name within a longer one ("Volodymyr Zelensky") is not that town. A name with one of the endings
    of ``adjectives`` right before a "region" stays apart, and so does a town after what happened to it.
    """
    run: list[Chunk] = []
    office = change = False
    for piece in chunks:
        if run and _is_name(piece) and text[run[-1].end : piece.start].isspace():
            run.append(piece)
            continue
        if len(run) > 1 and run[-1].low.endswith(adjectives) and piece.has("region", "front"):
            yield from _names(text, run[:-1], office=office)
            run = run[-1:]
        if change and len(run) > 1 and run[0].toponym is not None:
            yield run[0]._replace(tags=_NAME_TAGS)
            run = run[1:]
        yield from _names(text, run, office=office)
        run = []
        if _is_name(piece):
            run = [piece]
        else:
            yield piece
            office = piece.has("office")
            change = any(form.mood == "noun" for form in piece.forms)
    yield from _names(text, run, office=office)


def _names(text: str, run: Sequence[Chunk], *, office: bool) -> Iterator[Chunk]:
    """Yield a run of names as one; after an office a town stays apart from a full name ("mayor of X Y Z")."""
    if office and len(run) > 2 and run[0].toponym is not None:
        yield run[0]._replace(tags=frozenset([NAME]))
        run = run[1:]
    if run:
        yield _joined(text, run)


def _is_name(piece: Chunk) -> bool:
    """Whether the chunk is a capitalised word that the lexicon does not know otherwise."""
    return (
        piece.capital
        and not piece.forms
        and (piece.toponym is not None or piece.tags <= {WORD, "adv", "cond", NAME})
    )


def _joined(text: str, run: Sequence[Chunk]) -> Chunk:
    """Return one chunk for a run of names."""
    if len(run) == 1:
        return run[0]._replace(tags=frozenset([NAME]))
    actor = next((piece.actor for piece in run if piece.actor), None)
    low = text[run[0].start : run[-1].end].lower()
    return Chunk(run[0].start, run[-1].end, low, True, frozenset([NAME, OTHER_NAME]), (), actor)
