"""How far a verb of saying reaches."""

from __future__ import annotations

from frontmap.reading.sentence import Sentence

_CLAUSES = frozenset(("strong", "clause"))


def scope_end(sentence: Sentence, at: int) -> int:
    """Return the last chunk that a verb of saying at chunk ``at`` governs."""
    for after in range(at + 1, len(sentence.chunks)) if _is_cut(sentence) else ():
        if sentence.has(after, "strong") or (
            sentence.has(after, "clause") and not sentence.has(after + 1, "that")
        ):
            return after
    return len(sentence.chunks) - 1


def scope_start(sentence: Sentence, first: int) -> int:
    """Return the first chunk of what an inverted verb of saying attributes."""
    if "quote" in sentence.all_tags and any(sentence.has(at, "quote") for at in range(first - 3, first)):
        return 0  # all of a quotation is said by whoever is named after it
    for before in range(first - 1, -1, -1) if _is_cut(sentence) else ():
        if sentence.has_any(before, "strong", "clause") and not sentence.has(before, "where"):
            return before
    return 0


def _is_cut(sentence: Sentence) -> bool:
    """Whether anything in a sentence ends what a verb of saying governs."""
    return not sentence.all_tags.isdisjoint(_CLAUSES)
