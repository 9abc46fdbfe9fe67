"""Which towns a verb means that names none: those that its words point back or ahead to."""

from __future__ import annotations

from frontmap.reading.changes.among import is_among, named_first
from frontmap.reading.changes.undergoing import acting_before, before_noun
from frontmap.reading.changes.unknown_towns import is_armed, sure_names
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.lexicon.frames import FRAMES
from frontmap.reading.sentences.chunks import OTHER_NAME
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, WORD
from frontmap.reading.towns.after import towns_after
from frontmap.reading.towns.before import town_of_relative, towns_before
from frontmap.reading.towns.beside import PART, beside_reason
from frontmap.reading.towns.phrase import Towns
from frontmap.reading.towns.stepped_over import names_kind_after

_LONGEST_INSET = 14


def pointed_back(sentence: Sentence, group: Group) -> Towns:
    """Return the towns before the verb that are its object: "X, that the army left", "they went in there"."""
    if points_there(sentence, group):
        return Towns(refers=True)
    if left_as_told(sentence, group):
        return Towns(refers=True)
    topic = _topic(sentence, group)
    if topic.at or topic.refers:
        return topic
    meant = _meant_by_pronoun(sentence, group)
    if meant is not None:
        return Towns(at=[meant])
    for named_before in (town_of_where(sentence, group), led_ahead(sentence, group)):
        if named_before.at or named_before.refers:
            return named_before
    acting = acting_before(sentence, group) if FRAMES[group.form.frame].place == "object" else None
    if acting is not None:
        kind = before_noun(sentence, acting.first)
        towns = town_of_relative(sentence, kind + 1)
        among = not towns.at and is_among(sentence, kind)
        return named_first(sentence, kind) if among else towns
    links = {"object": ("that", "whom"), "from": ("whose",)}.get(FRAMES[group.form.frame].place)
    near = sentence.chunks[group.last + 1 : group.last + 5]
    if links == ("that", "whom") and any(here.frames("hold") and WORD not in here.tags for here in near):
        links = ("whose",)
    if links and not sentence.all_tags.isdisjoint((*links, "who")):
        for at in range(group.first - 1, max(0, group.first - 16), -1):
            who = "that" in links and sentence.has(at, "who") and sentence.party_at.get(at + 1)
            if sentence.has_any(at, *links) or who:
                return town_of_relative(sentence, at)
    return Towns()


def left_as_told(sentence: Sentence, group: Group) -> bool:
    """Whether a side leaves, no place told, after what happened to a town: "took X after Y withdrew"."""
    after, before = group.last + 1, group.first - 1
    ends = after >= len(sentence.chunks) or sentence.has_any(after, "mark", "comma", "quote", "strong")
    party = sentence.party_at.get(before)
    if not ends or group.past or group.form.frame not in ("leave", "withdraw") or party is None:
        return False
    while sentence.has_any(before, "det", "adj", DEMONYM) or sentence.party_at.get(before) == party:
        before -= 1
    told = any(here.is_town for here in sentence.chunks[:before])
    return told and sentence.has_any(before, "after", "clause") and party.kind in ("force", "name")


def _topic(sentence: Sentence, group: Group) -> Towns:
    """Return the town that opens the clause as a verb's object, its subject between: "X we have not lost"."""
    if FRAMES[group.form.frame].place != "object" or not sentence.has(group.last, BARE):
        return Towns()
    acting = group.first - 1
    while sentence.has_any(acting, "time", "adv") and acting not in sentence.party_at:
        acting -= 1
    party = sentence.party_at.get(acting)
    town = party.first - 1 if party is not None and party.kind in ("force", "name", "we", "they") else -1
    while sentence.has_any(town, "quote", "time", "adv"):
        town -= 1
    if sentence.has(town, "comma"):
        town = _before_inset(sentence, town)
    forces = party is not None and is_armed(party) and party.last == group.first - 1
    towns = towns_before(sentence, town + 1, unknown=forces) if town >= 0 else Towns()
    first = town
    while sentence.has_any(first - 1, "type", "adj", "part"):
        first -= 1
    towns = sure_names(sentence, towns)
    known = forces or sentence.chunks[town].toponym is not None
    named = (towns.at and known) or (towns.refers and towns.part)
    return towns if named and sentence.opens_clause(first) and towns.beside in ("", PART) else Towns()


