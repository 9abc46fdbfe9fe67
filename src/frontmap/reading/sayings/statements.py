"""Who says what by a noun or a colon, without a verb of saying."""

from __future__ import annotations

from collections.abc import Iterator

from frontmap.reading.sayings.memory import Memory
from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sayings.scope import scope_end
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME, WORD

_WITHIN = ("det", "adj", "civil", WORD, DEMONYM, NAME, "statement")
_LONGEST_ADJUNCT = 6
"""How many words may tell where reports are to be read."""


def by_colon(text: str, sentence: Sentence, colon: int, memory: Memory) -> Iterator[Saying]:
    """Yield what a colon after a party, or after its "statement", attributes."""
    party = sentence.party_at.get(colon - 1) or _speaking_where(sentence, colon)
    if party is not None and not sentence.has(colon + 1, "quote") and not _opens_with(sentence, party):
        party = None
    near = range(max(0, colon - 4), colon)
    if party is None and any(
        sentence.has(at, "statement") or sentence.chunks[at].frames("say", "admit") for at in near
    ):
        party = next((party for party in sentence.parties if party.first < colon and party.actor), None)
    if party is not None and party.actor is None and sentence.has(party.first, "institution"):
        party = next((later for later in sentence.parties if later.first > colon and later.actor), None)
    if party is not None and party.actor is not None:
        yield Saying(colon, party.actor, "say", colon + 1, len(sentence.chunks) - 1)


def _speaking_where(sentence: Sentence, colon: int) -> Party | None:
    """Return the office that opens a sentence, told only where it speaks: "the governor on Telegram: ..."."""
    party = sentence.parties[0] if sentence.parties and "at" in sentence.all_tags else None
    if (
        party is None
        or party.kind != "office"
        or party.first
        or not party.last < colon <= party.last + _LONGEST_ADJUNCT
    ):
        return None
    where = party.last + 1 + sentence.has(party.last + 1, "comma")
    told = (sentence.chunks[at].forms or sentence.has(at, "comma") for at in range(where, colon))
    return party if sentence.has(where, "at") and not any(told) else None


def _opens_with(sentence: Sentence, party: Party) -> bool:
    """Whether the sentence opens with an office or a person, and not with the name of a country."""
    country = sentence.chunks[party.last].toponym is not None or sentence.has(party.last, "region_name")
    return party.first == 0 and (party.kind == "office" or (party.kind == "name" and not country))


def owner_of(sentence: Sentence, at: int) -> str | None:
    """Return the side whose statement chunk ``at`` is: "Russia's claim", "Russian claims"."""
    if sentence.has(at - 1, "genitive") and at - 2 in sentence.party_at:
        return sentence.party_at[at - 2].actor
    return sentence.chunks[at - 1].actor if at and sentence.has(at - 1, DEMONYM) else None


def is_rejected(sentence: Sentence, at: int) -> bool:
    """Whether "claims" at chunk ``at`` are of the side before it, denied: "Y rejected X claims that"."""
    owner = sentence.party_at.get(at - 1)
    before = owner.first - 1 if owner is not None else -1
    return before >= 0 and sentence.chunks[before].frames("deny") and sentence.has_any(at + 1, "that", "of")


def is_denied(sentence: Sentence, at: int) -> bool:
    """Whether the noun of saying at chunk ``at`` is what a verb denies: "Y dismissed reports that X fell"."""
    before = at - 1
    if sentence.has(before, "quote"):
        before = next((i for i in range(before - 1, -1, -1) if sentence.has(i, "quote")), 0) - 1
    while sentence.has_any(before, "det", "adj", "as", "gossip"):
        before -= 1
    denied = before >= 0 and sentence.chunks[before].frames("deny")
    return denied and sentence.has_any(_after_adjunct(sentence, at + 1), "that", "of", "comma")


def _after_adjunct(sentence: Sentence, at: int) -> int:
    """Return the chunk after where reports stand, from chunk ``at`` on: "reports in the press that"."""
    after = at
    while (
        sentence.has_any(after, *(_WITHIN if after > at else ("at", "by"))) and after < at + _LONGEST_ADJUNCT
    ):
        after += 1
        if sentence.has(after, "that"):
            break
    return after


def by_owner(sentence: Sentence, at: int) -> Iterator[Saying]:
    """Yield what a noun of saying at chunk ``at`` attributes to whose it is: "Russia's claim that ..."."""
    owner = owner_of(sentence, at)
    if owner is not None:
        yield Saying(at, owner, "say", at + 1, scope_end(sentence, at), noun=True)


def by_statement(sentence: Sentence, at: int) -> Iterator[Saying]:
    """Yield what a noun of saying at chunk ``at`` attributes ("the announcement by X of the fall of Y")."""
    for party in sentence.parties:
        if at < party.first <= at + 4 and party.actor is not None:
            yield Saying(at, party.actor, "say", party.last + 1, scope_end(sentence, at), noun=True)
            return
