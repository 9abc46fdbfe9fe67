"""Who stands before an inset: "the army, which ..., left", "Haftar (LNA) said"."""

from __future__ import annotations

from frontmap.reading.sentences.sentence import Party, Sentence


def before_inset(sentence: Sentence, first: int) -> Party | int | None:
    """Return who stands before an inset that ends before chunk ``first`` ("the army, which ..., left").

    A party, or the index of another name that opens the sentence.
    """
    last = first - 1
    while sentence.has_any(last, "adv", "time"):
        last -= 1
    if not sentence.has(last, "comma"):
        return None
    for at in range(last - 1, max(0, first - 30), -1):
        tags = sentence.tags[at]
        described = "that" in tags and sentence.has(at - 1, "comma") and at - 2 in sentence.party_at
        if not (described or tags.isdisjoint(("strong", "that"))):
            return None
        if "comma" not in tags:
            continue
        if sentence.has(at + 1, "and"):
            return None
        party = sentence.party_at.get(at - 2 if sentence.has(at - 1, "paren") else at - 1)
        if "allied" in sentence.all_tags:
            allied = _allied(sentence, at, first)
            if allied is not None and (party is None or party.actor is None):
                return allied
        if party is not None and not sentence.governed(party.first):
            return party
        if at <= 2 and sentence.has(at - 1, "name"):
            return None if sentence.governed(at - 1) else at - 1
    return None


def _allied(sentence: Sentence, comma: int, first: int) -> Party | None:
    """Return the side of a group that an inset at chunk ``comma`` calls its ally: "X, loyal to Y, left"."""
    near = range(comma + 1, min(comma + 5, first))
    called = next((at for at in near if sentence.has(at, "allied")), first)
    side = next((sentence.party_at[at] for at in range(called, first) if at in sentence.party_at), None)
    return side if side is not None and side.actor is not None else None


def before_brackets(sentence: Sentence, paren: int) -> int:
    """Return the chunk before the name in brackets that ends with chunk ``paren``: "Haftar (LNA) said"."""
    named = sentence.has(paren - 1, "name") and sentence.has(paren - 2, "paren")
    return paren - 3 if named else paren - 1
