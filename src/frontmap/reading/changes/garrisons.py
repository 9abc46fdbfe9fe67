"""Forces that are told of by where they stood, and went or were moved from there."""

from __future__ import annotations

from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.towns.after import towns_after
from frontmap.reading.towns.phrase import Towns

_RELATIVE = ("comma", "who", "that", "have", "be", "been", "adv", "stationed", "time")


def moved_from_post(sentence: Sentence, group: Group) -> Event | None:
    """Forces were moved from where they stood: "units in X were redeployed", "X's garrison was regrouped"."""
    if group.form.frame != "withdraw" or towns_after(sentence, group.last + 1, needs="of").at:
        return None
    if sentence.has(group.last, "transfer") and not sentence.has(group.last + 1, "thence"):
        return None
    for party in sentence.parties:
        if party.kind != "force" or party.last >= group.first:
            continue
        towns = post_of(sentence, party, group)
        if towns.at:
            return make_event("withdraw: passive", group, towns, subject=party)
    return None


def post_of(sentence: Sentence, party: Party, group: Group) -> Towns:
    """Return the towns in which ``party`` stood, told between it and the verb: "the garrison of X"."""
    at, garrison = party.last + 1, is_garrison(sentence, party)
    regrouped = sentence.has(group.last, "regroup")
    if sentence.has(at, "at"):
        towns = towns_after(sentence, at, needs="at")
    elif sentence.has_any(at, "of", "out") and (garrison or regrouped):
        towns = towns_after(sentence, at, needs="of")
    elif garrison and BARE in sentence.all_tags:
        towns = towns_after(sentence, at)
    else:
        return _stationed(sentence, at, group)
    told = towns.at and not towns.beside and not towns.part
    return towns if told and _leads_to_verb(sentence, towns.end, group.first) else Towns()


def is_garrison(sentence: Sentence, party: Party) -> bool:
    """Whether ``party`` is so called by the town that it defends: "garrison", "defenders"."""
    return any(sentence.has(at, "garrison") for at in range(party.first, party.last + 1))


def _stationed(sentence: Sentence, at: int, group: Group) -> Towns:
    """Return the towns where forces are said to have stood: ", who were stationed in X, were withdrawn"."""
    there = sentence.has(group.last + 1, "thence")
    start = at
    while at < group.first and not sentence.has(at, "at"):
        if not (sentence.has_any(at, *_RELATIVE) or sentence.chunks[at].is_unknown):
            return Towns()
        at += 1
    said = there or any(sentence.has(i, "stationed") for i in range(start, at))
    towns = towns_after(sentence, at, needs="at") if said and at < group.first else Towns()
    told = towns.at and not towns.beside and not towns.part
    return towns if told and _leads_to_verb(sentence, towns.end, group.first) else Towns()


def _leads_to_verb(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether nothing but a comma, days and adverbs stand from chunk ``at`` up to the verb."""
    return at <= verb and all(sentence.has_any(i, "comma", "adv", "time", "quote") for i in range(at, verb))
