"""The passages that a person who checks a reading sees underlined."""

from itertools import starmap

import pytest

from tests.reading.examples import read_text


def passages(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return list(starmap(lambda start, end: text[start:end], spans))


@pytest.mark.parametrize(
    ("text", "days", "speakers"),
    [
        (
            "Le ministère russe a déclaré samedi que ses troupes avaient quitté Izioum.",
            ["samedi"],
            ["ministère russe"],
        ),
        ("Selon la BBC, les Russes ont quitté Izioum vendredi.", ["vendredi"], ["BBC"]),
        ("Les Russes ont quitté Izioum.", [], []),
        ("Il a dit que les Russes avaient quitté Izioum.", [], []),
    ],
)
def test_a_reading_tells_where_days_and_speakers_are_named(
    text: str, days: list[str], speakers: list[str]
) -> None:
    reading = read_text(text)
    assert passages(text, reading.days) == days
    assert passages(text, reading.speakers) == speakers
