"""Which of a sentence's day phrases dates which of its verbs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from frontmap.model import Change, Days, Precision
from frontmap.reading.changes.event import Event
from frontmap.reading.claims.day_counting import event_day, meant_by
from frontmap.reading.days.phrases import Dated, DayPhrase
from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sentences.day_owner import cuts, owner, told_when
from frontmap.reading.sentences.sentence import Sentence

UNDATED = "background without a day"

_STATES = ("in hands", "belongs")
"""Rules by which a town is somebody's: since Monday it is, since that very day."""
_DAYS_SPOKEN_OF = ("weekday", "date", "day", "holiday", "offset", "eve", "night")


class Timing:
    """The days of one sentence: each day phrase with the verb that it dates, and what it means.

    ``context`` are the days spoken of before; ``heading``, ``told`` and ``chronicle`` those that a heading,
    the event before and a chronicle set for what has none of its own.
    """

    def __init__(
        self,
        sentence: Sentence,
        verbs: Sequence[int],
        anchor: Days | None,
        context: Days | None,
        *,
        heading: Dated | None = None,
        told: Dated | None = None,
        chronicle: Dated | None = None,
    ) -> None:
        self.anchor = anchor
        self.heading = heading
        self.told = told
        self.chronicle = chronicle
        self.dated: dict[int, Dated | None] = {}
        self.since: set[int] = set()
        self.since_when = len(sentence.chunks)
        self.last: Days | None = None
        self.shown: Dated | None = None
        self._told_at: dict[int, int] = {}
        self._beside: set[int] = set()
        if anchor is not None:
            self._read_days(sentence, sorted(set(verbs)), anchor, context)

    def _read_days(self, sentence: Sentence, verbs: list[int], anchor: Days, context: Days | None) -> None:
        """Resolve the day phrases in order; each may count from the days of the one before."""
        for at, phrase in _telling(sentence, verbs):
            if phrase.operation == "later" and context is None:
                continue
            meant = meant_by(sentence, at, phrase, anchor, context)
            if meant is not None and meant.days.first > anchor.last:
                continue
            if meant is not None and phrase.operation in _DAYS_SPOKEN_OF:
                context = meant.days
                self.last = self.last if _is_aside(sentence, at, phrase) else context
            if meant is not None and at - 1 not in verbs and _is_shown(sentence, at - 1):
                self.shown = meant
            else:
                self._give(sentence, at, phrase, meant, verbs)

    def _give(
        self, sentence: Sentence, at: int, phrase: DayPhrase, meant: Dated | None, verbs: list[int]
    ) -> None:
        """Give the days of the phrase at chunk ``at`` to the verb that they belong to, if to any."""
        since = phrase.since or sentence.has(at - 1, "since")
        if since:
            self.since_when = min(self.since_when, at)
        verb = owner(sentence, at, verbs) if verbs else None
        if verb is None:
            return
        if self._is_counted(sentence, verb, at):
            return
        own = verb < at and not any(cuts(sentence, i) for i in range(verb + 1, at))
        if since and verb < at and not own:
            return
        again = phrase.operation in ("date", "weekday") and meant is not None
        again = again and _is_told_again(sentence, self._told_at.get(verb, -9), at)
        nearer = own and verb not in self._beside
        if verb not in self.dated or nearer or again or phrase.option == "spoken":
            self.dated[verb] = meant
            self._told_at[verb] = at
            self.since.discard(verb)
            if since:
                self.since.add(verb)
        if own:
            self._beside.add(verb)
        when = told_when(sentence, at, verbs)
        if when is not None:
            self.dated.setdefault(when, meant)

    def _is_counted(self, sentence: Sentence, verb: int, at: int) -> bool:
        """Whether the day at chunk ``at`` is what that of a verb before it counts from.

        "A day after the fall of X the army went on to Y on Monday".
        """
        told = self._told_at.get(verb)
        phrase = sentence.chunks[told].days if told is not None and told < verb < at else None
        measured = phrase is not None and phrase.option == "spoken" and self.dated[verb] is not None
        return measured and sentence.chunks[at - 1].toponym is None and not sentence.has(at - 1, "comma")


