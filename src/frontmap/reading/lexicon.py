"""What the reader knows of a language: its words by their part, its verbs and its ways to name days."""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from frontmap.errors import LexiconError
from frontmap.reading.frames import FRAMES, MOODS
from frontmap.reading.tags import TAGS

LEXICONS = Path(__file__).parent / "lexicon"

DAY_OPERATIONS = (
    "weekday", "night", "offset", "eve", "ago", "earlier", "date", "month", "week", "weekend", "last month",
    "last days", "year", "undated",
)  # fmt: skip
"""What a day pattern can ask `frontmap.reading.days` to count."""

_KEYS = {
    "articles", "elisions", "enclitics", "abbreviations", "adverb_suffixes", "conditional_suffixes",
    "date_orders", "demonym_suffixes", "function_words", "words", "conjugations", "verbs", "nouns", "days",
}  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]+")
_ALTERNATIVES = re.compile(r"\[([^\]]*)\]|\(([^)]*)\)|([^\s\[\]()]+)")


@dataclass(frozen=True, slots=True)
class Form:
    """One reading of a word as a form of a verb, or as a noun that names what a verb does."""

    frame: str
    mood: str
    reflexive: bool = False
    places_only: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """All that the lexicon says about one word or phrase."""

    tags: frozenset[str] = frozenset()
    forms: tuple[Form, ...] = ()

    def __or__(self, other: Entry) -> Entry:
        return Entry(self.tags | other.tags, tuple(dict.fromkeys(self.forms + other.forms)))


BARE = "bare"
"""The tag of nouns of a language without articles (``articles = false``): they stand with no word before."""

NOTHING = Entry()
"""What the lexicon says about a word that it does not know."""


@dataclass(frozen=True, slots=True)
class DayPattern:
    """A way to name days: its words and ``{slots}``, the operation that makes them days, its option."""

    words: tuple[str, ...]
    operation: str
    option: str = ""


@dataclass(slots=True)
class DayNode:
    """A step into the day patterns: the words and slots that can follow, the pattern that ends here."""

    words: dict[str, DayNode] = field(default_factory=dict)
    slots: dict[str, DayNode] = field(default_factory=dict)
    pattern: DayPattern | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language.

    ``entries`` maps a word or a phrase (its words in lower case) to its `Entry`; ``longest`` maps the first
    two words of phrases to the number of words of the longest that they begin. Every phrase that can tell of
    a change has its longest run of letters in ``change_words``. ``slots`` maps ``weekday``, ``month``,
    ``number``, ``unit`` and such to their words and what those stand for; ``days`` is the tree of all day
    patterns, and ``day_starts`` the words that one can begin with (numbers and dates apart).
    A side's name that ends in one of ``demonym_suffixes`` is an adjective that stands before its noun.
    ``date_orders`` are the orders of day, month and year in dates of digits.
    """

    lang: str
    entries: Mapping[tuple[str, ...], Entry]
    longest: Mapping[tuple[str, str], int]
    change_words: frozenset[str]
    elisions: frozenset[str]
    enclitics: tuple[str, ...]
    abbreviations: frozenset[str]
    adverb_suffixes: tuple[str, ...]
    conditional_suffixes: tuple[str, ...]
    demonym_suffixes: tuple[str, ...]
    function_words: frozenset[str]
    date_orders: tuple[str, ...]
    slots: Mapping[str, Mapping[str, Any]]
    days: DayNode
    day_starts: frozenset[str]


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a lexicon, in order.

    >>> "fr" in languages()
    True
    """
    return tuple(sorted(path.stem for path in LEXICONS.glob("*.toml")))


@cache
def load_lexicon(lang: str) -> Lexicon:
    """Return the lexicon of ``lang``.

    Raises:
        LexiconError: if there is none, or if its file is broken.
    """
    if lang not in languages():
        raise LexiconError(f"language must be one of {', '.join(languages())}, got {lang!r}")
    return parse_lexicon(LEXICONS / f"{lang}.toml")


