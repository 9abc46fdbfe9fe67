"""Which of a sentence's day phrases dates which of its verbs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from frontmap.model import Days, Precision
from frontmap.reading.days import Dated, DayPhrase, resolve_days
from frontmap.reading.event import Event
from frontmap.reading.saying import Saying
from frontmap.reading.sentence import Sentence

UNDATED = "background without a day"

_HEADING = frozenset(("time", "mark", "comma", "colon", "dash", "paren", "number"))
_CUTTING = frozenset(("comma", "that", "who", "clause", "strong", "colon", "source", "quote"))
_SEVERAL_TOWNS = frozenset(("several", "type"))
_PERIODS = ("span", "week", "last days")
_LONG_AGO_DAYS = 180
_SAME_EVENTS_MONTHS = 2
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
        self.heading: Dated | None = None
        self.told: Dated | None = None
        self.dated: dict[int, Dated | None] = {}
        self.since: set[int] = set()
        self.since_when = len(sentence.chunks)
        self.last: Days | None = None
        verbs = sorted(set(verbs))
        beside: set[int] = set()
        last_dated = -9
        for at in sentence.dated:
            phrase = sentence.chunks[at].days
            if phrase is None or anchor is None or _is_in_name(sentence, at):
                continue
            if phrase.option == "spoken" and (_ends_clause(sentence, at + 1) or (verbs and at > max(verbs))):
                continue
            if phrase.operation == "later" and context is None:
                continue
            spoken = context or _first_day(sentence, anchor) if phrase.option == "spoken" else context
            if phrase.option == "spoken" and at and sentence.chunks[at - 1].frames("pass"):
                spoken = anchor
            meant = resolve_days(phrase, _year_spoken_of(phrase, anchor, context), spoken)
            aside = phrase.operation == "eve" and phrase.option.startswith("-") and at > 1
            aside = aside or (sentence.has(at - 1, "word") and sentence.has(at - 2, "comma"))
            if meant is not None and phrase.operation in _DAYS_SPOKEN_OF:
                context = meant.days
                self.last = self.last if aside else context
            if phrase.since or sentence.has(at - 1, "since"):
                self.since_when = min(self.since_when, at)
            if not verbs:
                continue
            verb = _owner(sentence, at, verbs)
            if verb is None:
                continue
            own = verb < at and not any(_cuts(sentence, i) for i in range(verb + 1, at))
            exact = phrase.operation == "date" and meant is not None
            exact = exact and _is_apposition(sentence, last_dated, at)
            if verb not in self.dated or (own and verb not in beside) or exact:
                self.dated[verb] = meant
                self.since.discard(verb)
                if sentence.has(at - 1, "since") or phrase.since:
                    self.since.add(verb)
            last_dated = at
            if own:
                beside.add(verb)


def _year_spoken_of(phrase: DayPhrase, anchor: Days, context: Days | None) -> Days:
    """Return from what a day of a month without its year counts: from long ago where a text tells of then."""
    given = phrase.operation == "date" and len(phrase.values) == (3 if phrase.option == "weekday" else 2)
    if not given or context is None or (anchor.first - context.last).days < _LONG_AGO_DAYS:
        return anchor
    months_apart = abs(phrase.values[-1] - context.last.month)
    return Days.on(context.last.replace(month=12, day=31)) if months_apart <= _SAME_EVENTS_MONTHS else anchor


def _is_apposition(sentence: Sentence, before: int, at: int) -> bool:
    """Whether the day at chunk ``at`` only says the one at chunk ``before`` again: "last Friday, 5 May"."""
    return before == at - 1 or (before == at - 2 and sentence.has(at - 1, "comma"))


def _ends_clause(sentence: Sentence, at: int) -> bool:
    """Whether a clause ends before chunk ``at``."""
    return at >= len(sentence.chunks) or sentence.has_any(at, "mark", "comma", "strong", "quote", "paren")


def _is_in_name(sentence: Sentence, at: int) -> bool:
    """Whether a day is a part of a name between quotation marks, as that of a movement."""
    name = at > 1 and sentence.chunks[at - 1].capital
    return name and sentence.has(at - 2, "quote") and sentence.has(at + 1, "quote")


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
    happened = _happened(sentence, at, before)
    if happened is not None:
        return happened
    phrase = sentence.chunks[at].days
    if after and phrase is not None and phrase.option == "spoken":
        return after[0]
    if after and (at == 0 or _heads_clause(sentence, at) or _leads_to_when(sentence, at + 1)):
        return after[0]
    if after and _leads_to_verb(sentence, at, after[0]):
        return after[0]
    quoted = before and sentence.has(before[-1] + 1, "quote")
    if before and not any(
        _cuts(sentence, i) for i in _outside_brackets(sentence, before[-1] + bool(quoted), at)
    ):
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


def _outside_brackets(sentence: Sentence, verb: int, at: int) -> Iterator[int]:
    """Yield the chunks between a verb and chunk ``at``, those in brackets left out."""
    inside = False
    for here in range(verb + 1, at):
        if sentence.has(here, "paren"):
            inside = not inside
        elif not inside:
            yield here


def _happened(sentence: Sentence, at: int, before: Sequence[int]) -> int | None:
    """Return the noun whose day the phrase at chunk ``at`` is: "the capture of X took place on Friday"."""
    told = at - 1
    while sentence.has_any(told, "adv", "time"):
        told -= 1
    nouns = (verb for verb in reversed(before) if sentence.chunks[verb].moods("noun"))
    return next(nouns, None) if sentence.has(told, "happens") else None


def _leads_to_when(sentence: Sentence, at: int) -> bool:
    """Whether a "when" follows the day phrase before chunk ``at``: "in May, when they took X"."""
    while sentence.has_any(at, "comma", "time"):
        at += 1
    return sentence.has(at, "when")


def _leads_to_verb(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether only days stand between chunk ``at``, after a comma, and a verb: "X, once lost, today fell"."""
    between = range(at + 1, verb)
    return sentence.has(at - 1, "comma") and all(sentence.has_any(i, "time", "comma", "adv") for i in between)


