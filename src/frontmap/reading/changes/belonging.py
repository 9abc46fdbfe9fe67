"""Rules for a town that is a side's by a mere word: "X is ours", "X is Ukrainian again", "X is free of Y"."""

from __future__ import annotations

from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import Form
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME
from frontmap.reading.towns.before import towns_before

AFTER_PREDICATE = ("mark", "comma", "and", "clause", "again", "quote", "dash", "strong", "time")
"""What may follow where nothing but a name says whose a town is."""


def belongs(sentence: Sentence, at: int) -> Event | None:
    """A town is a side's again: "X is Ukrainian again", "X is ours"; chunk ``at`` names the side."""
    here = sentence.chunks[at]
    ours = here.has_any("ours", "free")
    since = sentence.has_any(at + 1, "time", "since")  # "is Ukrainian since Saturday"
    if not ours and (
        ("again" not in sentence.all_tags and not since) or (here.capital and DEMONYM not in here.tags)
    ):
        return None
    freed_from = _freed_from(sentence, at) if "free" in here.tags else None
    ends = at + 1 >= len(sentence.chunks) or sentence.has_any(at + 1, *AFTER_PREDICATE)
    if not (ends or freed_from is not None):
        return None
    verb, again = at - 1, since or sentence.has(at + 1, "again")
    while sentence.has_any(verb, "adv", "again", "time", "dash", "quote") and not sentence.has(verb, "type"):
        again = again or sentence.has(verb, "again")
        verb -= 1
    is_verb = sentence.has(verb, "be") and not sentence.has(verb, "cond")
    while is_verb and sentence.has_any(verb - 1, "have", "be"):
        verb -= 1  # "has been"
    towns = towns_before(sentence, verb if is_verb else verb + 1)
    if "free" in here.tags and _may_be(sentence, verb):
        return None
    if not (again or ours) or not towns.at or towns.beside or sentence.has(verb, "neg"):
        return None
    if any(sentence.has(i, "yet") for i in range(verb, at)):
        return None
    apart = sentence.has(towns.at[0] - 1, "at") or sentence.has(verb, "comma")
    if not ours and apart and sentence.has_any(at, NAME, "force"):
        return None  # "in X [there are] already Russians", "having left X, Y now"
    if freed_from is not None:
        cleared = Group(at, at, Form("take", "predicate"))
        return make_event("take: passive", cleared, towns, other=freed_from)
    holder = Party(at, at, "we") if ours else Party(at, at, "name", here.actor)
    group = Group(at, at, Form("pass", "finite"))
    return make_event("belongs", group, towns, subject=holder, side="gained", state=since)


def _freed_from(sentence: Sentence, at: int) -> Party | None:
    """Return the forces that a town is free of, by the word at chunk ``at``: "X is free of Y's troops"."""
    party_at = at + 2
    while sentence.has_any(party_at, "det", "adj"):
        party_at += 1
    party = sentence.party_at.get(party_at) if sentence.has(at + 1, "of") else None
    return party if party is not None and party.kind in ("force", "name") else None


def _may_be(sentence: Sentence, verb: int) -> bool:
    """Whether the clause of the "is" at chunk ``verb`` tells what may come: "when X is free", "will be"."""
    for at in range(verb, -1, -1):
        if sentence.has_any(at, "cond", "if", "when") or sentence.chunks[at].frames("plan"):
            return True
        if sentence.has_any(at, "comma", "strong", "quote", "colon"):
            break
    return False
