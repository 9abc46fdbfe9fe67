"""Quotations that run over several sentences, and whose words they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from frontmap.reading.sayings.memory import Memory
from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sayings.speech import find_sayings
from frontmap.reading.sentences.sentence import Sentence

_QUOTED = re.compile(
    r"«[^«»]{1,1500}»|“[^“”]{1,1500}”|„[^„“”]{1,1500}[“”]|\"(?<![^\s(]\")(?=\S)[^\"]{1,1500}\""
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """The text between two quotation marks, and the indexes of the sentences in which it begins and ends."""

    start: int
    end: int
    first: int
    last: int


def quotations_by_sentence(text: str, spans: Sequence[tuple[int, int]]) -> dict[int, Quotation]:
    """Return the quotations that run over several sentences of ``text``, by the index of each of those."""
    starts = [start for start, _ in spans]
    quotations: dict[int, Quotation] = {}
    for match in _QUOTED.finditer(text):
        first = bisect_right(starts, match.start()) - 1
        last = bisect_right(starts, match.end() - 1) - 1
        if 0 <= first < last:
            quotation = Quotation(match.start(), match.end(), first, last)
            quotations.update(dict.fromkeys(range(first, last + 1), quotation))
    return quotations


def quoted_saying(
    text: str,
    quotation: Quotation,
    here: int,
    sentence_at: Callable[[int], Sentence],
    memory: Memory,
    actor_ids: frozenset[str],
) -> Saying | None:
    """Return who says what is quoted in sentence ``here``: whoever is named after, before or within it.

    ``memory`` is what a reader has in mind at sentence ``here``. ``None`` means that nobody is named.
    """
    gone = here - quotation.first
    then = replace(
        memory,
        sentences_since_actor=max(0, memory.sentences_since_actor - gone),
        sentences_since_speaker=max(0, memory.sentences_since_speaker - gone),
    )
    closing, opening = sentence_at(quotation.last), sentence_at(quotation.first)
    after = (
        saying
        for saying in find_sayings(text, closing, then, actor_ids)
        if closing.starts[saying.verb] >= quotation.end
    )
    before = (
        saying
        for saying in find_sayings(text, opening, then, actor_ids)
        if opening.starts[saying.verb] < quotation.start
    )
    saying = (
        next(after, None)
        or next(before, None)
        or _inset_saying(text, quotation, sentence_at, then, actor_ids)
    )
    return saying._replace(verb=-1) if saying is not None else None


def _inset_saying(
    text: str,
    quotation: Quotation,
    sentence_at: Callable[[int], Sentence],
    memory: Memory,
    actor_ids: frozenset[str],
) -> Saying | None:
    """Return who says what is quoted, as an inset tells: «X is ours, — said Y. — Z fell, too»."""
    for number in range(quotation.first, quotation.last + 1):
        sentence = sentence_at(number)
        if "dash" not in sentence.all_tags:
            continue
        for saying in find_sayings(text, sentence, memory, actor_ids):
            inside = quotation.start < sentence.starts[saying.verb] < quotation.end
            if inside and sentence.has(saying.verb - 1, "dash"):
                return saying
    return None
