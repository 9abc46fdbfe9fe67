"""Which verb of a sentence a day belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from frontmap.reading.sentences.sentence import Sentence

_CUTTING = frozenset(("comma", "that", "who", "clause", "strong", "colon", "source", "quote"))
_DAY_NAMES = ("weekday", "date", "day", "offset", "night", "weekend", "week", "month")
_A_PAIR = 2
_RELATIVE = frozenset(("who", "whom", "whose", "where"))


def owner(sentence: Sentence, at: int, verbs: list[int]) -> int | None:
    """Return the verb that the day phrase at chunk ``at`` belongs to.

    The one before it in its stretch between commas; at the head of a sentence or a clause, the one after
    it; else the last before it.
    """
    before = [verb for verb in verbs if verb < at]
    after = [verb for verb in verbs if verb > at]
    happened = _happened(sentence, at, before, after)
    if happened is not None:
        return happened
    if after and _stands_before_town(sentence, at, after[0]):
        return after[0]
    relative = _relative_around(sentence, at)
    if relative >= 0 and (not before or before[-1] < relative):
        return after[0] if after and not _parted(sentence, at, after[0], relative) else None
    if not before and after and _is_of_other_clause(sentence, at, after[0]):
        return None
    if not before and after and _is_of_speech(sentence, at, after[0]):
        return after[0]
    phrase = sentence.chunks[at].days
    if after and phrase is not None and phrase.option == "spoken":
        parted = any(sentence.has(i, "comma") for i in range(at + 1, after[0]))
        return None if parted else after[0]  # "six months after it began, X fell"
    if after and (at == 0 or _heads_clause(sentence, at) or _dates_what_follows(sentence, at, before)):
        return after[0]
    if after and _leads_to_verb(sentence, at, after[0]):
        return after[0]
    quoted = before and sentence.has(before[-1] + 1, "quote")
    if before and not any(
        cuts(sentence, i) for i in _outside_brackets(sentence, before[-1] + bool(quoted), at)
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


def _is_of_speech(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether the day is that of the speech in which something is said: "In a speech on Monday, Y said"."""
    return (
        sentence.has(0, "at")
        and sentence.has(at + 1, "comma")
        and sentence.chunks[verb].frames("say", "admit", "deny")
        and not any(cuts(sentence, i) for i in range(at))
    )


def _outside_brackets(sentence: Sentence, verb: int, at: int) -> Iterator[int]:
    """Yield the chunks between a verb and chunk ``at``, those in brackets left out."""
    inside = False
    for here in range(verb + 1, at):
        if sentence.has(here, "paren"):
            inside = not inside
        elif not inside:
            yield here


def _happened(sentence: Sentence, at: int, before: Sequence[int], after: Sequence[int]) -> int | None:
    """Return the noun whose day the phrase at chunk ``at`` is: "the capture of X took place on Friday".

    Or the statement, else the verb, by which somebody said so: "in a statement, issued on Friday, he says".
    """
    stated = _issued(sentence, at)
    if stated is not None:
        return stated if stated in before else next(iter(after), None)
    told = at - 1
    while sentence.has_any(told, "adv", "time"):
        told -= 1
    nouns = (verb for verb in reversed(before) if sentence.chunks[verb].moods("noun"))
    return next(nouns, None) if sentence.has(told, "happens") else None


def _issued(sentence: Sentence, at: int) -> int | None:
    """Return the statement that was issued on the day at chunk ``at``: "in a statement by Y, issued on"."""
    if "statement" not in sentence.all_tags or not sentence.has(at + 1, "comma"):
        return None
    issued = at - 1
    while sentence.has(issued, "adv"):
        issued -= 1
    if not (sentence.has(issued, "word") and sentence.has(issued - 1, "comma")):
        return None
    owner = sentence.party_at.get(issued - 2)
    stated = owner.first - 1 if owner is not None else issued - 2
    return stated if sentence.has(stated, "statement") else None


