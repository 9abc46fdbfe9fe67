"""Who says what in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from frontmap.reading.chunks import NAME
from frontmap.reading.memory import Memory
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.verbs import find_subject, read_group

_SPEAKING = ("say", "admit", "deny")


@dataclass(frozen=True, slots=True)
class Saying:
    """Someone's word for chunks ``first`` to ``last`` of a sentence.

    ``verb`` is the index of the word that says so; ``kind`` a frame name (say, admit, deny) or ``source``
    ("according to"); ``doubted`` where it is said not to be said.
    """

    verb: int
    speaker: str
    kind: str
    first: int
    last: int
    doubted: bool = False

    def covers(self, at: int) -> bool:
        """Whether chunk ``at`` is in its scope."""
        return self.first <= at <= self.last


def find_sayings(text: str, sentence: Sentence, memory: Memory, actor_ids: frozenset[str]) -> list[Saying]:
    """Return all sayings of ``sentence``, in order."""
    sayings: list[Saying] = []
    for at, here in enumerate(sentence.chunks):
        found: Iterator[Saying] = iter(())
        if here.frames(*_SPEAKING):
            found = _by_verb(text, sentence, at, memory)
        elif here.has("source"):
            found = _by_source(text, sentence, at, memory)
        elif here.has("colon"):
            found = _by_colon(text, sentence, at, memory)
        for saying in found:
            sayings.append(saying)
            if saying.speaker in actor_ids:
                memory.hear(saying.speaker)
    return sayings


def saying_over(sayings: list[Saying], at: int) -> Saying | None:
    """Return whose word chunk ``at`` is: of the nearest verb that governs it, else of a source."""
    verbs = [saying for saying in sayings if saying.kind != "source" and saying.covers(at)]
    before = [saying for saying in verbs if saying.verb < at]
    if before:
        return before[-1]
    if verbs:
        return verbs[0]
    sources = [saying for saying in sayings if saying.kind == "source" and saying.covers(at)]
    return min(sources, key=lambda saying: abs(saying.verb - at), default=None)


def _by_verb(text: str, sentence: Sentence, at: int, memory: Memory) -> Iterator[Saying]:
    """Yield what a verb of saying at chunk ``at`` attributes."""
    for form in sentence.chunks[at].forms:
        if form.frame not in _SPEAKING or form.mood in ("infinitive", "future", "conditional"):
            continue
        group = read_group(sentence, at, form)
        if group is None or (group.bare and not group.linked):
            continue
        inverted = _inverted(sentence, group.first, at)
        subject = inverted if inverted is not None else find_subject(sentence, group.first)
        speaker = _name(
            text, sentence, subject, group.first if inverted is None else len(sentence.chunks), memory
        )
        if speaker is None:
            continue
        if inverted is None:
            yield Saying(
                at, speaker, form.frame, at + 1, _scope_end(sentence, at), group.negated or bool(group.unreal)
            )
        else:
            yield Saying(
                at, speaker, form.frame, _scope_start(sentence, group.first), group.first - 1, group.negated
            )
        return


def _inverted(sentence: Sentence, first: int, at: int) -> Party | int | None:
    """Return the subject that stands after the verb ("..., a dit le ministère"), ``None`` if it does not."""
    before = first - 1
    while sentence.has(before, "time", "adv"):
        before -= 1
    if not sentence.has(before, "comma", "quote", "dash"):
        return None
    after = at + 1
    while sentence.has(after, "time", "adv", "quote") and not sentence.has(after, "det"):
        after += 1
    after = _after_adjunct(sentence, after)
    limit = after + 4
    while after < min(limit, len(sentence.chunks)):
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


def _scope_end(sentence: Sentence, at: int) -> int:
    """Return the last chunk that a verb of saying at chunk ``at`` governs."""
    for after in range(at + 1, len(sentence.chunks)):
        if sentence.has(after, "strong") or (
            sentence.has(after, "clause") and not sentence.has(after + 1, "that")
        ):
            return after
    return len(sentence.chunks) - 1


def _scope_start(sentence: Sentence, first: int) -> int:
    """Return the first chunk of what an inverted verb of saying attributes."""
    for before in range(first - 1, -1, -1):
        if sentence.has(before, "strong", "clause"):
            return before
    return 0


def _by_source(text: str, sentence: Sentence, at: int, memory: Memory) -> Iterator[Saying]:
    """Yield what an "according to" at chunk ``at`` attributes."""
    after = at + 1
    while sentence.has(after, "det", "adj"):
        after += 1
    if after >= len(sentence.chunks):
        return
    subject = sentence.party_at.get(after)
    if sentence.has(after, "him"):
        subject = Party(after, after, "they")
    speaker = _name(
        text, sentence, subject if subject is not None else after, _phrase_end(sentence, after), memory
    )
    if speaker is not None:
        yield Saying(at, speaker, "source", 0, len(sentence.chunks) - 1)


def _by_colon(text: str, sentence: Sentence, colon: int, memory: Memory) -> Iterator[Saying]:
    """Yield what a colon after a party, or after its "statement", attributes."""
    party = sentence.party_at.get(colon - 1) if sentence.has(colon + 1, "quote") else None
    near = range(max(0, colon - 3), colon)
    if party is None and any(
        sentence.has(at, "statement") or sentence.chunks[at].frames("say") for at in near
    ):
        party = next((party for party in sentence.parties if party.first < colon and party.actor), None)
    if party is not None and party.actor is not None:
        yield Saying(colon, party.actor, "say", colon + 1, len(sentence.chunks) - 1)


def _phrase_end(sentence: Sentence, at: int) -> int:
    """Return the end of the noun phrase that begins at chunk ``at``."""
    while at < len(sentence.chunks) and not sentence.has(
        at, "comma", "strong", "colon", "quote", "have", "be", "that", "who", "mark", "paren", "dash", "time"
    ):
        at += 1
    return at


def _name(text: str, sentence: Sentence, subject: Party | int | None, end: int, memory: Memory) -> str | None:
    """Return who ``subject`` is: an actor id, a name as written, or ``None`` if the words point to nobody."""
    if isinstance(subject, Party):
        if subject.actor is not None:
            return subject.actor
        if subject.own:
            owner = next((p.actor for p in sentence.parties if p.actor and p.last < subject.first), None)
            if owner is not None:
                return owner
        points_back = subject.kind in ("they", "we") or sentence.has(subject.first, "institution")
        plain = not any(sentence.has(i, "word") for i in range(subject.first, subject.last + 1))
        if points_back and plain:
            known = memory.speaker if memory.sentences_since_speaker <= 2 else None
            known = known or (memory.actor if memory.sentences_since_actor <= 1 else None)
            if known is not None or subject.kind in ("they", "we"):
                return known
        if subject.kind == "force":
            return None
        return text[sentence.chunks[subject.first].start : sentence.chunks[subject.last].end]
    if subject is None:
        return None
    return _third_party(text, sentence, subject, min(end, _phrase_end(sentence, subject)))


def _third_party(text: str, sentence: Sentence, first: int, end: int) -> str | None:
    """Return a third party's name as written, without its article; of "reports by the BBC" only "BBC"."""
    while first < end and sentence.has(first, "det", "adj") and not sentence.has(first, NAME):
        first += 1
    last = end - 1
    while last > first and sentence.has(last, "adv", "time", "neg", "refl", "have", "be"):
        last -= 1
    if first > last:
        return None
    named = sentence.chunks[last]
    if first == last and named.actor is not None:
        return named.actor
    if not sentence.has(first, NAME) and named.has(NAME) and named.toponym is None and named.actor is None:
        first = last
    return text[sentence.chunks[first].start : named.end]
