"""Which sides an event is about: by its words, by who speaks, by who was spoken of."""

from __future__ import annotations

from frontmap.model import Change
from frontmap.reading.claims.told import Told
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM

_HELD_BY = ("occupation", "garrison")
_REMEMBERED, _FORCES_REMEMBERED = 2, 4
"""For how many sentences "they", or "the troops", are those of the side spoken of last."""


def subject_side(told: Told) -> str | None:
    """Return the side that acts in an event, ``None`` where the text does not tell."""
    if told.event.subject is not None:
        side = side_of(told, told.event.subject)
        loser = other_side(told)
        if side is None and loser is not None and told.event.subject.kind in ("force", "they"):
            return told.opponent(loser)
        named = told.event.subject.actor is not None
        return side if named or side is None or side != other_side(told) else told.opponent(side)
    if not told.event.perfect or told.event.rule == "expel: passive":
        return None
    return told.speaker or _main_actor(told.sentence, told.event.other)


def other_side(told: Told) -> str | None:
    """Return the side that undergoes an event, ``None`` where the text does not tell."""
    other, subject = told.event.other, told.event.subject
    if other is None:
        return _occupier_before(told)
    side = side_of(told, other)
    acting = subject.actor if subject is not None else None
    if subject is not None and subject.kind == "we":
        acting = told.speaker
    unnamed = other.kind == "force" and other.actor is None
    return told.opponent(acting) if unnamed and acting is not None and side in (None, acting) else side


def _occupier_before(told: Told) -> str | None:
    """Return whose occupation ended, or whose garrison fled, as a town was taken from them.

    "Retaken after six months of Russian occupation", "took X after its Russian garrison had fled".
    """
    sentence, event = told.sentence, told.event
    if event.change is not Change.TAKEN or event.noun or sentence.all_tags.isdisjoint(_HELD_BY):
        return None
    gainer = event.subject.actor if event.subject is not None else told.speaker
    told_after = False
    for at in range(event.at + 1, sentence.length):
        told_after = told_after or sentence.has_any(at, "after", "away", "time")
        beside = (at + 1,) if sentence.has(at, "occupation") else ()
        if told_after and sentence.has_any(at, *_HELD_BY):
            named = (sentence.chunks[i].actor for i in (at - 1, *beside) if 0 <= i < sentence.length)
            return next((side for side in named if side not in (None, gainer)), None)
        if sentence.has_any(at, "strong", "clause", "who", "and"):
            break
    return None


def side_of(told: Told, party: Party) -> str | None:
    """Return the side of ``party``: by its words, else by who speaks, else by who was spoken of."""
    sentence, speaker = told.sentence, told.speaker
    enemy = _is_enemy(sentence, party)
    if party.actor is not None and not (enemy and speaker == party.actor):
        return party.actor
    if enemy:
        return _enemy_side(told, party)
    if _is_undergoers_own(told, party):
        return None
    if party.kind == "we" or party.own:
        return _own_side(told, party)
    if sentence.has(party.first, "latter"):
        return told.memory.named_before
    likely = likely_side(sentence, party)
    return likely if likely is not None else _side_by_context(told, party)


def _is_undergoers_own(told: Told, party: Party) -> bool:
    """Whether "his forces" are of whoever undergoes a passive, and no side is heard that lost them."""
    event = told.event
    spoken_for = event.side == "lost" and told.speaker is not None
    passive = party.own and not spoken_for and event.rule.endswith("passive")
    return passive and not told.sentence.has(party.first - 1, "ours")


def _own_side(told: Told, party: Party) -> str | None:
    """Return whose "we", "our forces" or "its forces" are: of who speaks, else of who was spoken of."""
    sentence, memory = told.sentence, told.memory
    denied = told.saying.about if told.saying is not None and party.kind != "we" else None
    known = denied or told.speaker or _earlier_actor(sentence, party.first)
    if sentence.has(party.first - 1, "ours"):
        spoken = memory.sentences_since_speaker <= _REMEMBERED
        heard = known or (memory.speaker if spoken else None)
        return heard or sentence.chunks[party.first - 1].likely
    recent = memory.actor if memory.sentences_since_actor <= 1 else None
    return known or (recent if party.own else None)


