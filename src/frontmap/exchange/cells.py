"""Cells of tables that a spreadsheet will open."""

from __future__ import annotations

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell starts that a spreadsheet may run (OWASP, "CSV Injection")."""


def safe_cell(text: str) -> str:
    """Return a text as a cell that no spreadsheet takes for a formula: with an apostrophe before one.

    >>> safe_cell("=1+1"), safe_cell("Izium")
    ("'=1+1", 'Izium')
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
