from datetime import date
from urllib.parse import unquote

import pytest

from frontmap.map.disputes import Dispute, dispute_words, disputes_html
from frontmap.map.words import Sources
from frontmap.model import Actor, Claim, Stance
from frontmap.texts import Texts
from tests.control.claims import claim

SOURCES = Sources(
    {side: Actor(side, {"en": side.capitalize()}) for side in ("ukraine", "russia")}, {}, Texts("en")
)


def dispute(*claims: Claim, spread_days: int = 0, in_side: bool = False, **days: date) -> Dispute:
    return Dispute(
        "russia", days.get("claimed"), days.get("conceded"), spread_days, in_side, claims or (claim("03-07"),)
    )


MARCH_7, APRIL_1 = date(2022, 3, 7), date(2022, 4, 1)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (dispute(in_side=True), ["Sources disagree on who holds it."]),
        (dispute(spread_days=1), ["Sources are 1 day apart."]),
        (
            dispute(spread_days=25, claimed=MARCH_7, conceded=APRIL_1),
            ["Sources are 25 days apart.", "Conceded 25 days after the first claim."],
        ),
        (dispute(claimed=APRIL_1, conceded=MARCH_7), ["Conceded 25 days before the first claim."]),
    ],
)
def test_dispute_words_say_what_is_disagreed_on(told: Dispute, words: list[str]) -> None:
    assert dispute_words(told, SOURCES) == words


def test_the_claims_stand_by_speaker_the_first_to_speak_first() -> None:
    conceded = claim("04-01", lost_by="ukraine", speaker="ukraine")
    page = disputes_html(
        [dispute(conceded, claim("03-24", speaker="russia"), claim("03-07", speaker="russia"))], SOURCES
    )
    assert [row.split("<")[0] for row in page.split("<th scope='row'>")[1:]] == ["Russia", "Ukraine"]
    assert "7 March 2022, 24 March 2022" in page


def test_the_axis_runs_from_the_first_to_the_last_day() -> None:
    page = unquote(disputes_html([dispute(claim("03-07", speaker="russia"), claim("03-27"))], SOURCES))
    assert "M8.0 3" in page
    assert "M120.0 8" in page


def test_one_day_alone_has_an_axis_too() -> None:
    assert disputes_html([dispute(claim("03-07"), in_side=True)], SOURCES).count("<tr") == 1


def test_speakers_from_outside_are_escaped() -> None:
    hostile = claim("03-07", speaker="<img src=x onerror=alert(1)>", stance=Stance.DENIED)
    page = disputes_html([dispute(hostile)], SOURCES)
    assert "<img src=x" not in page
    assert "&lt;img src=x" in page
    assert "denied by &lt;img" in page


def test_of_no_disputes_nothing_is_said() -> None:
    assert disputes_html([], SOURCES) == ""
