"""What the reader knows of a language: its words by their part, its verbs and its ways to name days."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from frontmap.errors import LexiconError
from frontmap.reading.lexicon.day_patterns import DayNode, parse_days, parse_slots
from frontmap.reading.lexicon.entries import Entry, Form, parse_entries
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.lexicon.toml_lists import strings

LEXICONS = Path(__file__).parent

_KEYS = {
    "articles", "elisions", "enclitics", "abbreviations", "adverb_suffixes", "conditional_suffixes",
    "instrumental_suffixes",
    "capital_demonyms", "date_orders", "demonym_suffixes", "verb_bracket", "function_words", "endings",
    "words", "conjugations", "verbs", "nouns", "days",
}  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language.

    ``entries`` maps a word or a phrase (its words in lower case) to its `Entry`; ``longest`` maps the first
    two words of phrases to the number of words of the longest that they begin, and ``phrase_starts``
    are the first. Every phrase that can tell of
    a change has its longest run of letters in ``change_words``, and every one that denies in ``denials``; a
    phrase like "about this" begins with one of ``about_this``. ``slots`` maps ``weekday``, ``month``,
    ``number``, ``unit`` and such to their words and what those stand for; ``days`` is the tree of all day
    patterns, and ``day_starts`` the words that one can begin with (numbers and dates apart).
    A side's name that ends in one of ``demonym_suffixes`` is an adjective that stands before its noun, also
    where it has a capital if ``capital_demonyms``.
    A side's name in one of ``instrumental_suffixes`` says "by" itself.
    With ``verb_bracket``, the parts of a verb embrace its object (see `frontmap.reading.sentences.bracket`).
    ``date_orders`` are the orders of day, month and year in dates of digits.
    """

    lang: str
    entries: Mapping[tuple[str, ...], Entry]
    longest: Mapping[tuple[str, str], int]
    phrase_starts: frozenset[str]
    about_this: frozenset[str]
    denials: frozenset[str]
    change_words: frozenset[str]
    elisions: frozenset[str]
    enclitics: tuple[str, ...]
    abbreviations: frozenset[str]
    adverb_suffixes: tuple[str, ...]
    conditional_suffixes: tuple[str, ...]
    demonym_suffixes: tuple[str, ...]
    instrumental_suffixes: tuple[str, ...]
    capital_demonyms: bool
    verb_bracket: bool
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
    where = str(path)
    table = _load_table(path)
    entries = parse_entries(table, where)
    days = table.get("days", {})
    slots = parse_slots(days, where)
    tree = parse_days(days, slots, where)
    return Lexicon(
        lang=path.stem,
        entries=entries,
        longest=_longest(entries),
        phrase_starts=frozenset(words[0] for words in entries if len(words) > 1),
        about_this=frozenset(words[0] for words, entry in entries.items() if "about_this" in entry.tags),
        denials=frozenset(_denials(entries)),
        change_words=frozenset(_change_words(entries)),
        elisions=frozenset(strings(table, "elisions", where)),
        enclitics=strings(table, "enclitics", where),
        abbreviations=frozenset(word.lower() for word in strings(table, "abbreviations", where)),
        adverb_suffixes=strings(table, "adverb_suffixes", where),
        conditional_suffixes=strings(table, "conditional_suffixes", where),
        demonym_suffixes=strings(table, "demonym_suffixes", where),
        instrumental_suffixes=strings(table, "instrumental_suffixes", where),
        capital_demonyms=bool(table.get("capital_demonyms")),
        verb_bracket=bool(table.get("verb_bracket")),
        function_words=frozenset(strings(table, "function_words", where)),
        date_orders=strings(table, "date_orders", where) or ("DMY",),
        slots=slots,
        days=tree,
        day_starts=frozenset(tree.words).union(*(slots.get(name, ()) for name in tree.slots)),
    )


def _load_table(path: Path) -> dict[str, Any]:
    """Return what a lexicon's file holds, if it has no other keys than a lexicon's."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path}: must be a readable TOML file, got: {error}") from error
    for key in table.keys() - _KEYS:
        raise LexiconError(f"{path}: keys must be of {', '.join(sorted(_KEYS))}, got {key!r}")
    return table


def _longest(entries: Mapping[tuple[str, ...], Entry]) -> dict[tuple[str, str], int]:
    """Return for the first two words of phrases the number of words of the longest phrase."""
    longest: dict[tuple[str, str], int] = {}
    for first, second, *rest in (words for words in entries if len(words) > 1):
        longest[first, second] = max(len(rest) + 2, longest.get((first, second), 0))
    return longest


def _change_words(entries: Mapping[tuple[str, ...], Entry]) -> Iterator[str]:
    """Yield the longest run of letters of each phrase that can tell of a change."""
    for words, entry in entries.items():
        if "hands" in entry.tags or any(FRAMES[form.frame].change for form in entry.forms):
            yield max(_LETTERS.findall(" ".join(words)), key=len)


def _denials(entries: Mapping[tuple[str, ...], Entry]) -> Iterator[str]:
    """Yield the longest run of letters of each phrase that denies, takes back, or calls something false."""
    for words, entry in entries.items():
        denies = any(_denies(form) for form in entry.forms) or not entry.tags.isdisjoint(("false", "recants"))
        runs = _LETTERS.findall(" ".join(words)) if denies else ()
        if runs:
            yield max(runs, key=len)


def _denies(form: Form) -> bool:
    """Whether a form of a verb denies or takes back what was said before."""
    return form.frame == "retract" or (form.frame == "deny" and not form.needs_other)
