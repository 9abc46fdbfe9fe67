"""Where the subject of a verb of saying stands: after it, behind a preposition, or with it at the end."""

from __future__ import annotations

from frontmap.reading.passive import find_agents
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.verbs import Group
from frontmap.reading.vocabulary import NAME, WORD


def office_within(sentence: Sentence, first: int) -> Party | None:
    """Return the office in which something was said where nobody is named ("in the ministry they said")."""
    at = first - 1
    while at >= 0 and not sentence.is_boundary(at) and not sentence.has(at, "comma"):
        party = sentence.party_at.get(at)
        if party is not None:
            said_there = party.kind in ("office", "name", "force") and sentence.has(party.first - 1, "at")
            return party if said_there and not sentence.by_ending(party) else None
        at -= 1
    return None


def agent_of(sentence: Sentence, group: Group) -> Party | None:
    """Return by whom something was said, told in the passive ("the loss of X was confirmed by Y")."""
    told = group.form.mood == "participle" and any(
        sentence.has(i, "be", "been") for i in range(group.first, group.last)
    )
    return find_agents(sentence, group.last + 1)[0] if told else None


def inverted_subject(sentence: Sentence, first: int, at: int) -> Party | int | None:
    """Return the subject that stands after the verb ("..., a dit le ministère"), ``None`` if it does not."""
    before = first - 1
    while sentence.has(before, "time", "adv"):
        before -= 1
    if not sentence.has(before, "comma", "quote", "dash", "about_this"):
        return None
    pronoun = next((i for i in range(first + 1, at) if sentence.has(i, "they")), None)
    if pronoun is not None:
        return sentence.party_at[pronoun]
    party = _subject_after(sentence, at)
    return party if not isinstance(party, Party) or not _acts(sentence, party.last + 1) else None


def _acts(sentence: Sentence, after: int) -> bool:
    """Whether chunk ``after`` is a verb, so that what stands before it is its own subject."""
    return sentence.has(after, "have", "be") or (
        after < len(sentence.chunks) and any(form.mood == "finite" for form in sentence.chunks[after].forms)
    )


def _subject_after(sentence: Sentence, at: int) -> Party | int | None:
    """Return the noun phrase after the verb at chunk ``at``, times and places between."""
    after = at + 1
    while sentence.has(after, "time", "adv", "quote") and not sentence.has(after, "det"):
        after += 1
    if sentence.has(after, "at") and sentence.party_at.get(after + 1):
        return sentence.party_at[after + 1]
    after = _after_adjunct(sentence, after)
    limit = after + 4
    while after < min(limit, len(sentence.chunks)) and not sentence.has(after, "that"):
        party = sentence.party_at.get(after)
        if party is not None:
            return party
        if sentence.has(after, "name"):
            described = sentence.party_at.get(after + 2) or sentence.party_at.get(after + 3)
            return described if described is not None and sentence.has(after + 1, "comma") else after
        if not sentence.has(after, "det", "adj", "number"):
            if sentence.chunks[after].forms:
                return None
            return after if sentence.has(after - 1, "det") and sentence.has(after, "word") else None
        after += 1
    return None


def tail_start(sentence: Sentence, at: int, first: int) -> int | None:
    """Return the comma or quotation mark after which a verb of saying ends its sentence with its subject.

    "X has fallen, the regional governor said on Friday": nothing that is said follows the verb at chunk
    ``at``; ``first`` is the verb's first chunk. ``None`` where it is not so.
    """
    after = at + 1
    while sentence.has(after, "time", "adv", "quote", "at"):
        adjunct = sentence.has(after, "at") and not sentence.party_at.get(after + 1)
        after += 1
        while (
            adjunct
            and sentence.has(after, WORD, NAME, "adj", "adv", "of", "det", "statement", "possessive")
            and not _acts(sentence, after)
        ):
            after += 1
    if after < len(sentence.chunks) and not sentence.has(after, "mark", "comma", "strong", "clause"):
        return None
    marks = [i for i in range(first) if sentence.has(i, "comma", "quote", "dash")]
    told = (i for i in reversed(marks) if any(c.forms or c.has("hands") for c in sentence.chunks[:i]))
    return next(told, None) if not any(sentence.chunks[i].forms for i in _between(marks, first)) else None


def _between(marks: list[int], first: int) -> range:
    """Return the chunks from the last of ``marks`` up to chunk ``first``."""
    return range(marks[-1] + 1, first) if marks else range(0)


def _after_adjunct(sentence: Sentence, at: int) -> int:
    """Return the index after a "in a statement" or "on Telegram" that begins at chunk ``at``, else ``at``."""
    after = at
    while sentence.has(after, "at") and not sentence.party_at.get(after + 1):
        after += 1
        while sentence.has(after, "det", "adj"):
            after += 1
        after += 1
        while sentence.has(after, "time", "comma"):
            after += 1
    return after
