"""The ways of a language to name days, as a tree of words that leads to what they ask to count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from frontmap.errors import LexiconError
from frontmap.reading.lexicon.toml_lists import strings
from frontmap.reading.lexicon.variants import spell_out

DAY_OPERATIONS = (
    "weekday", "night", "offset", "eve", "ago", "earlier", "later", "date", "month", "week", "weekend",
    "last month", "last days", "year", "span", "day", "holiday", "undated",
)  # fmt: skip
"""What a day pattern can ask `frontmap.reading.days.resolve` to count."""


@dataclass(frozen=True, slots=True)
class DayPattern:
    """A way to name days: its words and ``{slots}``, the operation that makes them days, its option."""

    words: tuple[str, ...]
    operation: str
    option: str = ""


@dataclass(slots=True)
class DayNode:
    """A step into the day patterns: the words and slots that can follow, the pattern that ends here.

    ``named`` maps the words that fill a slot to what they stand for and to the step that follows.
    """

    words: dict[str, DayNode] = field(default_factory=dict)
    slots: dict[str, DayNode] = field(default_factory=dict)
    named: dict[str, list[tuple[int, DayNode]]] = field(default_factory=dict)
    pattern: DayPattern | None = None


def parse_slots(days: Mapping[str, Any], where: str) -> dict[str, Mapping[str, Any]]:
    """Return the words that fill a slot of a day pattern, with what they stand for.

    Raises:
        LexiconError: starting with ``where``, if a slot is no table.
    """
    slots = days.get("slots", {})
    for name, words in slots.items():
        if not isinstance(words, Mapping):
            raise LexiconError(f"{where}: days.slots.{name} must be a table of words, got {words!r}")
    return {name: {word.lower(): value for word, value in words.items()} for name, words in slots.items()}


def parse_days(days: Mapping[str, Any], slots: Mapping[str, Mapping[str, Any]], where: str) -> DayNode:
    """Return the day patterns as a tree of words, their slots filled with those of ``slots``.

    Raises:
        LexiconError: starting with ``where``, if a pattern asks for an unknown operation.
    """
    root = DayNode()
    for pattern in _patterns(days, where):
        node = root
        for word in pattern.words:
            below, key = (node.slots, word[1:-1]) if word.startswith("{") else (node.words, word)
            node = below.setdefault(key, DayNode())
        node.pattern = pattern
    _fill(root, slots)
    return root


def _fill(node: DayNode, slots: Mapping[str, Mapping[str, Any]]) -> None:
    """Note in a step and in all after it which words fill their slots."""
    for name, below in node.slots.items():
        for word, value in slots.get(name, {}).items():
            node.named.setdefault(word, []).append((int(value), below))
    for below in (*node.words.values(), *node.slots.values()):
        _fill(below, slots)


def _patterns(days: Mapping[str, Any], where: str) -> Iterator[DayPattern]:
    """Yield the day patterns with their optional parts and alternatives spelled out."""
    for row in days.get("patterns", []):
        operation = row.get("operation")
        if operation not in DAY_OPERATIONS:
            raise LexiconError(
                f"{where}: operation must be one of {', '.join(DAY_OPERATIONS)}, got {operation!r}"
            )
        for text in strings(row, "forms", where):
            for words in spell_out(text.replace("ё", "е")):
                yield DayPattern(words, operation, str(row.get("option", "")))
