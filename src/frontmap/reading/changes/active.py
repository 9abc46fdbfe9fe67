"""Rules for verbs whose subject acts: forces took, left or entered a town."""

from __future__ import annotations

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
from frontmap.reading.changes.pointing import led_ahead, left_as_told, pointed_back, points_there
from frontmap.reading.changes.subject import find_subject
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sentences.chunks import OTHER_NAME
from frontmap.reading.sentences.day_owner import since_a_day
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NAME, NUMBER
from frontmap.reading.towns.after import towns_after
from frontmap.reading.towns.before import towns_before
from frontmap.reading.towns.beside import PART
from frontmap.reading.towns.phrase import Towns


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
        fled = fled_after(sentence, group) if sentence.has(group.last, BARE) else None
        if not flees(sentence, group, fled):
            return None
        return make_event("flight: active", group, Towns(refers=True), subject=fled)
    start, moved = group.last + 1, None
    if form.frame in ("withdraw", "expel") and not _reflexive(sentence, group):
        moved = who_is_moved(sentence, start)
        if moved is None and isinstance(subject, Party) and sentence.has(start, "out"):
            return sent_away(sentence, group, subject)
        if moved is None and isinstance(subject, Party) and subject.kind == "force":
            ahead = led_ahead(sentence, group) if sentence.has(group.last, BARE) else Towns()
            if ahead.at and not only_some(sentence, subject):
                return make_event(f"{form.frame}: passive", group, ahead, subject=subject)
        if moved is None and not (
            form.frame == "withdraw" and group.perfect is False and _goes(sentence, group)
        ):
            return None
        start = moved.last + 1 if moved else start
        start += moved is not None and sentence.has(start, "outside") and form.frame == "withdraw"
    if form.frame in ("keep", "retain") and sentence.has(start, "hands"):
        start += 1
    if sentence.has(group.last, BARE) and sentence.has(start, "adv") and sentence.has(start + 1, "and"):
        start += 1
    also = sentence.has(start, "and") and sentence.has(group.last, BARE)
    start += also and sentence.has_any(start + 1, NAME, "type")  # "took also X"
    if form.frame == "fight" and start in sentence.party_at:
        start = sentence.party_at[start].last + 1
    travels = isinstance(subject, Party) and may_travel(sentence, subject, form)
    if moved is None and travels and not group.perfect:
        return None
    needs = {"from": "of", "into": "at"}.get(FRAMES[form.frame].place, "")
    needs = "" if sentence.has(start - 1, "outside") else needs
    if moved is not None and only_some(sentence, moved):
        return None
    if isinstance(subject, Party) and FRAMES[form.frame].side == "lost" and only_some(sentence, subject):
        return None
    forces = (isinstance(subject, Party) and _is_armed(sentence, subject)) or _is_of_a_side(sentence, group)
    listed = sentence.has_any(start + 1, "comma", "and") and sentence.has(start + 2, NAME)
    listed = listed or (sentence.has(start + 1, "paren") and sentence.has(start + 2, "type"))
    unknown = form.places_only or bool(needs) or (forces and (listed or not sentence.has(start, OTHER_NAME)))
    if not needs and sentence.has(start, "at") and _is_a_side(sentence, start + 1):
        return None
    towns = towns_after(sentence, start, needs=needs, unknown=unknown)
    towns = part_told_alone(sentence, group, start, towns)
    if form.frame == "take" and not (towns.at or towns.refers or towns.part):
        towns = taken_besides(sentence, start) or towns
    if not (towns.at or towns.refers or towns.beside):
        towns = pointed_back(sentence, group)
    if not (towns.at or towns.refers or towns.beside) and isinstance(subject, Party):
        towns = _left_by_garrison(sentence, group, subject)
    if not (towns.at or towns.refers or towns.beside):
        fled = subject or fled_after(sentence, group)
        if flees(sentence, group, fled):
            return make_event("flight: active", group, Towns(refers=True), subject=fled)
    if (
        form.mood == "gerund"
        and FRAMES[form.frame].side == "lost"
        and towns.at
        and left_behind(sentence, towns.end)
    ):
        return None
    if not (towns.at or towns.refers):
        return None if not towns.beside else make_event(f"{form.frame}: active", group, towns)
    end = towns.end or group.last + 1
    if form.mood == "gerund" and sentence.has(end, "cond"):
        return None  # "taking X would open a road"
    if form.frame == "lose" and isinstance(subject, Party) and sets_out(sentence, subject, end):
        return None
    if form.frame == "take" and (is_besieged(sentence, end) or sentence.has(end, "captive")):
        return None
    if sentence.has(group.last, "transfer") and sentence.has_any(end, "at", "toward"):
        return None  # "moved tanks from X to Y"
    if _goes_on_only(sentence, group, towns):
        return None
    if form.frame == "lose" and sentence.has(end, "deprived"):
        return None
    if form.frame == "bring" and not any(sentence.has(at, "hands") for at in range(end, end + 5)):
        return None
    other = (
        moved
        if form.frame == "expel"
        else party_led_to(sentence, end) or party_after_gloss(sentence, end) or towns.other_side
    )
    if form.needs_other and other is None:
        return None
    if subject is None and moved is not None and form.frame == "withdraw":
        subject = moved  # "said that [it] had pulled its troops out of X"
    linked = group.linked or (towns.refers and left_as_told(sentence, group))
    group = group._replace(negated=group.negated or sentence.has(start, "negating"), linked=linked)
    return make_event(f"{form.frame}: active", group, towns, subject=subject, other=other)


