"""Denials that point back to what was just told: "X claims to have taken Y, but Z called this a lie"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from frontmap.reading.changes.agents import find_agents
from frontmap.reading.changes.called_false import this_called_false
from frontmap.reading.changes.event import Event
from frontmap.reading.changes.verbs import Group, read_group
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sayings.participles import is_given_up
from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME, NUMBER

_SEPARATORS = ("comma", "clause", "strong", "but", "dash", "and")
_OBJECT_ENDS = (
    "comma",
    "clause",
    "strong",
    "but",
    "dash",
    "mark",
    "and",
    "paren",
    "quote",
    "colon",
    "source",
)
_AFTER_OBJECT = (*_OBJECT_ENDS, "time", "adv", "false", "as", "at", "through")
_BEFORE_VERB = ("time", "adv", "at", "refl", "neg")
_BESIDE_VERB = ("time", "adv", "det", "adj", "at", "of", "by", "have", "but", "mark")
_RELATIVE = ("that", "who", "whom")
_NOT_DONE = ("infinitive", "future", "conditional", "noun")
_FARTHEST = 5
"""How many words after a verb of denial, in languages of cases, may stand before its subject."""


class Rebuttal(NamedTuple):
    """That ``speaker`` denies, by the verb at chunk ``verb``, all that was told before chunk ``start``.

    ``start`` is 0 where it is the sentence before that is denied.
    """

    verb: int
    start: int
    speaker: str


def rebuttals_of(
    text: str, sentence: Sentence, sayings: Sequence[Saying], events: Sequence[Event]
) -> list[Rebuttal]:
    """Return the denials of a sentence whose object is what was told before them."""
    found = []
    for verb in sentence.telling:
        group = _denying(sentence, verb) if sentence.chunks[verb].frames("deny") else None
        start = _clause_start(sentence, verb, events) if group is not None else None
        if group is None or start is None or not _points_back(sentence, start, group, events):
            continue
        said = (saying.speaker for saying in sayings if saying.verb == verb and saying.speaker)
        speaker = _denier(text, sentence, start, group) or next(said, None)
        if speaker is not None:
            found.append(Rebuttal(verb, start, speaker))
    return [*found, *_called_false(sentence, sayings, events)]


def _called_false(
    sentence: Sentence, sayings: Sequence[Saying], events: Sequence[Event]
) -> Iterator[Rebuttal]:
    """Yield who says of what was told before that it is false: "this is a lie, said Y"."""
    for at, tags in enumerate(sentence.tags) if "false" in sentence.all_tags else ():
        this = this_called_false(sentence, at) if "false" in tags else None
        start = _clause_start(sentence, this, events) if this is not None else None
        said = (s.speaker for s in sayings if s.kind in ("say", "source") and s.covers(at) and not s.doubted)
        speaker = next(said, None)
        if start is not None and speaker:
            yield Rebuttal(at, start, speaker)


def _denying(sentence: Sentence, at: int) -> Group | None:
    """Return the verb of denial at chunk ``at`` if it has been done: not "has not denied", "may deny"."""
    for form in sentence.chunks[at].forms:
        if form.frame != "deny" or form.mood in _NOT_DONE:
            continue
        if form.needs_other and not any(sentence.has(i, "false") for i in _object_range(sentence, at)):
            continue
        group = read_group(sentence, at, form)
        if group is not None and not (group.negated or group.unreal or is_given_up(sentence, group)):
            return group
    return None


def _object_range(sentence: Sentence, verb: int) -> range:
    """Return the chunks behind a verb up to the end of its clause."""
    ends = (at for at in range(verb + 1, sentence.length) if sentence.has_any(at, *_OBJECT_ENDS))
    return range(verb + 1, next(ends, sentence.length))


def _clause_start(sentence: Sentence, verb: int, events: Sequence[Event]) -> int | None:
    """Return where the clause of a denial begins behind what was told: 0 if nothing was told before it.

    ``None`` means that it is of the same clause: "the loss of X was denied".
    """
    told = max((max(event.at, *event.towns.at, 0) for event in events if event.at < verb), default=-1)
    if told < 0:
        return 0
    return next((at for at in range(told + 1, verb) if sentence.has_any(at, *_SEPARATORS)), None)


def _points_back(sentence: Sentence, start: int, group: Group, events: Sequence[Event]) -> bool:
    """Whether the object of a denial is what was told before: "this", "the report", a relative, nothing."""
    verb, after = group.last, _object_range(sentence, group.last)
    told = {event.at for event in events}
    if any(at in told or (sentence.has(at, "that") and at + 1 in after) for at in after):
        return False
    if start and sentence.has(start, "comma") and _is_apposed(sentence, start + 1, group):
        return True
    alone = after if start else (at for at in range(sentence.length) if at != verb)
    if all(sentence.has_any(at, *_BESIDE_VERB) or at in sentence.party_at for at in alone):
        return True
    return any(_is_this(sentence, at, verb) for at in range(start, after.stop) if at != verb)


def _is_apposed(sentence: Sentence, at: int, group: Group) -> bool:
    """Whether a relative or an apposition from chunk ``at`` on takes up what was told: "which", "a claim".

    A participle with its agent needs no more: "a success at once denied by Y".
    """
    while sentence.has_any(at, "det", "adj"):
        at += 1
    passive = group.bare and find_agents(sentence, group.last + 1)[0] is not None
    return sentence.has_any(at, *_RELATIVE) or sentence.has(at, "statement") or passive


def _is_this(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether chunk ``at`` beside a verb of denial stands for what was told: "this", "these words"."""
    if sentence.has(at, "about_this"):
        return True
    if sentence.has(at, "statement"):
        return _is_object(sentence, at, verb)
    if at > verb:
        alone = at + 1 >= sentence.length or sentence.has_any(at + 1, *_AFTER_OBJECT)
        return alone and sentence.has_any(at, "it", "him", "this")
    denies = at + 1 == verb
    if BARE not in sentence.tags[verb]:
        return sentence.has(at, "it") and (denies or sentence.has_any(at + 1, "have", "be"))
    party = sentence.party_at.get(at + 1)
    named = party is not None and party.actor is not None
    return sentence.has(at, "this") and (denies or named or sentence.has_any(at + 1, *_BEFORE_VERB))


