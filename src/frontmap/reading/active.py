"""Rules for verbs whose subject acts: forces took, left or entered a town."""

from __future__ import annotations

from dataclasses import replace

from frontmap.reading.beside import PART, REASONS, beside_reason
from frontmap.reading.chunks import OTHER_NAME
from frontmap.reading.entries import BARE, Form
from frontmap.reading.event import Event, make_event
from frontmap.reading.frames import FRAMES
from frontmap.reading.passive import find_agents
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.subject import find_subject
from frontmap.reading.towns import Towns, towns_after
from frontmap.reading.towns_before import town_of_relative, towns_before
from frontmap.reading.verbs import Group
from frontmap.reading.vocabulary import DEMONYM, NAME, WORD

_LONGEST_ACRONYM = 4
_GETTING = ("take", "enter", "pass", "fall")
_BEFORE_NOUN = ("det", "possessive", "adj", "quote", "number")


def done(sentence: Sentence, group: Group) -> Event | None:
    """The subject took, lost or entered a town: "ont repris X", "se sont retirées de X"."""
    form = group.form
    subject = find_subject(sentence, group.first)
    if _goes_on(sentence, group):
        subject = _acting_party(sentence, group.first) or subject
    if isinstance(subject, int) and group.perfect:
        subject = None
    if group.bare and group.first == 0:
        subject = main_party(sentence, group.last)
    acts = isinstance(subject, Party) and subject.kind != "civil"
    turned = _turned(sentence, group) if not acts and form.mood == "finite" else None
    if turned is not None:
        return turned
    if isinstance(subject, int) or (isinstance(subject, Party) and subject.kind == "civil"):
        fled = _fled_after(sentence, group) if sentence.has(group.last, BARE) else None
        if not _flees(sentence, group, fled):
            return None
        return make_event("flight: active", group, Towns(refers=True), subject=fled)
    start, moved = group.last + 1, None
    if form.frame in ("withdraw", "expel") and not _reflexive(sentence, group):
        moved = _moved(sentence, start)
        if moved is None and isinstance(subject, Party) and sentence.has(start, "out"):
            return _sent_away(sentence, group, subject)
        if moved is None and isinstance(subject, Party) and subject.kind == "force":
            ahead = _led_ahead(sentence, group) if sentence.has(group.last, BARE) else Towns()
            if ahead.at and not _only_some(sentence, subject):
                return make_event(f"{form.frame}: passive", group, ahead, subject=subject)
        if moved is None and not (
            form.frame == "withdraw" and group.perfect is False and _goes(sentence, group)
        ):
            return None
        start = moved.last + 1 if moved else start
    if form.frame == "keep" and sentence.has(start, "hands"):
        start += 1
    if form.frame == "fight" and start in sentence.party_at:
        start = sentence.party_at[start].last + 1
    travels = isinstance(subject, Party) and _may_travel(sentence, subject, form)
    if moved is None and travels and not group.perfect:
        return None
    needs = {"from": "of", "into": "at"}.get(FRAMES[form.frame].place, "")
    if moved is not None and _only_some(sentence, moved):
        return None
    if isinstance(subject, Party) and FRAMES[form.frame].side == "lost" and _only_some(sentence, subject):
        return None
    forces = isinstance(subject, Party) and _is_armed(sentence, subject)
    listed = sentence.has(start + 1, "comma", "and") and sentence.has(start + 2, NAME)
    listed = listed or (sentence.has(start + 1, "paren") and sentence.has(start + 2, "type"))
    unknown = form.places_only or bool(needs) or (forces and (listed or not sentence.has(start, OTHER_NAME)))
    if not needs and sentence.has(start, "at") and _is_a_side(sentence, start + 1):
        return None
    towns = towns_after(sentence, start, needs=needs, unknown=unknown)
    if not (towns.at or towns.refers or towns.beside):
        towns = _pointed_back(sentence, group)
    if not (towns.at or towns.refers or towns.beside):
        fled = subject or _fled_after(sentence, group)
        if _flees(sentence, group, fled):
            return make_event("flight: active", group, Towns(refers=True), subject=fled)
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
    if form.frame == "lose" and isinstance(subject, Party) and _sets_out(sentence, subject, end):
        return None
    if form.frame == "take" and _is_besieged(sentence, end):
        return None
    if form.frame == "keep" and not towns.part:
        return None
    if form.frame == "lose" and sentence.has(end, "deprived"):
        return None
    if form.frame == "bring" and not any(sentence.has(at, "hands") for at in range(end, end + 5)):
        return None
    other = moved if form.frame == "expel" else _party_led_to(sentence, end) or towns.other_side
    if form.needs_other and other is None:
        return None
    linked = group.linked or (towns.refers and _left_as_told(sentence, group))
    group = replace(group, negated=group.negated or sentence.has(start, "negating"), linked=linked)
    return make_event(f"{form.frame}: active", group, towns, subject=subject, other=other)


