"""How far a verb of saying reaches."""

from __future__ import annotations

from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME

_TELLING = ("finite", "participle", "predicate", "noun")
_SHORTEST_INSET = 6
_OPENING = 3
"""A gerund that opens a sentence is one of its first chunks: "While still denying ..."."""
_RESTATED = 6
_CLOSING = ("»", "”")
_CLAUSES = frozenset(("strong", "clause"))
_SPEAKING = ("say", "admit", "deny")


def scope_end(sentence: Sentence, at: int) -> int:
    """Return the last chunk that a verb of saying at chunk ``at`` governs."""
    inset = _inset_end(sentence, at)
    if inset is not None:
        return inset
    for after in range(at + 1, len(sentence.chunks)) if _is_cut(sentence) else ():
        told_as = after == at + 1 and sentence.has(after, "as")  # "dismissed as rumours the reports that"
        if sentence.has(after, "strong") or (
            sentence.has(after, "clause") and not told_as and not sentence.has(after + 1, "that")
        ):
            return after
    return len(sentence.chunks) - 1


def scope_start(sentence: Sentence, first: int) -> int:
    """Return the first chunk of what an inverted verb of saying attributes."""
    if "quote" in sentence.all_tags and any(sentence.has(at, "quote") for at in range(first - 3, first + 1)):
        return 0  # all of a quotation is said by whoever is named after it
    for before in range(first - 1, -1, -1) if _is_cut(sentence) else ():
        if sentence.has_any(before, "strong", "clause") and not sentence.has(before, "where"):
            return before
    return 0


def _inset_end(sentence: Sentence, at: int) -> int | None:
    """Return the comma that ends the inset of a verb of saying: "Y, which denied the loss of X, took Z".

    The gerund that opens a sentence ends so, too: "While denying that X fell, Y said ...".
    """
    if "comma" not in sentence.all_tags or sentence.length < _SHORTEST_INSET:
        return None
    opening = next((i for i in range(at - 1, -1, -1) if sentence.has_any(i, "comma", "that", "quote")), None)
    relative = opening is not None and sentence.has(opening, "comma") and sentence.has(opening + 1, "who")
    gerund = opening is None and at <= _OPENING and sentence.chunks[at].moods("gerund")
    if not relative and not gerund:
        return None
    return next((i for i in range(at + 1, sentence.length - 1) if sentence.has(i, "comma")), None)


def inserted_until(sentence: Sentence, start: int, first: int, at: int) -> int:
    """Return the last chunk of what a verb before its subject, chunks ``first`` to ``at``, attributes.

    That is all before it, and what follows, too, where the words before tell of nothing yet: "the troops,
    said Y, have left X".
    """
    closing = _quoted_around(sentence, first, at)
    if closing is not None:
        return closing
    telling = any(_tells(sentence, i) for i in range(start, first))
    if telling or "quote" in sentence.all_tags or not sentence.has(first - 1, "comma"):
        return first - 1
    closed = any(sentence.has(i, "comma") for i in range(at + 1, sentence.length))
    return scope_end(sentence, at) if closed else first - 1


def _quoted_around(sentence: Sentence, first: int, at: int) -> int | None:
    """Return the mark that ends the quotation in which a saying stands: "« X, said Y, has fallen »"."""
    if "quote" not in sentence.all_tags or not sentence.has(first - 1, "comma"):
        return None
    before = [i for i in range(first) if sentence.has(i, "quote")]
    if len(before) % 2 == 0 or sentence.chunks[before[-1]].low in _CLOSING:
        return None
    return next((i for i in range(at + 1, sentence.length) if sentence.has(i, "quote")), None)


def _tells(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is a verb or a noun that tells of something, and not only wants it."""
    forms = (form for form in sentence.chunks[at].forms if form.frame != "plan")
    return sentence.has_any(at, "have", "be") or any(form.mood in _TELLING for form in forms)


def restated_after(sentence: Sentence, at: int) -> int | None:
    """Return the colon after which whoever denies says how it is: "Y denies this claim: X is ours"."""
    for after in range(at + 1, min(at + _RESTATED, sentence.length)):
        if sentence.has(after, "colon"):
            return after
        if not sentence.has_any(
            after, "statement", "det", "him", "they", "it", "adj", "time", DEMONYM, "about_this"
        ):
            break
    return None


def said_from(sentence: Sentence, first: int, speaker: str) -> int:
    """Return the first chunk of what ``speaker``, named after it from chunk ``first`` on, says.

    A clause before is theirs, too, where their own side acts in it, or nobody's does, or where they are of no
    side: "we took X, while Y is still held, said Z", "X is freed, and our troops entered Y, said Z".
    """
    start = scope_start(sentence, first)
    sides = {party.actor for party in sentence.parties}
    while start:
        acting = next((p.actor for p in reversed(sentence.parties) if p.last < start and p.actor), None)
        parted = acting is not None or sentence.has(start, "strong")
        if speaker in sides and acting != speaker and parted:
            break
        start = scope_start(sentence, start)
    return start


def said_until(sentence: Sentence, at: int, speaker: str) -> int:
    """Return the last chunk of what ``speaker`` says by a verb at chunk ``at`` that stands before it.

    A clause that follows is theirs, too, where their own side acts in it and nobody else speaks: "Y said that
    they had taken X, and, even earlier, Y's troops had entered Z".
    """
    end = scope_end(sentence, at)
    while sentence.has(end, "clause"):
        after = scope_end(sentence, end)
        clause = range(end + 1, after + 1)
        told = any(sentence.has(i, "source") or sentence.chunks[i].frames(*_SPEAKING) for i in clause)
        if told or not _acts_within(sentence, clause, speaker):
            break
        end = after
    return end


def _acts_within(sentence: Sentence, clause: range, speaker: str) -> bool:
    """Whether ``speaker`` or forces whose side no word tells act in a clause, and not the enemy."""
    acting = (p for p in sentence.parties if p.first in clause and not sentence.governed(p.first))
    party = next(acting, None)
    if party is None or any(sentence.has(i, "enemy") for i in range(party.first, party.last + 1)):
        return False
    return party.actor == speaker or (party.actor is None and party.kind == "force")


def source_start(sentence: Sentence, at: int) -> int:
    """Return the first chunk of what a source at chunk ``at`` told.

    That is all of the sentence, or what it is joined to right before it: "took X, and, according to Y, Z".
    """
    before = at - 1
    while sentence.has_any(before, "comma", "time", "as") and not sentence.has(before, "and"):
        before -= 1
    if sentence.has(before, NAME) and sentence.has(at - 1, "comma"):
        before -= sentence.has_any(before - 1, "clause", "strong")  # "while X, according to Y, holds on"
    joined = 0 < before < at - 1 and sentence.has_any(before, "and", "strong", "clause", "but")
    return before if joined or sentence.has(before, "strong") else 0


def _is_cut(sentence: Sentence) -> bool:
    """Whether anything in a sentence ends what a verb of saying governs."""
    return not sentence.all_tags.isdisjoint(_CLAUSES)