def _dates_what_follows(sentence: Sentence, at: int, before: Sequence[int]) -> bool:
    """Whether the day at chunk ``at`` is that of a "when" after it alone: not "X fell in May, when"."""
    told = before and not any(cuts(sentence, i) for i in range(before[-1] + 1, at))
    return not told and _leads_to_when(sentence, at + 1)


def told_when(sentence: Sentence, at: int, verbs: Sequence[int]) -> int | None:
    """Return the verb of the "when" after the day at chunk ``at``: "X fell in May, when the army left Y"."""
    after = next((verb for verb in sorted(verbs) if verb > at), None)
    return after if after is not None and _leads_to_when(sentence, at + 1) else None


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
        if cuts(sentence, before):
            return False
        if sentence.has(before, "word"):
            return True
    return False


def cuts(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` parts a day from a verb on its other side."""
    return not sentence.tags[at].isdisjoint(_CUTTING)


def _heads_clause(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is the first of a clause, no matter a conjunction before it."""
    between = sentence.has(at - 1, "comma") and sentence.has(at + 1, "comma")
    if between and sentence.has_any(at - 2, "clause", "but", "earlier"):
        return True  # "but, on Tuesday, the army left"
    if between and at > 1 and sentence.chunks[at - 2].days is not None:
        return _heads_clause(sentence, at - 2)  # "that two days earlier, on Friday, the army left"
    return sentence.has_any(at - 1, "that", "clause", "strong", "colon", "quote", "dash") or (
        sentence.has(at - 1, "and") and sentence.has(at + 1, "comma")
    )


def since_a_day(sentence: Sentence, at: int) -> bool:
    """Whether a "since Saturday" stands in the clause after chunk ``at``."""
    for day in sentence.dated:
        phrase = sentence.chunks[day].days
        since = phrase is not None and (phrase.since or sentence.has(day - 1, "since"))
        if day > at and since and phrase is not None and phrase.operation in _DAY_NAMES:
            return not any(cuts(sentence, i) for i in range(at + 1, day))
    return False


def _stands_before_town(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether the next to tell of is a town that shares a verb before it: ", on Sunday - the town of Y"."""
    if not sentence.has_any(at - 1, "comma", "and", "clause", "but", "strong"):
        return False
    between = range(at + 1, verb)
    return sentence.chunks[verb].toponym is not None and all(
        sentence.has_any(i, "dash", "det", "adj", "type", "of", "at", "comma") for i in between
    )


def _relative_around(sentence: Sentence, at: int) -> int:
    """Return the comma of the relative clause that chunk ``at`` stands in, -1 if it stands in none.

    "X, to which in July it was twenty kilometres", "X, where in July people lived".
    """
    if sentence.all_tags.isdisjoint(_RELATIVE):
        return -1
    comma = at - 1
    while comma > 0 and not (sentence.has(comma, "comma") and sentence.tags[comma - 1].isdisjoint(_RELATIVE)):
        if sentence.has_any(comma, "strong", "colon", "quote"):
            return -1
        comma -= 1
    first = comma + 2 if sentence.has_any(comma + 1, "of", "at", "near", "toward") else comma + 1
    saying = sentence.has(first, "that") and "who" not in sentence.tags[first]
    relative = comma > 0 and first < at and not saying and not sentence.tags[first].isdisjoint(_RELATIVE)
    return comma if relative else -1


def _parted(sentence: Sentence, at: int, verb: int, relative: int) -> bool:
    """Whether a comma stands between chunk ``at`` and the verb after it, and no more than an inset.

    The relative clause, from the comma ``relative`` on, goes on after an inset: "who on Friday, in Y, said".
    """
    commas = [i for i in range(at + 1, verb) if sentence.has(i, "comma")]
    inset = len(commas) == _A_PAIR and commas[0] == at + 1 and at == relative + 2
    return bool(commas) and not inset


def _is_of_other_clause(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether a mark ends the clause of a day, and the verb after it has a day of its own.

    "On Monday people danced: the day before, the army had entered X", "KYIV, May 3 - Shops were shut ...".
    """
    ends = next((i for i in range(at + 1, verb) if sentence.has_any(i, "strong", "colon", "dash")), verb)
    return any(ends < day < verb for day in sentence.dated)
