"""Why a passage was seen and not made a claim, in the reader's language."""

from __future__ import annotations

from frontmap.texts import Texts


def reason_words(reason: str, text: Texts) -> str:
    """Return the reason in words; one that is not known here as the reading gives it."""
    words = {
        "question": text("a question"),
        "not confirmed": text("said not to be confirmed"),
        "did not happen": text("said not to have happened"),
        "relief": text("one formation relieved another"),
        "background without a day": text("background without a day"),
        "no day known": text("no day is known"),
        "no side named": text("no side is named"),
        "condition": text("it could happen, or would"),
        "plan": text("a plan, an order or an attempt"),
        "first name": text("a first name"),
        "part of another name": text("part of another name"),
        "government": text("stands for a government"),
        "no change told": text("named, but no change is told"),
        "region": text("a region"),
        "front": text("a front or a direction"),
        "near": text("near it, not in it"),
        "a building": text("a building or a site"),
        "part of a town": text("a part of the town"),
        "a ceremony": text("forces came for a ceremony"),
        "told as taken": text("that it was taken is told already"),
        "another war": text("told of another war"),
        "no event of this war": text("no event of this war: a film, a game, a rumour"),
    }
    return words.get(reason, reason)
