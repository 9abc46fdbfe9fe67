"""Items of a list, and whose words they are."""

from __future__ import annotations

from collections.abc import Sequence

from frontmap.reading.desk import Desk
from frontmap.reading.sentences.sentence import Sentence

_BULLETS = "-–—•*·▪●◦"


def is_item(desk: Desk, number: int) -> bool:
    """Whether a sentence is an item of a list, by the mark that it begins with."""
    return desk.report.text[desk.spans[number][0]] in _BULLETS


def lister(desk: Desk, number: int, sentence: Sentence, sides: Sequence[str]) -> str | None:
    """Return the side whose words a list is: of a sentence with a colon at its end, whoever speaks in it."""
    if not desk.report.text[slice(*desk.spans[number])].rstrip().endswith(":"):
        return None
    offices = (
        party.actor for party in sentence.parties if party.kind == "office" and party.actor is not None
    )
    return sides[0] if sides else next(offices, None)
