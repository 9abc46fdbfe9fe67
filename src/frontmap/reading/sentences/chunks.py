"""A sentence as chunks: words, phrases, names and days, each with all that it can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from frontmap.model import Toponym
from frontmap.reading.days.phrases import DayPhrase, find_days
from frontmap.reading.lexicon.entries import NOTHING
from frontmap.reading.lexicon.lexicon import Lexicon
from frontmap.reading.sentences.bracket import close_brackets
from frontmap.reading.sentences.chunk import Chunk
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME, WORD, Vocabulary, Word

LONGEST_MENTION = 8
"""How many words of a mention of a side are looked at."""
OTHER_NAME = "other name"
_NAME_TAGS = frozenset([NAME])
_PARTY = frozenset(("force", "office", "civil"))
_ADJECTIVE = frozenset(["adj"])
_NAME_OR_UNKNOWN = frozenset([WORD, "adv", "cond", NAME])
_OPENING = frozenset(("«", "“", '"', "„"))
_OF_AN_EVENT = ("of", "spoken")
"""The options of days that are counted from an event."""
_TIME_TAGS = frozenset(["time"])


@dataclass(slots=True)  # so many are made that freezing each would be felt
class Chunks:
    """The chunks of a passage in order: ``pieces[i]`` is at ``starts[i]`` to ``ends[i]`` of the text."""

    pieces: list[Chunk]
    starts: list[int]
    ends: list[int]

    def join(self, piece: Chunk, first: int, after: int) -> None:
        """Put one chunk in the place of those from ``first`` up to ``after``."""
        self.pieces[first:after] = [piece]
        self.starts[first:after] = [self.starts[first]]
        self.ends[first:after] = [self.ends[after - 1]]


def chunk(
    text: str, span: tuple[int, int], vocabulary: Vocabulary, toponyms: Mapping[int, Toponym]
) -> Chunks:
    """Return ``text`` within ``span`` as chunks, in order; ``toponyms`` is keyed by their start."""
    starts, words = vocabulary.split(text, *span)
    if vocabulary.lexicon.verb_bracket:
        starts, words = close_brackets(starts, words, vocabulary.lexicon.entries, toponyms)
    chunks = _chunks(text, starts, words, vocabulary, toponyms)
    _join_names(text, chunks, vocabulary.lexicon)
    return chunks


def _chunks(
    text: str,
    starts: list[int],
    words: Sequence[Word],
    vocabulary: Vocabulary,
    toponyms: Mapping[int, Toponym],
) -> Chunks:
    """Return words as chunks: the towns, days and phrases among them, and else each by itself."""
    ends = [start + word.length for start, word in zip(starts, words, strict=True)]
    chunks = Chunks([word.alone for word in words], starts, ends)
    lows = [word.low for word in words]
    days = find_days(lows, vocabulary.lexicon, _day_openings(words, vocabulary.lexicon))
    found: list[tuple[Chunk, int, int]] = []
    after = 0
    for at in _openings(starts, words, lows, days, toponyms, vocabulary.lexicon):
        if at < after:
            continue
        toponym = toponyms.get(starts[at])
        opens_with_day = at == 0 and at in days  # a capital there makes no name of "Весной"
        if (
            toponym is not None
            and not opens_with_day
            and not _is_no_town(words, lows, at, vocabulary, whole=toponym.end == ends[at])
        ):
            after = at + 1
            while after < len(words) and starts[after] < toponym.end:
                after += 1
            actor = vocabulary.mentions.actor_of(lows[at]) if after == at + 1 else None
            ends[after - 1] = max(toponym.end, ends[after - 1])
            tags = _NAME_TAGS | vocabulary.agent_tag(lows[at], actor)
            piece = Chunk(text[starts[at] : toponym.end].lower(), True, tags, (), actor, toponym)
        elif at in days:
            phrase, after = days[at], at + days[at].length
            if phrase.option in _OF_AN_EVENT and after < len(words) and starts[after] in toponyms:
                phrase = find_days(lows[: after - 1], vocabulary.lexicon, [at]).get(at, phrase)
                after = at + phrase.length  # "withdrew the day before from X" is no eve of X
            low = text[starts[at] : ends[after - 1]].lower()
            piece = Chunk(low, words[at].capital, _TIME_TAGS, days=phrase)
        else:
            piece, after = _longest_phrase(lows, at, words[at].capital, vocabulary)
        found.append((piece, at, after))
    for piece, at, after in reversed(found):
        chunks.join(piece, at, after)
    return chunks


def _day_openings(words: Sequence[Word], lexicon: Lexicon) -> list[int]:
    """Return the words with which days may begin, and not a conjunction: "then", but not "then as"."""
    openings = (at for at, word in enumerate(words) if word.opens_days)
    return [
        at
        for at in openings
        if "clause" not in lexicon.entries.get(tuple(word.low for word in words[at : at + 2]), NOTHING).tags
    ]


def _openings(
    starts: Sequence[int],
    words: Sequence[Word],
    lows: Sequence[str],
    days: Mapping[int, DayPhrase],
    toponyms: Mapping[int, Toponym],
    lexicon: Lexicon,
) -> list[int]:
    """Return the words with which a town, days, a phrase or a side's name may begin."""
    longest = lexicon.longest
    following = [*lows[1:], ""]
    return [
        at
        for at, word in enumerate(words)
        if word.opens_mention
        or (word.opens_phrase and (word.low, following[at]) in longest)
        or starts[at] in toponyms
        or at in days
        or (at == 0 and word.alone.actor)
    ]


