"""Who does what a verb tells: the subject before it, shared with another verb, or behind an inset."""

from __future__ import annotations

from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.verbs import helpers_of


def find_subject(sentence: Sentence, first: int) -> Party | int | None:
    """Return who does what the verb from chunk ``first`` on tells: a party, or the index of another noun.

    ``None`` means that its clause names no subject.
    """
    shared = _shared_helper(sentence, first)
    if shared is not None:
        return find_subject(sentence, helpers_of(sentence, shared)[0] if shared else shared)
    beside = sentence.party_at.get(first - 1)
    if beside is not None and any(form.mood == "gerund" for form in sentence.chunks[first].forms):
        return beside
    party = _before_inset(sentence, first)
    if party is not None:
        return party
    at = first - 1
    while at >= 0:
        party = sentence.party_at.get(at)
        if party is not None:
            if not sentence.governed(party.first) or _opens_background(sentence, party, first):
                return party
            at = party.first - 1
            continue
        if sentence.is_boundary(at) and not sentence.has(at, "source", "paren"):
            return None
        if _starts_subject(sentence, at):
            return _before_and(sentence, at, first) or at
        at -= 1
    return None


def _before_and(sentence: Sentence, noun: int, first: int) -> Party | None:
    """Return the party that acts before a noun that an "and" parts from the verb: "they wave it and say"."""
    if not sentence.has(first - 1, "and"):
        return None
    for at in range(noun - 1, -1, -1):
        party = sentence.party_at.get(at)
        if party is not None and not sentence.governed(party.first):
            return party
        if sentence.is_boundary(at) or sentence.has(at, "comma"):
            break
    return None


def _opens_background(sentence: Sentence, party: Party, first: int) -> bool:
    """Whether an "after" before ``party`` opens a clause of the verb right behind it ("after X left")."""
    at = party.first - 1
    while sentence.has(at, "det", "adj", "number", "possessive"):
        at -= 1
    behind = first - 1
    while sentence.has(behind, "time", "adv") and behind > party.last:
        behind -= 1
    return party.last == behind and sentence.has(at, "after")


def _before_inset(sentence: Sentence, first: int) -> Party | None:
    """Return the party before an inset that ends before chunk ``first`` ("the army, which ..., left")."""
    if not sentence.has(first - 1, "comma"):
        return None
    for at in range(first - 2, max(0, first - 30), -1):
        if sentence.has(at, "strong", "that"):
            return None
        party = sentence.party_at.get(at - 1) if sentence.has(at, "comma") else None
        if party is not None and not sentence.governed(party.first):
            return party
    return None


def _shared_helper(sentence: Sentence, first: int) -> int | None:
    """Return the helper of the verb that shares its subject with the verb from chunk ``first`` on, if any."""
    link = first - 1
    while sentence.has(link, "adv", "time") and not sentence.has(link, "and"):
        link -= 1
    if not sentence.has(link, "and") and not (sentence.has(link, "comma") and sentence.has(link - 1, "and")):
        return None
    for at in range(link - 1, -1, -1):
        if sentence.is_boundary(at) and not sentence.has(at, "paren"):
            return None
        here = sentence.chunks[at]
        if here.frames("say", "admit", "deny"):
            return None
        if here.has("have", "be") or any(form.mood == "finite" for form in here.forms):
            return at
    return None


def _starts_subject(sentence: Sentence, at: int) -> bool:
    """Whether a noun that no preposition governs begins at chunk ``at``."""
    here = sentence.chunks[at]
    if here.has("name") and here.actor is None:
        return not sentence.has(at - 1, "name") and not sentence.governed(at)
    if not here.has("det") or at + 1 >= len(sentence.chunks) or sentence.has(at, "time"):
        return False
    after = at + 1
    while sentence.has(after, "adj", "number", "det"):
        after += 1
    noun = after < len(sentence.chunks) and (
        sentence.has(after, "word", "type", "flag") or bool(sentence.chunks[after].forms)
    )
    return noun and not sentence.party_at.get(after) and not sentence.governed(after)
