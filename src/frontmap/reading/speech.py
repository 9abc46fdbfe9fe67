"""Who says what in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from frontmap.reading.entries import BARE
from frontmap.reading.memory import Memory
from frontmap.reading.saying import Saying
from frontmap.reading.scope import scope_end, scope_start
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.speakers import phrase_end, speaker_of, third_party
from frontmap.reading.statements import by_colon, by_owner, by_statement, is_rejected, owner_of
from frontmap.reading.subject import find_subject
from frontmap.reading.verbs import Group, read_group
from frontmap.reading.word_order import (
    agent_of,
    inverted_subject,
    office_within,
    stands_published,
    tail_start,
)

_SPEAKING = ("say", "admit", "deny")
_STATED_WITHIN = 3
"""For how many sentences "the statement" is that of the side that spoke last."""


def find_sayings(text: str, sentence: Sentence, memory: Memory, actor_ids: frozenset[str]) -> list[Saying]:
    """Return all sayings of ``sentence``, in order."""
    sayings: list[Saying] = []
    for at in sentence.telling:
        for saying in _sayings_at(text, sentence, at, memory):
            if sayings and _goes_on(sentence, at):
                saying = saying._replace(speaker=sayings[-1].speaker)
            sayings.append(saying)
            if saying.speaker in actor_ids and not (saying.noun and len(sayings) > 1):
                memory.hear(saying.speaker)
    others = (saying.speaker not in actor_ids and saying.kind != "source" for saying in sayings)
    if sayings and not sentence.has(0, "about_this") and all(others):
        memory.hear_another()
    if "dash" in sentence.all_tags and sentence.parties:
        sayings += _by_dash(text, sentence, sayings)
    return sayings


def _sayings_at(text: str, sentence: Sentence, at: int, memory: Memory) -> Iterator[Saying]:
    """Return what the noun, the verb or the mark at chunk ``at`` attributes."""
    here = sentence.chunks[at]
    if "statement" in here.tags:
        if sentence.has_any(at + 1, "by", "of") or (not here.forms and at + 1 in sentence.party_at):
            return by_statement(sentence, at)
        if owner_of(sentence, at) is not None:
            return by_owner(sentence, at)
        if is_rejected(sentence, at):
            return by_owner(sentence, at + 1)
    if here.frames(*_SPEAKING):
        by = _by_source if sentence.has(at - 1, "as") else _by_verb
        return by(text, sentence, at, memory)
    if "source" in here.tags:
        return _by_source(text, sentence, at, memory)
    return by_colon(text, sentence, at, memory) if "colon" in here.tags else iter(())


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a gerund at chunk ``at`` goes on with what was said before: "X said ..., adding that ..."."""
    gerund = sentence.chunks[at].moods("gerund")
    return gerund and sentence.has_any(at - 1, "comma", "and")


def _by_dash(text: str, sentence: Sentence, sayings: Sequence[Saying]) -> Iterator[Saying]:
    """Yield what a headline attributes to whoever ends it: "X is taken – the general staff"."""
    dash = max(at for at, tags in enumerate(sentence.tags) if "dash" in tags)
    party = sentence.party_at.get(dash + 1)
    last = len(sentence.chunks) - (2 if sentence.has_any(len(sentence.chunks) - 1, "mark", "quote") else 1)
    if party is None or party.last != last or not dash or any(saying.covers(dash - 1) for saying in sayings):
        return
    if party.actor is not None or party.kind == "office":
        name = text[sentence.starts[party.first] : sentence.ends[party.last]]
        yield Saying(dash, party.actor or name, "say", 0, dash)


