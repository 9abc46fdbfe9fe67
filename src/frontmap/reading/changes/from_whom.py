"""From whom a town was taken, or to whom it was left, told behind it."""

from __future__ import annotations

from frontmap.reading.sentences.sentence import Party, Sentence

_LONGEST_GLOSS = 20
"""How many words may explain what a town is before it is told from whom it was taken."""


def party_led_to(sentence: Sentence, start: int) -> Party | None:
    """Return the party from which a town was taken, or to which it was left ("aux Russes")."""
    start = start - 1 if sentence.has(start - 1, "at") else start
    for at in range(start, min(start + 4, len(sentence.chunks))):
        party = sentence.party_at.get(at)
        if party is not None:
            governed = any(_leads_to(sentence, i) or sentence.has(i, "of_whom") for i in range(start, at))
            return party if governed and party.kind in ("force", "name") else None
        if not sentence.has_any(at, "at", "of", "det", "time", "adj", "of_whom"):
            break
    return None


def party_after_gloss(sentence: Sentence, comma: int) -> Party | None:
    """Return from whom a town was taken, told behind what explains it: "took X, a village, from Y"."""
    if not sentence.has(comma, "comma"):
        return None
    for at in range(comma + 2, min(comma + _LONGEST_GLOSS, sentence.length)):
        if sentence.has_any(at, "strong", "clause", "source"):
            break
        if sentence.chunks[at].frames("say", "admit", "deny"):
            break
        if sentence.has(at, "comma") and not sentence.has(at + 1, "source"):
            after = at + 1
            while sentence.has(after, "time"):
                after += 1
            party = party_led_to(sentence, after)
            if party is not None:
                return party if party.actor is not None else None
    return None


def _leads_to(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is a "from" or a "to", and no mere "in": an article goes with it."""
    return sentence.has_any(at, "of", "to") or (
        sentence.has(at, "at") and (sentence.has(at, "det") or sentence.has(at + 1, "det"))
    )
