"""Towns named as some of those of which something is told."""

import pytest

from tests.reading.wars import changes

_BOTH = ["taken Izium ukraine", "taken Lyman ukraine"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Izium and Lyman were among the towns recaptured by Ukraine.", _BOTH),
        (
            "en",
            "The Ukrainian army added Izium and Lyman to the list of the settlements it had freed.",
            _BOTH,
        ),
        (
            "en",
            "The settlements liberated on Monday include Izium and Lyman.",
            ["taken Izium -", "taken Lyman -"],
        ),
        (
            "fr",
            "Izioum et Lyman font partie des localités reprises par Kiev.",
            ["taken Izioum ukraine", "taken Lyman ukraine"],
        ),
        ("fr", "Les localités libérées lundi sont Izioum et Lyman.", ["taken Izioum -", "taken Lyman -"]),
        (
            "fr",
            "Parmi les localités reprises lundi par Kiev figurent Izioum et Lyman.",
            ["taken Izioum ukraine", "taken Lyman ukraine"],
        ),
        ("en", "Izium and Lyman are among the towns shelled by Russian troops.", []),
        ("en", "The settlements liberated on Monday lie near Izium.", []),
        ("fr", "Les habitants des localités prises lundi gagnent Izioum.", []),
    ],
)
def test_a_list_tells_of_each_town_in_it(lang: str, text: str, expected: list[str]) -> None:
    assert changes(lang, text) == expected