def _before_inset(sentence: Sentence, comma: int) -> int:
    """Return the chunk before the inset that ends with a comma: "X, a town near Y, [the army] took"."""
    for at in range(comma - 1, max(-1, comma - _LONGEST_INSET), -1):
        if sentence.has(at, "comma"):
            return at - 1
        here = sentence.chunks[at]
        if here.moods("finite", "participle") or here.has_any("who", "that", "have", "be", "clause"):
            break
    return comma


def _meant_by_pronoun(sentence: Sentence, group: Group) -> int | None:
    """Return the town of the sentence that an "it" right before the verb is: "X held on, they it left"."""
    at = group.first - 1
    if FRAMES[group.form.frame].place != "object" or not sentence.has(group.last, BARE):
        return None
    if not sentence.has(at, "him"):
        return None
    for name in range(at - 1, -1, -1):
        here = sentence.chunks[name]
        if here.is_town:
            return name if beside_reason(sentence, name) == "" else None
        if here.has_any("strong", "colon", OTHER_NAME):
            break
    return None


def led_ahead(sentence: Sentence, group: Group) -> Towns:
    """Return the towns that open the clause, their preposition before them: "from X the army withdrew"."""
    preposition = {"from": "of", "into": "at"}.get(FRAMES[group.form.frame].place)
    if preposition is None:
        return Towns()
    at, furthest = group.first - 1, max(-1, group.first - 12)
    while at > furthest:
        if sentence.has(at, preposition) and sentence.opens_clause(at):
            leaves = preposition == "of" and sentence.has(group.last, BARE)
            towns = towns_after(sentence, at, needs=preposition, unknown=leaves)
            start = _after_inset(sentence, towns.end)
            cut = any(sentence.has_any(i, "comma", "clause", "strong") for i in range(start, group.first))
            return towns if not towns.beside and towns.end <= group.first and not cut else Towns()
        inset = _opening_of_inset(sentence, at)
        if inset == at and (
            sentence.is_boundary(at) or (sentence.has(at, "comma") and not sentence.has(0, preposition))
        ):
            break
        at = inset - 1
    return Towns()


def _after_inset(sentence: Sentence, comma: int) -> int:
    """Return the chunk behind an inset that opens with a comma: "into X, according to Y, they went"."""
    if sentence.has(comma, "comma") and _opens_inset(sentence, comma):
        for at in range(comma + 2, min(comma + _LONGEST_INSET, sentence.length)):
            if sentence.has(at, "comma"):
                return at + 1
    return comma + 1


def _opening_of_inset(sentence: Sentence, comma: int) -> int:
    """Return the comma that opens the inset which chunk ``comma`` closes, else ``comma``."""
    if sentence.has(comma, "comma"):
        for at in range(comma - 1, max(0, comma - _LONGEST_INSET), -1):
            if sentence.has(at, "comma"):
                return at if _opens_inset(sentence, at) else comma
            if sentence.has(at, "source"):
                return at - 1 if sentence.has(at - 1, "comma") else comma
            if sentence.has(at, "strong"):
                break
    return comma


def _opens_inset(sentence: Sentence, comma: int) -> bool:
    """Whether a comma opens who says so, or what a town is: "from X, says Y, they", "from X, a town,"."""
    if sentence.has(comma + 1, "source"):
        return True
    said = sentence.has(comma + 1, BARE) and bool(sentence.chunks[comma + 1].frames("say", "admit"))
    return said or (sentence.chunks[comma - 1].is_town and names_kind_after(sentence, comma - 1))


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
    if tag == "it" and _is_control_of_it(sentence, group):
        return True
    if tag == "it" and sentence.has(group.first - 1, "him") and sentence.has(group.last, BARE):
        return True
    end = group.last + 1 if tag == "it" else group.last
    return bool(tag) and any(sentence.has(at, tag) for at in range(max(0, start), end))


def _is_control_of_it(sentence: Sentence, group: Group) -> bool:
    """Whether a verb governs the control of what an "of it" before it means: "en ont pris le contrôle"."""
    if not any(sentence.has(at, "thence") for at in range(max(0, group.first - 1), group.last)):
        return False
    control = group.last + 1 + sentence.has(group.last + 1, "det")
    held = sentence.has_any(control, "hands", "adj") and bool(sentence.chunks[control].frames("hold"))
    return held and not sentence.has(control + 1, "of")
