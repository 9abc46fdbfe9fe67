"""What stands after a town and before the verb of which it is the subject, and is stepped over."""

from __future__ import annotations

from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME, WORD
from frontmap.reading.towns.beside import beside_reason

_LONGEST_APPOSITION = 30
_BEFORE_KIND = ("adj", "number", "det", "superlative", "genitive", DEMONYM, WORD)
_OF_REGION = ("of", "at", "det", "adj", "genitive", "region", "region_name", DEMONYM, NAME, WORD)


def before_apposition(sentence: Sentence, comma: int) -> int:
    """Return the chunk before the comma, or before the apposition that ends with the comma."""
    opening = next((at for at in range(comma - 1, max(-1, comma - 14), -1) if sentence.has(at, "comma")), 0)
    if opening and (_is_apposition(sentence, opening, comma) or _tells_where(sentence, opening, comma)):
        return opening - 1
    if sentence.chunks[comma - 1].toponym is not None and not beside_reason(sentence, comma - 1):
        return comma - 1
    before = comma - 2
    while sentence.has(before, "det") and not sentence.has_any(before, "at", "of"):
        before -= 1
    if sentence.has(comma - 1, "region_name") and not sentence.has_any(before, "at", "of"):
        return comma - 1
    for at in range(comma - 1, max(-1, comma - _LONGEST_APPOSITION), -1):
        if sentence.has(at, "comma"):
            return at - 1
        if sentence.has_any(at, "strong", "that"):
            break
    return comma - 1


def _tells_where(sentence: Sentence, opening: int, comma: int) -> bool:
    """Whether an inset only tells where the town before it lies: "X, on the bank of the Y,"."""
    town = sentence.chunks[opening - 1]
    verbs = any(sentence.chunks[at].moods("finite", "participle") for at in range(opening + 1, comma))
    return town.toponym is not None and sentence.has_any(opening + 1, "at", "near") and not verbs


def _is_apposition(sentence: Sentence, opening: int, comma: int) -> bool:
    """Whether a town stands before chunk ``opening`` and its kind after it: "X, the gateway to Y,"."""
    kind = next((at for at in range(opening + 1, comma) if sentence.has(at, "type")), None)
    led = kind is not None and any(sentence.has(at, "at") for at in range(kind + 1, comma))
    if names_kind_after(sentence, opening - 1) and sentence.has(opening - 1, NAME):
        return True
    return led and sentence.chunks[opening - 1].toponym is not None


def names_kind_after(sentence: Sentence, name: int) -> bool:
    """Whether a comma and a kind of town follow the name at chunk ``name``: "X, the capital of Y"."""
    kind = name + 2
    while kind < name + 5 and sentence.has_any(kind, *_BEFORE_KIND) and not (sentence.has(kind, "type")):
        kind += 1
    return sentence.has(name + 1, "comma") and sentence.has(kind, "type")


def is_surely_name(sentence: Sentence, at: int) -> bool:
    """Whether the name at chunk ``at`` is one for sure, and not a noun that merely opens the sentence.

    It stands further on, in a list of names, or before its kind; or it is one thing without an article.
    """
    if any(not sentence.has_any(before, "quote", "dash") for before in range(at)):
        return True
    if sentence.has_any(at + 1, "and", "comma") and sentence.has(at + 2, NAME):
        return True
    several = sentence.has(at + 1, "several_do")
    return names_kind_after(sentence, at) or not (several or BARE in sentence.all_tags)


def before_belongings(sentence: Sentence, at: int) -> int:
    """Return the town that is told of with what is its own: "X and its airport", else ``at``."""
    own = at
    while (
        at - own < 4
        and sentence.has_any(own, WORD, "adj", "building", "near", "part")
        and not sentence.has(own, "possessive")
    ):
        own -= 1
    named = own > 1 and own < at and sentence.has(own, "possessive") and sentence.has(own - 1, "and")
    return own - 2 if named and sentence.chunks[own - 2].toponym is not None else at


def before_brackets(sentence: Sentence, paren: int) -> int:
    """Return the chunk before the brackets that end with chunk ``paren``."""
    for at in range(paren - 1, max(-1, paren - 10), -1):
        if sentence.has(at, "paren"):
            return at - 1
    return paren


def before_region(sentence: Sentence, at: int) -> int:
    """Return the town whose region is named up to chunk ``at`` ("the town of X of the Y region")."""
    if not sentence.has_any(at, "region", "region_name"):
        return at
    for town in range(at - 1, max(-1, at - 9), -1):
        kind = town - 2 if sentence.has(town - 1, "of") else town - 1
        adjective = sentence.has_any(town + 1, NAME, DEMONYM) and sentence.has(town + 2, "region")
        if sentence.chunks[town].toponym is not None and (adjective or sentence.has(kind, "type")):
            return town
        if not sentence.has_any(town, *_OF_REGION):
            break
    return at


def before_listed_region(sentence: Sentence, at: int) -> int:
    """Return the last town of a list that ends with a region: "X, Y and the whole Z region", else ``at``."""
    first = at
    while at - first < 8 and sentence.has_any(
        first, NAME, "region", "region_name", "det", "adj", "of", "quote"
    ):
        first -= 1
    region = any(sentence.has(i, "region") for i in range(first + 1, at + 1))
    listed = region and sentence.has(first, "and") and first > 0
    return first - 1 if listed and sentence.chunks[first - 1].toponym is not None else at


def before_gloss(sentence: Sentence, at: int) -> int:
    """Return the town that the one at chunk ``at`` only helps to find ("X near Y"), else ``at``."""
    near = at - 1
    while sentence.has_any(near, "det", "type", "adj", "of") and not sentence.has(near, "near"):
        near -= 1
    named = near - 2 if sentence.has(near - 1, "comma") else near - 1
    found = (
        sentence.has_any(near, "near", "front") and named >= 0 and sentence.chunks[named].toponym is not None
    )
    return named if found else at
