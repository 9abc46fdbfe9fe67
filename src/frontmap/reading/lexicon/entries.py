"""Words and phrases with all that they can be: parts of a sentence, forms of verbs, nouns of change."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from frontmap.errors import LexiconError
from frontmap.reading.lexicon.frames import FRAMES, MOODS
from frontmap.reading.lexicon.tags import TAGS
from frontmap.reading.lexicon.toml_lists import strings
from frontmap.reading.lexicon.variants import spell_out

BARE = "bare"
"""The tag of nouns and verbs of a language without articles (``articles = false``).

Its nouns stand with no word before them, and its verbs may stand with no subject: "X [they] freed in May".
"""

_ENDINGS = re.compile(r"\{([^{}]*)\}")
_CHOICES = re.compile(r"[\[(].+[\])]")
_FLAGS = ("reflexive", "places_only", "needs_other")


@dataclass(frozen=True, slots=True)
class Form:
    """One reading of a word as a form of a verb, or as a noun that names what a verb does.

    ``reflexive`` forms need a reflexive pronoun; those with ``places_only`` may take a place that no
    gazetteer knows, and those with ``needs_other`` tell of a town only where the other side is named
    ("left X to the Russians"); as verbs of denial, only where something is called false.
    """

    frame: str
    mood: str
    reflexive: bool = False
    places_only: bool = False
    needs_other: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """All that the lexicon says about one word or phrase."""

    tags: frozenset[str] = frozenset()
    forms: tuple[Form, ...] = ()

    def __or__(self, other: Entry) -> Entry:
        return Entry(self.tags | other.tags, tuple(dict.fromkeys(self.forms + other.forms)))


NOTHING = Entry()
"""What the lexicon says about a word that it does not know."""


def parse_entries(table: Mapping[str, Any], where: str) -> dict[tuple[str, ...], Entry]:
    """Return every word and phrase of a lexicon with what it can be.

    In a list, ``(x|y)`` stands for either, ``[x]`` may be left out, and ``stem{name}`` stands for the stem
    with each of the endings that ``[endings]`` has under that name.

    Raises:
        LexiconError: starting with ``where``, if the lists do not hold what a lexicon needs.
    """
    entries: dict[tuple[str, ...], Entry] = {}
    endings = {name: strings(table["endings"], name, where) for name in table.get("endings", {})}

    def add(written: str, entry: Entry) -> None:
        for word in _inflected(written, endings, where):
            for words in spell_out(word.lower()) if _CHOICES.search(word) else [tuple(word.lower().split())]:
                if not words:
                    raise LexiconError(f"{where}: a word must not be empty")
                entries[words] = entries.get(words, NOTHING) | entry

    for tag in table.get("words", {}):
        if tag not in TAGS:
            raise LexiconError(f"{where}: lists of words must be of {', '.join(TAGS)}, got {tag!r}")
        for word in strings(table["words"], tag, where):
            add(word, Entry(tags=frozenset([tag])))
    bare: frozenset[str] = frozenset() if table.get("articles", True) else frozenset([BARE, "word"])
    for frame in table.get("nouns", {}):
        for word in strings(table["nouns"], frame, where):
            add(word, Entry(bare, (Form(_frame(frame, where), "noun"),)))
    for word in strings(table.get("words", {}), "town", where) if bare else ():
        add(word, Entry(bare))
    for word in strings(table.get("words", {}), "office", where) if bare else ():
        add(word, Entry(frozenset([BARE])))
    for row in table.get("verbs", []):
        for word, form in _verb_forms(row, table.get("conjugations", {}), where):
            add(word, Entry(bare, (form,)))
    return entries


def _inflected(written: str, endings: Mapping[str, tuple[str, ...]], where: str) -> Iterator[str]:
    """Yield a written word with each of the endings that it names, itself if it names none."""
    match = _ENDINGS.search(written)
    if match is None:
        yield written.replace("ё", "е")
        return
    if match[1] not in endings:
        raise LexiconError(f"{where}: endings must be one of {', '.join(endings)}, got {match[1]!r}")
    for ending in endings[match[1]]:
        yield from _inflected(written[: match.start()] + ending + written[match.end() :], endings, where)


def _frame(name: object, where: str) -> str:
    """Return ``name`` if the reader knows a frame of that name."""
    if not isinstance(name, str) or name not in FRAMES:
        raise LexiconError(f"{where}: frame must be one of {', '.join(FRAMES)}, got {name!r}")
    return name


def _verb_forms(row: Mapping[str, Any], groups: Mapping[str, Any], where: str) -> Iterator[tuple[str, Form]]:
    """Yield all forms of a row's verbs: stems put before a group's endings, and the forms spelled out."""
    frame = _frame(row.get("frame"), where)
    flags = {name: bool(row.get(name)) for name in _FLAGS}
    group = groups.get(row["group"]) if "group" in row else {}
    if not isinstance(group, Mapping):
        raise LexiconError(f"{where}: group must be one of {', '.join(groups)}, got {row['group']!r}")
    stems = strings(row, "stems", where)
    for mood in MOODS:
        form = Form(frame, mood, **flags)
        for stem, ending in itertools.product(stems, strings(group, mood, where)):
            yield stem + ending, form
        for text in strings(row, mood, where):
            yield text, form
