"""Rules for verbs whose subject acts: forces took, left or entered a town."""

from __future__ import annotations

from frontmap.reading.beside import beside_reason
from frontmap.reading.chunks import OTHER_NAME
from frontmap.reading.entries import Form
from frontmap.reading.event import Event, make_event
from frontmap.reading.frames import FRAMES
from frontmap.reading.passive import find_agents
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.subject import find_subject
from frontmap.reading.towns import Towns, towns_after
from frontmap.reading.towns_before import towns_before
from frontmap.reading.verbs import Group
from frontmap.reading.vocabulary import NAME, WORD


def done(sentence: Sentence, group: Group) -> Event | None:
    """The subject took, lost or entered a town: "ont repris X", "se sont retirées de X"."""
    form = group.form
    subject = find_subject(sentence, group.first)
    if form.mood == "gerund" and group.perfect and sentence.has(group.first - 1, "comma"):
        subject = _acting_party(sentence, group.first) or subject
    if isinstance(subject, int) and group.perfect:
        subject = None
    if group.bare and group.first == 0:
        subject = main_party(sentence, group.last)
    turned = _turned(sentence, group) if not isinstance(subject, Party) and form.mood == "finite" else None
    if turned is not None:
        return turned
    if isinstance(subject, int) or (isinstance(subject, Party) and subject.kind == "civil"):
        return None
    start, moved = group.last + 1, None
    if form.frame in ("withdraw", "expel") and not _reflexive(sentence, group):
        moved = _moved(sentence, start)
        if moved is None and not (
            form.frame == "withdraw" and group.perfect is False and _goes(sentence, group)
        ):
            return None
        start = moved.last + 1 if moved else start
    if moved is None and isinstance(subject, Party) and _may_travel(subject, form) and not group.perfect:
        return None
    needs = {"from": "of", "into": "at"}.get(FRAMES[form.frame].place, "")
    if moved is not None and _only_some(sentence, moved):
        return None
    forces = isinstance(subject, Party) and subject.kind == "force"
    listed = sentence.has(start + 1, "comma") and sentence.has(start + 2, NAME)
    unknown = form.places_only or bool(needs) or (forces and (listed or not sentence.has(start, OTHER_NAME)))
    towns = towns_after(sentence, start, needs=needs, unknown=unknown)
    if not (towns.at or towns.refers or towns.beside):
        towns = _pointed_back(sentence, group)
    if (
        form.mood == "gerund"
        and FRAMES[form.frame].side == "lost"
        and towns.at
        and _left_behind(sentence, towns.end)
    ):
        return None
    if not (towns.at or towns.refers):
        return None if not towns.beside else make_event(f"{form.frame}: active", group, towns)
    end = towns.end or group.last + 1
    other = moved if form.frame == "expel" else _party_led_to(sentence, end) or towns.other_side
    if form.needs_other and other is None:
        return None
    return make_event(f"{form.frame}: active", group, towns, subject=subject, other=other)


def _turned(sentence: Sentence, group: Group) -> Event | None:
    """The town stands before its verb and the side after it: "X captured [have] the forces of Y"."""
    after = group.last + 1
    while sentence.has(after, "adv", "time") and after not in sentence.party_at:
        after += 1
    subject = sentence.party_at.get(after)
    if subject is None or subject.kind not in ("force", "name") or sentence.by_ending(subject):
        return None
    towns = towns_before(sentence, group.first)
    preposition = {"from": "of", "into": "at"}.get(FRAMES[group.form.frame].place, "")
    first = towns.at[0] if towns.at else _step_back(sentence, group.first)
    while sentence.has(first - 1, "type", "adj", "this"):
        first -= 1
    led = sentence.has(first - 1, preposition) if preposition else sentence.opens_clause(first)
    if not (towns.at or towns.refers) or towns.beside or not led:
        return None
    return make_event(f"{group.form.frame}: active", group, towns, subject=subject)


def _acting_party(sentence: Sentence, first: int) -> Party | None:
    """Return who acts in the clause that a gerund ends ("the army broke through, taking X")."""
    said = (at for at in range(first - 1, -1, -1) if sentence.chunks[at].frames("say", "admit", "deny"))
    start = next(said, -1)
    for party in sentence.parties:
        if start < party.first < first and not sentence.governed(party.first):
            return party if party.kind in ("force", "name", "they") else None
    return None


def _step_back(sentence: Sentence, at: int) -> int:
    """Return the chunk before chunk ``at``, times and adverbs stepped over."""
    at -= 1
    while sentence.has(at, "adv", "time") and not sentence.has(at, "type"):
        at -= 1
    return at


def removed(sentence: Sentence, group: Group) -> Event | None:
    """Forces were withdrawn or chased from a town: "ont été retirées de X", "ont été chassés de X par Y"."""
    subject = find_subject(sentence, group.first) if group.first else main_party(sentence, group.last)
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


