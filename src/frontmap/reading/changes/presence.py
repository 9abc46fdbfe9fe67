"""Forces that are in a town, gone from it, or told to hold it by where they are."""

from __future__ import annotations

from collections.abc import Iterator

from frontmap.reading.changes.belonging import AFTER_PREDICATE
from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import Form
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, WORD
from frontmap.reading.towns.after import towns_after
from frontmap.reading.towns.before import towns_before
from frontmap.reading.towns.beside import PART
from frontmap.reading.towns.phrase import Towns

_GONE = frozenset(("absent", "no_longer"))
_BY_NOW = frozenset(("again", "dash"))

_GONE_KINDS = ("force", "name", "we", "they")
_ENDS = ("mark", "comma", "strong", "and", "clause", "quote", "time")
_NEAR = 6


def already_in(sentence: Sentence, party: Party) -> Event | None:
    """Forces are in a town by now: "the army is already in X"."""
    at = party.last + 1
    while sentence.has_any(at, "be", "adv", "again", "time") and not sentence.has(at, "at"):
        at += 1
    if at == party.last + 1:
        return None
    by_now = any(sentence.has(i, "again") for i in range(party.last + 1, at + 1))
    said = by_now or _is_admitted(sentence, party)
    if not said or party.kind not in ("force", "name") or sentence.governed(party.first):
        return None
    towns = Towns() if _is_supposed(sentence, party) else towns_after(sentence, at, needs="at")
    ends = towns.end >= len(sentence.chunks) or sentence.has_any(
        towns.end, "mark", "comma", "strong", "quote", "time"
    )
    if not towns.at or towns.beside or towns.part or not ends:
        return None
    return make_event("already in", Group(at, at, Form("enter", "finite")), towns, subject=party)


def _is_supposed(sentence: Sentence, party: Party) -> bool:
    """Whether an "if" opens the clause of ``party``: "if the army is back in X"."""
    at = party.first - 1
    while sentence.has_any(at, "det", "adj"):
        at -= 1
    return sentence.has(at, "if")


def no_longer_in(sentence: Sentence) -> Iterator[Event]:
    """Yield who is in a town no longer: "our troops are no longer in X", "nous ne sommes plus à X"."""
    for party in sentence.parties if "no_longer" in sentence.all_tags else ():
        at = party.last + 1
        while sentence.has_any(at, "be", "neg", "no_longer", "adv", "time"):
            at += 1
        between = range(party.last + 1, at)
        gone = any(sentence.has(i, "no_longer") for i in between)
        if not gone or not any(sentence.has(i, "be") for i in between) or sentence.governed(party.first):
            continue
        towns = towns_after(sentence, at, needs="at")
        ends = towns.end >= sentence.length or sentence.has_any(towns.end, *_ENDS)
        if party.kind in _GONE_KINDS and towns.at and ends and not towns.beside and not towns.part:
            group = Group(party.last + 1, at, Form("lose", "finite"))
            yield make_event("gone from", group, towns, subject=party, side="lost")


def gone_from(sentence: Sentence, party: Party) -> Event | None:
    """A side is in a town no longer: "no Russians are left in X", "Russian flags are no more in X"."""
    if not (sentence.all_tags >= _GONE or "none" in sentence.all_tags) or party.kind not in ("force", "name"):
        return None
    gone = next((at for at, tags in enumerate(sentence.tags) if tags >= _GONE), None)
    gone = gone if gone is not None else _none_left(sentence, party)
    at = party.last + 1
    while sentence.has_any(at, "flag", "force", "time", "adv", "be") or at == gone:
        at += 1
    if gone is None:
        return None
    towns = towns_after(sentence, at, needs="at")
    if not towns.at and sentence.has(0, "at"):
        towns = towns_after(sentence, 0, needs="at")
        ours = sentence.has(party.first - 1, "ours")
        towns = towns if towns.end in (party.first - ours, gone) else Towns()
    end = max(gone + 1, towns.end, party.last + 1)
    ends = end >= len(sentence.chunks) or sentence.has_any(
        end, "mark", "comma", "strong", "and", "clause", "quote", "colon"
    )
    if not ends or not towns.at or towns.beside or towns.part or abs(gone - party.first) > _NEAR:
        return None
    group = Group(gone, gone, Form("lose", "finite"))
    return make_event("gone from", group, towns, subject=party, side="lost")


def _none_left(sentence: Sentence, party: Party) -> int | None:
    """Return the "left" after forces of which there are none: "no Russian troops are left in X"."""
    before = party.first - 1
    while sentence.has(before, "adj"):
        before -= 1
    verb = party.last + 1
    while sentence.has_any(verb, "be", "have", "adv"):
        verb += 1
    return verb if sentence.has(before, "none") and sentence.has(verb, "left_over") else None


def behind(sentence: Sentence, party: Party) -> Event | None:
    """A town, or part of one, stands behind a side: "X is now with Y", "two thirds of X are still with Y"."""
    at = party.first - 1
    if not sentence.has(at, "behind") or not (sentence.by_ending(party) or sentence.has(party.first, "we")):
        return None
    verb, yet = at, False
    while sentence.has_any(verb - 1, "be", "yet", "adv", "again", "dash", "time") and not sentence.has(
        verb - 1, "type"
    ):
        verb -= 1
        yet = yet or sentence.has(verb, "yet")
    ends = party.last + 1 >= len(sentence.chunks) or sentence.has_any(party.last + 1, *AFTER_PREDICATE)
    towns = towns_before(sentence, verb)
    first = min(towns.at, default=verb)
    while sentence.has_any(first - 1, "type", "adj", "part", "det"):
        first -= 1
    towns.part = towns.part or towns.beside == PART
    told = (towns.at or towns.refers) and towns.beside in ("", PART) and sentence.opens_clause(first)
    if not told or not ends or (yet and not towns.part):
        return None
    return make_event("behind", Group(at, at, Form("pass", "finite")), towns, subject=party, side="gained")


def seen_in(sentence: Sentence, party: Party) -> Event | None:
    """Forces are in a town by now, the town first: "in X already are the Y", "in the centre of X – Y"."""
    if sentence.all_tags.isdisjoint(_BY_NOW):
        return None
    at, by_now = party.first - 1, False
    verb = at >= 0 and sentence.has(at, WORD) and not sentence.chunks[at].forms
    if verb and sentence.has(at - 1, "again"):
        at -= 1
    while sentence.has_any(at, "adv", "again", "dash", "adj") and not sentence.has(at, "type"):
        by_now = by_now or sentence.has_any(at, *_BY_NOW)
        at -= 1
    ends = party.last + 1 >= len(sentence.chunks) or sentence.has_any(party.last + 1, *AFTER_PREDICATE)
    if not by_now or not ends or party.kind not in ("force", "name") or sentence.by_ending(party):
        return None
    if not sentence.has_any(party.first, DEMONYM, "force") and sentence.has(party.first, "region_name"):
        return None
    for start in range(at, max(-1, at - _NEAR), -1):
        if sentence.has(start, "at") and sentence.opens_clause(start):
            towns = towns_after(sentence, start, needs="at")
            if towns.at and not towns.beside and towns.end == at + 1:
                return make_event("seen in", Group(at, at, Form("enter", "finite")), towns, subject=party)
    return None


def _is_admitted(sentence: Sentence, party: Party) -> bool:
    """Whether someone concedes or confirms what is told of ``party``: "Y admitted that rebels are in X"."""
    near = range(max(0, party.first - _NEAR), min(party.last + 2 * _NEAR, sentence.length))
    return any(sentence.chunks[i].frames("admit") for i in near)
