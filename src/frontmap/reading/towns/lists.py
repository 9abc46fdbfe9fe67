"""Towns that are listed, with what explains each of them."""

from __future__ import annotations

from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME
from frontmap.reading.towns.beside import BESIDE, beside_after
from frontmap.reading.towns.names import can_be_town
from frontmap.reading.towns.phrase import Towns

_LONGEST_GLOSS = 16
_LONGEST_LINK = 9
_LINKING = ("comma", "and", "of", "at", "det", "type", "such", "adj", "time")
"""What may stand between two names of a list."""
_COUNTED = ("eve", "earlier", "later")


def take_list(sentence: Sentence, at: int, towns: Towns, *, unknown: bool) -> int:
    """Add the town at chunk ``at`` and those listed with it; return the index after the list."""
    while True:
        towns.at.append(at)
        then = _then_another(sentence, at)
        if then is not None:
            at = then
            continue
        at = after_gloss(sentence, at)
        name, linked = _next_name(sentence, at)
        joins = linked and name < len(sentence.chunks)
        joins = joins and can_be_town(sentence, name, unknown=unknown or bool(towns.at))
        if not joins or _is_apart(sentence, at, name):
            return at + 1
        if _names_regions(sentence, name):
            towns.at.clear()
            towns.beside = beside_after(sentence, name)
            return name + 1
        if _tells_another_thing(sentence, name):
            return at + 1
        at = name


def _next_name(sentence: Sentence, at: int) -> tuple[int, bool]:
    """Return where the next name may stand behind chunk ``at``, and whether a comma or an "and" links it."""
    after, linked = at + 1, False
    while after - at < _LONGEST_LINK and (
        sentence.has_any(after, *_LINKING)
        or (sentence.has_any(after, "yet", "adv") and sentence.has(after - 1, "and"))
        or (sentence.has(after, "dash") and sentence.has(after - 1, "towns"))
    ):
        linked = linked or sentence.has_any(after, "comma", "and", "such")
        after += 1
    return after, linked


def _is_apart(sentence: Sentence, at: int, name: int) -> bool:
    """Whether the name at chunk ``name`` is of no list with the town at chunk ``at``, by what links them."""
    if sentence.has(at + 1, "comma"):
        if _is_seat(sentence, at + 2):
            return True
        if sentence.has(at + 2, "type") and not _is_next_of_kind(sentence, at + 2, name):
            return True
    if _is_elsewhere(sentence, at, name) or _is_ranked(sentence, at, name):
        return True
    if _is_gloss(sentence, at + 1, name) or _has_own_day(sentence, at + 1, name):
        return True
    return _is_sayer(sentence, at, name)


def _is_sayer(sentence: Sentence, at: int, name: int) -> bool:
    """Whether the name at chunk ``name`` is of who says so, or of a side: "took X, Y's ministry said"."""
    if sentence.has(name + 1, "genitive"):
        return True
    by_comma = not any(sentence.has(i, "and") for i in range(at + 1, name))
    return by_comma and sentence.chunks[name].actor is not None


def _tells_another_thing(sentence: Sentence, name: int) -> bool:
    """Whether the words around the name at that chunk begin another clause, or make it no town's."""
    if beside_after(sentence, name) or _begins_clause(sentence, name):
        return True
    return sentence.has_any(name - 1, "near", "region")


def _has_own_day(sentence: Sentence, first: int, town: int) -> bool:
    """Whether the town at chunk ``town`` has another day than the one before: "X, and on Sunday Y"."""
    if sentence.has(first, "time") and sentence.has(town + 1, "time"):
        return True
    for at in range(first, town):
        days = sentence.chunks[at].days
        if days is None or not sentence.has_any(at - 1, "and", "comma"):
            continue
        if days.operation in _COUNTED or not sentence.has(at + 1, "comma"):
            return True
    return sentence.has(first, "time") and sentence.has(town + 1, "dash") and sentence.has(town + 2, "time")


def _then_another(sentence: Sentence, at: int) -> int | None:
    """Return the town that a "then" adds to the one at chunk ``at`` and no verb follows: "X, then Y"."""
    if not sentence.has(at + 1, "comma"):
        return None
    after = at + 2
    while sentence.has_any(after, "adv", "dash", "but"):
        after += 1
    added = at + 2 < after < len(sentence.chunks)
    ends = after + 1 == len(sentence.chunks) or sentence.has_any(after + 1, "mark", "comma", "strong")
    return after if added and ends and sentence.chunks[after].toponym is not None else None


def _is_seat(sentence: Sentence, kind: int) -> bool:
    """Whether "the capital of", and so a region's name, stands from chunk ``kind`` on."""
    while sentence.has_any(kind, "det", "adj") and not sentence.has(kind, "seat"):
        kind += 1
    return sentence.has(kind, "seat")