def _left_by_garrison(sentence: Sentence, group: Group, subject: Party) -> Towns:
    """Return the town whose garrison goes away, no other place told: "the defenders of X pulled out"."""
    goes = group.form.frame in ("leave", "withdraw") and is_garrison(sentence, subject)
    return post_of(sentence, subject, group) if goes else Towns()


def _is_of_a_side(sentence: Sentence, group: Group) -> bool:
    """Whether a "they", or nobody after a "that", does it, and a side is named: "Y said [they] took X"."""
    before = sentence.party_at.get(group.first - 1)
    elided = sentence.has(group.first - 1, "that") and sentence.has(group.last, BARE)
    if not elided and (before is None or before.kind not in ("they", "we")):
        return False
    if before is not None and before.kind == "they" and group.form.frame == "take":
        return True  # of the side that was spoken of before
    return any(party.actor is not None and party.last < group.first for party in sentence.parties)


def _is_a_side(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` names a town that stands for its government: "Kyiv lost to Moscow"."""
    here = sentence.chunks[at] if at < len(sentence.chunks) else None
    return here is not None and here.toponym is not None and here.actor is not None


def _goes_on(sentence: Sentence, group: Group) -> bool:
    """Whether a verb tells what the clause before it led to: ", taking X", "before leaving X"."""
    if group.form.mood == "gerund":
        return group.perfect and sentence.has_any(group.first - 1, "comma", "after", "if")
    return group.form.mood == "infinitive" and sentence.has(group.first - 1, "before")


def _is_armed(sentence: Sentence, subject: Party) -> bool:
    """Whether ``subject`` is forces, or a side by a name that is no country's or capital's: "the M23"."""
    here = sentence.chunks[subject.first]
    armed = subject.kind == "name" and here.toponym is None and not here.has_any("region_name", OTHER_NAME)
    return subject.kind == "force" or (armed and here.actor is not None)


def _turned(sentence: Sentence, group: Group) -> Event | None:
    """The town stands before its verb and the side, if any, after it: "X captured [have] the forces of Y"."""
    after = group.last + 1
    if sentence.has(group.last, "with"):
        return None  # "entre", between
    while sentence.has_any(after, "adv", "time", "some", "adj", NUMBER) and after not in sentence.party_at:
        after += 1
    subject = sentence.party_at.get(after)
    nobody = subject is None and _is_object_first(sentence, group, after)
    if not nobody and (
        subject is None or subject.kind not in ("force", "name") or sentence.by_ending(subject)
    ):
        return None
    side = subject is not None and subject.actor is not None
    towns = towns_before(sentence, group.first, unknown=side and group.form.frame == "take")
    if not nobody and points_there(sentence, group) and not (towns.at or towns.refers or towns.beside):
        return make_event(f"{group.form.frame}: active", group, Towns(refers=True), subject=subject)
    preposition = {"from": "of", "into": "at"}.get(FRAMES[group.form.frame].place, "")
    first = towns.at[0] if towns.at else _step_back(sentence, group.first)
    while sentence.has_any(first - 1, "type", "adj", "this", "part", "det"):
        first -= 1
    led = sentence.has(first - 1, preposition) if preposition else sentence.opens_clause(first)
    led = led or (towns.part and towns.refers and not preposition) or _is_relative(sentence, group, towns)
    if not (towns.at or towns.refers) or towns.beside not in ("", PART) or not led:
        return None
    if _goes_on_only(sentence, group, towns):
        return None
    rule = "passive" if nobody else "active"
    return make_event(f"{group.form.frame}: {rule}", group, towns, subject=subject)


def _is_relative(sentence: Sentence, group: Group, towns: Towns) -> bool:
    """Whether a relative leads from a town to the verb whose object it is: "the fall of X, which took Y"."""
    between = range(towns.at[-1] + 1, group.first) if towns.at else ()
    takes = FRAMES[group.form.frame].place == "object" and sentence.has(group.last, BARE)
    return takes and any(sentence.has(at, "who") and sentence.has(at - 1, "comma") for at in between)


def _is_object_first(sentence: Sentence, group: Group, after: int) -> bool:
    """Whether no subject stands in a clause that goes on at chunk ``after``: "X [they] freed in May"."""
    if FRAMES[group.form.frame].place != "object" or not sentence.has(group.last, BARE):
        return False
    ends = ("mark", "comma", "strong", "at", "and", "dash", "quote")
    return after >= len(sentence.chunks) or sentence.has_any(after, *ends)


def _goes_on_only(sentence: Sentence, group: Group, towns: Towns) -> bool:
    """Whether a verb of keeping tells of no change: "hold X"; "hold half of X", "hold X since May" do."""
    if group.form.frame not in ("keep", "retain"):
        return False
    return not ((towns.part and group.form.frame == "keep") or since_a_day(sentence, group.last))


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
    while sentence.has_any(at, "adv", "time") and not sentence.has(at, "type"):
        at -= 1
    return at


def _reflexive(sentence: Sentence, group: Group) -> bool:
    """Whether the verb carries a reflexive pronoun."""
    return any(sentence.has(at, "refl") for at in range(group.first, group.last))


def _goes(sentence: Sentence, group: Group) -> bool:
    """Whether the verb is one of going, told with "be" ("sont parties de")."""
    return (
        any(sentence.has(at, "be") for at in range(group.first, group.last))
        or " " in sentence.chunks[group.last].low
    )
