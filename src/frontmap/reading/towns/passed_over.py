"""What a careful reader sees and does not make a claim of, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from frontmap.model import Toponym
from frontmap.reading.sentences.chunks import OTHER_NAME
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.towns.beside import beside_reason


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A passage ``text[start:end]`` that was seen and not made a claim, with the reason in a few words."""

    text: str
    start: int
    end: int
    reason: str


def why_passed_over(
    sentence: Sentence, at: int, found: Mapping[int, Toponym]
) -> Iterator[tuple[Toponym, str]]:
    """Yield the toponyms in chunk ``at`` with why each is not spoken of as a town, ``""`` if it is."""
    here = sentence.chunks[at]
    if OTHER_NAME in here.tags:
        first = sentence.starts[at]
        for start in range(first, sentence.ends[at]):
            if start in found:
                yield found[start], "first name" if start == first else "part of another name"
    elif here.toponym is not None:
        reason = beside_reason(sentence, at)
        if not reason and here.actor is not None and not _is_place(sentence, at):
            reason = "government"
        yield here.toponym, reason


def _is_place(sentence: Sentence, at: int) -> bool:
    """Whether something is said to be in, or to come to, the town at chunk ``at``."""
    return (
        sentence.has(at - 1, "at")
        or sentence.has(at - 1, "type")
        or (sentence.has(at - 1, "of") and sentence.has(at - 2, "type"))
    )