def _is_no_town(
    words: Sequence[Word], lows: Sequence[str], at: int, vocabulary: Vocabulary, *, whole: bool
) -> bool:
    """Whether a town's name from word ``at`` on, ``whole`` if that is all of it, is not used as one."""
    if _is_article(words, at):
        return True
    if not whole:
        return DEMONYM in words[at].alone.tags  # "Moscow-backed" is no town
    return _is_party_noun(lows, at, vocabulary) or _describes(words, lows, at, vocabulary.lexicon)


def _longest_phrase(
    words: Sequence[str], at: int, capital: bool, vocabulary: Vocabulary
) -> tuple[Chunk, int]:
    """Return what begins with word ``at``, and the index after it.

    That is a side's name of several words, else the longest phrase of the lexicon, else the word.
    """
    mentions, lexicon = vocabulary.mentions, vocabulary.lexicon
    if mentions.begins_phrase(words[at]):
        length, actor = mentions.longest(words[at : at + LONGEST_MENTION])
        if length > 1:
            phrase = words[at : at + length]
            tags = _mention_tags(phrase, capital, lexicon)
            return Chunk(" ".join(phrase), capital, tags, actor=actor), at + length
    after = at + 1
    longest = lexicon.longest.get((words[at], words[after]), 1) if after < len(words) else 1
    for end in range(min(at + longest, len(words)), after, -1):
        if tuple(words[at:end]) in lexicon.entries:
            after = end
            break
    return vocabulary.meaning(tuple(words[at:after]), capital, at == 0), after


