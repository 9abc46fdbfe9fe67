import pytest

from frontmap.model import Citation, Days, Report
from frontmap.reading import read
from tests.reading.examples import ACTORS, scan


def towns(text: str) -> list[str]:
    report = Report("r", text, "en", Citation("Outlet", published=Days.parse("2022-09-10")))
    return [claim.toponym for claim in read(report, actors=ACTORS, find_toponyms=scan).claims]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Izium (also in Kharkiv region) was liberated by Ukraine.", "Izium"),
        ("The city of Izium in the Kharkiv region was liberated by Ukraine.", "Izium"),
        ("Izium, the gateway to Luhansk, was liberated by Ukraine.", "Izium"),
        ("Izium, south of Kharkiv, was liberated by Ukraine.", "Izium"),
    ],
)
def test_what_only_helps_to_find_a_town_is_stepped_over(text: str, town: str) -> None:
    assert towns(text) == [town]


def test_a_list_is_not_a_gloss() -> None:
    assert towns("Izium and Kupiansk were liberated by Ukraine.") == ["Izium", "Kupiansk"]


def test_a_ministry_is_no_part_of_a_list() -> None:
    text = "According to the Russian ministry of Defence, Izium and Kupiansk were liberated."
    assert towns(text) == ["Izium", "Kupiansk"]
