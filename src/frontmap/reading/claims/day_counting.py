"""From which day a phrase of a sentence counts: the report's, one spoken of before, or one told after it."""

from __future__ import annotations

from frontmap.model import Days
from frontmap.reading.days.phrases import Dated, DayPhrase
from frontmap.reading.days.resolve import HOUR, resolve_days
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import NAME, NUMBER, WORD

_LONG_AGO_DAYS = 180
_SAME_EVENTS_MONTHS = 2
_A_FEW_DAYS = 3
_NAMED = ("weekday", "date", "day", "offset")
_OF_AN_EVENT = frozenset(("of", "det", "adj", "at", "type", NAME, NUMBER, WORD))


def meant_by(
    sentence: Sentence, at: int, phrase: DayPhrase, anchor: Days, context: Days | None
) -> Dated | None:
    """Return the days that the phrase at chunk ``at`` means; ``context`` are those spoken of before it."""
    event = event_day(sentence, at)
    if event is not None:
        named = sentence.chunks[event].days
        assert named is not None  # noqa: S101  # `event_day` returns a chunk with days
        dated = resolve_days(named, _year_spoken_of(named, anchor, context), context)
        return resolve_days(phrase._replace(option=_offset(phrase)), anchor, dated.days) if dated else None
    return resolve_days(
        phrase, _year_spoken_of(phrase, anchor, context), _counted_from(sentence, at, phrase, anchor, context)
    )


def _offset(phrase: DayPhrase) -> str:
    """Return how many days after its event an eve is."""
    return "-1" if phrase.option == "of" and phrase.operation == "eve" else phrase.option


def event_day(sentence: Sentence, at: int) -> int | None:
    """Return the day of the event that an eve at chunk ``at`` is that of, ``None`` if it is of no such day.

    "On the eve of the summit, which opened on 15 February", "two days before the vote of 15 February".
    """
    phrase = sentence.chunks[at].days
    if phrase is None or not (
        phrase.option == "of" or (phrase.operation == "eve" and phrase.option.startswith("-"))
    ):
        return None
    after = at + 1
    while after < sentence.length and _names_event(sentence, after):
        after += 1
    if after == at + 1:
        return None
    if after < sentence.length and sentence.chunks[after].days is not None:
        return after if _is_named_day(sentence, after) else None
    first = after + 2 if sentence.has_any(after + 1, "of", "at") else after + 1
    if not (sentence.has(after, "comma") and sentence.has_any(first, "who", "whom", "whose", "where")):
        return None
    ends = next((i for i in range(first, sentence.length) if sentence.has(i, "comma")), sentence.length)
    return next((day for day in sentence.dated if after < day < ends and _is_named_day(sentence, day)), None)


def _names_event(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` goes on with the name of an event."""
    here = sentence.chunks[at]
    return not here.forms and here.actor is None and not here.tags.isdisjoint(_OF_AN_EVENT)


def _is_named_day(sentence: Sentence, at: int) -> bool:
    """Whether the phrase at chunk ``at`` names a day by itself."""
    phrase = sentence.chunks[at].days
    return phrase is not None and phrase.operation in _NAMED


def _counted_from(
    sentence: Sentence, at: int, phrase: DayPhrase, anchor: Days, context: Days | None
) -> Days | None:
    """Return the days that a phrase like "two days earlier" counts from, ``None`` for the report's."""
    if phrase.option == "spoken":
        if at and sentence.chunks[at - 1].frames("pass"):
            return anchor
        return (
            _first_day(sentence, anchor) or context or (anchor if _is_fresh(sentence, at, phrase) else None)
        )
    earlier = phrase.operation == "earlier" or (phrase.operation == "eve" and phrase.option.startswith("-"))
    return (_told_after(sentence, at, anchor) if earlier else None) or _morning_of(context)


def _morning_of(context: Days | None) -> Days | None:
    """Return the days to count from: after a night that was spoken of, its second day."""
    night = context is not None and (context.last - context.first).days == 1
    return Days.on(context.last) if context is not None and night else context


def _is_fresh(sentence: Sentence, at: int, phrase: DayPhrase) -> bool:
    """Whether the phrase at chunk ``at`` measures hours, or a few days since a clause tells who did what.

    News says so what came before that of its day: "two days after the army left X, shops opened".
    """
    number, unit = (1, *phrase.values)[-2:] if phrase.values else (0, HOUR)
    if unit == HOUR:
        return True
    first = next((sentence.chunks[i] for i in sentence.telling if i > at and sentence.chunks[i].forms), None)
    return unit == 1 and number <= _A_FEW_DAYS and first is not None and not first.moods("noun")


def _told_after(sentence: Sentence, at: int, anchor: Days) -> Days | None:
    """Return the day of the main clause that goes on after the clause of chunk ``at``.

    "The army, which had taken X two days earlier, entered Y on Monday."
    """
    if any(day < at for day in sentence.dated) or not any(sentence.has(i, "comma") for i in range(1, at)):
        return None
    ends = next((i for i in range(at + 1, sentence.length) if sentence.has(i, "comma")), sentence.length)
    after = next((day for day in sentence.dated if day > ends and _is_named_day(sentence, day)), None)
    phrase = sentence.chunks[after].days if after is not None else None
    dated = resolve_days(phrase, anchor, None) if phrase is not None else None
    return dated.days if dated is not None else None


def _year_spoken_of(phrase: DayPhrase, anchor: Days, context: Days | None) -> Days:
    """Return from what a day of a month without its year counts: from long ago where a text tells of then."""
    given = phrase.operation == "date" and len(phrase.values) == (3 if phrase.option == "weekday" else 2)
    given = given or (phrase.operation == "month" and len(phrase.values) == 1 and not phrase.option)
    if not given or context is None or (anchor.first - context.last).days < _LONG_AGO_DAYS:
        return anchor
    months_apart = abs(phrase.values[-1] - context.last.month)
    return Days.on(context.last.replace(month=12, day=31)) if months_apart <= _SAME_EVENTS_MONTHS else anchor


def _first_day(sentence: Sentence, anchor: Days) -> Days | None:
    """Return the first day that a sentence names, which "two days after" at its head may count from."""
    for here in sentence.chunks:
        if here.days is not None and here.days.operation in ("weekday", "date", "offset"):
            meant = resolve_days(here.days, anchor, None)
            if meant is not None:
                return meant.days
    return None
