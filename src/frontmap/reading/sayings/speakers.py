"""What to call whoever speaks: a side, or a third party by its name as written."""

from __future__ import annotations

from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sayings.memory import Memory
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME, WORD

_OF_A_REGION = 3
"""How many words may stand between an office and the comma before who holds it: "head of the region, Y"."""


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
        if _is_of_another(sentence, subject):
            return text[sentence.starts[subject.first - 2] : sentence.ends[subject.last]]
        if subject.own and not _is_of_a_town(sentence, subject):
            owner = next((p.actor for p in sentence.parties if p.actor and p.last < subject.first), None)
            if owner is None and memory.sentences_since_actor <= 1:
                owner = memory.actor
            if owner is None and memory.sentences_since_speaker <= 1:
                owner = memory.speaker
            if owner is not None:
                return owner
        likely = next(
            (here.likely for here in sentence.chunks[subject.first : subject.last + 1] if here.likely), None
        )
        if likely is not None and subject.kind in ("office", "force"):
            return likely
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
        own = _of_who_left(sentence, subject) if subject.kind == "office" else None
        if subject.kind == "force" or own is not None:
            return own
        return text[sentence.starts[subject.first] : sentence.ends[subject.last]]
    if subject is None:
        return None
    described = _described_by(sentence, subject) if sentence.has(subject, NAME) else None
    if described is not None:
        return described
    return third_party(text, sentence, subject, min(end, phrase_end(sentence, subject)))


def _described_by(sentence: Sentence, last: int) -> str | None:
    """Return the side of an office told behind a comma of who ends at ``last``: "X, the mayor of Y"."""
    comma = last + 1
    while sentence.has_any(comma, "region", "region_name", "of") and comma <= last + _OF_A_REGION:
        comma += 1
    at = comma + 1
    while sentence.has_any(at, "det", "adj"):
        at += 1
    party = sentence.party_at.get(at) if sentence.has(comma, "comma") else None
    return party.actor if party is not None and party.kind == "office" else None


def _acting_before(sentence: Sentence, first: int) -> str | None:
    """Return the side that acts in what a sentence tells before chunk ``first``, no "where" behind it."""
    where = next((at for at in range(first) if sentence.has(at, "where")), first)
    first = min(where, first)
    acting = (
        party.actor
        for party in sentence.parties
        if party.actor and party.last < first and not _undergoes(sentence, party)
    )
    return next(acting, None)


def _undergoes(sentence: Sentence, party: Party) -> bool:
    """Whether a party does not act: behind a preposition, or driven out ("drove the Russians out of X")."""
    verb = party.first - 1
    while sentence.has_any(verb, "det", "adj"):
        verb -= 1
    return sentence.governed(party.first) or (verb >= 0 and sentence.chunks[verb].frames("expel"))


def _is_of_another(sentence: Sentence, party: Party) -> bool:
    """Whether an institution is that of somebody of no side: "Britain's defence ministry"."""
    owner = sentence.chunks[party.first - 2] if sentence.has(party.first - 1, "genitive") else None
    return owner is not None and owner.capital and owner.actor is None


def _is_of_a_town(sentence: Sentence, party: Party) -> bool:
    """Whether an office is that of a town, whose "its" is the town's: "its mayor"."""
    return any(sentence.has(at, "of_town") for at in range(party.first, party.last + 1))


def _of_who_left(sentence: Sentence, officer: Party) -> str | None:
    """Return whose forces left a town, as one of their own officers tells: "Y left X, a commander said"."""
    staff = any(sentence.has(at, "staff") for at in range(officer.first, officer.last + 1))
    before = sentence.chunks[officer.first - 1] if officer.first else None
    if not staff or before is None or (before.capital and before.has_any("adj", WORD, NAME, DEMONYM)):
        return None
    for at in range(officer.first - 1, -1, -1):
        verbs = (form for form in sentence.chunks[at].forms if form.mood != "noun")
        if any(FRAMES[form.frame].side == "lost" for form in verbs):
            return _acting_before(sentence, at)
    return None


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
