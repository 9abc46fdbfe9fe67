"""Who says what by a verb of saying: before it, after it, or within what is said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from frontmap.reading.changes.auxiliaries import helpers_of
from frontmap.reading.changes.leaving import main_party
from frontmap.reading.changes.subject import find_subject
from frontmap.reading.changes.verbs import Group, read_group
from frontmap.reading.lexicon.entries import BARE, Form
from frontmap.reading.sayings.memory import Memory
from frontmap.reading.sayings.participles import agent_of, claimant_of, is_given_up, stands_published
from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sayings.scope import (
    inserted_until,
    restated_after,
    said_from,
    said_until,
    scope_end,
    scope_start,
)
from frontmap.reading.sayings.speakers import speaker_of, third_party
from frontmap.reading.sayings.tail import tail_start
from frontmap.reading.sayings.word_order import inverted_subject, office_within, told_first
from frontmap.reading.sentences.sentence import Party, Sentence

SPEAKING = ("say", "admit", "deny")
"""The frames of the verbs that attribute what is said."""
_SOURCE_WITHIN = 3
"""How many words behind "with reference to" whoever is referred to is named at the latest."""
_STATED_WITHIN = 3
"""For how many sentences "the statement" is that of the side that spoke last."""


class _Spoken(NamedTuple):
    """Who says something by a verb: its subject, what to call them, and whether they stand after it."""

    subject: Party | int | None
    speaker: str | None
    inverted: bool


def by_verb(text: str, sentence: Sentence, at: int, memory: Memory) -> Iterator[Saying]:
    """Yield what a verb of saying at chunk ``at`` attributes."""
    if _is_planned(sentence, at):
        yield Saying(at, "", "say", at + 1, scope_end(sentence, at), doubted=True)
        return
    for form in sorted(sentence.chunks[at].forms, key=lambda form: not form.needs_other):
        group = _group_of(sentence, at, form)
        if group is None or stands_published(sentence, at):
            continue
        agent = agent_of(sentence, group) or claimant_of(sentence, at)
        if agent is None and group.bare and not group.linked:
            continue
        if agent is not None:
            speaker = speaker_of(text, sentence, agent, sentence.length, memory)
            if speaker is not None:
                yield Saying(at, speaker, form.frame, scope_start(sentence, group.first), at, group.negated)
            return
        if form.mood == "predicate":
            yield from _as_stated(text, sentence, group, memory)
            return
        spoken = None if _is_passive(sentence, group) else _who_speaks(text, sentence, group, memory)
        if spoken is None or (spoken.speaker is None and group.negated):
            if group.negated or group.unreal:
                yield _unsaid(sentence, group, form.frame)
            return
        if not spoken.inverted and _is_relayed(sentence, group.first, spoken.subject):
            return  # the source says so
        plans = not spoken.inverted and not form.needs_other and sentence.chunks[at].frames("plan")
        if spoken.speaker is not None and not plans:
            yield from _told_by(text, sentence, group, spoken, spoken.speaker)
            return


def _is_planned(sentence: Sentence, at: int) -> bool:
    """Whether nobody has said it yet: "refused to confirm", "wants to announce"."""
    said = any(form.frame in SPEAKING and form.mood == "infinitive" for form in sentence.chunks[at].forms)
    before = at - 2 if sentence.has_any(at - 1, "to", "of", "at") else at - 1
    return said and before >= 0 and sentence.chunks[before].frames("plan")


def _group_of(sentence: Sentence, at: int, form: Form) -> Group | None:
    """Return the verb at chunk ``at`` if it is one of saying that has been said: "said", "had to admit"."""
    if form.frame not in SPEAKING or form.mood in ("future", "conditional"):
        return None
    if form.needs_other and "false" not in sentence.all_tags:
        return None
    group = read_group(sentence, at, form)
    if group is None or (form.frame == "deny" and is_given_up(sentence, group)):
        return None
    if form.mood != "infinitive":
        return group
    achieved = group.first - 1
    if group.unreal or achieved < 0 or not sentence.chunks[achieved].frames("achieve"):
        return None
    return group._replace(first=helpers_of(sentence, achieved)[0])


def _who_speaks(text: str, sentence: Sentence, group: Group, memory: Memory) -> _Spoken:
    """Return who says something by the verb ``group``, which is in the active."""
    first, at = group.first, group.last
    inverted = inverted_subject(sentence, first, at) or told_first(sentence, first, at)
    within = office_within(sentence, first)
    if inverted is not None:
        subject: Party | int | None = inverted
    elif within is not None and _is_fronted(sentence, first):
        subject = within
    else:
        subject = find_subject(sentence, first)
        if within is not None and (subject is None or _is_parted(sentence, subject, within)):
            subject = within
    if subject is None and group.form.mood == "gerund":
        subject = main_party(sentence, at)
    if subject is None and sentence.has(first - 1, "there"):
        return _Spoken(None, memory.last_speaker(), inverted=False)  # "there they added that ..."
    end = first if inverted is None else sentence.length
    speaker = speaker_of(text, sentence, subject, end, memory)
    if speaker is None and isinstance(subject, Party) and _is_heard(sentence, subject, group.form.frame):
        speaker = text[sentence.starts[subject.first] : sentence.ends[subject.last]]
    return _Spoken(subject, speaker, inverted is not None)


def _is_relayed(sentence: Sentence, first: int, subject: Party | int | None) -> bool:
    """Whether who is of no side names a side as the source: "the agency, citing the army, says"."""
    if "source" not in sentence.all_tags or (isinstance(subject, Party) and subject.actor is not None):
        return False
    source = next((at for at in range(first - 1, 0, -1) if sentence.has(at, "source")), None)
    if source is None or any(sentence.is_boundary(at) for at in range(source + 1, first)):
        return False
    named = (sentence.party_at.get(at) for at in range(source + 1, source + 1 + _SOURCE_WITHIN))
    return any(party is not None and party.actor is not None for party in named)


def _is_parted(sentence: Sentence, subject: Party | int, within: Party) -> bool:
    """Whether a noun stands before a comma, an office behind it: "that X fell, at the staff [they] said"."""
    between = range(subject, within.first) if isinstance(subject, int) else ()
    return any(sentence.has(at, "comma") for at in between)


def _told_by(text: str, sentence: Sentence, group: Group, spoken: _Spoken, speaker: str) -> Iterator[Saying]:
    """Yield what ``speaker`` says by the verb ``group``: after it, before it, or on both sides of it."""
    at, first, kind = group.last, group.first, group.form.frame
    doubted = group.negated or bool(group.unreal)
    colon = restated_after(sentence, at) if kind == "deny" else None
    tail = tail_start(sentence, at, first) if not spoken.inverted else None
    if colon is not None:
        yield Saying(at, speaker, kind, at + 1, colon - 1, doubted)
        yield Saying(colon, speaker, "say", colon + 1, scope_end(sentence, colon), doubted)
    elif spoken.inverted:
        start = said_from(sentence, first, speaker)
        yield Saying(at, speaker, kind, start, inserted_until(sentence, start, first, at), group.negated)
    elif tail is not None:
        if not isinstance(spoken.subject, Party) or spoken.subject.last < tail < first - 1:
            speaker = third_party(text, sentence, tail + 1, first) or speaker
        start = said_from(sentence, tail, speaker)
        yield Saying(at, speaker, kind, start, inserted_until(sentence, start, tail + 1, at), doubted)
    else:
        before = group.negated or _is_fronted(sentence, first)
        start = scope_start(sentence, first) if before else at + 1
        end = said_until(sentence, at, speaker) if kind == "say" else scope_end(sentence, at)
        yield Saying(at, speaker, kind, start, end, doubted)


def _is_heard(sentence: Sentence, party: Party, kind: str) -> bool:
    """Whether forces of no known side speak: they deny, or are a unit with its number or name.

    So does "they", who must be somebody: "residents were reached by phone. They said that".
    """
    if party.kind == "they":
        return kind == "say" and BARE not in sentence.all_tags
    unit = party.kind == "force" and sentence.has_any(party.first - 1, "adj", "number", "superlative")
    return kind == "deny" or unit


def _as_stated(text: str, sentence: Sentence, group: Group, memory: Memory) -> Iterator[Saying]:
    """Yield what is "said in the statement of X", which names nobody but X, or in one spoken of before."""
    if sentence.has(group.first - 1, "him") and sentence.has(group.last + 2, "that"):
        acted = memory.actor if memory.sentences_since_actor <= 1 else None
        stated = memory.speaker if memory.sentences_since_speaker <= 1 else acted
        if stated is not None:
            yield Saying(group.last, stated, "say", group.last + 1, scope_end(sentence, group.last))
        return
    near = range(group.last + 1, min(group.last + 6, len(sentence.chunks)))
    party = next((sentence.party_at[at] for at in near if at in sentence.party_at), None)
    speaker = speaker_of(text, sentence, party, len(sentence.chunks), memory) if party is not None else None
    if party is not None and party.kind == "force" and speaker is None:
        speaker = text[sentence.starts[party.first] : sentence.ends[party.last]]
    if party is None and any(sentence.has(at, "statement") for at in near):
        speaker = memory.speaker if memory.sentences_since_speaker <= _STATED_WITHIN else None
    if speaker is not None:
        yield Saying(group.last, speaker, "say", scope_start(sentence, group.first), group.first)


def _is_fronted(sentence: Sentence, first: int) -> bool:
    """Whether what is said stands before who says it: "the loss of X the president explained by".

    In "at the headquarters the loss of X was denied" an office stands before both.
    """
    if BARE not in sentence.all_tags:
        return False
    start = scope_start(sentence, first)
    within = office_within(sentence, first)
    opening = [start, start + 1]
    if within is not None:
        told = within.last + 1
        while sentence.has_any(told, "time", "adv"):
            told += 1
        opening.append(told)
    return any(
        at < first
        and (sentence.has(at, "statement") or (sentence.has(at, BARE) and sentence.chunks[at].moods("noun")))
        for at in opening
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
