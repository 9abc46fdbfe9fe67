"""Names of files and ids made of words."""

from __future__ import annotations

import re
from collections.abc import Collection

from frontmap.places.spelling import fold

_LONGEST = 60


def slug(words: str) -> str:
    """Return the words in small Latin letters and digits, joined by hyphens; ``""`` if none is left.

    >>> slug("Українська правда, 10.09")
    'ukrainska-pravda-10-09'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(words)).strip("-")[:_LONGEST].rstrip("-")


def first_free(stem: str, taken: Collection[str]) -> str:
    """Return ``stem``, or where it is taken the first of ``stem-2``, ``stem-3``... that is not."""
    numbered = (stem if n == 1 else f"{stem}-{n}" for n in range(1, len(taken) + 2))
    return next(each for each in numbered if each not in taken)
