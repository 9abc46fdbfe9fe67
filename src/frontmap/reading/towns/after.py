"""Where the names of towns stand around a verb or a noun, and what those words make of them."""

from __future__ import annotations

from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME, NUMBER, WORD
from frontmap.reading.towns.beside import BESIDE, DESCRIBING, REASONS, beside_after, describes_kind
from frontmap.reading.towns.context import (
    after_region,
    describes_entry,
    describes_town,
    ends_with_name,
    is_about_a_number,
    is_noun_of_change,
    is_place_of_all,
    leads_away,
    leads_from,
    leads_on,
    leads_to_name,
    leads_to_region,
    leads_to_side,
    list_after_place,
    loses,
    names_kind,
    object_before,
    opens_list,
    owns,
    tells_where,
)
from frontmap.reading.towns.lists import after_gloss, take_list
from frontmap.reading.towns.names import can_be_town
from frontmap.reading.towns.phrase import Towns

_ON_THE_WAY = frozenset(("time", DEMONYM, "det", "adj", "adv", "quote", "possessive", "area", NUMBER))


def towns_after(sentence: Sentence, at: int, *, needs: str = "", unknown: bool = False) -> Towns:
    """Return the towns in the phrase that begins with chunk ``at``.

    ``needs`` is the tag of the preposition that must lead to them; ``unknown`` lets a capitalised word that
    no gazetteer knows be a town.
    """
    if sentence.has(at, "comma") and sentence.has(at + 1, "time") and sentence.has(at + 2, "comma"):
        at += 3
    towns, start = Towns(end=at), at
    led, typed, strange, definite = not needs, False, 0, False
    leading = [needs] if needs else []
    described = not sentence.all_tags.isdisjoint(DESCRIBING)
    chunks = sentence.chunks
    while at < len(chunks):
        here, tags = chunks[at], sentence.tags[at]
        beside = "" if tags.isdisjoint(BESIDE) else next(tag for tag in BESIDE if tag in tags)
        if beside == "near" and sentence.has(at + 1, NUMBER):
            beside = ""  # "about 80 %"
        if beside == "region" and "part" in tags and not sentence.has_any(at + 1, "of", "at", NAME):
            beside = ""  # "the eastern districts"
        if "area" in tags and sentence.has_any(at + 1, "of", "near"):
            beside = "region"
        party = sentence.party_at.get(at)
        all_there = False
        if at == start and not needs:
            all_there = is_place_of_all(sentence, at)
            if "at" in tags and not (all_there or leads_to_side(sentence, at)):
                break
            if "out" in tags and leads_away(sentence, at):
                break
            if "of_whom" in tags and at + 1 in sentence.party_at:
                towns.other_side = sentence.party_at[at + 1]
                at = towns.other_side.last + 1
                continue
        elif at == start and needs == "of" and "away" in tags and not is_noun_of_change(sentence, at + 1):
            break
        if typed and "out" in tags and not towns.part:
            break
        if described and (
            describes_kind(sentence, at) or (NAME in tags and describes_kind(sentence, at + 1))
        ):
            at += 1
            continue
        if "region" in tags and typed:
            at = after_region(sentence, at)
            continue
        if typed and not definite and beside == "near" and (listed := list_after_place(sentence, at)):
            at = listed
            continue
        if typed and not towns.part and tells_where(sentence, at):
            listed = list_after_place(sentence, at)
            if listed is not None:
                at, definite = listed, False
                continue
            definite = definite and sentence.has(at - 2, "this")
            break
        if all_there:
            at = after_gloss(sentence, at - 1) + 1
            start = at
            continue
        if "away" in tags and is_noun_of_change(sentence, at + 1):
            at += 3 if sentence.has(at + 1, DEMONYM) else 2
            start = at - 1
            continue
        if typed and "dash" in tags and ends_with_name(sentence, at + 1):
            break
        if led and sentence.has(at + 1, "genitive") and names_kind(sentence, at + 2):
            at += 2
            continue
        if led and NAME in tags and names_kind(sentence, at + 1):
            at += 1
            continue
        led_on = sentence.has_any(at - 1, "at", "towns")
        if typed and led_on and NAME in tags and sentence.has(at + 1, "region"):
            at += 2
            continue
        if beside and (led or tags.isdisjoint(leading)):
            towns.beside = REASONS[beside]
            break
        if typed and "part" in tags and leads_to_region(sentence, at):
            pass
        elif "part" in tags and not ("type" in tags and "of" not in tags):
            forces = sentence.party_at.get(at + 1)
            if forces is not None and forces.kind == "force":
                break  # "a part of the troops"
            towns.part = led = True
        elif (
            led
            and can_be_town(sentence, at, unknown=unknown or typed)
            and not (party and party.kind != "name")
        ):
            towns.beside = beside_after(sentence, at) or owns(sentence, at)
            if sentence.has(at + 1, "genitive"):
                towns.part = towns.part or any(sentence.has(i, "part") for i in range(at + 2, at + 5))
            at = take_list(sentence, at, towns, unknown=unknown or typed) if not towns.beside else at
            break
        elif party is not None and not typed and loses(sentence, party) and leads_from(sentence, start, at):
            towns.other_side = party
            at = party.last + 1
            if sentence.has(at, "at") and not any(sentence.has(i, "region") for i in range(at, at + 4)):
                break
            continue
        elif "type" in tags and sentence.has(at + 1, "genitive"):
            break
        elif "type" in tags:
            typed = True
            one = "towns" not in tags and not sentence.has_any(at - 1, NUMBER, "several")
            definite = definite or ((sentence.has(at - 1, "this") or BARE in tags) and one)
        elif (towns.part or typed) and "region_name" in tags:
            pass
        elif at == start and not needs and "him" in tags and "possessive" in tags:
            antecedent = object_before(sentence, at)
            return Towns([] if antecedent is None else [antecedent], end=at + 1)
        elif at == start and (("him" in tags and not needs) or ("there" in tags and needs == "at")):
            definite, at = True, at + 1
            break
        elif "stationed" in tags:
            leading.append("at")
        elif not tags.isdisjoint(leading):
            led = True
        elif (
            not tags.isdisjoint(_ON_THE_WAY)
            or (here.has_any("of", "at") and led)
            or is_about_a_number(here, beside)
        ):
            pass
        elif typed and (
            here.has_any("comma", "colon", "dash", "paren", "such", "people", "of", "at")
            or opens_list(sentence, at)
            or (WORD in tags and not here.capital)
        ):
            strange += 1
            if definite and WORD in tags and not leads_on(sentence, at):
                break
            ends = here.has_any("comma", "colon") and (definite or not leads_to_name(sentence, at))
            if strange > 6 or ends:
                break
        elif (
            (led and describes_town(sentence, at))
            or _describes_part(sentence, at)
            or (at == start and needs == "at" and describes_entry(sentence, at))
        ):
            pass
        else:
            break
        at += 1
    towns.end = at
    towns.refers = definite and not towns.at and not towns.beside
    if towns.part and not needs and not (towns.at or towns.beside) and sentence.has(at - 1, "part"):
        ends = at >= len(chunks) or sentence.has_any(at, "mark", "comma", "strong", "and")
        towns.refers = towns.refers or (ends and sentence.has(start - 1, BARE))
    return towns