def _is_next_of_kind(sentence: Sentence, kind: int, name: int) -> bool:
    """Whether a list names a kind before each name ("town X, village Y"); "X, a town of Y" is no list."""
    settlement = sentence.has_any(kind, "town", "towns") and name == kind + 1
    listed = sentence.has_any(name + 1, "comma", "and", "mark", "strong", "at", "clause") or name + 1 == len(
        sentence.chunks
    )
    return settlement and (sentence.chunks[name].toponym is not None or listed)


def _is_elsewhere(sentence: Sentence, at: int, name: int) -> bool:
    """Whether an "in" leads to the name at chunk ``name`` and none led to the town at chunk ``at`` before."""
    between = range(at + 1, name)
    if not any(sentence.has(i, "at") and not sentence.has_any(i, "of", "det", "type") for i in between):
        return False
    first = at
    while sentence.has_any(first - 1, "type", "adj", "quote", "det") and not sentence.has(first - 1, "at"):
        first -= 1
    return not sentence.has(first - 1, "at")


def _is_ranked(sentence: Sentence, at: int, name: int) -> bool:
    """Whether the name tells of what the town at chunk ``at`` is the first: "X, the largest city of Y"."""
    if not sentence.has(at + 1, "comma"):
        return False
    kind = next((i for i in range(at + 2, name) if sentence.has(i, "type")), at)
    return any(sentence.has(i, "superlative") for i in range(at + 2, kind))


def _names_regions(sentence: Sentence, name: int) -> bool:
    """Whether the name at chunk ``name`` ends a list of regions: "in the X, Y and Z regions"."""
    return bool(beside_after(sentence, name)) and sentence.chunks[name + 1].low.endswith("s")


def _is_gloss(sentence: Sentence, start: int, name: int) -> bool:
    """Whether the name after chunk ``start`` only tells where the town before is: "X, a village on Y"."""
    kind = next((at for at in range(start, name) if sentence.has(at, "type")), None)
    return kind is not None and any(
        sentence.has(at, "at") and not sentence.has(at, "of") for at in range(kind + 1, name)
    )


def after_gloss(sentence: Sentence, name: int) -> int:
    """Return the last chunk of that name, a gloss ("(north)", "in Y region", ", in Y,") included."""
    if sentence.has(name + 1, "near") and sentence.has(name + 2, NAME) and sentence.has(name + 3, "comma"):
        return name + 2 if sentence.has(name + 4, "and") else name
    if not sentence.has_any(name + 1, "at", "paren", "comma", NAME, DEMONYM):
        return name
    first = name + 2 if sentence.has(name + 1, "at") else name + 1
    if sentence.has_any(first, NAME, DEMONYM) and sentence.has(first + 1, "region"):
        return first + 1
    led = sentence.has(name + 1, "at") and not sentence.has(name + 1, "to")
    if led and (sentence.has(name + 2, "region_name") or _is_sides(sentence, name + 2)):
        return name + 2
    mark = next((tag for tag in ("paren", "comma") if sentence.has(name + 1, tag)), None)
    return _after_inset(sentence, name, mark) if mark is not None else name


def _after_inset(sentence: Sentence, name: int, mark: str) -> int:
    """Return the last chunk of a gloss on that name between two marks, else the name: "X, in Y, and Z"."""
    near = range(name + 2, min(name + _LONGEST_GLOSS, len(sentence.chunks)))
    end = next((at for at in near if sentence.has(at, mark)), None)
    if end is None or mark == "paren":
        return name if end is None else end
    inset = range(name + 2, end)
    region = any(sentence.has_any(i, *BESIDE) for i in inset)
    kind = any(sentence.has(i, "type") for i in inset) and not any(
        sentence.has_any(i, "and", "who", "have", "be") or sentence.chunks[i].forms for i in inset
    )
    return end - 1 if (region or kind) and sentence.has(end + 1, "and") else name


def _is_sides(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is the name of a side, in which a town may lie."""
    named = at < len(sentence.chunks) and sentence.has(at, NAME) and sentence.chunks[at].actor is not None
    return named and not sentence.has_any(at - 1, "det", "of_whom")


def _begins_clause(sentence: Sentence, name: int) -> bool:
    """Whether the name is the subject of a verb that follows, and so not of the list before it."""
    after = name + 1
    while sentence.has_any(after, "adv", "neg", "refl", "yet"):
        after += 1
    if not 0 <= after < len(sentence.chunks):
        return False
    following = sentence.chunks[after]
    verb = following.moods("finite", "future")
    return verb or following.has_any("have", "be", "hands")
