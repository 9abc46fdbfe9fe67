"""Offices that no word gives a side: what they admit, or tell of their own troops, does."""

from __future__ import annotations

from frontmap.model import Change
from frontmap.reading.claims.told import Told
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME

_LOST = (Change.LOST, Change.TAKEN)
_BESIDE = 5
"""How far behind a verb may stand that a town is "again" in somebody's hands."""


def with_own_side(told: Told, subject: str | None, other: str | None) -> Told:
    """Return ``told`` with the side of the office that tells it, where what it tells is of its own side.

    "The governor admitted that Y had taken X" is the word of who lost it, "the command said that its troops
    had retaken X from Y" that of who took it. From then on "he" is of that side.
    """
    saying = told.saying
    if saying is None or not saying.post or saying.speaker in told.actor_ids:
        return told
    acting = told.event.subject
    own = acting is not None and _is_their_own(told.sentence, acting)
    if saying.post == "official" and not (acting is not None and told.sentence.has(acting.first - 1, "ours")):
        return told
    side = subject if own else _who_lost(told, subject, other)
    if side is None:
        return told
    told.memory.hear(side)
    return told._replace(saying=saying._replace(speaker=side))


def _is_their_own(sentence: Sentence, acting: Party) -> bool:
    """Whether forces are those of who speaks, and not of who is named beside them: "Y's men and their"."""
    at = acting.first - 1
    while sentence.has_any(at, "possessive", "adj", NAME):
        at -= 1
    beside = sentence.has(at, "and") and any(party.last == at - 1 for party in sentence.parties)
    return not beside and (acting.own or (acting.kind == "force" and acting.actor is None))


def _who_lost(told: Told, subject: str | None, other: str | None) -> str | None:
    """Return who lost a whole town, as an office admits or confirms, or its mayor tells without joy."""
    event = told.event
    if event.negated or event.towns.part or event.change not in _LOST or not _is_admitted(told):
        return None
    if event.side == "lost":
        return subject
    gainer = subject if event.side == "gained" else None
    return other or told.opponent(gainer) if gainer is not None else None


def _is_admitted(told: Told) -> bool:
    """Whether an office admits a loss, and does not tell that a town was freed, or is theirs again."""
    saying, sentence = told.saying, told.sentence
    if saying is None or saying.kind != "say":
        return saying is not None and saying.kind == "admit"
    event = told.event
    words = range(event.first - 1, event.at + _BESIDE)
    if event.change is not Change.TAKEN or event.bare or any(sentence.has(at, "welcomed") for at in words):
        return False
    return saying.post == "town" or sentence.has(saying.verb, "confirms")
