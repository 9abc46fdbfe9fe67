"""Speakers whose side no word names, but what they say does: "the enemy took X, said the governor"."""

from __future__ import annotations

from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM


def with_side(text: str, sentence: Sentence, saying: Saying, actor_ids: frozenset[str]) -> Saying:
    """Return ``saying`` with the side of its speaker where they call the other one the enemy.

    Of two sides it is the one that is not so called. Where that is unknown, too, it is noted whether a unit
    speaks: what it tells of soldiers without a side, it tells of its own.
    """
    if saying.speaker in actor_ids or not saying.speaker or len(actor_ids) != 2:
        return saying
    speaking = next((p for p in sentence.parties if _is_called(text, sentence, p, saying.speaker)), None)
    if speaking is None:
        return saying
    enemies = (p.actor for p in sentence.parties if saying.covers(p.first) and _is_enemy(sentence, p))
    enemy = next(enemies, None)
    if enemy is not None:
        return saying._replace(speaker=next(iter(actor_ids - {enemy})))
    force = any(sentence.has(at, "force") for at in range(speaking.first, speaking.last + 1))
    return saying._replace(unit=force)


def _is_called(text: str, sentence: Sentence, party: Party, name: str) -> bool:
    """Whether ``party`` is an office or a unit of the name by which a speaker is called."""
    if party.kind not in ("office", "force"):
        return False
    return text[sentence.starts[party.first] : sentence.ends[party.last]] == name


def _is_enemy(sentence: Sentence, party: Party) -> bool:
    """Whether a party of a known side is called the enemy or the occupier, and not by a name of its own."""
    words = range(party.first, party.last + 1)
    hostile = any(sentence.has_any(at, "enemy", "occupier") for at in words)
    return party.actor is not None and hostile and not any(sentence.has(at, DEMONYM) for at in words)
