"""Forces that leave a town, are moved out of it or flee it."""

from __future__ import annotations

from frontmap.reading.changes.agents import find_agents
from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.garrisons import moved_from_post
from frontmap.reading.changes.pointing import led_ahead
from frontmap.reading.changes.subject import find_subject
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import Form
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sentences.chunks import OTHER_NAME
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME, WORD
from frontmap.reading.towns.after import towns_after

_LONGEST_ACRONYM = 4

_GETTING = ("take", "enter", "pass", "fall")

_BEFORE_NOUN = ("det", "possessive", "adj", "quote", "number")


def may_point_back(sentence: Sentence, first: int) -> bool:
    """Whether who flees, from chunk ``first`` on, can only flee from a town that was spoken of before.

    No town is named in the sentence, or one of which the clause before tells that another side got it.
    """
    named = [at for at, here in enumerate(sentence.chunks) if here.is_town]
    if not named or not sentence.has_any(first - 1, "comma", "clause", "and"):
        return not named
    told = (form.frame for here in sentence.chunks[:first] for form in here.forms if form.mood == "finite")
    return named[-1] < first and any(frame in _GETTING for frame in told)


def fled_after(sentence: Sentence, group: Group) -> Party | None:
    """Return the forces after a verb of going, or whose they are: "there fled a garrison: men of Y"."""
    after = [party for party in sentence.parties if group.last < party.first <= group.last + 4]
    if not after or after[0].kind not in ("force", "name"):
        return None
    told = (
        sentence.party_at.get(after[0].last + 2)
        if sentence.has_any(after[0].last + 1, "colon", "comma")
        else None
    )
    return told if told is not None and after[0].actor is None and told.actor is not None else after[0]


def flees(sentence: Sentence, group: Group, subject: Party | None) -> bool:
    """Whether forces go away in a sentence that names no place: from the town spoken of before."""
    if group.form.frame != "leave" or group.form.mood != "finite" or group.negated or subject is None:
        return False
    if subject.kind not in ("force", "name") or sentence.has(subject.first, OTHER_NAME):
        return False
    if only_some(sentence, subject) or not may_point_back(sentence, subject.first):
        return False
    after = range(group.last + 1, min(group.last + 5, len(sentence.chunks)))
    return not any(sentence.has_any(at, "of", "out", "number", "near", "front") for at in after)


def sets_out(sentence: Sentence, subject: Party, at: int) -> bool:
    """Whether someone by name only travels from a town to another place: "X left Y for Z"."""
    led = sentence.has_any(at, "purpose", "with") and sentence.has_any(at + 1, NAME, "region_name")
    return subject.kind == "name" and led


def is_besieged(sentence: Sentence, at: int) -> bool:
    """Whether a town is taken only into a ring, or under fire: "took X into an encirclement"."""
    led = sentence.has_any(at, "at", "near")
    return (
        "siege" in sentence.all_tags
        and led
        and sentence.has_any(at + 1, "siege", "adj", "det", WORD)
        and any(sentence.has(i, "siege") for i in range(at + 1, at + 4))
    )


def sent_away(sentence: Sentence, group: Group, moved: Party) -> Event | None:
    """Forces that open a clause are chased or led away, by nobody named: "the army [they] led out of X"."""
    towns = towns_after(sentence, group.last + 1, needs="of", unknown=True)
    if not (towns.at or towns.refers) or moved.kind not in ("force", "name") or only_some(sentence, moved):
        return None
    after = towns.end
    while sentence.has_any(after, *_BEFORE_NOUN) and after not in sentence.party_at:
        after += 1
    object_after = sentence.party_at.get(after)
    if object_after is not None and object_after.kind == "force" and after == towns.end + object_after.own:
        return make_event(f"{group.form.frame}: active", group, towns, subject=moved)
    if object_after is not None or sentence.has(after, WORD):
        return None
    if FRAMES[group.form.frame].side == "gained":
        return make_event(f"{group.form.frame}: passive", group, towns, other=moved)
    return make_event(f"{group.form.frame}: passive", group, towns, subject=moved)