def parse_lexicon(path: Path) -> Lexicon:
    """Return the lexicon in ``path``, whose name without ``.toml`` is the language.

    Raises:
        LexiconError: if the file is not TOML in UTF-8 or does not hold what a lexicon needs.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path}: must be a readable TOML file, got: {error}") from error
    for key in table.keys() - _KEYS:
        raise LexiconError(f"{path}: keys must be of {', '.join(sorted(_KEYS))}, got {key!r}")
    entries = _entries(table, str(path))
    longest: dict[tuple[str, str], int] = {}
    for first, second, *rest in (words for words in entries if len(words) > 1):
        longest[first, second] = max(len(rest) + 2, longest.get((first, second), 0))
    days = table.get("days", {})
    slots = _slots(days, str(path))
    tree = _tree(_patterns(days, str(path)))
    return Lexicon(
        lang=path.stem,
        entries=entries,
        longest=longest,
        change_words=frozenset(_change_words(entries)),
        elisions=frozenset(_texts(table, "elisions", str(path))),
        enclitics=_texts(table, "enclitics", str(path)),
        abbreviations=frozenset(word.lower() for word in _texts(table, "abbreviations", str(path))),
        adverb_suffixes=_texts(table, "adverb_suffixes", str(path)),
        conditional_suffixes=_texts(table, "conditional_suffixes", str(path)),
        demonym_suffixes=_texts(table, "demonym_suffixes", str(path)),
        function_words=frozenset(_texts(table, "function_words", str(path))),
        date_orders=_texts(table, "date_orders", str(path)) or ("DMY",),
        slots=slots,
        days=tree,
        day_starts=frozenset(tree.words).union(*(slots.get(name, ()) for name in tree.slots)),
    )


def _texts(table: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    """Return the list of texts under ``key``, ``()`` where there is none."""
    texts = table.get(key, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise LexiconError(f"{where}: {key} must be a list of texts, got {texts!r}")
    return tuple(texts)


def _entries(table: Mapping[str, Any], where: str) -> dict[tuple[str, ...], Entry]:
    """Return every word and phrase of the lexicon with what it can be."""
    entries: dict[tuple[str, ...], Entry] = {}

    def add(text: str, entry: Entry) -> None:
        words = tuple(text.lower().split())
        if not words:
            raise LexiconError(f"{where}: a word must not be empty")
        entries[words] = entries.get(words, Entry()) | entry

    for tag in table.get("words", {}):
        if tag not in TAGS:
            raise LexiconError(f"{where}: lists of words must be of {', '.join(TAGS)}, got {tag!r}")
        for text in _texts(table["words"], tag, where):
            add(text, Entry(tags=frozenset([tag])))
    bare: frozenset[str] = frozenset() if table.get("articles", True) else frozenset([BARE, "word"])
    for frame in table.get("nouns", {}):
        for text in _texts(table["nouns"], frame, where):
            add(text, Entry(bare, (Form(_frame(frame, where), "noun"),)))
    for text in _texts(table.get("words", {}), "town", where) if bare else ():
        add(text, Entry(bare))
    for row in table.get("verbs", []):
        for text, form in _verb_forms(row, table.get("conjugations", {}), where):
            add(text, Entry(forms=(form,)))
    return entries


def _change_words(entries: Mapping[tuple[str, ...], Entry]) -> Iterator[str]:
    """Yield the longest run of letters of each phrase that can tell of a change."""
    for words, entry in entries.items():
        if "hands" in entry.tags or any(FRAMES[form.frame].change for form in entry.forms):
            yield max(_LETTERS.findall(" ".join(words)), key=len)


def _frame(name: object, where: str) -> str:
    """Return ``name`` if the reader knows a frame of that name."""
    if not isinstance(name, str) or name not in FRAMES:
        raise LexiconError(f"{where}: frame must be one of {', '.join(FRAMES)}, got {name!r}")
    return name


def _verb_forms(row: Mapping[str, Any], groups: Mapping[str, Any], where: str) -> Iterator[tuple[str, Form]]:
    """Yield all forms of a row's verbs: stems put before a group's endings, or the forms spelled out."""
    frame = _frame(row.get("frame"), where)
    options = {"reflexive": bool(row.get("reflexive")), "places_only": bool(row.get("places_only"))}
    group = groups.get(row["group"]) if "group" in row else row
    if not isinstance(group, Mapping):
        raise LexiconError(f"{where}: group must be one of {', '.join(groups)}, got {row['group']!r}")
    stems = _texts(row, "stems", where) if "group" in row else ("",)
    for mood in MOODS:
        for stem, ending in itertools.product(stems, _texts(group, mood, where)):
            yield stem + ending, Form(frame, mood, **options)


def _slots(days: Mapping[str, Any], where: str) -> dict[str, Mapping[str, Any]]:
    """Return the words that fill a slot of a day pattern, with what they stand for."""
    slots = days.get("slots", {})
    for name, words in slots.items():
        if not isinstance(words, Mapping):
            raise LexiconError(f"{where}: days.slots.{name} must be a table of words, got {words!r}")
    return {name: {word.lower(): value for word, value in words.items()} for name, words in slots.items()}


def _patterns(days: Mapping[str, Any], where: str) -> Iterator[DayPattern]:
    """Yield the day patterns with their optional parts and alternatives spelled out."""
    for row in days.get("patterns", []):
        operation = row.get("operation")
        if operation not in DAY_OPERATIONS:
            raise LexiconError(
                f"{where}: operation must be one of {', '.join(DAY_OPERATIONS)}, got {operation!r}"
            )
        for text in _texts(row, "forms", where):
            for words in _spell_out(text):
                yield DayPattern(words, operation, str(row.get("option", "")))


def _tree(patterns: Iterator[DayPattern]) -> DayNode:
    """Return the patterns as a tree of words."""
    root = DayNode()
    for pattern in patterns:
        node = root
        for word in pattern.words:
            below, key = (node.slots, word[1:-1]) if word.startswith("{") else (node.words, word)
            node = below.setdefault(key, DayNode())
        node.pattern = pattern
    return root


def _spell_out(text: str) -> Iterator[tuple[str, ...]]:
    """Yield each way to read a pattern: ``[x|y]`` may be left out, of ``(x|y)`` one is there.

    >>> list(_spell_out("[ce] {weekday}"))
    [('{weekday}',), ('ce', '{weekday}')]
    """
    choices: list[list[tuple[str, ...]]] = []
    for optional, needed, word in _ALTERNATIVES.findall(text):
        parts = [tuple(part.split()) for part in (optional or needed or word).split("|")]
        choices.append([(), *parts] if optional else parts)
    for chosen in itertools.product(*choices):
        yield tuple(itertools.chain.from_iterable(chosen))
