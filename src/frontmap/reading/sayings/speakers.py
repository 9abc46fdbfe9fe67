"""What to call whoever speaks: a side, or a third party by its name as written."""

from __future__ import annotations

from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sayings.memory import Memory
from frontmap.reading.sayings.posts import is_foreign, side_of_post
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME, WORD

_OF_A_PLACE = ("of", "at", "det", "adj", "type", "region", "region_name", NAME)
"""What may stand between an office and who holds it."""
_SPOKE_LATELY = 2
"""For how many sentences "he", or "the ministry", is who spoke last."""
_OF_A_REGION = 3
"""How many words may stand between an office and the comma before who holds it: "head of the region, Y"."""


def speaker_of(
    text: str, sentence: Sentence, subject: Party | int | None, end: int, memory: Memory
) -> str | None:
    """Return who ``subject`` is: an actor id, a name as written, or ``None`` if the words point to nobody."""
    if isinstance(subject, Party):
        return _speaker_of_party(text, sentence, subject, memory)
    if subject is None:
        return None
    called = _in_brackets(sentence, subject)
    if called is not None:
        return called
    if sentence.has(subject, NAME):
        described, office = _described_by(sentence, subject), _office_before(sentence, subject)
        if described is None and office is not None:
            return _speaker_of_party(text, sentence, office, memory)
        if described is not None:
            return described
    return third_party(text, sentence, subject, min(end, phrase_end(sentence, subject)))


def _speaker_of_party(text: str, sentence: Sentence, party: Party, memory: Memory) -> str | None:
    """Return the side of a party, its name as written, or ``None`` if its words point to nobody."""
    if party.actor is None and _is_of_another(sentence, party):
        return text[sentence.starts[party.first - 2] : sentence.ends[party.last]]
    side = _side_by_words(sentence, party, memory)
    if side is not None or is_foreign(sentence, party):
        return side or text[sentence.starts[party.first] : sentence.ends[party.last]]
    institution = any(sentence.has(i, "institution") for i in range(party.first, party.last + 1))
    plain = not any(sentence.has(i, WORD) for i in range(party.first, party.last + 1))
    if plain and (party.kind in ("they", "we") or institution):
        known = _pointed_back_to(sentence, party, memory)
        if known is not None or party.kind in ("they", "we"):
            return known
    if plain and (party.kind == "force" or institution):
        told_of = sentence.chunks[party.first].likely or _acting_before(sentence, party.first)
        if told_of is not None or party.kind == "force":
            return told_of
    own = _of_who_left(sentence, party) if party.kind == "office" else None
    if party.kind == "force" or own is not None:
        return own
    return text[sentence.starts[party.first] : sentence.ends[party.last]]


def _side_by_words(sentence: Sentence, party: Party, memory: Memory) -> str | None:
    """Return the side of a party by the words that name it, and by those beside them."""
    words = range(party.first, party.last + 1)
    if party.actor is not None and (party.kind != "civil" or any(sentence.has(at, "voice") for at in words)):
        return party.actor
    if party.kind == "office":
        described = _described_by(sentence, party.last)
        if described is not None:
            return described
    if sentence.has(party.first - 1, "genitive") and sentence.chunks[party.first - 2].likely:
        return sentence.chunks[party.first - 2].likely
    owner = _owner_told(sentence, party, memory) if party.own else None
    if owner is not None:
        return owner
    if party.kind not in ("office", "force") or is_foreign(sentence, party):
        return None
    first = party.first - sentence.has(party.first - 1, "adj")  # "[an] army officer"
    after = party.last + 1
    after += sentence.has(after, "adj") and sentence.has(party.last, BARE)  # "[of the] rebel army"
    likely = next((here.likely for here in sentence.chunks[first:after] if here.likely), None)
    return likely or (side_of_post(sentence, party) if party.kind == "office" else None)


def _owner_told(sentence: Sentence, party: Party, memory: Memory) -> str | None:
    """Return whose "its spokesman" is: of who was named before it, or acted or spoke the sentence before."""
    if _is_of_a_town(sentence, party):
        return None
    before = (p for p in sentence.parties if p.actor and p.last < party.first)
    owner = next((p.actor for p in before if not _undergoes(sentence, p)), None)
    if owner is None and memory.sentences_since_actor <= 1:
        owner = memory.actor
    if owner is None and memory.sentences_since_speaker <= 1:
        owner = memory.speaker
    return owner


def _pointed_back_to(sentence: Sentence, party: Party, memory: Memory) -> str | None:
    """Return the side that "they", or "the ministry", point back to: who spoke, or acted, lately."""
    lately = memory.sentences_since_speaker <= _SPOKE_LATELY
    known = memory.speaker if lately else None
    another = lately and memory.speaker is None
    within = sentence.has(party.first - 1, "at")
    if known is None and not within and not another and memory.sentences_since_actor <= 1:
        known = memory.actor
    inset = sentence.has(party.first - 1, "comma") and sentence.has(party.last + 2, "comma")
    if known is None and party.kind == "they" and not inset and not sentence.has(party.first, "one"):
        known = _acting_before(sentence, party.first)
    return known


def _in_brackets(sentence: Sentence, name: int) -> str | None:
    """Return the side whose acronym stands in brackets behind a name: "the Permanent Framework (CSP)"."""
    if "paren" not in sentence.all_tags:
        return None
    end = phrase_end(sentence, name)
    named = sentence.has(end, "paren") and sentence.has(end + 2, "paren")
    return sentence.chunks[end + 1].actor if named else None


def _office_before(sentence: Sentence, name: int) -> Party | None:
    """Return the office that the person named at chunk ``name`` holds: "the mayor of the town, Y, says"."""
    at = name - 2
    if not sentence.has(name - 1, "comma") or not sentence.has(name + 1, "comma"):
        return None
    while at not in sentence.party_at and sentence.has_any(at, *_OF_A_PLACE):
        at -= 1
    party = sentence.party_at.get(at)
    return party if party is not None and party.kind == "office" else None


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
    """Whether a party does not act: behind a preposition, or driven out ("drove the Russians out of X").

    By whom something was done acts, as does who holds a town: "X was taken by the rebels, their spokesman
    said", "X is in the hands of the rebels, their spokesman said".
    """
    verb = party.first - 1
    while sentence.has_any(verb, "det", "adj"):
        verb -= 1
    holds = sentence.has(verb, "hands") or (sentence.has(verb, "of") and sentence.has(verb - 1, "hands"))
    governed = sentence.governed(party.first) and not (sentence.has(verb, "by") or holds)
    return governed or (verb >= 0 and sentence.chunks[verb].frames("expel"))


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