def _by_verb(text: str, sentence: Sentence, at: int, memory: Memory) -> Iterator[Saying]:
    """Yield what a verb of saying at chunk ``at`` attributes."""
    for form in sentence.chunks[at].forms:
        if form.frame not in _SPEAKING or form.mood in ("infinitive", "future", "conditional"):
            continue
        if form.needs_other and "false" not in sentence.all_tags:
            continue
        group = read_group(sentence, at, form)
        if group is None or (group.bare and not group.linked) or stands_published(sentence, at):
            continue
        agent = agent_of(sentence, group)
        if agent is not None:
            speaker = speaker_of(text, sentence, agent, len(sentence.chunks), memory)
            if speaker is not None:
                yield Saying(at, speaker, form.frame, scope_start(sentence, group.first), at, group.negated)
            return
        if form.mood == "predicate" and agent is None:
            yield from _as_stated(text, sentence, group, memory)
            return
        if _is_passive(sentence, group):
            if group.negated or group.unreal:
                yield _unsaid(sentence, group, form.frame)
            return
        inverted = inverted_subject(sentence, group.first, at)
        subject = inverted if inverted is not None else find_subject(sentence, group.first)
        subject = subject if subject is not None else office_within(sentence, group.first)
        speaker = speaker_of(
            text, sentence, subject, group.first if inverted is None else len(sentence.chunks), memory
        )
        if speaker is None and isinstance(subject, Party) and _is_heard(sentence, subject, form.frame):
            speaker = text[sentence.starts[subject.first] : sentence.ends[subject.last]]
        if speaker is None and group.negated:
            yield _unsaid(sentence, group, form.frame)
            return
        if speaker is None or (inverted is None and sentence.chunks[at].frames("plan")):
            continue
        doubted = group.negated or bool(group.unreal)
        tail = tail_start(sentence, at, group.first) if inverted is None else None
        if tail is not None and (not isinstance(subject, Party) or subject.last < tail < group.first - 1):
            speaker = third_party(text, sentence, tail + 1, group.first) or speaker
        if tail is not None:
            first = scope_start(sentence, tail)
            yield Saying(at, speaker, form.frame, first, tail, doubted)
        elif inverted is None:
            fronted = _is_fronted(sentence, group.first)
            first = scope_start(sentence, group.first) if group.negated or fronted else at + 1
            yield Saying(at, speaker, form.frame, first, scope_end(sentence, at), doubted)
        else:
            yield Saying(
                at, speaker, form.frame, scope_start(sentence, group.first), group.first - 1, group.negated
            )
        return


def _is_heard(sentence: Sentence, party: Party, kind: str) -> bool:
    """Whether forces of no known side speak: they deny, or are a unit with its number or name."""
    unit = party.kind == "force" and sentence.has_any(party.first - 1, "adj", "number")
    return kind == "deny" or unit


def _as_stated(text: str, sentence: Sentence, group: Group, memory: Memory) -> Iterator[Saying]:
    """Yield what is "said in the statement of X", which names nobody but X."""
    near = range(group.last + 1, min(group.last + 6, len(sentence.chunks)))
    party = next((sentence.party_at[at] for at in near if at in sentence.party_at), None)
    speaker = speaker_of(text, sentence, party, len(sentence.chunks), memory) if party is not None else None
    if party is None and any(sentence.has(at, "statement") for at in near):
        speaker = memory.speaker if memory.sentences_since_speaker <= _STATED_WITHIN else None
    if speaker is not None:
        yield Saying(group.last, speaker, "say", scope_start(sentence, group.first), group.first)


def _is_fronted(sentence: Sentence, first: int) -> bool:
    """Whether what is said stands before who says it: "the loss of X the president explained by"."""
    start = scope_start(sentence, first)
    return any(
        sentence.has(at, BARE) and sentence.chunks[at].moods("noun")
        for at in range(start, min(start + 2, first))
    )


def _is_passive(sentence: Sentence, group: Group) -> bool:
    """Whether a verb of saying is told of what is said ("was confirmed", "could not be verified")."""
    helpers = sentence.chunks[group.first : group.last]
    told_of_itself = any("refl" in here.tags for here in helpers)
    return (
        group.form.mood == "participle"
        and any(here.has_any("be", "been") for here in helpers)
        and not told_of_itself
    )


def _unsaid(sentence: Sentence, group: Group, kind: str) -> Saying:
    """Return that nobody says what the clause of ``group`` tells ("they have not confirmed it")."""
    start = scope_start(sentence, group.first)
    return Saying(group.last, "", kind, start, scope_end(sentence, group.last), doubted=True)


def _by_source(text: str, sentence: Sentence, at: int, memory: Memory) -> Iterator[Saying]:
    """Yield what an "according to" at chunk ``at`` attributes."""
    if sentence.has(at, "hearsay"):
        yield Saying(at, "", "source", 0, len(sentence.chunks) - 1, doubted=True)
        return
    after = at + 1
    while sentence.has_any(after, "det", "adj", "time") or (sentence.has(after, "at") and after == at + 1):
        after += 1
    if after >= len(sentence.chunks):
        return
    subject = sentence.party_at.get(after)
    if subject is None and sentence.has(after, "name") and sentence.chunks[after].toponym is None:
        subject = sentence.party_at.get(after + 1)  # "with reference to Telegram [of] the ministry"
    if sentence.has(after, "him") or sentence.has(at, "him"):
        after = after if sentence.has(after, "him") else at
        subject = Party(after, after, "they")
    speaker = speaker_of(
        text, sentence, subject if subject is not None else after, phrase_end(sentence, after), memory
    )
    if speaker is not None:
        yield Saying(at, speaker, "source", 0, len(sentence.chunks) - 1)
