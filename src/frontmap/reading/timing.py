"""Which of a sentence's day phrases dates which of its verbs."""

from __future__ import annotations

from collections.abc import Sequence

from frontmap.model import Days, Precision
from frontmap.reading.days import Dated, resolve_days
from frontmap.reading.event import Event
from frontmap.reading.sentence import Sentence
from frontmap.reading.speech import Saying

UNDATED = "background without a day"

_DAYS_SPOKEN_OF = ("weekday", "date", "offset", "eve", "night")


class Timing:
    """The days of one sentence: each day phrase with the verb that it dates, and what it means."""

    def __init__(
        self,
        sentence: Sentence,
        verbs: Sequence[int],
        anchor: Days | None,
        context: Days | None,
    ) -> None:
        self.anchor = anchor
        self.dated: dict[int, Dated | None] = {}
        self.since: set[int] = set()
        self.last: Days | None = None
        verbs = sorted(set(verbs))
        for at in sentence.dated:
            phrase = sentence.chunks[at].days
            if phrase is None or anchor is None:
                continue
            spoken = context or _first_day(sentence, anchor) if phrase.option == "spoken" else context
            meant = resolve_days(phrase, anchor, spoken)
            if meant is not None and phrase.operation in _DAYS_SPOKEN_OF:
                context = self.last = meant.days
            if not verbs:
                continue
            verb = _owner(sentence, at, verbs)
            if verb is None:
                continue
            if verb not in self.dated:
                self.dated[verb] = meant
            if sentence.has(at - 1, "since") or phrase.since:
                self.since.add(verb)


def _first_day(sentence: Sentence, anchor: Days) -> Days | None:
    """Return the first day that a sentence names, which "two days after" at its head may count from."""
    for here in sentence.chunks:
        if here.days is not None and here.days.operation in ("weekday", "date", "offset"):
            meant = resolve_days(here.days, anchor, None)
            if meant is not None:
                return meant.days
    return None


def _owner(sentence: Sentence, at: int, verbs: list[int]) -> int | None:
    """Return the verb that the day phrase at chunk ``at`` belongs to.

    The one before it in its stretch between commas; at the head of a sentence or a clause, the one after
    it; else the last before it.
    """
    before = [verb for verb in verbs if verb < at]
    after = [verb for verb in verbs if verb > at]
    phrase = sentence.chunks[at].days
    if after and phrase is not None and phrase.option == "spoken":
        return after[0]
    if after and (at == 0 or _heads_clause(sentence, at)):
        return after[0]
    quoted = before and sentence.has(before[-1] + 1, "quote")
    if before and not any(_cuts(sentence, i) for i in range(before[-1] + (2 if quoted else 1), at)):
        return before[-1]
    if (
        not sentence.has(at - 1, "comma")
        and sentence.has(at + 1, "comma")
        and _is_told_of_another(sentence, at)
    ):
        return None
    if before and not sentence.has(at - 1, "comma") and _is_told_of_another(sentence, at):
        return None
    if before and sentence.has(at - 1, "comma"):
        return before[-1]
    return after[0] if after else before[-1]


def _is_told_of_another(sentence: Sentence, at: int) -> bool:
    """Whether words stand between the last comma and chunk ``at`` (", annexed the day before")."""
    for before in range(at - 1, -1, -1):
        if _cuts(sentence, before):
            return False
        if sentence.has(before, "word"):
            return True
    return False


def _cuts(sentence: Sentence, at: int) -> bool:
    return sentence.has(at, "comma", "that", "who", "clause", "strong", "colon", "source", "quote")


def _heads_clause(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is the first of a clause, no matter a conjunction before it."""
    return sentence.has(at - 1, "that", "clause", "strong", "colon", "quote", "dash") or (
        sentence.has(at - 1, "and") and sentence.has(at + 1, "comma")
    )


def time_of(
    timing: Timing, event: Event, saying: Saying | None, previous: Event | None
) -> Dated | str | None:
    """Return the days of ``event``; a text if it is told without a day, ``None`` if the report has none.

    Without a day of its own it was announced, on the day of the saying or of the report at the latest.
    """
    if timing.anchor is None:
        return None
    for at in (event.at, *((previous.at,) if event.linked and previous is not None else ())):
        if at in timing.dated:
            meant = timing.dated[at]
            if meant is None and at in timing.since and not event.state:
                break
            if meant is None:
                return UNDATED
            if at in timing.since and not event.state:
                return _since(meant, timing.anchor)
            return meant
    if saying is not None and saying.verb in timing.dated:
        meant = timing.dated[saying.verb]
        if meant is not None:
            return Dated(meant.days, Precision.ANNOUNCED)
    return Dated(timing.anchor, Precision.ANNOUNCED)


def _since(meant: Dated, anchor: Days) -> Dated:
    """Return the days from those meant up to the report's: it happened on one of them."""
    days = Days(meant.days.first, max(meant.days.last, anchor.last))
    return Dated(days, Precision.WEEK if (days.last - days.first).days < 10 else Precision.MONTH)