def _is_a_side(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` names a town that stands for its government: "Kyiv lost to Moscow"."""
    here = sentence.chunks[at] if at < len(sentence.chunks) else None
    return here is not None and here.toponym is not None and here.actor is not None


def _may_point_back(sentence: Sentence, first: int) -> bool:
    """Whether who flees, from chunk ``first`` on, can only flee from a town that was spoken of before.

    No town is named in the sentence, or one of which the clause before tells that another side got it.
    """
    named = [at for at, here in enumerate(sentence.chunks) if here.toponym is not None and here.actor is None]
    if not named or not sentence.has(first - 1, "comma", "clause", "and"):
        return not named
    told = (form.frame for here in sentence.chunks[:first] for form in here.forms if form.mood == "finite")
    return named[-1] < first and any(frame in _GETTING for frame in told)


def _fled_after(sentence: Sentence, group: Group) -> Party | None:
    """Return the forces after a verb of going, or whose they are: "there fled a garrison: men of Y"."""
    after = [party for party in sentence.parties if group.last < party.first <= group.last + 4]
    if not after or after[0].kind not in ("force", "name"):
        return None
    told = (
        sentence.party_at.get(after[0].last + 2)
        if sentence.has(after[0].last + 1, "colon", "comma")
        else None
    )
    return told if told is not None and after[0].actor is None and told.actor is not None else after[0]


def _flees(sentence: Sentence, group: Group, subject: Party | None) -> bool:
    """Whether forces go away in a sentence that names no place: from the town spoken of before."""
    if group.form.frame != "leave" or group.form.mood != "finite" or group.negated or subject is None:
        return False
    if subject.kind not in ("force", "name") or sentence.has(subject.first, OTHER_NAME):
        return False
    if _only_some(sentence, subject) or not _may_point_back(sentence, subject.first):
        return False
    after = range(group.last + 1, min(group.last + 5, len(sentence.chunks)))
    return not any(sentence.has(at, "of", "out", "number", "near", "front") for at in after)


def _sets_out(sentence: Sentence, subject: Party, at: int) -> bool:
    """Whether someone by name only travels from a town to another place: "X left Y for Z"."""
    led = sentence.has(at, "purpose", "with") and sentence.has(at + 1, NAME, "region_name")
    return subject.kind == "name" and led


def _is_besieged(sentence: Sentence, at: int) -> bool:
    """Whether a town is taken only into a ring, or under fire: "took X into an encirclement"."""
    led = sentence.has(at, "at", "near")
    return (
        "siege" in sentence.all_tags
        and led
        and sentence.has(at + 1, "siege", "adj", WORD)
        and any(sentence.has(i, "siege") for i in range(at + 1, at + 4))
    )


def _sent_away(sentence: Sentence, group: Group, moved: Party) -> Event | None:
    """Forces that open a clause are chased or led away, by nobody named: "the army [they] led out of X"."""
    towns = towns_after(sentence, group.last + 1, needs="of", unknown=True)
    if not (towns.at or towns.refers) or moved.kind not in ("force", "name") or _only_some(sentence, moved):
        return None
    after = towns.end
    while sentence.has(after, *_BEFORE_NOUN) and after not in sentence.party_at:
        after += 1
    object_after = sentence.party_at.get(after)
    if object_after is not None and object_after.kind == "force" and after == towns.end + object_after.own:
        return make_event(f"{group.form.frame}: active", group, towns, subject=moved)
    if object_after is not None or sentence.has(after, WORD):
        return None
    if FRAMES[group.form.frame].side == "gained":
        return make_event(f"{group.form.frame}: passive", group, towns, other=moved)
    return make_event(f"{group.form.frame}: passive", group, towns, subject=moved)


def _goes_on(sentence: Sentence, group: Group) -> bool:
    """Whether a verb tells what the clause before it led to: ", taking X", "before leaving X"."""
    if group.form.mood == "gerund":
        return group.perfect and sentence.has(group.first - 1, "comma", "after", "if")
    return group.form.mood == "infinitive" and sentence.has(group.first - 1, "before")


def _is_armed(sentence: Sentence, subject: Party) -> bool:
    """Whether ``subject`` is forces, or a side by a name that is no country's or capital's: "the M23"."""
    here = sentence.chunks[subject.first]
    armed = subject.kind == "name" and here.toponym is None and not here.has("region_name", OTHER_NAME)
    return subject.kind == "force" or (armed and here.actor is not None)


def _turned(sentence: Sentence, group: Group) -> Event | None:
    """The town stands before its verb and the side, if any, after it: "X captured [have] the forces of Y"."""
    after = group.last + 1
    while sentence.has(after, "adv", "time", "some") and after not in sentence.party_at:
        after += 1
    subject = sentence.party_at.get(after)
    nobody = subject is None and _is_object_first(sentence, group, after)
    if not nobody and (
        subject is None or subject.kind not in ("force", "name") or sentence.by_ending(subject)
    ):
        return None
    towns = towns_before(sentence, group.first)
    if not nobody and points_there(sentence, group) and not (towns.at or towns.refers or towns.beside):
        return make_event(f"{group.form.frame}: active", group, Towns(refers=True), subject=subject)
    preposition = {"from": "of", "into": "at"}.get(FRAMES[group.form.frame].place, "")
    first = towns.at[0] if towns.at else _step_back(sentence, group.first)
    while sentence.has(first - 1, "type", "adj", "this", "part", "det"):
        first -= 1
    led = sentence.has(first - 1, preposition) if preposition else sentence.opens_clause(first)
    led = led or (towns.part and towns.refers and not preposition)
    if not (towns.at or towns.refers) or towns.beside not in ("", PART) or not led:
        return None
    if group.form.frame == "keep" and not towns.part:
        return None
    rule = "passive" if nobody else "active"
    return make_event(f"{group.form.frame}: {rule}", group, towns, subject=subject)


def _is_object_first(sentence: Sentence, group: Group, after: int) -> bool:
    """Whether no subject stands in a clause that goes on at chunk ``after``: "X [they] freed in May"."""
    if FRAMES[group.form.frame].place != "object" or not sentence.has(group.last, BARE):
        return False
    ends = ("mark", "comma", "strong", "at", "and", "dash", "quote")
    return after >= len(sentence.chunks) or sentence.has(after, *ends)


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
    after = _moved(sentence, group.last + 1) if group.form.mood == "predicate" else None
    if after is not None and not _only_some(sentence, after):
        ahead = _led_ahead(sentence, group)
        if ahead.at:
            return make_event(f"{group.form.frame}: passive", group, ahead, subject=after)
    stationed = _stationed(sentence, group) if group.form.frame == "withdraw" else None
    if stationed is not None:
        return make_event(f"{group.form.frame}: passive", group, stationed[1], subject=stationed[0])
    if not isinstance(subject, Party) or subject.kind not in ("force", "name", "they"):
        return None
    towns = towns_after(sentence, group.last + 1, needs="of", unknown=True)
    if not (towns.at or towns.refers or towns.beside):
        return None
    agent, _ = find_agents(sentence, towns.end)
    if FRAMES[group.form.frame].side == "gained":
        return make_event(f"{group.form.frame}: passive", group, towns, subject=agent, other=subject)
    return make_event(f"{group.form.frame}: passive", group, towns, subject=subject)


def _stationed(sentence: Sentence, group: Group) -> tuple[Party, Towns] | None:
    """Return the forces that are moved and the towns they stood in: "units in X and Y were redeployed"."""
    for party in sentence.parties:
        if party.kind != "force" or party.last >= group.first or not sentence.has(party.last + 1, "at"):
            continue
        towns = towns_after(sentence, party.last + 1, needs="at")
        if towns.at and not towns.beside and not towns.part and towns.end == group.first:
            return (party, towns) if not _only_some(sentence, party) else None
    return None


def main_party(sentence: Sentence, at: int) -> Party | None:
    """Return the subject after the comma that closes a participle's phrase at the head of a sentence."""
    comma = next((i for i in range(at + 1, len(sentence.chunks)) if sentence.has(i, "comma")), None)
    if comma is None:
        return None
    after = (party for party in sentence.parties if comma < party.first < comma + 5)
    return next((party for party in after if not sentence.governed(party.first)), None)


def _may_travel(sentence: Sentence, subject: Party, form: Form) -> bool:
    """Whether such a subject (a president, headquarters) comes and goes without a town changing hands."""
    named = subject.kind == "name" and sentence.has(subject.first, OTHER_NAME)
    person = named and max(map(len, sentence.chunks[subject.first].low.split())) > _LONGEST_ACRONYM
    return form.frame in ("lose", "leave", "withdraw", "enter", "reach") and (
        subject.headquarters or subject.kind == "office" or person
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
    if _left_as_told(sentence, group):
        return Towns(refers=True)
    topic = _topic(sentence, group)
    if topic.at or topic.refers:
        return topic
    meant = _meant_by_pronoun(sentence, group)
    if meant is not None:
        return Towns(at=[meant])
    for named_before in (town_of_where(sentence, group), _led_ahead(sentence, group)):
        if named_before.at or named_before.refers:
            return named_before
    links = {"object": ("that", "whom"), "from": ("whose",)}.get(FRAMES[group.form.frame].place)
    near = sentence.chunks[group.last + 1 : group.last + 5]
    if links == ("that", "whom") and any(here.frames("hold") and not here.has(WORD) for here in near):
        links = ("whose",)
    if links:
        for at in range(group.first - 1, max(0, group.first - 16), -1):
            who = "that" in links and sentence.has(at, "who") and sentence.party_at.get(at + 1)
            if sentence.has(at, *links) or who:
                antecedent = at - 2 if sentence.has(at - 1, "comma") else at - 1
                beside = beside_reason(sentence, antecedent) if antecedent >= 0 else ""
                return Towns() if beside not in ("", REASONS["near"]) else town_of_relative(sentence, at)
    return Towns()


def _left_as_told(sentence: Sentence, group: Group) -> bool:
    """Whether a side leaves, no place told, after what happened to a town: "took X after Y withdrew"."""
    after, before = group.last + 1, group.first - 1
    ends = after >= len(sentence.chunks) or sentence.has(after, "mark", "comma", "quote", "strong")
    party = sentence.party_at.get(before)
    if not ends or group.past or group.form.frame not in ("leave", "withdraw") or party is None:
        return False
    while sentence.has(before, "det", "adj", DEMONYM) or sentence.party_at.get(before) == party:
        before -= 1
    told = any(here.toponym is not None and here.actor is None for here in sentence.chunks[:before])
    return told and sentence.has(before, "after", "clause") and party.kind in ("force", "name")


def _topic(sentence: Sentence, group: Group) -> Towns:
    """Return the town that opens the clause as a verb's object, its subject between: "X we have not lost"."""
    if FRAMES[group.form.frame].place != "object" or not sentence.has(group.last, BARE):
        return Towns()
    party = sentence.party_at.get(group.first - 1)
    town = party.first - 1 if party is not None and party.kind in ("force", "name", "we", "they") else -1
    while sentence.has(town, "quote", "time", "adv"):
        town -= 1
    towns = towns_before(sentence, town + 1) if town >= 0 else Towns()
    first = town
    while sentence.has(first - 1, "type", "adj", "part"):
        first -= 1
    named = (towns.at and sentence.chunks[town].toponym is not None) or (towns.refers and towns.part)
    return towns if named and sentence.opens_clause(first) and towns.beside in ("", PART) else Towns()


def _meant_by_pronoun(sentence: Sentence, group: Group) -> int | None:
    """Return the town of the sentence that an "it" right before the verb is: "X held on, they it left"."""
    at = group.first - 1
    if FRAMES[group.form.frame].place != "object" or not sentence.has(group.last, BARE):
        return None
    if not sentence.has(at, "him"):
        return None
    for name in range(at - 1, -1, -1):
        here = sentence.chunks[name]
        if here.toponym is not None and here.actor is None:
            return name if beside_reason(sentence, name) == "" else None
        if here.has("strong", "colon", OTHER_NAME):
            break
    return None


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
    if tag in ("there", "thence") and sentence.has(group.last + 1, tag):
        return True
    end = group.last + 1 if tag == "it" else group.last
    return bool(tag) and any(sentence.has(at, tag) for at in range(max(0, start), end))


def _party_led_to(sentence: Sentence, start: int) -> Party | None:
    """Return the party from which a town was taken, or to which it was left ("aux Russes")."""
    start = start - 1 if sentence.has(start - 1, "at") else start
    for at in range(start, min(start + 4, len(sentence.chunks))):
        party = sentence.party_at.get(at)
        if party is not None:
            governed = any(_leads_to(sentence, i) or sentence.has(i, "of_whom") for i in range(start, at))
            return party if governed and party.kind in ("force", "name") else None
        if not sentence.has(at, "at", "of", "det", "time", "adj", "of_whom"):
            break
    return None
