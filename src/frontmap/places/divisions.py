"""Names of oblasts, raions and their like without the word for what they are, so that all sources agree."""

from __future__ import annotations

KINDS = frozenset(
    [
        "oblast",
        "oblast'",
        "raion",
        "rayon",
        "rajon",
        "district",
        "region",
        "province",
        "governorate",
        "state",
        "county",
        "department",
        "prefecture",
        "hromada",
        "community",
        "municipality",
    ]
)
"""What stands behind a division's name in English tables."""
_BEFORE_KIND = frozenset({"urban", "rural", "settlement", "territorial", "city", "amalgamated"})


def bare_division(name: str) -> str:
    """Return a division's name without the word for what it is.

    >>> bare_division("Kharkiv Oblast"), bare_division("Izium urban hromada"), bare_division("Kyiv City")
    ('Kharkiv', 'Izium', 'Kyiv City')
    """
    words = name.split()
    if len(words) < 2 or words[-1].casefold() not in KINDS:
        return name
    del words[-1]
    while len(words) > 1 and words[-1].casefold() in _BEFORE_KIND:
        del words[-1]
    return " ".join(words)