def _telling(sentence: Sentence, verbs: Sequence[int]) -> Iterator[tuple[int, DayPhrase]]:
    """Yield the day phrases of a sentence that tell when, in order, each with its chunk."""
    eves = {at: event_day(sentence, at) for at in sentence.dated}
    for at in sentence.dated:
        phrase = sentence.chunks[at].days
        if (
            phrase is None
            or at in eves.values()
            or _is_in_name(sentence, at)
            or _is_bound(sentence, at, phrase)
        ):
            continue
        behind = phrase.option == "spoken" and bool(verbs) and at > max(verbs)
        if behind or (phrase.option == "spoken" and _ends_clause(sentence, at + 1)):
            continue
        if phrase.option != "of" or eves[at] is not None:
            yield at, phrase


def _is_bound(sentence: Sentence, at: int, phrase: DayPhrase) -> bool:
    """Whether what is told only was later than the phrase at chunk ``at``.

    "A year after the invasion", "the one city that they took after 24 February".
    """
    before = sentence.chunks[at - 1].days if at else None
    measured = before is not None and before.option == "spoken"
    dated = phrase.operation == "date" and sentence.has(at - 1, "after")
    return measured or (dated and not sentence.has(at - 1, "since"))


def _is_shown(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` leads to the day of pictures: "footage published on", "a video filmed on"."""
    return at >= 0 and (sentence.has_any(at, "filmed", "picture") or sentence.chunks[at].frames("say"))


def _is_aside(sentence: Sentence, at: int, phrase: DayPhrase) -> bool:
    """Whether the day at chunk ``at`` is told in passing: what follows does not count from it."""
    earlier = phrase.operation == "eve" and phrase.option.startswith("-") and at > 1
    return earlier or (sentence.has(at - 1, "word") and sentence.has(at - 2, "comma"))


def _is_told_again(sentence: Sentence, before: int, at: int) -> bool:
    """Whether the day at chunk ``at`` only says the one at chunk ``before`` again: "last Friday, 5 May"."""
    counted = sentence.chunks[before].days if before >= 0 else None
    if counted is not None and counted.option == "spoken" and sentence.has(at - 1, "comma"):
        return True  # "five days after taking X, on 5 May,"
    again = sentence.chunks[at].days
    if counted is not None and counted.operation == "date" and again and again.operation == "weekday":
        return False  # "X, which they took on 8 September 2022, on Tuesday opened a school"
    return before == at - 1 or (before == at - 2 and sentence.has(at - 1, "comma"))


def _ends_clause(sentence: Sentence, at: int) -> bool:
    """Whether a clause ends before chunk ``at``."""
    return at >= len(sentence.chunks) or sentence.has_any(at, "mark", "comma", "strong", "quote", "paren")


def _is_in_name(sentence: Sentence, at: int) -> bool:
    """Whether a day is a part of a name between quotation marks, as that of a movement."""
    name = at > 1 and sentence.chunks[at - 1].capital
    return name and sentence.has(at - 2, "quote") and sentence.has(at + 1, "quote")


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
            if at in timing.since and not (event.state or event.rule in _STATES):
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
    if timing.shown is not None:
        return Dated(timing.shown.days, Precision.ANNOUNCED)
    lasting = (event.state and event.rule != "flag") or event.change is Change.CONTESTED
    if timing.chronicle is not None and not lasting:
        return timing.chronicle if saying is None else Dated(timing.chronicle.days, Precision.ANNOUNCED)
    return timing.heading or Dated(timing.anchor, Precision.ANNOUNCED)


def _since(meant: Dated, anchor: Days) -> Dated:
    """Return the days from those meant up to the report's: it happened on one of them."""
    days = Days(meant.days.first, max(meant.days.last, anchor.last))
    return Dated(days, Precision.WEEK if (days.last - days.first).days < 10 else Precision.MONTH)
