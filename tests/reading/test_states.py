import pytest

from tests.reading.examples import told

TAKEN = [("Izioum", "taken", "ukraine", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Izioum est de nouveau ukrainienne.",
        "Izioum est à nouveau sous contrôle ukrainien.",
        "Izioum est aux mains des Ukrainiens.",
        "Izioum — aux mains des forces ukrainiennes.",
    ],
)
def test_who_holds_a_town_is_read(text: str) -> None:
    assert told(text) == TAKEN


def test_what_is_no_longer_held_is_lost() -> None:
    assert told("Izioum n'est plus sous contrôle russe.") == [("Izioum", "lost", None, "russia")]


@pytest.mark.parametrize(
    "text",
    [
        "Izioum est ukrainienne.",
        "Izioum est toujours aux mains des Russes.",
        "Izioum pourrait être aux mains des Ukrainiens.",
        "Izioum est de nouveau bombardée.",
    ],
)
def test_what_has_not_changed_or_may_not_have_is_none(text: str) -> None:
    assert told(text) == []
