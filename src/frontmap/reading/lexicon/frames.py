"""The few things that can happen to a town, as frames that every language's verbs and nouns share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from frontmap.model import Change

MOODS = ("finite", "participle", "predicate", "infinitive", "gerund", "future", "conditional")
"""The forms of a verb that a lexicon tells apart; a predicate is a participle that can be no attribute."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a verb does with its subject and its place.

    ``change`` is ``None`` for verbs of saying and of wanting. ``place`` says where the town stands: as the
    verb's ``object``, after a preposition (``from`` it, ``into`` it), or as its ``subject``. ``side`` says
    what the verb's subject does: it ``gained`` or it ``lost``.
    """

    change: Change | None = None
    place: Literal["object", "from", "into", "subject", ""] = ""
    side: Literal["gained", "lost", ""] = ""


FRAMES = {
    "take": Frame(Change.TAKEN, "object", "gained"),
    "bring": Frame(Change.TAKEN, "object", "gained"),
    "hold": Frame(Change.TAKEN, "object", "gained"),
    "keep": Frame(Change.TAKEN, "object", "gained"),
    "retain": Frame(Change.TAKEN, "object", "gained"),
    "seize": Frame(Change.TAKEN, "from", "gained"),
    "expel": Frame(Change.TAKEN, "from", "gained"),
    "raise": Frame(Change.TAKEN, "into", "gained"),
    "fall": Frame(Change.TAKEN, "subject"),
    "pass": Frame(Change.TAKEN, "subject"),
    "lose": Frame(Change.LOST, "object", "lost"),
    "withdraw": Frame(Change.LOST, "from", "lost"),
    "leave": Frame(Change.LOST, "from", "lost"),
    "arrive": Frame(Change.ENTERED, "into", "gained"),
    "enter": Frame(Change.ENTERED, "into", "gained"),
    "reach": Frame(Change.ENTERED, "object", "gained"),
    "fight": Frame(Change.CONTESTED, "into"),
    "advance": Frame(Change.CONTESTED, "into", "gained"),
    "say": Frame(),
    "admit": Frame(),
    "deny": Frame(),
    "retract": Frame(),
    "plan": Frame(),
    "achieve": Frame(),
}
"""All frames by name.

``leave`` and ``arrive`` tell only of forces that are named, ``bring`` only of a town brought under control,
``keep`` only of a part of a town or since a day, ``retain`` only since a day, ``advance`` only of forces that
move within one. ``say``, ``admit`` and ``deny`` attribute; what a ``retract`` takes back, nobody says any
more. What follows ``plan`` has not happened; an infinitive after ``achieve`` (managed to, was forced to) has.
"""
