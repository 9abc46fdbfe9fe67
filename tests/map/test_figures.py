from datetime import date

import pytest

from frontmap.map.figures import figure_marks
from frontmap.model import Citation, Figure
from frontmap.texts import Texts

DAY = date(2022, 9, 9)


def figure(low: float | None, high: float | None, *, day: date = DAY, unit: str = "km2") -> Figure:
    return Figure(day, low, high, unit, "ISW", Citation("ISW"))


def label(low: float | None, high: float | None) -> str:
    (mark,) = figure_marks([figure(low, high)], Texts("en"))
    return mark.label.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (2500, 2500, "ISW: 2 500 km²"),
        (20, 25, "ISW: 20–25 km²"),
        (None, 7600, "ISW: up to 7 600 km²"),
        (1.5, None, "ISW: at least 1.5 km²"),
    ],
)
def test_a_figure_says_who_claimed_how_much(low: float | None, high: float | None, expected: str) -> None:
    assert label(low, high) == expected


def test_figures_of_one_day_share_a_mark_and_days_come_in_order() -> None:
    later = figure(1, 1, day=date(2022, 9, 10))
    marks = figure_marks([later, figure(2, 2), figure(3, 3, unit="settlements")], Texts("en"))
    assert [mark.day for mark in marks] == [DAY, later.day]
    assert [len(mark.label.splitlines()) for mark in marks] == [2, 1]
    assert marks[0].label.endswith("settlements")


def test_marks_speak_the_readers_language() -> None:
    (mark,) = figure_marks([figure(None, 5)], Texts("fr"))
    assert mark.label.startswith("ISW : jusqu’à")
