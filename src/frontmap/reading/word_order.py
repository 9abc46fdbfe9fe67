"""Where the subject of a verb of saying stands: after it, behind a preposition, or with it at the end."""

from __future__ import annotations

from frontmap.reading.entries import BARE
from frontmap.reading.passive import find_agents
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.verbs import Group
from frontmap.reading.vocabulary import NAME, WORD

_MARKS = frozenset(("comma", "quote", "dash"))


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
        sentence.has_any(i, "be", "been") for i in range(group.first, group.last)
    )
    return find_agents(sentence, group.last + 1)[0] if told else None


def inverted_subject(sentence: Sentence, first: int, at: int) -> Party | int | None:
    """Return the subject that stands after the verb ("..., a dit le ministère"), ``None`` if it does not."""
    before = first - 1
    while sentence.has_any(before, "time", "adv"):
        before -= 1
    if not sentence.has_any(before, "comma", "quote", "dash", "about_this"):
        return None
    pronoun = next((i for i in range(first + 1, at) if sentence.has(i, "they")), None)
    if pronoun is not None:
        return sentence.party_at[pronoun]
    party = _subject_after(sentence, at)
    return party if not isinstance(party, Party) or not _acts(sentence, party.last + 1) else None


def _acts(sentence: Sentence, after: int) -> bool:
    """Whether chunk ``after`` is a verb, so that what stands before it is its own subject."""
    return sentence.has_any(after, "have", "be") or (
        after < len(sentence.chunks) and sentence.chunks[after].moods("finite")
    )


def _subject_after(sentence: Sentence, at: int) -> Party | int | None:
    """Return the noun phrase after the verb at chunk ``at``, times and places between."""
    after = at + 1
    while sentence.has_any(after, "time", "adv", "quote") and not sentence.has(after, "det"):
        after += 1
    within, plain = after + 1, after
    while sentence.has_any(within, "adj", "det", "number") and within not in sentence.party_at:
        within += 1
    if sentence.has(after, "at") and within in sentence.party_at:
        return sentence.party_at[within]
    after = _after_adjunct(sentence, after)
    limit = after + 4
    while after < min(limit, len(sentence.chunks)) and not sentence.has(after, "that"):
        party = sentence.party_at.get(after)
        if party is not None:
            return party
        if sentence.has(after, "name"):
            described = sentence.party_at.get(after + 2) or sentence.party_at.get(after + 3)
            return described if described is not None and sentence.has(after + 1, "comma") else after
        if not sentence.has_any(after, "det", "adj", "number") and not _describes(sentence, after):
            if sentence.chunks[after].forms:
                return None
            named = sentence.has(after - 1, "det") or (after == plain and _tells_who(sentence, at, after))
            return after if named and sentence.has(after, "word") else None
        after += 1
    return None


def _tells_who(sentence: Sentence, verb: int, after: int) -> bool:
    """Whether the noun without article right after a verb says who speaks: "..., says an eyewitness"."""
    told = any(
        sentence.has_any(i, "that", "colon") for i in range(after, min(after + 8, len(sentence.chunks)))
    )
    return sentence.has(verb, BARE) and not told


def _describes(sentence: Sentence, at: int) -> bool:
    """Whether an unknown word at chunk ``at`` describes who speaks, after it: "said the local police"."""
    here, party = sentence.chunks[at], sentence.party_at.get(at + 1)
    return party is not None and WORD in here.tags and not here.capital and not here.forms


def tail_start(sentence: Sentence, at: int, first: int) -> int | None:
    """Return the comma or quotation mark after which a verb of saying ends its sentence with its subject.

    "X has fallen, the regional governor said on Friday": nothing that is said follows the verb at chunk
    ``at``; ``first`` is the verb's first chunk. ``None`` where it is not so.
    """
    after = at + 1
    while sentence.has_any(after, NAME, "civil", "det", "office") and not sentence.has_any(
        after, "time", "at"
    ):
        after += 1  # who was told: "told Reuters", "told the president"
    while sentence.has_any(after, "time", "adv", "quote", "at"):
        adjunct = sentence.has(after, "at") and not sentence.party_at.get(after + 1)
        after += 1
        while (
            adjunct
            and sentence.has_any(after, WORD, NAME, "adj", "adv", "of", "det", "statement", "possessive")
            and (_is_adjunct(sentence, after) or not _acts(sentence, after))
        ):
            after += 1
    if after < len(sentence.chunks) and not sentence.has_any(after, "mark", "comma", "strong", "clause"):
        return None
    marks = [i for i, tags in enumerate(sentence.tags[:first]) if not tags.isdisjoint(_MARKS)]
    told = (
        i
        for i in reversed(marks)
        if any(c.forms or c.has_any("hands", "free", "ours", "again") for c in sentence.chunks[:i])
    )
    return next(told, None) if not any(sentence.chunks[i].forms for i in _between(marks, first)) else None


def _is_adjunct(sentence: Sentence, at: int) -> bool:
    """Whether a word that may be a verb is none at chunk ``at``: "in a post", "in a note published on X"."""
    return sentence.has(at - 1, "det") or _is_published(sentence, at)


def stands_published(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` only tells where words stand: "said in a bulletin published on Sunday"."""
    noun = at - 2
    while sentence.has(noun, "adj"):
        noun -= 1
    return _is_published(sentence, at) and sentence.has(noun, "det") and sentence.has(noun - 1, "at")


def _is_published(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` tells where a statement stands: "in a statement published on X"."""
    said = (form for form in sentence.chunks[at].forms if form.mood == "participle")
    return sentence.has_any(at - 1, "statement", WORD) and any(form.frame == "say" for form in said)


def _between(marks: list[int], first: int) -> range:
    """Return the chunks from the last of ``marks`` up to chunk ``first``."""
    return range(marks[-1] + 1, first) if marks else range(0)


def _after_adjunct(sentence: Sentence, at: int) -> int:
    """Return the index after a "in a statement" or "on Telegram" that begins at chunk ``at``, else ``at``."""
    after = at
    while sentence.has(after, "at") and not sentence.party_at.get(after + 1):
        after += 1
        while sentence.has_any(after, "det", "adj"):
            after += 1
        after += 1
        while sentence.has_any(after, "time", "comma"):
            after += 1
    return after