def _may_travel(subject: Party, form: Form) -> bool:
    """Whether such a subject (a president, headquarters) comes and goes without a town changing hands."""
    return form.frame in ("lose", "leave", "withdraw", "enter", "reach") and (
        subject.headquarters or subject.kind == "office"
    )


def _reflexive(sentence: Sentence, group: Group) -> bool:
    """Whether the verb carries a reflexive pronoun."""
    return any(sentence.has(at, "refl") for at in range(group.first, group.last))


def _goes(sentence: Sentence, group: Group) -> bool:
    """Whether the verb is one of going, told with "be" ("sont parties de")."""
    return (
        any(sentence.has(at, "be") for at in range(group.first, group.last))
        or " " in sentence.chunks[group.last].low
    )


def _leads_to(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is a "from" or a "to", and no mere "in": an article goes with it."""
    return sentence.has(at, "of", "to") or (
        sentence.has(at, "at") and (sentence.has(at, "det") or sentence.has(at + 1, "det"))
    )


def _moved(sentence: Sentence, at: int) -> Party | None:
    """Return the forces that are taken or chased away, if the verb's object at chunk ``at`` is that."""
    while sentence.has(at, "det", "quote", "adj", "adv", "time", "possessive", "number"):
        party = sentence.party_at.get(at)
        if party is not None:
            break
        at += 1
    party = sentence.party_at.get(at)
    return party if party is not None and party.kind in ("force", "name") else None


def _left_behind(sentence: Sentence, at: int) -> bool:
    """Whether a word after the town says in which state it was left ("leaving X exposed")."""
    here = sentence.chunks[at] if at < len(sentence.chunks) else None
    return here is not None and here.has(WORD) and not here.capital and not here.forms and here.actor is None


def _only_some(sentence: Sentence, moved: Party) -> bool:
    """Whether no more than a part of the forces is moved ("some of its units")."""
    return any(sentence.has(at, "some") for at in range(max(0, moved.first - 3), moved.first + 1))


def _pointed_back(sentence: Sentence, group: Group) -> Towns:
    """Return the towns before the verb that are its object: "X, that the army left", "they went in there"."""
    if points_there(sentence, group):
        return Towns(refers=True)
    for named_before in (town_of_where(sentence, group), _led_ahead(sentence, group)):
        if named_before.at or named_before.refers:
            return named_before
    links = {"object": ("that", "whom"), "from": ("whose",)}.get(FRAMES[group.form.frame].place)
    if links:
        for at in range(group.first - 1, max(0, group.first - 9), -1):
            who = "that" in links and sentence.has(at, "who") and sentence.party_at.get(at + 1)
            if sentence.has(at, *links) or who:
                antecedent = at - 2 if sentence.has(at - 1, "comma") else at - 1
                beside = antecedent >= 0 and beside_reason(sentence, antecedent)
                return Towns() if beside else towns_before(sentence, at)
    return Towns()


def _led_ahead(sentence: Sentence, group: Group) -> Towns:
    """Return the towns that open the clause, their preposition before them: "from X the army withdrew"."""
    preposition = {"from": "of", "into": "at"}.get(FRAMES[group.form.frame].place, "")
    for at in range(group.first - 1, max(-1, group.first - 12), -1):
        if preposition and sentence.has(at, preposition) and sentence.opens_clause(at):
            towns = towns_after(sentence, at, needs=preposition)
            between = range(towns.end + 1, group.first)
            cut = any(sentence.has(i, "comma", "clause", "strong") for i in between)
            return towns if not towns.beside and towns.end <= group.first and not cut else Towns()
        if sentence.is_boundary(at) or (sentence.has(at, "comma") and not sentence.has(0, preposition)):
            break
    return Towns()


def town_of_where(sentence: Sentence, group: Group) -> Towns:
    """Return the town that a "where" before the verb points back to ("X, where the army entered")."""
    if FRAMES[group.form.frame].place != "into":
        return Towns()
    for at in range(group.first - 1, max(0, group.first - 7), -1):
        if sentence.has(at, "where"):
            towns = towns_before(sentence, at)
            return Towns() if towns.beside else towns
        if sentence.is_boundary(at) or sentence.has(at, "comma"):
            break
    return Towns()


def points_there(sentence: Sentence, group: Group) -> bool:
    """Whether the verb carries a "there", "from there" or "it" ("y sont entrés", "l'ont reprise")."""
    place = FRAMES[group.form.frame].place
    tag = {"into": "there", "from": "thence", "object": "it"}.get(place, "")
    start = group.first - (1 if tag == "it" else 2)
    return bool(tag) and any(sentence.has(at, tag) for at in range(max(0, start), group.last))


def _party_led_to(sentence: Sentence, start: int) -> Party | None:
    """Return the party from which a town was taken, or to which it was left ("aux Russes")."""
    for at in range(start, min(start + 4, len(sentence.chunks))):
        party = sentence.party_at.get(at)
        if party is not None:
            governed = any(_leads_to(sentence, i) for i in range(start, at))
            return party if governed and party.kind in ("force", "name") else None
        if not sentence.has(at, "at", "of", "det", "time", "adj"):
            break
    return None
