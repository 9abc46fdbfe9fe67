"""Rules for verbs whose subject acts: forces took, left or entered a town."""

from __future__ import annotations

from typing import NamedTuple

from frontmap.reading.changes.event import Event, make_event
from frontmap.reading.changes.from_whom import party_after_gloss, party_led_to
from frontmap.reading.changes.garrisons import is_garrison, post_of
from frontmap.reading.changes.leaving import (
    fled_after,
    flees,
    is_besieged,
    left_behind,
    main_party,
    may_travel,
    only_some,
    sent_away,
    sets_out,
    who_is_moved,
)
from frontmap.reading.changes.parts import part_told_alone, taken_besides
from frontmap.reading.changes.pointing import led_ahead, left_as_told, pointed_back
from frontmap.reading.changes.subject import find_subject
from frontmap.reading.changes.turned import keeps_only, turned_round
from frontmap.reading.changes.unknown_towns import may_be_unknown
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME
from frontmap.reading.towns.after import towns_after
from frontmap.reading.towns.phrase import Towns


class _Deed(NamedTuple):
    """A verb with who does it, the forces that it moves, and the chunk where its town may be told of."""

    group: Group
    subject: Party | None
    moved: Party | None
    start: int

    @property
    def frame(self) -> str:
        """What the verb does."""
        return self.group.form.frame

    @property
    def side(self) -> str:
        """What its subject did: it gained or it lost."""
        return FRAMES[self.frame].side


def done(sentence: Sentence, group: Group) -> Event | None:
    """The subject took, lost or entered a town: "ont repris X", "se sont retirées de X"."""
    subject = _who_acts(sentence, group)
    able = isinstance(subject, Party) and subject.kind != "civil"
    if not able and (turned := turned_round(sentence, group)) is not None:
        return turned
    if not (able or subject is None):
        fled = fled_after(sentence, group) if sentence.has(group.last, BARE) else None
        return _flight(sentence, group, fled)
    acting = subject if isinstance(subject, Party) else None
    moved = None
    if group.form.frame in ("withdraw", "expel") and not _reflexive(sentence, group):
        moved = who_is_moved(sentence, group.last + 1)
        if moved is None and (sent := _sent_from_ahead(sentence, group, acting)) is not None:
            return sent
        if moved is None and not _goes(sentence, group, acting):
            return None
    deed = _Deed(group, acting, moved, _object_start(sentence, group, moved))
    return None if _changes_nothing(sentence, deed) else _told_of(sentence, deed, _towns_of(sentence, deed))


def _who_acts(sentence: Sentence, group: Group) -> Party | int | None:
    """Return who does what the verb tells: a party, or the index of another noun, ``None`` if nobody."""
    if group.bare and group.first == 0:
        return main_party(sentence, group.last)
    subject = _who_acts_on_it(sentence, group) or find_subject(sentence, group.first)
    if _goes_on(sentence, group):
        subject = _acting_party(sentence, group.first) or subject
    return None if isinstance(subject, int) and group.perfect else subject


def _who_acts_on_it(sentence: Sentence, group: Group) -> Party | None:
    """Return who acts behind the verb of a clause that opens with its object: "..., it took Y's forces"."""
    opens = sentence.has(group.first - 1, "him") and sentence.opens_clause(group.first - 1)
    party = sentence.party_at.get(group.last + 1) if opens and sentence.has(group.last, BARE) else None
    acts = party is not None and party.kind in ("force", "name") and not sentence.by_ending(party)
    return party if acts else None


def _flight(sentence: Sentence, group: Group, fled: Party | None) -> Event | None:
    """Forces fled, and no place is named: from the town spoken of before."""
    if not flees(sentence, group, fled):
        return None
    return make_event("flight: active", group, Towns(refers=True), subject=fled)


def _sent_from_ahead(sentence: Sentence, group: Group, subject: Party | None) -> Event | None:
    """Forces that stand before the verb are sent out of a town, by nobody named: "from X [they] led Y"."""
    if subject is not None and sentence.has(group.last + 1, "out"):
        return sent_away(sentence, group, subject)
    if subject is None or subject.kind != "force" or not sentence.has(group.last, BARE):
        return None
    ahead = led_ahead(sentence, group)
    if not ahead.at or only_some(sentence, subject):
        return None
    return make_event(f"{group.form.frame}: passive", group, ahead, subject=subject)


def _object_start(sentence: Sentence, group: Group, moved: Party | None) -> int:
    """Return the chunk where the place or the object of the verb may begin, behind the forces it moves."""
    frame, bare = group.form.frame, sentence.has(group.last, BARE)
    start = group.last + 1 if moved is None else moved.last + 1
    start += moved is not None and sentence.has(start, "outside") and frame == "withdraw"
    start += frame in ("keep", "retain") and sentence.has(start, "hands")
    start += bare and sentence.has(start, "adv") and sentence.has(start + 1, "and")
    also = bare and sentence.has(start, "and")
    start += also and sentence.has_any(start + 1, NAME, "type", "at")  # "took also X", "went also into X"
    against = sentence.party_at.get(start) if frame == "fight" else None
    return start if against is None else against.last + 1


def _changes_nothing(sentence: Sentence, deed: _Deed) -> bool:
    """Whether those who come or go are no forces, or only some of them, or a government lost to another."""
    group, subject, moved = deed.group, deed.subject, deed.moved
    moves = subject is not None and may_travel(sentence, subject, group.form)
    if moves and moved is None and not group.perfect:
        return True
    if moved is not None and only_some(sentence, moved):
        return True
    if subject is not None and deed.side == "lost" and only_some(sentence, subject):
        return True
    led = sentence.has(deed.start, "at") and not _preposition(sentence, deed)
    return led and _is_a_side(sentence, deed.start + 1)


