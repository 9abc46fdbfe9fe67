"""What to call whoever speaks: a side, or a third party by its name as written."""

from __future__ import annotations

from frontmap.reading.memory import Memory
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.vocabulary import NAME


def speaker_of(
    text: str, sentence: Sentence, subject: Party | int | None, end: int, memory: Memory
) -> str | None:
    """Return who ``subject`` is: an actor id, a name as written, or ``None`` if the words point to nobody."""
    if isinstance(subject, Party):
        if subject.actor is not None and subject.kind != "civil":
            return subject.actor
        described = _described_by(sentence, subject.last)
        if described is not None and subject.kind == "office":
            return described
        if sentence.has(subject.first - 1, "genitive") and sentence.chunks[subject.first - 2].likely:
            return sentence.chunks[subject.first - 2].likely
        if subject.own:
            owner = next((p.actor for p in sentence.parties if p.actor and p.last < subject.first), None)
            if owner is None and memory.sentences_since_actor <= 1:
                owner = memory.actor
            if owner is None and memory.sentences_since_speaker <= 1:
                owner = memory.speaker
            if owner is not None:
                return owner
        institution = any(sentence.has(i, "institution") for i in range(subject.first, subject.last + 1))
        points_back = subject.kind in ("they", "we") or institution
        plain = not any(sentence.has(i, "word") for i in range(subject.first, subject.last + 1))
        if points_back and plain:
            known = memory.speaker if memory.sentences_since_speaker <= 2 else None
            within = sentence.has(subject.first - 1, "at")
            another = memory.speaker is None and memory.sentences_since_speaker <= 2
            if known is None and not within and not another and memory.sentences_since_actor <= 1:
                known = memory.actor
            if known is None and subject.kind == "they" and not sentence.has(subject.first, "one"):
                known = _acting_before(sentence, subject.first)
            if known is not None or subject.kind in ("they", "we"):
                return known
        if plain and (subject.kind == "force" or institution):
            told_of = sentence.chunks[subject.first].likely or _acting_before(sentence, subject.first)
            if told_of is not None or subject.kind == "force":
                return told_of
        if subject.kind == "force":
            return None
        return text[sentence.starts[subject.first] : sentence.ends[subject.last]]
    if subject is None:
        return None
    described = _described_by(sentence, subject) if sentence.has(subject, NAME) else None
    if described is not None:
        return described
    return third_party(text, sentence, subject, min(end, phrase_end(sentence, subject)))


def _described_by(sentence: Sentence, last: int) -> str | None:
    """Return the side of an office told behind a comma of who ends at ``last``: "X, the mayor of Y"."""
    at = last + 2
    while sentence.has_any(at, "det", "adj"):
        at += 1
    party = sentence.party_at.get(at) if sentence.has(last + 1, "comma") else None
    return party.actor if party is not None and party.kind == "office" else None


def _acting_before(sentence: Sentence, first: int) -> str | None:
    """Return the side that acts in what a sentence tells before chunk ``first``."""
    acting = (
        party.actor
        for party in sentence.parties
        if party.actor and party.last < first and not sentence.governed(party.first)
    )
    return next(acting, None)


def third_party(text: str, sentence: Sentence, first: int, end: int) -> str | None:
    """Return a third party's name as written, without its article; of "reports by the BBC" only "BBC"."""
    while first < end and sentence.has_any(first, "det", "adj") and not sentence.has(first, NAME):
        first += 1
    last = end - 1
    while last > first and sentence.has_any(last, "adv", "time", "neg", "refl", "have", "be"):
        last -= 1
    if first > last:
        return None
    named = sentence.chunks[last]
    if first == last and named.actor is not None:
        return named.actor
    if not sentence.has(first, NAME) and NAME in named.tags and named.toponym is None and named.actor is None:
        first = last
    return text[sentence.starts[first] : sentence.ends[last]]


def phrase_end(sentence: Sentence, at: int) -> int:
    """Return the end of the noun phrase that begins at chunk ``at``."""
    while at < len(sentence.chunks) and not sentence.has_any(
        at, "comma", "strong", "colon", "quote", "have", "be", "that", "who", "mark", "paren", "dash", "time"
    ):
        at += 1
    return at
