"""Rules for flags: one that was raised over a town, or flies there again, tells whose the town is."""

from __future__ import annotations

from frontmap.reading.changes.agents import find_agents
from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.pointing import points_there, town_of_where
from frontmap.reading.changes.subject import find_subject
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import BARE, Form
from frontmap.reading.sentences.chunks import OTHER_NAME
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.towns.after import towns_after, towns_at_head
from frontmap.reading.towns.before import towns_before
from frontmap.reading.towns.beside import PART, REASONS, beside_reason
from frontmap.reading.towns.lists import take_list
from frontmap.reading.towns.names import can_be_town
from frontmap.reading.towns.phrase import Towns

_NEAR = 7
_REACH = 12
_LONGEST_CLAUSE = 24
_ELSEWHERE = (REASONS["near"], REASONS["region"], REASONS["front"])
_ENDS = ("that", "clause", "strong", "colon", "who", "purpose", "as")


def raised(sentence: Sentence, group: Group) -> Event | None:
    """A flag was raised over a town, or flies there: the flag's side, else whoever raised it, has it."""
    near = range(max(0, group.first - _NEAR + 1), min(group.last + _NEAR, len(sentence.chunks)))
    flag = next((at for at in near if sentence.has(at, "flag")), None)
    if flag is None or "ceremony" in sentence.all_tags:
        return None
    actor = _side_of(sentence, flag)
    towns = _flown_over(sentence, group, flag)
    if not towns.at and not towns.beside:
        towns = _flying(sentence, group, flag, actor) or towns
    if not (towns.at or towns.refers or towns.beside):
        return None
    subject: Party | int | None = Party(flag, flag, "name", actor) if actor else None
    if subject is None:
        by = find_agents(sentence, towns.end)[0] if group.passive else None
        by = by or _behind(sentence, group)
        subject = by or find_subject(sentence, group.first) or _raised_by(sentence, group)
    return make_event("flag", group, towns, subject=subject if isinstance(subject, Party) else None)


def _behind(sentence: Sentence, group: Group) -> Party | None:
    """Return who raised a flag, named right behind the verb: «Прапор над X підняли українські військові»."""
    party = sentence.party_at.get(group.last + 1) if sentence.has(group.last, BARE) else None
    acts = party is not None and party.kind == "force" and not sentence.by_ending(party)
    return party if acts else None


def _side_of(sentence: Sentence, flag: int) -> str | None:
    """Return whose the flag at chunk ``flag`` is: "the Ukrainian flag", "the national flag of Ukraine"."""
    before = flag - 1
    while sentence.has_any(before, "adj", "word", "quote") and sentence.chunks[before].actor is None:
        before -= 1
    after = flag + 1
    while sentence.has_any(after, "of", "det") and not sentence.has(after, "at"):
        after += 1
    for at in (before, after):
        here = sentence.chunks[at] if 0 <= at < len(sentence.chunks) else None
        if here is not None and here.actor is not None and not (at > flag and sentence.has(at, "force")):
            return here.actor
    return None


def _raised_by(sentence: Sentence, group: Group) -> Party | None:
    """Return who raised a flag, if the next clause says so: "over X flies a flag, it was raised by Y"."""
    for at in range(group.last + 1, min(group.last + _LONGEST_CLAUSE, len(sentence.chunks))):
        if sentence.chunks[at].frames("raise"):
            by = find_agents(sentence, at + 1)[0]
            return by or next(
                (sentence.party_at[i] for i in (at + 1, at + 2) if i in sentence.party_at), None
            )
    return None


def _flown_over(sentence: Sentence, group: Group, flag: int) -> Towns:
    """Return the towns over which a flag is: named after verb and flag, between them, or before both."""
    first, last = min(group.first, flag), max(group.last, flag)
    between = _over(sentence, min(group.last, flag) + 1, max(group.first, flag))
    places = [between, _over(sentence, last + 1, last + 1 + _REACH)]
    if not any(towns.at or towns.beside for towns in places):
        there = Towns(refers=points_there(sentence, group))
        places += [town_of_where(sentence, group), _over_head(sentence, first), there]
    named = (towns for towns in places if towns.at or towns.beside)
    return next(named, Towns(refers=any(towns.refers for towns in places)))