def removed(sentence: Sentence, group: Group) -> Event | None:
    """Forces were withdrawn or chased from a town: "ont été retirées de X", "ont été chassés de X par Y"."""
    subject = find_subject(sentence, group.first) if group.first else main_party(sentence, group.last)
    after = who_is_moved(sentence, group.last + 1) if group.form.mood == "predicate" else None
    if after is not None and not only_some(sentence, after):
        ahead = led_ahead(sentence, group)
        if ahead.at:
            return make_event(f"{group.form.frame}: passive", group, ahead, subject=after)
    moved = moved_from_post(sentence, group)
    if moved is not None:
        return None if moved.subject is None or only_some(sentence, moved.subject) else moved
    if not isinstance(subject, Party) or subject.kind not in ("force", "name", "they"):
        return None
    towns = towns_after(sentence, group.last + 1, needs="of", unknown=True)
    if not (towns.at or towns.refers or towns.beside):
        return None
    agent, _ = find_agents(sentence, towns.end)
    if FRAMES[group.form.frame].side == "gained":
        return make_event(f"{group.form.frame}: passive", group, towns, subject=agent, other=subject)
    return make_event(f"{group.form.frame}: passive", group, towns, subject=subject)


def main_party(sentence: Sentence, at: int) -> Party | None:
    """Return the subject after the comma that closes a participle's phrase at the head of a sentence."""
    comma = next((i for i in range(at + 1, len(sentence.chunks)) if sentence.has(i, "comma")), None)
    if comma is None:
        return None
    after = (party for party in sentence.parties if comma < party.first < comma + 5)
    return next((party for party in after if not sentence.governed(party.first)), None)


def may_travel(sentence: Sentence, subject: Party, form: Form) -> bool:
    """Whether such a subject (a president, headquarters) comes and goes without a town changing hands."""
    named = subject.kind == "name" and sentence.has(subject.first, OTHER_NAME)
    person = named and max(map(len, sentence.chunks[subject.first].low.split())) > _LONGEST_ACRONYM
    return form.frame in ("lose", "leave", "withdraw", "enter", "reach") and (
        subject.headquarters or subject.kind == "office" or person or _sets_out(sentence, subject, form)
    )


def _sets_out(sentence: Sentence, subject: Party, form: Form) -> bool:
    """Whether a column or one man leaves a town, as from where they start: "a column left X for Y".

    With "the last soldier" of a side, the side leaves, and where "not one soldier" did, it has not.
    """
    if FRAMES[form.frame].side != "lost" or sentence.all_tags.isdisjoint(("column", "one_man")):
        return False
    one = any(sentence.has_any(at, "column", "one_man") for at in range(subject.first, subject.last + 1))
    before = range(subject.first - 2, subject.first)
    none = "negating" in sentence.all_tags and sentence.has(subject.first - 1, "none")
    return one and not none and not any(sentence.has_any(at, "adj", "superlative") for at in before)


def who_is_moved(sentence: Sentence, at: int) -> Party | None:
    """Return the forces that are taken or chased away, if the verb's object at chunk ``at`` is that."""
    while sentence.has_any(at, "det", "quote", "adj", "adv", "time", "possessive", "number", "superlative"):
        party = sentence.party_at.get(at)
        if party is not None:
            break
        at += 1
    party = sentence.party_at.get(at)
    return party if party is not None and party.kind in ("force", "name") else None


def left_behind(sentence: Sentence, at: int) -> bool:
    """Whether a word after the town says in which state it was left ("leaving X exposed")."""
    return at < sentence.length and sentence.chunks[at].is_unknown


def only_some(sentence: Sentence, moved: Party) -> bool:
    """Whether no more than a part of the forces is moved ("some of its units")."""
    near = range(moved.first - 3, moved.first + 1)
    return "some" in sentence.all_tags and any(sentence.has(at, "some") for at in near)