def _describes(words: Sequence[Word], lows: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether the word at ``at`` is an adjective of what follows: «Північну частину», «Южного Киву»."""
    if at + 1 == len(words) or "adj" not in lexicon.entries.get((lows[at],), NOTHING).tags:
        return False
    after = words[at + 1]
    longer = after.capital and not after.alone.actor and not after.low.endswith(lexicon.demonym_suffixes)
    return longer or "part" in lexicon.entries.get((after.low,), NOTHING).tags


def _is_article(words: Sequence[Word], at: int) -> bool:
    """Whether the word at ``at`` is an elided article before a common noun: "L'usine", which is no name."""
    return words[at].low.endswith("'") and at + 1 < len(words) and not words[at + 1].capital


def _is_party_noun(words: Sequence[str], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a town's name of one word is that of a unit, or a word for forces, offices or sides, too."""
    entries, low = vocabulary.lexicon.entries, words[at]
    if low.endswith(vocabulary.lexicon.demonym_suffixes) and vocabulary.mentions.actor_of(low) is not None:
        return True
    if at > 1 and words[at - 1] in _OPENING and "force" in entries.get((words[at - 2],), NOTHING).tags:
        return True
    if at + 1 < len(words) and not _PARTY.isdisjoint(entries.get((low, words[at + 1]), NOTHING).tags):
        return True
    tags = entries.get((low,), NOTHING).tags
    before = entries.get((words[at - 1],), NOTHING) if at else NOTHING
    if at == 0 and "type" in tags:
        return True
    if "region_name" in tags and before.tags.isdisjoint(("town", "towns")):
        return True
    return not tags.isdisjoint(("force", "office", "civil", "region_name")) and "type" not in before.tags


def _mention_tags(words: Sequence[str], capital: bool, lexicon: Lexicon) -> frozenset[str]:
    """Return what a mention of several words is: forces or an office by its nouns, else a name."""
    tags = frozenset().union(*(lexicon.entries.get((word,), NOTHING).tags for word in words))
    own = frozenset([NAME]) | (tags & {"region_name"}) if capital else frozenset()
    return tags & {"force", "office"} or own


def _join_names(text: str, chunks: Chunks, lexicon: Lexicon) -> None:
    """Make each run of capitalised words one name.

    A town's name within a longer one ("Volodymyr Zelensky") is not that town. A name that ends as the
    adjective of a side does stays apart right before a "region", and so does a town after what happened to
    it, and from a full name after an office ("mayor of X Y Z").
    """
    pieces = chunks.pieces
    names = [at for at, piece in enumerate(pieces) if piece.capital and _is_name(piece)]
    opening = names[0] if names else 0
    quoted = opening == 1 and "quote" in pieces[0].tags
    if names and (not opening or quoted) and _is_adverb(pieces, opening, lexicon):
        del names[0]
    if not lexicon.capital_demonyms:
        names = sorted({*names, *_ordinals_of(pieces, names)})
    while names:
        first = names.pop()
        after = first + 1
        while names and names[-1] == first - 1 and _may_join(text, chunks, first):
            first = names.pop()
        for begin, end in _names(pieces, first, after, lexicon) if after - first > 1 else [(first, after)]:
            if end - begin > 1:
                chunks.join(_joined(text, chunks, begin, end), begin, end)
            elif pieces[begin].toponym is None and pieces[begin].tags != _NAME_TAGS:
                name = pieces[begin]
                pieces[begin] = Chunk(name.low, name.capital, _NAME_TAGS, name.forms, name.actor)


def _is_adverb(pieces: Sequence[Chunk], at: int, lexicon: Lexicon) -> bool:
    """Whether the word that opens a sentence is an adverb, and has its capital for that alone.

    What only ends as adverbs do may be a name ("Kelly"), but not right before a town.
    """
    known = not lexicon.adverb_suffixes or (at + 1 < len(pieces) and pieces[at + 1].toponym is not None)
    return known and pieces[at].toponym is None and "adv" in pieces[at].tags


def _ordinals_of(pieces: Sequence[Chunk], names: Sequence[int]) -> Iterator[int]:
    """Yield the capitalised adjectives right after an unknown name: "Nova Druha", "Zoriane Pershe"."""
    for at in names:
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        if after is not None and after.capital and after.tags == _ADJECTIVE and "adv" not in pieces[at].tags:
            yield at + 1


def _may_join(text: str, chunks: Chunks, at: int) -> bool:
    """Whether nothing but space parts chunk ``at`` from the one before, and neither is a side's acronym."""
    if not text[chunks.ends[at - 1] : chunks.starts[at]].isspace():
        return False
    if "by" in chunks.pieces[at - 1].tags:
        return False  # "the capture by Kyiv [of] X" in a language of cases
    side, town = chunks.pieces[at - 1], chunks.pieces[at]
    if side.actor is not None and town.is_town:
        return False  # "the Y [have] X not captured"
    sides = (i for i in (at - 1, at) if chunks.pieces[i].actor is not None)
    return not any(text[chunks.starts[i] : chunks.ends[i]].isupper() for i in sides)


def _names(pieces: Sequence[Chunk], first: int, after: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield first chunk and end of each name in a run of capitalised words, the last name first."""
    end = after
    if after - first > 1 and after < len(pieces) and pieces[after].has_any("region", "front"):
        end -= pieces[after - 1].low.endswith(lexicon.demonym_suffixes)
    if end < after:
        yield end, after
    town = first
    if end - first > 1 and pieces[first].toponym is not None and first:
        happened = pieces[first - 1].moods("noun")
        town += happened or (end - first > 2 and "office" in pieces[first - 1].tags)
    yield town, end
    if town > first:
        yield first, town


def _is_name(piece: Chunk) -> bool:
    """Whether a capitalised word is one that the lexicon does not know otherwise."""
    return not piece.forms and (piece.toponym is not None or piece.tags <= _NAME_OR_UNKNOWN)


def _joined(text: str, chunks: Chunks, first: int, end: int) -> Chunk:
    """Return one chunk for the names from ``first`` up to ``end``."""
    run = chunks.pieces[first:end]
    actor = next((piece.actor for piece in run if piece.actor), None)
    low = text[chunks.starts[first] : chunks.ends[end - 1]].lower()
    return Chunk(low, True, frozenset([NAME, OTHER_NAME]), (), actor)
