"""Whether a name is what a language makes of a Cyrillic one, letter by letter."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from frontmap.places.spelling import fold

_RULES = Path(__file__).with_name("romanisations.toml")
_COMMON = "common"
_APOSTROPHES = re.compile("['’ʼ]")


def is_romanised(name: str, cyrillic_names: Iterable[str]) -> bool:
    """Whether ``name`` is one of the Cyrillic names as some language writes them.

    >>> is_romanised("Lyssytschansk", ["Лисичанськ"]), is_romanised("Łysyczańsk", ["Лисичанськ"])
    (True, True)
    >>> is_romanised("Lyssytschank", ["Лисичанськ"])
    False
    """
    folded = fold(name)
    letters = [_APOSTROPHES.sub("", cyrillic.lower().replace("-", " ")) for cyrillic in cyrillic_names]
    any_language, *languages = _spellings()
    return any(
        _writes(folded, each, any_language)
        and any(_writes(folded, each, spellings) for spellings in languages)
        for each in letters
    )


def _writes(folded: str, letters: str, spellings: Mapping[str, Sequence[str]]) -> bool:
    """Whether the spellings of these letters, one after the other, make the folded name."""
    ends = {0}
    for letter in letters:
        choices = spellings.get(letter, (letter,))
        ends = {end + len(each) for end in ends for each in choices if folded.startswith(each, end)}
        if not ends:
            return False
    return len(folded) in ends


@cache
def _spellings() -> tuple[Mapping[str, Sequence[str]], ...]:
    """Return how each language spells each letter; first how any does, which rules most names out at once."""
    rules = tomllib.loads(_RULES.read_text("utf-8"))
    languages = [rules[_COMMON] | rules[lang] for lang in rules]
    any_language = {
        letter: sorted({each for spellings in languages for each in spellings[letter]})
        for letter in rules[_COMMON]
    }
    return any_language, *languages
