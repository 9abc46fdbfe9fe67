"""What a sentence says happened to towns, before it is asked who says so and when."""

from __future__ import annotations

from typing import Any, NamedTuple

from frontmap.model import Change
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sentences.sentence import Party
from frontmap.reading.towns.phrase import Towns


class Event(NamedTuple):  # so many are made that a frozen dataclass would be felt
    """What one verb or noun (chunk ``at``) of a sentence says, before it is asked who says so and when.

    ``subject`` does it, ``other`` undergoes it; ``side`` is that of the subject: ``gained`` or ``lost``.
    ``unreal`` says why nothing has happened. ``first`` is the first chunk of the verb.
    """

    rule: str
    at: int
    first: int
    change: Change
    towns: Towns
    side: str = ""
    subject: Party | None = None
    other: Party | None = None
    unreal: str = ""
    negated: bool = False
    past: bool = False
    linked: bool = False
    perfect: bool = False
    noun: bool = False
    state: bool = False
    bare: bool = False


def make_event(rule: str, group: Group, towns: Towns, **options: object) -> Event:
    """Return an event of the verb ``group``."""
    frame = FRAMES[group.form.frame]
    assert frame.change is not None  # noqa: S101  # callers look at verbs of change only
    told: dict[str, Any] = {
        "side": frame.side,
        "unreal": group.unreal,
        "negated": group.negated,
        "past": group.past,
        "linked": group.linked,
        "perfect": group.perfect,
        "bare": group.bare and not group.linked,
        "state": group.form.frame in ("hold", "keep", "retain")
        or (group.form.frame == "raise" and group.form.mood == "finite"),
    }
    return Event(rule, group.last, group.first, frame.change, towns, **(told | options))
