"""Towns of which a clause without a verb tells the same: "X was taken on Monday, Y on Friday"."""

from __future__ import annotations

from collections.abc import Iterator

from frontmap.reading.changes.event import Event
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.towns.names import can_be_town
from frontmap.reading.towns.phrase import Towns

_LINKS = ("comma", "and", "clause", "strong", "but", "dash")
_ENDS = ("comma", "and", "mark", "quote", "strong", "paren")
_BETWEEN = ("dash", "adv", "comma", "type", "det", "adj", "earlier", "quote")


def repeated(sentence: Sentence, event: Event) -> Iterator[Event]:
    """Yield the same event of the towns after it that only a day stands with."""
    if not sentence.dated or not event.towns.at or event.noun:
        return
    told = max(event.at, *event.towns.at)
    for day in sentence.dated:
        town = _before_day(sentence, day, told, len(sentence.dated))
        town = town if town is not None else _after_day(sentence, day, told, event.towns.at[-1])
        if town is not None:
            yield event._replace(at=town, first=town, towns=Towns(at=[town], end=max(town, day) + 1))


def _before_day(sentence: Sentence, day: int, told: int, days: int) -> int | None:
    """Return the town right before a second day: "X was taken on Monday, Y [followed] on Friday"."""
    town = day - 2 if sentence.has(day - 1, "dash") else day - 1
    follows = sentence.has(town, "follows")
    if follows:
        town -= 1
        while sentence.has_any(town, "have", "adv"):
            town -= 1
    if (days < 2 and not follows) or town <= told or not _is_town(sentence, town):
        return None
    link = town - 1
    while sentence.has_any(link, "det", "type", "of") and not sentence.has(link, "and"):
        link -= 1
    return town if _ends(sentence, day + 1) and sentence.has_any(link, *_LINKS) else None


def _after_day(sentence: Sentence, day: int, told: int, first: int) -> int | None:
    """Return the town right after a day: "took X, and two days later Y", "took X, three days before – Y".

    A preposition may lead to it if one leads to the town at chunk ``first``: "went into X, on Friday into Y".
    """
    link = day - 1
    if link <= told or not sentence.has_any(link, *_LINKS):
        return None
    town = day + 1
    while sentence.has_any(town, "time", *_BETWEEN) and town - day < 5:
        town += 1
    dashed = sentence.has(town - 1, "dash") and town < len(sentence.chunks)
    town += sentence.has(town, "at") and (dashed or sentence.has(first - 1, "at"))
    named = _is_town(sentence, town) or (dashed and can_be_town(sentence, town, unknown=True))
    return town if named and _ends(sentence, town + 1) else None


def _is_town(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` names a town, and no government."""
    here = sentence.chunks[at] if at < len(sentence.chunks) else None
    return here is not None and here.is_town


def _ends(sentence: Sentence, at: int) -> bool:
    """Whether nothing more is told in the clause at chunk ``at``."""
    return at >= len(sentence.chunks) or sentence.has_any(at, *_ENDS)
