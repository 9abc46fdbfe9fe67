"""The looks of the sides: a colour and a shape each, and their marks as small pictures for texts."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442", "#999999")
"""Told apart by every kind of eye (Okabe and Ito, "Color Universal Design", 2008)."""

SHAPES = {
    "circle": "<circle cx='8' cy='8' r='5.5'/>",
    "square": "<rect x='3' y='3' width='10' height='10'/>",
    "diamond": "<path d='M8 1.5 14.5 8 8 14.5 1.5 8Z'/>",
    "triangle": "<path d='M8 2 14.5 13.5h-13Z'/>",
}
"""The drawing of each shape on a field of 16 by 16."""

NEUTRAL = "#767676"
"""What is nobody's: contested or unknown."""

_CONTESTED = "<circle cx='8' cy='8' r='5.5' fill='none'/><path d='M8 2.5a5.5 5.5 0 0 0 0 11Z'/>"
_UNKNOWN = "<circle cx='8' cy='8' r='3.5' fill='none'/>"


def looks(actor_ids: Sequence[str], actor_id: str) -> tuple[str, str]:
    """Return the colour and the shape of a side, which follow from its position in the campaign."""
    position = list(actor_ids).index(actor_id)
    shapes = tuple(SHAPES)
    return COLOURS[position % len(COLOURS)], shapes[position % len(shapes)]


def mark_html(
    actor_ids: Sequence[str], held_by: str, *, contested: bool = False, confirmed: bool = True
) -> str:
    """Return the mark of a state as an image element: hollow where it is not confirmed."""
    colour, body, filled = NEUTRAL, _CONTESTED if contested else _UNKNOWN, contested
    if held_by in actor_ids and not contested:
        colour, shape = looks(actor_ids, held_by)
        body, filled = SHAPES[shape], confirmed
    picture = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' "
        f"fill='{colour if filled else 'none'}' stroke='{colour}' stroke-width='2'>{body}</svg>"
    )
    return f'<img class="fm-mark" alt="" width="16" height="16" src="data:image/svg+xml,{quote(picture)}">'
