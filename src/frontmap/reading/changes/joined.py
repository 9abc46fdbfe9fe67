"""Who acts beside a noun: by a verb that no lexicon knows, or joined to it by an "and"."""

from __future__ import annotations

from frontmap.reading.sentences.sentence import Party, Sentence


def does_to(sentence: Sentence, noun: int) -> Party | None:
    """Return whose verb, one that no lexicon knows, has the noun from chunk ``noun`` on as object."""
    verb = noun - 1
    while sentence.has_any(verb, "det", "adj", "number", "possessive"):
        verb -= 1
    here = sentence.chunks[verb] if verb > 0 else None
    if here is None or "word" not in here.tags or here.forms or here.capital:
        return None
    acting = sentence.party_at.get(verb - 1)
    acts = acting is not None and acting.kind in ("force", "name") and not sentence.governed(acting.first)
    return acting if acts else None


def before_and(sentence: Sentence, noun: int, first: int) -> Party | None:
    """Return the party that acts before a noun that an "and" parts from the verb: "they wave it and say"."""
    link = first - 1
    while sentence.has_any(link, "adv", "time") and not sentence.has(link, "and"):
        link -= 1
    if not sentence.has(link, "and"):
        return None
    for at in range(noun - 1, -1, -1):
        party = sentence.party_at.get(at)
        if party is not None and not sentence.governed(party.first):
            return party
        if sentence.is_boundary(at) or sentence.has(at, "comma"):
            break
    return None


def forces_joined(sentence: Sentence, noun: int) -> Party | None:
    """Return the forces that an "and" joins to the noun from chunk ``noun`` on: "the army and its allies"."""
    while sentence.has_any(noun - 1, "det", "adj", "number", "possessive"):
        noun -= 1
    party = sentence.party_at.get(noun - 2) if sentence.has(noun - 1, "and") else None
    acts = party is not None and party.kind in ("force", "name") and not sentence.governed(party.first)
    return party if acts else None
