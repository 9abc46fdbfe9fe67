"""Several phrases written as one: ``[x|y]`` may be left out, of ``(x|y)`` one is there."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

_ALTERNATIVES = re.compile(r"\[([^\]]*)\]|\(([^)]*)\)|([^\s\[\]()]+)")


def spell_out(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each phrase that ``text`` stands for.

    >>> list(spell_out("[ce] {weekday}"))
    [('{weekday}',), ('ce', '{weekday}')]
    """
    choices: list[list[tuple[str, ...]]] = []
    for optional, needed, word in _ALTERNATIVES.findall(text):
        parts = [tuple(part.split()) for part in (optional or needed or word).split("|")]
        choices.append([(), *parts] if optional else parts)
    for chosen in itertools.product(*choices):
        yield tuple(itertools.chain.from_iterable(chosen))
