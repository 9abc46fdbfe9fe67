"""Who says what in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sayings.memory import Memory
from frontmap.reading.sayings.own_side import with_side
from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sayings.scope import scope_end, source_start
from frontmap.reading.sayings.speakers import phrase_end, speaker_of
from frontmap.reading.sayings.speech_verbs import SPEAKING, by_verb
from frontmap.reading.sayings.statements import (
    by_colon,
    by_owner,
    by_statement,
    is_denied,
    is_rejected,
    owner_of,
)
from frontmap.reading.sayings.taken_back import takes_back
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NUMBER

_CLAUSE_ENDS = ("comma", "that", "clause", "strong", "colon", "quote")


def find_sayings(text: str, sentence: Sentence, memory: Memory, actor_ids: frozenset[str]) -> list[Saying]:
    """Return all sayings of ``sentence``, in order."""
    sayings: list[Saying] = []
    for at in sentence.telling:
        for saying in _sayings_at(text, sentence, at, memory):
            if sayings and (_goes_on(sentence, at, sayings[-1].verb) or _is_a_town(sentence, at, saying)):
                saying = saying._replace(speaker=sayings[-1].speaker)
            saying = with_side(text, sentence, saying, actor_ids)
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
    if here.frames("retract") and takes_back(sentence, at):
        return iter((Saying(at, "", "retract", at + 1, scope_end(sentence, at), doubted=True),))
    if "statement" in here.tags:
        if is_denied(sentence, at):
            return iter(())
        if sentence.has_any(at + 1, "by", "of") or (not here.forms and at + 1 in sentence.party_at):
            return by_statement(sentence, at)
        if owner_of(sentence, at) is not None:
            return by_owner(sentence, at)
        if is_rejected(sentence, at):
            return by_owner(sentence, at + 1)
        if sentence.has_any(at - 1, "imagined", "of", "source"):
            return iter(())
    if here.frames(*SPEAKING):
        by = _by_source if sentence.has(at - 1, "as") else by_verb
        return by(text, sentence, at, memory)
    if "source" in here.tags:
        return _by_source(text, sentence, at, memory)
    return by_colon(text, sentence, at, memory) if "colon" in here.tags else iter(())


def _is_a_town(sentence: Sentence, at: int, saying: Saying) -> bool:
    """Whether the name before a verb at chunk ``at`` is of a town: "Y denies that X fell and says".

    In languages of cases what is denied may stand there: "Y said ..., and the loss of X [it] called a lie".
    """
    told = sentence.has(at - 1, "and") or (saying.kind == "deny" and sentence.has(at, BARE))
    return told and any(saying.speaker == here.toponym.text for here in sentence.chunks if here.toponym)


def _goes_on(sentence: Sentence, at: int, before: int) -> bool:
    """Whether whoever spoke by the verb at chunk ``before`` does so by that at chunk ``at``, too.

    So they do by a gerund ("X said ..., adding that ...") and by a verb that is joined to theirs ("X showed a
    picture and said that ...").
    """
    if sentence.chunks[at].moods("gerund"):
        return sentence.has_any(at - 1, "comma", "and")
    joined = sentence.has(at - 1, "and") and bool(sentence.chunks[before].frames(*SPEAKING))
    return joined and not any(sentence.has_any(i, *_CLAUSE_ENDS) for i in range(before + 1, at - 1))


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


def _by_source(text: str, sentence: Sentence, at: int, memory: Memory) -> Iterator[Saying]:
    """Yield what an "according to" at chunk ``at`` attributes."""
    if sentence.has(at, "hearsay"):
        yield Saying(at, "", "source", 0, len(sentence.chunks) - 1, doubted=True)
        return
    after = at + 1
    while sentence.has_any(after, "det", "adj", "time", NUMBER, "at", "listener"):
        if sentence.has(after, "at") and not sentence.has_any(after - 1, "source", "time"):
            break
        after += 1
    if after >= len(sentence.chunks):
        return
    subject = sentence.party_at.get(after)
    if subject is None and sentence.has(after, "name") and sentence.chunks[after].toponym is None:
        subject = sentence.party_at.get(after + 1)  # "with reference to Telegram [of] the ministry"
    if subject is not None and subject.kind == "civil" and sentence.has(subject.last, BARE) is False:
        subject = sentence.party_at.get(subject.last + 1, subject)  # "as told journalists the commander"
    if sentence.has(after, "him") or sentence.has(at, "him"):
        after = after if sentence.has(after, "him") else at
        subject = Party(after, after, "they")
    speaker = speaker_of(
        text, sentence, subject if subject is not None else after, phrase_end(sentence, after), memory
    )
    if speaker is not None:
        yield Saying(at, speaker, "source", source_start(sentence, at), len(sentence.chunks) - 1)
