"""Lists of texts in a lexicon's file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from frontmap.errors import LexiconError


def strings(table: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    """Return the list of texts under ``key``, ``()`` where there is none.

    Raises:
        LexiconError: starting with ``where``, if there is something else.
    """
    found = table.get(key, [])
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
        raise LexiconError(f"{where}: {key} must be a list of texts, got {found!r}")
    return tuple(found)