def _preposition(sentence: Sentence, deed: _Deed) -> str:
    """Return the tag of the preposition that leads from the verb to its town, ``""`` if none does."""
    if sentence.has(deed.start - 1, "outside"):
        return ""
    return {"from": "of", "into": "at"}.get(FRAMES[deed.frame].place, "")


def _towns_of(sentence: Sentence, deed: _Deed) -> Towns:
    """Return the towns that the verb tells of: behind it, else those that its words point back to."""
    needs = _preposition(sentence, deed)
    unknown = bool(needs) or may_be_unknown(sentence, deed.group, deed.subject, deed.start)
    towns = towns_after(sentence, deed.start, needs=needs, unknown=unknown)
    towns = part_told_alone(sentence, deed.group, deed.start, towns)
    if deed.frame == "take" and not (towns.at or towns.refers or towns.part):
        towns = taken_besides(sentence, deed.start) or towns
    if not (towns.at or towns.refers or towns.beside):
        towns = pointed_back(sentence, deed.group)
    if not (towns.at or towns.refers or towns.beside) and deed.subject is not None:
        towns = _left_by_garrison(sentence, deed.group, deed.subject)
    return towns


def _told_of(sentence: Sentence, deed: _Deed, towns: Towns) -> Event | None:
    """Return the event that the verb tells of ``towns``, ``None`` if what follows them makes it none."""
    group, subject, moved = deed.group, deed.subject, deed.moved
    rule, end = f"{deed.frame}: active", towns.end or group.last + 1
    if not (towns.at or towns.refers or towns.beside):
        fled = _flight(sentence, group, subject or fled_after(sentence, group))
        if fled is not None:
            return fled
    if not (towns.at or towns.refers):
        return make_event(rule, group, towns) if towns.beside else None
    if _means_another_thing(sentence, deed, end) or keeps_only(sentence, group, towns):
        return None
    other = party_led_to(sentence, end) or party_after_gloss(sentence, end) or towns.other_side
    other = moved if deed.frame == "expel" else other
    if group.form.needs_other and other is None:
        return None
    if subject is None and deed.frame == "withdraw":
        subject = moved  # "said that [it] had pulled its troops out of X"
    linked = group.linked or (towns.refers and left_as_told(sentence, group))
    group = group._replace(negated=group.negated or sentence.has(deed.start, "negating"), linked=linked)
    return make_event(rule, group, towns, subject=subject, other=other)


def _means_another_thing(sentence: Sentence, deed: _Deed, end: int) -> bool:
    """Whether what stands behind the towns, from chunk ``end`` on, gives the verb another sense."""
    group, subject = deed.group, deed.subject
    if group.form.mood == "gerund":
        exposed = deed.side == "lost" and left_behind(sentence, end)
        if exposed or sentence.has(end, "cond"):  # "taking X would open a road"
            return True
    if sentence.has(group.last, "transfer") and sentence.has_any(end, "at", "toward"):
        return True  # "moved tanks from X to Y"
    if deed.frame == "lose":
        leaves = subject is not None and sets_out(sentence, subject, end)
        return leaves or sentence.has(end, "deprived")
    if deed.frame == "take":
        return is_besieged(sentence, end) or sentence.has(end, "captive")
    return deed.frame == "bring" and not any(sentence.has(at, "hands") for at in range(end, end + 5))


def _left_by_garrison(sentence: Sentence, group: Group, subject: Party) -> Towns:
    """Return the town whose garrison goes away, no other place told: "the defenders of X pulled out"."""
    goes = group.form.frame in ("leave", "withdraw") and is_garrison(sentence, subject)
    return post_of(sentence, subject, group) if goes else Towns()


def _is_a_side(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` names a town that stands for its government: "Kyiv lost to Moscow"."""
    here = sentence.chunks[at] if at < len(sentence.chunks) else None
    return here is not None and here.toponym is not None and here.actor is not None


def _goes_on(sentence: Sentence, group: Group) -> bool:
    """Whether a verb tells what the clause before it led to: ", taking X", "before leaving X"."""
    if group.form.mood == "gerund":
        return group.perfect and sentence.has_any(group.first - 1, "comma", "after", "if")
    return group.form.mood == "infinitive" and sentence.has(group.first - 1, "before")


def _acting_party(sentence: Sentence, first: int) -> Party | None:
    """Return who acts in the clause that a gerund ends ("the army broke through, taking X")."""
    said = (at for at in range(first - 1, -1, -1) if sentence.chunks[at].frames("say", "admit", "deny"))
    start = next(said, -1)
    for party in sentence.parties:
        if start < party.first < first and not sentence.governed(party.first):
            return party if party.kind in ("force", "name", "they") else None
    return None


def _reflexive(sentence: Sentence, group: Group) -> bool:
    """Whether the verb carries a reflexive pronoun."""
    return any(sentence.has(at, "refl") for at in range(group.first, group.last))


def _goes(sentence: Sentence, group: Group, subject: Party | None) -> bool:
    """Whether the verb is one of going, told with "be" ("sont parties de"), and nobody is sent "out"."""
    if group.form.frame != "withdraw" or group.perfect:
        return False
    if subject is not None and sentence.has(group.last + 1, "out"):
        return False
    helped = any(sentence.has(at, "be") for at in range(group.first, group.last))
    return helped or " " in sentence.chunks[group.last].low