def _side_by_context(told: Told, party: Party) -> str | None:
    """Return the side of forces, or of "they", that no word names: by who speaks, acts, or acted before."""
    sentence, saying, memory = told.sentence, told.saying, told.memory
    if told.event.side == "lost" and is_driven_out(told, party) and memory.taker is not None:
        return told.opponent(memory.taker)
    if party.kind == "force" and saying is not None and saying.kind != "source" and told.speaker:
        return told.speaker
    if party.kind == "force" and _is_described(sentence, party.first + 1):
        return None
    earlier = _earlier_side(told, party)
    if earlier is not None:
        return earlier
    if sentence.has(party.first, "one") and saying is not None and saying.verb < party.first:
        return told.speaker
    within = _FORCES_REMEMBERED if party.kind == "force" else _REMEMBERED
    return memory.actor if memory.sentences_since_actor <= within else None


def likely_side(sentence: Sentence, party: Party) -> str | None:
    """Return the only side that such forces are words for in longer mentions ("the army")."""
    chunks = sentence.chunks[party.first : party.last + 1] if party.kind == "force" else ()
    return next((chunk.likely for chunk in chunks if chunk.likely is not None), None)


def is_driven_out(told: Told, party: Party) -> bool:
    """Whether ``party`` is the garrison of a town just told to be taken: "took X, the garrison fled"."""
    garrison = any(told.sentence.has(at, "garrison") for at in range(party.first, party.last + 1))
    return garrison and told.memory.sentences_since_taker == 0


def _earlier_side(told: Told, party: Party) -> str | None:
    """Return the side of the nearest party before ``party`` that acts in the sentence, else of who speaks."""
    sentence = told.sentence
    for earlier in reversed(sentence.parties):
        if earlier.last < party.first and not sentence.governed(earlier.first):
            if earlier.actor is not None:
                return earlier.actor
            if sentence.has(earlier.last, "enemy") and told.speaker is not None:
                return told.opponent(told.speaker)
    itself = party.kind == "they" and told.saying is not None and 0 <= told.saying.verb < party.first
    return told.speaker if itself else None  # "the army said that it had taken X"


def _is_described(sentence: Sentence, at: int) -> bool:
    """Whether a word that the lexicon does not know stands at chunk ``at`` ("troops loyal to").

    So do the adjectives of those who are no side ("des troupes étrangères").
    """
    return sentence.has_any(at, "word", "foreign") and not sentence.chunks[at].forms


def _is_enemy(sentence: Sentence, party: Party) -> bool:
    """Whether ``party`` is called the enemy, not by its own name: "the enemy", but "Russian occupiers"."""
    words = range(party.first, party.last + 1)
    named = party.actor is not None and any(sentence.has_any(i, DEMONYM, "occupier") for i in words)
    return not named and any(sentence.has_any(i, "enemy", "occupier") for i in words)


def _enemy_side(told: Told, party: Party) -> str | None:
    """Return the opponent of who speaks, else of who was spoken of."""
    words = range(party.first, party.last + 1)
    likely = likely_side(told.sentence, party)
    if likely is not None and (told.speaker is None or any(told.sentence.has(i, "occupier") for i in words)):
        return likely
    side = told.speaker or _earlier_actor(told.sentence, party.first)
    if side is None and told.memory.sentences_since_actor <= 1:
        side = told.memory.actor
    return told.opponent(side) if side is not None else None


def _earlier_actor(sentence: Sentence, before: int) -> str | None:
    """Return the side of the nearest party before that chunk that acts in the sentence."""
    for party in reversed(sentence.parties):
        if party.last < before and party.actor is not None and not sentence.governed(party.first):
            return party.actor
    return None


def _main_actor(sentence: Sentence, other: Party | None) -> str | None:
    """Return the side of the main clause's subject ("after having taken X, the troops..."), not ``other``."""
    for party in sentence.parties:
        if (
            party != other
            and party.actor is not None
            and party.kind in ("force", "name")
            and not sentence.governed(party.first)
        ):
            return party.actor
    return None
