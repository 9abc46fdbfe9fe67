"""Rules for nouns of fighting: there is fighting in a town."""

from __future__ import annotations

from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.imagined import imagined, is_absent
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import Form
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.towns.after import towns_after, towns_at_head
from frontmap.reading.towns.phrase import Towns

_ENDING = ("comma", "that", "who", "clause", "strong", "near", "toward", "region", "front")


def fought_over(sentence: Sentence, at: int, form: Form) -> Event | None:
    """There is fighting in a town: "des combats font rage dans X", "in X rages fighting"."""
    if _describes_forces(sentence, at):
        return None
    ahead = towns_at_head(sentence, _verb_before(sentence, at))
    opens = bool(ahead.at or ahead.refers)
    towns = ahead if opens else _towns_behind(sentence, at)
    if not (towns.at or towns.refers) or is_absent(sentence, at + 1 if opens else towns.end):
        return None
    past = not opens and _is_after(sentence, at)
    group = Group(at, at, form, past=past, unreal=imagined(sentence, at))
    return make_event("fight: noun", group, towns, noun=True)


def _towns_behind(sentence: Sentence, at: int) -> Towns:
    """Return the towns that an "in" leads to from the noun at chunk ``at``, in the same clause."""
    for start in range(at + 1, min(at + 12, len(sentence.chunks))):
        if sentence.has(start, "with") and sentence.party_at.get(start + 1):
            continue
        if sentence.has_any(start, *_ENDING) or (sentence.has(start, "imagined") and start > at + 1):
            break
        towns = towns_after(sentence, start, needs="at") if sentence.has(start, "at") else Towns()
        if towns.at or towns.refers:
            return towns
    return Towns()


def _describes_forces(sentence: Sentence, at: int) -> bool:
    """Whether "fighting" only tells where forces are: "the troops still fighting in X"."""
    before = at - 1
    while sentence.has_any(before, "adv", "yet"):
        before -= 1
    party = sentence.party_at.get(before)
    return sentence.has(at, "stationed") and party is not None and party.kind == "force"


def _is_after(sentence: Sentence, at: int) -> bool:
    """Whether an "after" leads to the noun at chunk ``at``: "after months of fighting in X"."""
    for before in range(at - 1, max(-1, at - 6), -1):
        if sentence.has(before, "after"):
            return True
        if sentence.has_any(before, "comma", "that", "who", "clause", "strong"):
            break
    return False


def _verb_before(sentence: Sentence, at: int) -> int:
    """Return the chunk of a plain verb right before the noun at chunk ``at`` ("in X rages fighting")."""
    while sentence.has_any(at - 1, "adj", "adv", "det"):
        at -= 1
    return at - 1 if sentence.has(at - 1, "word") and not sentence.chunks[at - 1].forms else at
