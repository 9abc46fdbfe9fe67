"""Claimed areas and counts as named days of the timeline."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from frontmap.map.settings import Mark
from frontmap.model import Figure
from frontmap.texts import Texts

_UNITS = {"km2": "km²"}


def figure_marks(figures: Iterable[Figure], text: Texts) -> tuple[Mark, ...]:
    """Return one mark a day, in order, with a line for each figure: who claimed it, and how much."""
    by_day = groupby(sorted(figures, key=attrgetter("day")), key=attrgetter("day"))
    return tuple(Mark(day, "\n".join(_line(figure, text) for figure in own)) for day, own in by_day)


def _line(figure: Figure, text: Texts) -> str:
    amount = f"{_bounds(figure, text)}\u00a0{_UNITS.get(figure.unit, figure.unit)}"
    return text("{who}: {amount}", who=figure.claimed_by, amount=amount)


def _bounds(figure: Figure, text: Texts) -> str:
    """Return the figure's number, or its bounds as far as they are given."""
    if figure.low is None:
        return "?" if figure.high is None else text("up to {n}", n=_number(figure.high))
    if figure.high is None:
        return text("at least {n}", n=_number(figure.low))
    return "–".join(dict.fromkeys((_number(figure.low), _number(figure.high))))


def _number(value: float) -> str:
    """Return the number with its thousands apart, as ISO 80000-1 writes it in every language.

    >>> _number(2500.0).replace("\u202f", "_")
    '2_500'
    """
    return f"{value:,.10g}".replace(",", "\u202f")
