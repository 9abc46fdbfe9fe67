"""A sentence as chunks: words, phrases, names and days, each with all that it can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from frontmap.model import Toponym
from frontmap.reading.bracket import close_brackets
from frontmap.reading.days import DayPhrase, find_days
from frontmap.reading.entries import NOTHING, Entry, Form
from frontmap.reading.lexicon import Lexicon
from frontmap.reading.mentions import Mentions
from frontmap.reading.tokens import Token, tokenise

LONGEST_MENTION = 8
"""How many words of a mention of a side are looked at."""
NAME = "name"
OTHER_NAME = "other name"
DEMONYM = "demonym"
NUMBER = "number"
WORD = "word"


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
    text: str,
    span: tuple[int, int],
    lexicon: Lexicon,
    mentions: Mentions,
    toponyms: Mapping[int, Toponym],
) -> list[Chunk]:
    """Return ``text`` within ``span`` as chunks, in order; ``toponyms`` is keyed by their start."""
    tokens = list(tokenise(text, *span, lexicon))
    if lexicon.verb_bracket:
        tokens = close_brackets(tokens, lexicon.entries, toponyms)
    days = find_days([token.low for token in tokens], lexicon)
    chunks: list[Chunk] = []
    at = 0
    while at < len(tokens):
        made, at = _next_chunk(text, tokens, at, lexicon, mentions, toponyms, days)
        chunks.append(made)
    return list(_join_names(text, chunks, lexicon))


def _next_chunk(
    text: str,
    tokens: Sequence[Token],
    at: int,
    lexicon: Lexicon,
    mentions: Mentions,
    toponyms: Mapping[int, Toponym],
    days: Mapping[int, DayPhrase],
) -> tuple[Chunk, int]:
    """Return the longest chunk that begins with token ``at``, and the index of the token after it."""
    first = tokens[at]
    toponym = toponyms.get(first.start)
    if toponym is not None and not _is_party_noun(tokens, at, toponym, lexicon, mentions):
        after = next((i for i in range(at, len(tokens)) if tokens[i].start >= toponym.end), len(tokens))
        actor = mentions.actor_of(first.low) if after == at + 1 else None
        low = text[toponym.start : toponym.end].lower()
        tags = frozenset([NAME])
        return Chunk(
            first.start, max(toponym.end, tokens[after - 1].end), low, True, tags, (), actor, toponym
        ), after
    if at in days:
        phrase = days[at]
        last = tokens[at + phrase.length - 1]
        low = text[first.start : last.end].lower()
        return Chunk(
            first.start, last.end, low, first.capital, frozenset(["time"]), days=phrase
        ), at + phrase.length
    length, actor = 1, mentions.actor_of(first.low)
    if mentions.begins_phrase(first.low):
        length, actor = mentions.longest([token.low for token in tokens[at : at + LONGEST_MENTION]])
    if length > 1:
        words = tokens[at : at + length]
        low = text[first.start : words[-1].end].lower()
        tags = _mention_tags(words, lexicon)
        return Chunk(first.start, words[-1].end, low, first.capital, tags, actor=actor), at + length
    entry, length = _entry(tokens, at, lexicon)
    last = tokens[at + length - 1]
    low = " ".join(token.low for token in tokens[at : at + length])
    adjective = not first.capital or at == 0 or lexicon.capital_demonyms
    if actor is not None and adjective and low.endswith(lexicon.demonym_suffixes):
        return Chunk(first.start, last.end, low, first.capital, frozenset([DEMONYM]), (), actor), at + length
    if actor is not None and lexicon.demonym_suffixes and not first.capital:
        return Chunk(first.start, last.end, low, False, entry.tags | {NAME}, (), actor), at + length
    tags = entry.tags or (frozenset([WORD]) if entry.forms else _shape(first, lexicon))
    likely = mentions.likely.get(low) if "force" in tags and actor is None else None
    return Chunk(
        first.start, last.end, low, first.capital, tags, entry.forms, actor, likely=likely
    ), at + length


def _is_party_noun(
    tokens: Sequence[Token], at: int, toponym: Toponym, lexicon: Lexicon, mentions: Mentions
) -> bool:
    """Whether a town's name is a word for forces, offices or sides, too, and not named as a town."""
    low, before = tokens[at].low, lexicon.entries.get((tokens[at - 1].low,), NOTHING) if at else NOTHING
    tags = lexicon.entries.get((low,), NOTHING).tags
    one_word = toponym.end == tokens[at].end
    if one_word and low.endswith(lexicon.demonym_suffixes) and mentions.actor_of(low) is not None:
        return True
    if one_word and at == 0 and "type" in tags:
        return True
    return one_word and not tags.isdisjoint(("force", "office", "civil")) and "type" not in before.tags


def _mention_tags(words: Sequence[Token], lexicon: Lexicon) -> frozenset[str]:
    """Return what a mention of several words is: forces or an office by its nouns, else a name."""
    tags = frozenset().union(*(lexicon.entries.get((word.low,), NOTHING).tags for word in words))
    return tags & {"force", "office"} or (frozenset([NAME]) if words[0].capital else frozenset())


def _entry(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Entry, int]:
    """Return what the lexicon has for the longest phrase from token ``at`` on, and its length in tokens."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    for length in range(min(lexicon.longest.get((tokens[at].low, after), 1), len(tokens) - at), 1, -1):
        entry = lexicon.entries.get(tuple(token.low for token in tokens[at : at + length]))
        if entry is not None:
            return entry, length
    return lexicon.entries.get((tokens[at].low,), NOTHING), 1


def _shape(token: Token, lexicon: Lexicon) -> frozenset[str]:
    """Return what a word that the lexicon does not know looks like."""
    if token.low[0].isdigit():
        return frozenset([NUMBER])
    if len(token.low) > 5 and token.low.endswith(lexicon.adverb_suffixes):
        return frozenset(["adv"])
    if len(token.low) > 5 and token.low.endswith(lexicon.conditional_suffixes):
        return frozenset(["cond"])
    return frozenset([WORD]) if token.low[0].isalpha() else frozenset(["mark"])


def _join_names(text: str, chunks: Sequence[Chunk], lexicon: Lexicon) -> Iterator[Chunk]:
    """Yield the chunks with each run of capitalised words made one name.

    A town's name within a longer one ("Volodymyr Zelensky") is not that town.
    """
    run: list[Chunk] = []
    office = False
    for piece in chunks:
        if run and _is_name(piece) and text[run[-1].end : piece.start].isspace():
            run.append(piece)
            continue
        yield from _names(text, run, office=office)
        run = []
        if _is_name(piece):
            run = [piece]
        else:
            yield piece
            office = piece.has("office")
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
