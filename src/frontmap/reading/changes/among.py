"""Towns that are named as some of those of which something is told: "X and Y are among the towns taken"."""

from __future__ import annotations

from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.towns.after import towns_after
from frontmap.reading.towns.phrase import Towns

_NEAR = 4
_BETWEEN = ("and", "comma", "of", "town")


def named_among(sentence: Sentence, first: int, last: int) -> Towns:
    """Return the towns of which a verb, chunks ``first`` to ``last``, tells among which they are.

    "Among the towns retaken are X and Y", "X and Y are among the towns retaken".
    """
    listed = _listed_after(sentence, last)
    return listed if listed.at else named_first(sentence, first)


def is_among(sentence: Sentence, first: int) -> bool:
    """Whether "the largest", "one of the towns" or the like stands before chunk ``first``."""
    return any(sentence.has(at, "superlative") for at in range(max(0, first - _NEAR), first))


def are_those(sentence: Sentence, first: int, last: int) -> Towns:
    """Return the towns that are those told of: "the settlements retaken on Monday are X and Y"."""
    of_towns = sentence.has(first - 1, "towns") and sentence.has_any(first - 2, "det", "adj")
    return _listed_after(sentence, last) if of_towns and not sentence.governed(first - 1) else Towns()


def named_first(sentence: Sentence, before: int) -> Towns:
    """Return the towns that a sentence names first, up to chunk ``before``."""
    named = [at for at, here in enumerate(sentence.chunks[:before]) if here.toponym is not None]
    listed = named[:1]
    for at in named[1:]:
        between = range(listed[-1] + 1, at)
        linked = any(sentence.has_any(i, "and", "comma") for i in between)
        if not linked or not all(sentence.has_any(i, *_BETWEEN) for i in between):
            break
        listed.append(at)
    return Towns(at=listed)


def _listed_after(sentence: Sentence, at: int) -> Towns:
    """Return the towns that a verb behind chunk ``at`` lists: "... retaken on Monday by Z are X and Y"."""
    verb = at + 1
    while sentence.has_any(verb, "time", "by") or (sentence.has(verb, "det") and verb > at + 1):
        verb = sentence.party_at[verb + 1].last + 1 if verb + 1 in sentence.party_at else verb + 1
    plain = sentence.has(verb, "word") and not sentence.chunks[verb].forms
    towns = towns_after(sentence, verb + 1) if plain or sentence.has(verb, "be") else Towns()
    return towns if not towns.beside else Towns()
