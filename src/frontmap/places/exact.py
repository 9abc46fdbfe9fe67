"""Find every known name in a row of words exactly as it is written, in one pass of an automaton."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import ahocorasick  # type: ignore[import-not-found]

_BREAK = "\n"
"""Between two words that cannot belong to one name."""


def make_automaton(names: Iterable[str]) -> ahocorasick.Automaton:
    """Return an Aho-Corasick automaton that finds the folded ``names``, each as whole words only."""
    automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
    for name in names:
        automaton.add_word(f" {name} ")
    automaton.make_automaton()
    return automaton


def find_runs(
    automata: Iterable[ahocorasick.Automaton], words: Sequence[str], joints: Sequence[str | None]
) -> set[tuple[int, int]]:
    """Return every run of ``words`` that is a name, as the run's first word and how many words it has.

    Words are folded. ``joints`` has for each word what stands between it and the word before: ``""``, a small
    word (as in Rostov-na-Donu), or ``None`` where the two cannot belong to one name.
    """
    starts, ends, text = {}, {}, [" "]
    offset = 1
    for position, (word, joint) in enumerate(zip(words, joints, strict=True)):
        before = f"{_BREAK} " if joint is None else f"{joint} " if joint else ""
        offset += len(before)
        starts[offset] = position
        offset += len(word)
        ends[offset] = position
        offset += 1
        text += (before, word, " ")
    searched = "".join(text)
    return {
        (starts[first], ends[end] - starts[first] + 1)
        for automaton in automata
        if len(automaton)
        for end, length in automaton.iter(searched)
        if (first := end - length + 2) in starts and end in ends
    }