def _over(sentence: Sentence, start: int, limit: int) -> Towns:
    """Return the towns that a preposition leads to, no matter what of them: "over the clinic in X"."""
    led = building = False
    for at in range(start, min(limit, len(sentence.chunks))):
        here = sentence.chunks[at]
        known = led and here.is_town
        if known or (sentence.has_any(at - 1, "at", "building") and can_be_town(sentence, at, unknown=True)):
            return _all_of(sentence, at)
        if _ends_phrase(sentence, at) or ("comma" in here.tags and led):
            break
        led = led or here.has_any("at", "near", "building")
        building = building or "building" in here.tags
        if led and "town" in here.tags and sentence.has(at - 1, "this") and _ends_phrase(sentence, at + 1):
            return Towns(refers=True, end=at + 1)
    return Towns(refers=building, end=start)


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is no more of the phrase that tells where a flag is."""
    if at >= len(sentence.chunks) or sentence.has_any(at, "mark"):
        return True
    here = sentence.chunks[at]
    verb = here.moods("finite") and not sentence.has_any(at - 1, "det", "adj")  # "the post office"
    return verb or (here.has_any(*_ENDS) and not here.has_any("at", "near"))


def _all_of(sentence: Sentence, at: int) -> Towns:
    """Return the town at chunk ``at`` and those listed with it, unless a flag there is only near a town."""
    reason = beside_reason(sentence, at)
    if reason in _ELSEWHERE:
        return Towns(beside=reason, end=at)
    towns = Towns(part=reason == PART)
    towns.end = take_list(sentence, at, towns, unknown=False)
    return towns


def _over_head(sentence: Sentence, verb: int) -> Towns:
    """Return the towns at the head of the clause: "Over the town hall of X flies", "In X [they] raised"."""
    for start in range(verb - 1, max(-1, verb - _LONGEST_CLAUSE), -1):
        if sentence.has(start, "at") and sentence.opens_clause(start):
            towns = _over(sentence, start, verb)
            if towns.at or towns.beside or towns.refers:
                return towns
        if sentence.has_any(start, "strong", "colon", "that"):
            break
    return towns_at_head(sentence, verb)


def _flying(sentence: Sentence, group: Group, flag: int, actor: str | None) -> Towns | None:
    """Return the town that has a side's flag: "X has its Ukrainian flag again"."""
    owns = actor is not None and group.last < flag <= group.last + 3 and not group.passive
    towns = towns_before(sentence, group.first) if owns else Towns()
    return towns if towns.at and not sentence.has(towns.at[0], OTHER_NAME) else None


def flies_again(sentence: Sentence, at: int) -> Event | None:
    """A side's flag is over a town again, said without a verb: "over X again the flag of Y"."""
    flag = next((i for i in (at + 1, at - 1) if sentence.has(i, "flag")), None)
    told = any(form.frame == "raise" for here in sentence.chunks for form in here.forms)
    if flag is None or told or "again" not in sentence.all_tags:
        return None
    start = max(at, flag) + 1
    while sentence.has_any(start, "again", "adv", "dash", "be"):
        start += 1
    first = min(at, flag)
    while sentence.has_any(first - 1, "again", "adv", "dash", "be"):
        first -= 1
    towns = towns_after(sentence, start, needs="at")
    towns = towns if towns.at else towns_at_head(sentence, first)
    if not towns.at or towns.beside:
        return None
    group = Group(at, at, Form("raise", "finite"))
    return make_event("flag", group, towns, subject=Party(at, at, "name", sentence.chunks[at].actor))
