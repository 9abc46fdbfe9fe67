"""What agencies write at the end of a sentence, at its head, and about flags and hedges."""

import pytest

from frontmap.model import Citation, Days, Report
from frontmap.reading import read
from tests.reading.examples import told, told_english
from tests.reading.test_slavic import SIDES, scan


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ukrainian forces have retaken Izium, Zelensky told the BBC.", "ukraine"),
        ("Russian forces seized Izium, the Russian defence minister told the president.", "russia"),
        ("Ukrainian forces have retaken Izium, and the Russians told the BBC nothing.", "outlet"),
    ],
)
def test_whoever_is_told_does_not_hide_who_tells(text: str, speaker: str) -> None:
    assert [claim[4] for claim in told_english(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukrainian soldiers hoisted the flag over Izium's town hall.", [("Izium", "taken", "ukraine")]),
        ("Ukrainian soldiers hoisted the flag over their headquarters.", []),
        ("Heavy fighting is continuing in the city of Izium.", [("Izium", "contested", None)]),
        ("Ukrainian forces were in control of Izium on Friday.", [("Izium", "taken", "ukraine")]),
        ("Ukrainian forces were still in control of Izium.", []),
        ("Having driven the Russians out of Izium, Ukraine's army went on.", [("Izium", "taken", "ukraine")]),
        (
            "Through decisive actions of the Russian army, Izium was liberated.",
            [("Izium", "taken", "russia")],
        ),
        ("As a result of shelling by the Russian army, Izium was evacuated.", []),
    ],
)
def test_what_english_agencies_write(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [claim[:3] for claim in told_english(text)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "gained_by"),
    [
        ("ru", "В результате активных действий российских войск освобожден Изюм.", "russia"),
        ("uk", "Завдяки рішучим діям українських військ звільнено Ізюм.", "ukraine"),
    ],
)
def test_whose_actions_led_to_it_took_the_town(lang: str, text: str, gained_by: str) -> None:
    report = Report("r", text, lang, Citation("Outlet", published=Days.parse("2022-09-10")))
    [claim] = read(report, actors=SIDES, find_toponyms=scan).claims
    assert claim.gained_by == gained_by


def test_what_may_have_happened_has_not() -> None:
    assert told("Les forces ukrainiennes ont repris Izioum.")
    assert not told("Les forces ukrainiennes pourraient avoir repris Izioum.")
