"""What the map offers to choose from, and what becomes of a choice."""

from typing import Any

import pytest

from frontmap.app.pins import Pins, Point, choice_of, follow_choice, hide_pins, pins, show_pins
from frontmap.map.settings import Candidate

LYMAN = Candidate("gn:702", "Lyman", 48.98, 37.81)


@pytest.mark.parametrize(
    ("report", "choice"),
    [
        ({"why": "pick", "picked": "gn:702"}, "gn:702"),
        ({"why": "point", "point": "48.98123/37.81"}, Point(48.98123, 37.81)),
        ({"why": "point", "point": "91/0"}, None),
        ({"why": "point", "point": "nan/0"}, None),
        ({"why": "point", "point": "1/2/3"}, None),
        ({"why": "point"}, None),
        ({"why": "pick", "picked": 7}, None),
        ({"why": "town", "picked": "gn:702"}, None),
        ({}, None),
    ],
)
def test_a_choice_is_a_pin_or_a_point_on_the_globe(report: dict[str, Any], choice: object) -> None:
    assert choice_of(report) == choice


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> list[str | Point]:
    monkeypatch.setattr("streamlit.session_state", {})
    return []


def test_what_is_offered_may_be_chosen_and_nothing_else(chosen: list[str | Point]) -> None:
    show_pins(Pins((LYMAN,), chosen.append))
    for picked in ("gn:702", "gn:1"):
        follow_choice({"why": "pick", "picked": picked})
    follow_choice({"why": "point", "point": "48/37"})
    assert chosen == ["gn:702"]


def test_a_point_may_be_chosen_where_one_is_asked_for(chosen: list[str | Point]) -> None:
    show_pins(Pins((), chosen.append, picking=True))
    follow_choice({"why": "point", "point": "48/37"})
    assert chosen == [Point(48, 37)]


def test_nothing_is_chosen_once_the_pins_are_hidden(chosen: list[str | Point]) -> None:
    show_pins(Pins((LYMAN,), chosen.append))
    hide_pins()
    hide_pins()
    follow_choice({"why": "pick", "picked": "gn:702"})
    assert pins() is None
    assert chosen == []