def _is_told_of_another(sentence: Sentence, at: int) -> bool:
    """Whether words stand between the last comma and chunk ``at`` (", annexed the day before")."""
    for before in range(at - 1, -1, -1):
        if _cuts(sentence, before):
            return False
        if sentence.has(before, "word"):
            return True
    return False


def _cuts(sentence: Sentence, at: int) -> bool:
    return not sentence.tags[at].isdisjoint(_CUTTING)


def _heads_clause(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is the first of a clause, no matter a conjunction before it."""
    return sentence.has_any(at - 1, "that", "clause", "strong", "colon", "quote", "dash") or (
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
    if event.perfect and saying is None and timing.since_when < event.first:
        return UNDATED
    if saying is not None and saying.verb in timing.dated:
        meant = timing.dated[saying.verb]
        if meant is not None:
            return Dated(meant.days, Precision.ANNOUNCED)
    if event.towns.refers and timing.told is not None and saying is None:
        return timing.told
    return timing.heading or Dated(timing.anchor, Precision.ANNOUNCED)


def heading_days(sentence: Sentence, anchor: Days | None) -> Dated | None:
    """Return the days that a sentence sets for those after it, ``None`` if it sets none.

    That is one of nothing but a day ("24 May."), or one that sums up a time ("took five villages in a
    week", "reported on the week").
    """
    if anchor is None or not sentence.dated:
        return None
    phrases = [phrase for at in sentence.dated if (phrase := sentence.chunks[at].days) is not None]
    periods = [phrase for phrase in phrases if phrase.operation in _PERIODS]
    if phrases[0].operation == "date" and all(tags & _HEADING for tags in sentence.tags):
        return resolve_days(phrases[0], anchor, None)
    if not periods or not _sums_up(sentence):
        return None
    spans = (phrase for phrase in periods if phrase.operation == "span")
    return resolve_days(next(spans, periods[0]), anchor, None)


def _sums_up(sentence: Sentence) -> bool:
    """Whether a sentence tells of several towns, or that something was said, as one on a whole time does."""
    counts = "towns" in sentence.all_tags or sentence.all_tags >= _SEVERAL_TOWNS
    return counts or any(sentence.chunks[at].frames("say") for at in sentence.telling)


def _since(meant: Dated, anchor: Days) -> Dated:
    """Return the days from those meant up to the report's: it happened on one of them."""
    days = Days(meant.days.first, max(meant.days.last, anchor.last))
    return Dated(days, Precision.WEEK if (days.last - days.first).days < 10 else Precision.MONTH)
