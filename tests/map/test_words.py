from __future__ import annotations

from datetime import date

import pytest

from frontmap.map.words import Sources, TownEvent, change_words
from frontmap.model import Actor, Change, Claim, Days, Precision, Stance
from frontmap.texts import Texts

DAYS = Days.on(date(2022, 9, 10))
ACTORS = {name: Actor(name, {"en": name.title(), "fr": name.title()}) for name in ("ukraine", "russia")}


def words(change: Change, gained_by: str = "", lost_by: str = "", lang: str = "en") -> set[str]:
    """Return what is said of such an event and of such a claim."""
    sources = Sources(ACTORS, {}, Texts(lang))
    event = TownEvent(change, gained_by, lost_by, DAYS, "reported", ())
    claim = Claim(
        claim_id="1",
        toponym="Izium",
        change=change,
        gained_by=gained_by or None,
        lost_by=lost_by or None,
        speaker="outlet",
        stance=Stance.ASSERTED,
        days=DAYS,
        precision=Precision.DAY,
        note="So it is said.",
    )
    return {change_words(event, sources), change_words(claim, sources)}


@pytest.mark.parametrize(
    ("change", "gained_by", "lost_by", "said"),
    [
        (Change.TAKEN, "ukraine", "russia", "Taken by Ukraine"),
        (Change.ENTERED, "ukraine", "", "Entered by Ukraine"),
        (Change.LOST, "ukraine", "russia", "Left by Russia"),
        (Change.CONTESTED, "ukraine", "russia", "Fought over"),
    ],
)
def test_a_change_is_told_with_the_side_that_did_it(
    change: Change, gained_by: str, lost_by: str, said: str
) -> None:
    assert words(change, gained_by, lost_by) == {said}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change.TAKEN, "Taken, by whom is not said"),
        (Change.ENTERED, "Entered, by whom is not said"),
        (Change.LOST, "Left, by whom is not said"),
    ],
)
def test_a_side_that_is_not_named_is_said_to_be_so(change: Change, said: str) -> None:
    assert words(change) == {said}


def test_a_change_is_told_in_the_readers_language() -> None:
    assert words(Change.LOST, lang="fr") == {"Quittée, on ne dit pas par qui"}
