"""Whether a name can be that of a town, by the words around it."""

from __future__ import annotations

from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import NAME


def can_be_town(sentence: Sentence, at: int, *, unknown: bool) -> bool:
    """Whether chunk ``at`` is the name of a town, or could be one where ``unknown`` names are let in."""
    here = sentence.chunks[at]
    if here.toponym is not None:
        return "region_name" not in here.tags
    name = NAME in here.tags and here.actor is None and not here.has_any("region_name", "not_a_name")
    return unknown and name and not _has_article(sentence, at) and not _names_thing(sentence, at)


def _names_thing(sentence: Sentence, at: int) -> bool:
    """Whether the unknown name at chunk ``at`` is a thing's or people's: "took a «Leopard»", "X soldiers"."""
    quoted = sentence.has(at - 1, "quote") and sentence.has(at + 1, "quote")
    people = sentence.party_at.get(at + 1)
    soldiers = people is not None and people.kind == "force" and sentence.has(at + 1, "force")
    return soldiers or (quoted and at > 1 and bool(sentence.chunks[at - 2].forms))


def _has_article(sentence: Sentence, at: int) -> bool:
    """Whether "the" stands right before the name at chunk ``at``, as with countries, and not with towns."""
    before = at - 1
    article = (
        sentence.has(before, "this") and sentence.has(before, "det") and not sentence.has(before, "that")
    )
    return article or (sentence.has(at - 1, "det") and sentence.has_any(at - 1, "of", "at"))