def _describes_part(sentence: Sentence, at: int) -> bool:
    """Whether an unknown word at chunk ``at`` describes a part of a town after it: "the outlying streets"."""
    here = sentence.chunks[at]
    plain = WORD in here.tags and not here.forms and not here.capital
    return plain and sentence.has(at + 1, "part")


def parts_listed(sentence: Sentence, towns: Towns) -> Towns:
    """Return the town of which only a part is listed after ``towns``: "took X, Y and half of Z"."""
    if towns.part or not towns.at:
        return Towns()
    at, linked = towns.end, False
    while sentence.has_any(at, "comma", "and", "det"):
        linked = linked or sentence.has(at, "and")  # "X, a suburb of Y" is no list
        at += 1
    listed = linked and sentence.has_any(at, "part", "adj")
    more = towns_after(sentence, at, unknown=True) if listed else Towns()
    return more if more.part and more.at and not more.beside else Towns()


def towns_at_head(sentence: Sentence, verb: int) -> Towns:
    """Return the towns that a sentence begins with: "In X, ...", or "In X" right before chunk ``verb``."""
    start = 0
    while sentence.has_any(start, "quote", "dash", "yet", "adv", "clause") and not sentence.has_any(
        start, "at", "there"
    ):
        start += 1
    place = after_gloss(sentence, start - 1) if sentence.has(start, "at") else start
    if place > start and sentence.has(place + 1, "comma") and sentence.has(place + 2, "at"):
        start = place + 2
    towns = towns_after(sentence, start, needs="at") if sentence.has(start, "at") else Towns()
    if sentence.has(start, "there"):
        towns = Towns(refers=True, end=start + 1)
    end = towns.end
    while sentence.has_any(end, "at", "of", "region", "region_name", "time", "adv") and end < verb:
        end += 1
    acting = sentence.party_at.get(end)
    if acting is not None and acting.first == end and acting.last + 1 == verb:
        end = verb
    return towns if sentence.has(end, "comma") or end == verb else Towns()
