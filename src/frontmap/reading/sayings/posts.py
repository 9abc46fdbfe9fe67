"""Whose an office is that names no side itself: by the capital where it sits, by whose rule it serves."""

from __future__ import annotations

from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME

_OPENING = 6
"""Within how many chunks of the sentence the capital is named that a speaker in it is introduced by."""
_BEFORE_OFFICE = ("det", "adj")
_POSTS = ("headquarters", "staff", "institution")
"""The tags of offices that sides have, and not only "officials" and "sources"."""
_OF_WHOM = 4
"""How far behind an office may stand whose it is: "the head of the UN mission"."""


def side_of_post(sentence: Sentence, party: Party) -> str | None:
    """Return the side of an office without one: "in Moscow, the ministry", "the occupation authorities"."""
    return _of_occupation(sentence, party) or _in_capital(sentence, party)


def is_foreign(sentence: Sentence, party: Party) -> bool:
    """Whether an office or an army is that of somebody of no side: "the French army", "in London, ..."."""
    before = party.first - 1
    while sentence.has(before, "adj") and not _is_third(sentence, before):
        before -= 1
    words = range(max(0, before), min(party.last + 2, sentence.length))
    if any(_is_third(sentence, at) for at in words):
        return True
    here = sentence.chunks[before] if before > 0 else None
    named = here is not None and here.capital and not sentence.has(party.first, BARE)
    if named and _is_unknown(sentence, before):
        return not sentence.has(before, "region_name")
    seat = _seat_before(sentence, party)
    return seat is not None and _is_unknown(sentence, seat)


def _is_third(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is the adjective of no side: "français", "Western", but not the "western" bank."""
    here = sentence.chunks[at]
    third = "foreign" in here.tags and here.actor is None
    return third and (here.capital or "side_of" not in here.tags)


def _is_unknown(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is a name that is none of a side or a town."""
    here = sentence.chunks[at]
    return NAME in here.tags and here.actor is None and here.toponym is None


def post_of(sentence: Sentence, party: Party) -> str:
    """Return "town" for the mayor of one, "office" for another post that sides have, else "official".

    ``""`` is that of a "UN official", and of who holds none; the "sources" of the press are "official".
    """
    if party.kind != "office" or is_foreign(sentence, party):
        return ""
    words = range(party.first, party.last + 1)
    if _is_of_body(sentence, party):
        return ""
    if any(sentence.has(at, "of_town") for at in words):
        return "town"
    ranked = any(sentence.has_any(at, *_POSTS) for at in words)
    ranked = ranked or sentence.has(party.first - 1, "adj") or sentence.has(party.last + 1, "adj")
    return "office" if ranked else "official"


def _is_of_body(sentence: Sentence, party: Party) -> bool:
    """Whether words behind an office name whose it is, and that is no side, town or region: "of the UN"."""
    for at in range(party.first + 1, min(party.last + _OF_WHOM, sentence.length)):
        if sentence.chunks[at].forms or sentence.has_any(at, "comma", "have", "that"):
            break
        named = sentence.has_any(at - 1, "of", "det", "at") and not sentence.has(at + 1, "region")
        if named and _is_unknown(sentence, at):
            return True
    return False


def _of_occupation(sentence: Sentence, party: Party) -> str | None:
    """Return whom a campaign calls the occupier, if an office is of the occupation."""
    if "occupation" not in sentence.all_tags:
        return None
    beside = range(max(0, party.first - 1), min(party.last + 4, sentence.length))
    for at in beside:
        if sentence.has(at, "occupation"):
            return sentence.chunks[at].likely
        if at > party.last and not sentence.has_any(at, "of", *_BEFORE_OFFICE):
            break
    return None


def _in_capital(sentence: Sentence, party: Party) -> str | None:
    """Return whose capital an office without a name speaks in: "in Moscow, the ministry", "..., in Kyiv"."""
    seat = _seat_before(sentence, party)
    if seat is not None:
        return _capital_of(sentence, seat)
    after = party.last + 1
    beside = sentence.has(after, "comma") and sentence.has(after + 1, "at")
    return _capital_of(sentence, after + 2) if beside else None


def _seat_before(sentence: Sentence, party: Party) -> int | None:
    """Return the chunk that names where an office speaks, as a sentence opens: "in Moscow, the ministry"."""
    first = party.first
    while sentence.has_any(first - 1, *_BEFORE_OFFICE):
        first -= 1
    seat = first - 2 if sentence.has(first - 1, "comma") else first - 1
    introduced = seat < first - 1 or sentence.has(party.last, BARE)  # in languages of cases without a comma
    return seat if introduced and sentence.has(seat - 1, "at") and first <= _OPENING else None


def _capital_of(sentence: Sentence, at: int) -> str | None:
    """Return whose capital chunk ``at`` names."""
    here = sentence.chunks[at] if 0 <= at < sentence.length else None
    return here.actor if here is not None and here.toponym is not None else None
