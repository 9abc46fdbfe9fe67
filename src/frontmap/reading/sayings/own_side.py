"""Speakers whose side no word names, but what they say does: "the enemy took X, said the governor"."""

from __future__ import annotations

from frontmap.reading.sayings.posts import is_foreign, post_of
from frontmap.reading.sayings.saying import Saying
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME, WORD

_OF_WHOM = 3
"""How far behind an institution may stand whose it is: "the ministry of defence of Y"."""


def with_side(text: str, sentence: Sentence, saying: Saying, actor_ids: frozenset[str]) -> Saying:
    """Return ``saying`` with the side of its speaker where they call the other one the enemy.

    Of two sides it is the one that is not so called. Where that is unknown, too, it is noted whether a unit
    speaks, or an office: what a unit tells of soldiers without a side, it tells of its own. An institution of
    no named side is that of the soldiers who, as it says, have liberated a town.
    """
    if saying.speaker in actor_ids or not saying.speaker:
        return saying
    speaking = next((p for p in sentence.parties if _is_called(text, sentence, p, saying.speaker)), None)
    if speaking is None:
        return saying
    side = _whose_success(sentence, speaking, saying)
    if side is not None:
        return saying._replace(speaker=side)
    if len(actor_ids) != 2:
        return saying
    enemies = (p.actor for p in sentence.parties if saying.covers(p.first) and _is_enemy(sentence, p))
    enemy = next(enemies, None)
    if enemy is not None:
        return saying._replace(speaker=next(iter(actor_ids - {enemy})))
    force = any(sentence.has(at, "force") for at in range(speaking.first, speaking.last + 1))
    return saying._replace(unit=force, post=post_of(sentence, speaking))


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


def _whose_success(sentence: Sentence, speaking: Party, saying: Saying) -> str | None:
    """Return whose success an institution tells of: "the ministry said that Y's troops had liberated X"."""
    if "welcomed" not in sentence.all_tags or saying.kind != "say" or not _is_plain(sentence, speaking):
        return None
    told = (at for at in range(saying.first, saying.last + 1) if sentence.has(at, "welcomed"))
    at = next(told, None)
    if at is None:
        return None
    for party in sentence.parties:
        acts = party.last < at and not sentence.governed(party.first)
        if saying.covers(party.first) and (acts or sentence.by_ending(party)):
            return party.actor
    return None


def _is_plain(sentence: Sentence, party: Party) -> bool:
    """Whether ``party`` is an institution, and no word beside it says whose: not "the ministry of Y"."""
    if not any(sentence.has(at, "institution") for at in range(party.first, party.last + 1)):
        return False
    if is_foreign(sentence, party) or sentence.has_any(party.first - 1, WORD, NAME, DEMONYM, "adj"):
        return False
    after = range(party.last + 1, min(party.last + 1 + _OF_WHOM, sentence.length))
    return not any(sentence.has_any(at, NAME, "region_name") for at in after)