def _is_object(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether words named at chunk ``at`` are what is denied, and not "in the report", "reports of talks"."""
    if sentence.has_any(at + 1, "with", "of", "that"):
        return False
    before = at - 1
    while sentence.has_any(before, "det", "adj", "this"):
        before -= 1
    within = sentence.has_any(before, "at", "source", "with") and before + 1 < at
    return not within and (at > verb or sentence.has(at - 1, "this"))


def _denier(text: str, sentence: Sentence, start: int, group: Group) -> str | None:
    """Return who denies: the agent of a passive, else who stands before the verb in its clause, or behind it.

    A unit or town whose side nobody knows is named as it is written: "in the 5th brigade this is denied".
    """
    agent = find_agents(sentence, group.last + 1)[0] if group.passive or group.bare else None
    if agent is not None:
        return agent.actor
    parties = [p for p in sentence.parties if start <= p.first < group.first and p.kind != "civil"]
    before = next((party.actor for party in reversed(parties) if party.actor), None)
    if before is not None or not sentence.has(group.last, BARE):
        return before
    if parties:
        first = parties[-1].first - sentence.has_any(parties[-1].first - 1, NUMBER, "adj")
        return text[sentence.starts[first] : sentence.ends[parties[-1].last]]
    within = next((i for i in range(start, group.first) if sentence.has(i - 1, "at")), None)
    if within is not None and sentence.has(within, NAME):
        return text[sentence.starts[within] : sentence.ends[within]]
    party = _behind(sentence, group.last + 1)
    return party.actor if party is not None else None


def _behind(sentence: Sentence, after: int) -> Party | None:
    """Return who stands behind a verb that ends before chunk ``after``: "[that] denied on Monday in Y"."""
    for at in range(after, min(after + _FARTHEST, sentence.length)):
        if at in sentence.party_at:
            return sentence.party_at[at]
        if not sentence.has_any(at, *_BESIDE_VERB):
            break
    return None
