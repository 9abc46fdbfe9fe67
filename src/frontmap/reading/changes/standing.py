"""The verb between a town and the hands that it is in: a form of "be", of passing into them, or none."""

from __future__ import annotations

from frontmap.reading.changes.verbs import Group, read_group
from frontmap.reading.lexicon.entries import BARE, Form
from frontmap.reading.sentences.sentence import Sentence

_BEHIND_TOWN = ("adv", "again", "no_longer", "dash", "time")
_BEHIND_BE = ("adv", "time", "quote", "neg", "yet", "adj")


def standing(sentence: Sentence, at: int) -> Group | None:
    """Return the verb before "in the hands of" at chunk ``at``: a form of be, or of passing into them."""
    if sentence.has(at - 1, "comma") and at > 1 and sentence.chunks[at - 2].toponym is not None:
        return Group(at, at, Form("pass", "participle"), bare=True)
    town = at - 1
    while sentence.has_any(town, *_BEHIND_TOWN) and not sentence.has(town, "type"):
        town -= 1
    if _is_told_without_verb(sentence, town, at):
        return Group(town + 1, at, Form("pass", "finite"))
    verb = _before_day(sentence, at - 1)
    while sentence.has_any(verb, *_BEHIND_BE) and not sentence.has(verb, "be"):
        if sentence.chunks[verb].forms:
            break
        verb -= 1
    return _passes(sentence, verb, at) if verb >= 0 else None


def _before_day(sentence: Sentence, at: int) -> int:
    """Return the chunk before a day between commas that ends with chunk ``at``: "has passed, on Monday,"."""
    first = at - 1
    while sentence.has(first, "time"):
        first -= 1
    inset = sentence.has(at, "comma") and sentence.has(first, "comma") and first < at - 1
    return first - 1 if inset else at


def _is_told_without_verb(sentence: Sentence, town: int, at: int) -> bool:
    """Whether the town at that chunk is told to be in the hands at chunk ``at`` with no verb: "X – Y's"."""
    pronoun = sentence.has_any(town, "him")
    definite = _is_the_town(sentence, town)
    if town < 0 or not (sentence.chunks[town].toponym is not None or pronoun or sentence.has(town, "town")):
        return False
    dashed = any(sentence.has(i, "dash") for i in range(town + 1, at))
    told = not pronoun and (dashed or _opens(sentence, town))
    return (told and (definite or not sentence.has(town, "town"))) or _is_found(sentence, town)


def _passes(sentence: Sentence, verb: int, at: int) -> Group | None:
    """Return the verb at that chunk, if it tells of being in the hands at chunk ``at`` or passing there."""
    here = sentence.chunks[verb]
    groups = (read_group(sentence, verb, form) for form in here.forms if form.frame in ("pass", "fall"))
    group = next((group for group in groups if group is not None), None)
    if group is not None or "be" not in here.tags:
        return group
    first = verb
    while sentence.has_any(first - 1, "neg", "have", "be"):
        first -= 1
    return Group(
        first,
        verb,
        Form("pass", "finite"),
        negated=any(sentence.has(i, "negating") for i in range(first, at)),
        past=any(sentence.has(i, "pluperfect") for i in range(first, verb + 1)),
        unreal="condition" if any(sentence.has(i, "cond") for i in range(max(0, verb - 2), at)) else "",
    )


def _is_found(sentence: Sentence, town: int) -> bool:
    """Whether someone saw the town at that chunk to be so: "found X in the hands of Y"."""
    while sentence.has_any(town - 1, "det", "type", "of", "adj"):
        town -= 1
    return sentence.has(town - 1, "finds")


def _is_the_town(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is "town" in a language without articles, of one named before."""
    return sentence.has(at, "town") and sentence.has(at, BARE)


def _opens(sentence: Sentence, town: int) -> bool:
    """Whether the town at that chunk is the first word of a clause, or only its kind stands before it."""
    while sentence.has_any(town - 1, "type", "det", "part") and not sentence.has_any(town - 1, "of", "at"):
        town -= 1
    return sentence.opens_clause(town)
