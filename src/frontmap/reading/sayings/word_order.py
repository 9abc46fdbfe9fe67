"""Where the subject of a verb of saying stands: after it, behind a preposition, or with it at the end."""

from __future__ import annotations

from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME, NUMBER, WORD

_AFTER_ADJUNCT = frozenset(("comma", "mark", "that", "who", "strong", "colon", "dash", "clause", "paren"))
_LONGEST_ADJUNCT = 7


def office_within(sentence: Sentence, first: int) -> Party | None:
    """Return the office in which something was said where nobody is named ("in the ministry they said")."""
    at = first - 1
    while at >= 0 and not sentence.is_boundary(at) and not sentence.has(at, "comma"):
        party = sentence.party_at.get(at)
        if party is not None:
            led = party.first - 1 - sentence.has_any(party.first - 1, NUMBER, "adj")
            said_there = party.kind in ("office", "name", "force") and sentence.has(led, "at")
            if not sentence.by_ending(party):
                return party if said_there else None
            at = party.first  # "in Y they denied the capture of X by Z"
        at -= 1
    return None


def inverted_subject(sentence: Sentence, first: int, at: int) -> Party | int | None:
    """Return the subject that stands after the verb ("..., a dit le ministère"), ``None`` if it does not."""
    before = first - 1
    while sentence.has_any(before, "time", "adv"):
        before -= 1
    relative = sentence.has(before, "that") and sentence.has(before - 2, "comma")  # ", ce que dément Y"
    if not (relative or sentence.has_any(before, "comma", "quote", "dash", "about_this")):
        return None
    pronoun = next((i for i in range(first + 1, at) if sentence.has(i, "they")), None)
    if pronoun is not None:
        return sentence.party_at[pronoun]
    subject = _subject_after(sentence, at)
    if subject is None:
        return None
    last = subject.last if isinstance(subject, Party) else subject
    return subject if not acts(sentence, last + 1) and not _is_told(sentence, subject, before) else None


def _is_told(sentence: Sentence, subject: Party | int, comma: int) -> bool:
    """Whether who stands behind a verb is told something by whoever stands before it in commas.

    "Y, the governor of X, told reporters". So is what they make public: "Y, a spokesman, publishes a video".
    """
    office = sentence.party_at.get(comma - 1)
    beside = office is not None and office.kind == "office" and sentence.has(comma, "comma")
    published = isinstance(subject, int) and not sentence.has(subject, NAME)
    return beside and (published or (isinstance(subject, Party) and subject.kind == "civil"))


def acts(sentence: Sentence, after: int) -> bool:
    """Whether chunk ``after`` is a verb, so that what stands before it is its own subject."""
    return sentence.has_any(after, "have", "be") or (
        after < len(sentence.chunks) and sentence.chunks[after].moods("finite")
    )


def _subject_after(sentence: Sentence, at: int) -> Party | int | None:
    """Return the noun phrase after the verb at chunk ``at``, times and places between."""
    after = at + 1
    while sentence.has_any(after, "time", "adv", "quote") and not sentence.has(after, "det"):
        after += 1
    after = _behind_listener(sentence, after)
    within, plain = after + 1, after
    while sentence.has_any(within, "adj", "det", "number", "foreign") and within not in sentence.party_at:
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
            told = _who_tells(sentence, after) if sentence.has(at, BARE) else None
            if told is not None:
                return told
            described = sentence.party_at.get(after + 2) or sentence.party_at.get(after + 3)
            return described if described is not None and sentence.has(after + 1, "comma") else after
        of_whom = _department_of(sentence, after)
        if of_whom is not None:
            return of_whom
        if not sentence.has_any(after, "det", "adj", "number", "foreign") and not _describes(sentence, after):
            if sentence.chunks[after].forms:
                return None
            named = sentence.has_any(after - 1, "det", "foreign")
            named = named or (after == plain and _tells_who(sentence, at, after))
            return after if named and sentence.has(after, "word") else None
        after += 1
    return None


def _behind_listener(sentence: Sentence, after: int) -> int:
    """Return the chunk behind whoever is told, right after a verb: "told [the] agency «Y» an officer".

    Chunk ``after`` itself where nobody is. A name behind them is theirs only where somebody follows it.
    """
    if not sentence.has(after, "listener"):
        return after
    while sentence.has(after, "listener"):
        after += 1
    named = after
    if sentence.has(named, "quote"):
        within_quotes = range(named + 1, named + _LONGEST_ADJUNCT)
        named = next((at + 1 for at in within_quotes if sentence.has(at, "quote")), named)
    while sentence.has(named, NAME) and named not in sentence.party_at:
        named += 1
    within = named
    while (
        sentence.has_any(within, "adj", "adv", "det", "at", NUMBER, "several")
        and within not in sentence.party_at
    ):
        within += 1
    return named if within in sentence.party_at else after


def told_first(sentence: Sentence, first: int, at: int) -> Party | None:
    """Return who speaks after the verb where what is told stands before it: "of X's capture told the army".

    Only languages without articles turn so, and only a noun of change tells that they do.
    """
    if not sentence.has(at, BARE) or first in sentence.party_at or first - 1 in sentence.party_at:
        return None
    told = False
    for before in range(first - 1, -1, -1):
        if sentence.has_any(before, "comma", "strong", "colon", "that", "clause"):
            break
        told = told or sentence.chunks[before].moods("noun")
    party = _subject_after(sentence, at) if told else None
    spoken = isinstance(party, Party) and party.kind != "civil" and not sentence.by_ending(party)
    return party if spoken and isinstance(party, Party) and not acts(sentence, party.last + 1) else None


def _who_tells(sentence: Sentence, name: int) -> Party | None:
    """Return who speaks right behind whoever is told, in a language of cases: "told «Y Radio» an officer"."""
    after = name + 1
    while sentence.has_any(after, "quote", NUMBER, "adj", "several"):
        after += 1
    party = sentence.party_at.get(after)
    speaks = (
        party is not None
        and party.kind in ("office", "civil", "force")
        and sentence.chunks[name].actor is None
    )
    return party if speaks and party is not None and not sentence.by_ending(party) else None


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


def _department_of(sentence: Sentence, at: int) -> Party | None:
    """Return the office whose part, named at chunk ``at``, speaks: "wrote the press service of the army"."""
    if not sentence.has(at - 1, "det") or sentence.has(at, "det") or sentence.chunks[at].forms:
        return None
    party = sentence.party_at.get(at + 2) if sentence.has(at + 1, "of") else None
    return party if party is not None and party.kind == "office" else None


def _after_adjunct(sentence: Sentence, at: int) -> int:
    """Return the index after a "in a statement" or "on Telegram" that begins at chunk ``at``, else ``at``."""
    after = at
    while sentence.has(after, "at") and not sentence.party_at.get(after + 1):
        after += 1
        while sentence.has_any(after, "det", "adj"):
            after += 1
        after = _after_noun(sentence, after + 1)
        while sentence.has_any(after, "time", "comma"):
            after += 1
    return after


def _after_noun(sentence: Sentence, at: int) -> int:
    """Return the party that names who speaks behind what describes where: "said on the air of Y radio Z".

    Chunk ``at`` itself where none follows.
    """
    for after in range(at, min(at + _LONGEST_ADJUNCT, sentence.length)):
        party = sentence.party_at.get(after)
        if party is not None and party.kind in ("office", "name", "force") and not sentence.governed(after):
            return after
        if sentence.has_any(after, *_AFTER_ADJUNCT) or sentence.chunks[after].forms:
            break
    return at
