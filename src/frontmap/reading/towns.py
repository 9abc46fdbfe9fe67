"""Where the names of towns stand around a verb or a noun, and what those words make of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from frontmap.reading.beside import BESIDE, REASONS, beside_after, beside_reason, describes_kind
from frontmap.reading.chunk import Chunk
from frontmap.reading.entries import BARE
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.vocabulary import DEMONYM, NAME, NUMBER, WORD

_LONGEST_GLOSS = 16
_PLAIN = ("det", "adj", "adv", "quote", "possessive", "area", NUMBER)
_AFTER_PRONOUN = (
    "comma", "mark", "strong", "quote", "of", "at", "by", "and", "time", "adv", "clause", "hands", "dash",
)  # fmt: skip


@dataclass(slots=True)
class Towns:
    """The towns of one phrase: ``at`` are chunk indexes.

    ``part`` means that only a part of the town is spoken of; ``refers`` that the phrase points back to a
    town named before; ``other_side`` is a party found on the way ("retook from the Russians"); ``beside``
    says why names after it are not those of towns that changed hands; ``end`` is the first chunk after the
    phrase.
    """

    at: list[int] = field(default_factory=list)
    part: bool = False
    refers: bool = False
    other_side: Party | None = None
    beside: str = ""
    end: int = 0


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
    chunks = sentence.chunks
    while at < len(chunks):
        here = chunks[at]
        beside = "" if here.tags.isdisjoint(BESIDE) else next(tag for tag in BESIDE if tag in here.tags)
        if beside == "near" and sentence.has(at + 1, NUMBER):
            beside = ""  # "about 80 %"
        if here.has("area") and sentence.has(at + 1, "of", "near"):
            beside = "region"
        party = sentence.party_at.get(at)
        all_there = at == start and not needs and _is_place_of_all(sentence, at)
        if at == start and not needs and here.has("at") and not (all_there or _leads_to_side(sentence, at)):
            break
        if typed and here.has("out") and not towns.part:
            break
        if at == start and not needs and _leads_away(sentence, at):
            break
        if at == start and needs == "of" and here.has("away") and not _is_noun_of_change(sentence, at + 1):
            break
        if at == start and here.has("of_whom") and at + 1 in sentence.party_at and not needs:
            towns.other_side = sentence.party_at[at + 1]
            at = towns.other_side.last + 1
            continue
        if (here.has(NAME) and describes_kind(sentence, at + 1)) or describes_kind(sentence, at):
            at += 1
            continue
        if here.has("region") and typed:
            at = _after_region(sentence, at)
            continue
        if typed and not definite and beside == "near" and (listed := _list_after_place(sentence, at)):
            at = listed
            continue
        if typed and not towns.part and _tells_where(sentence, at):
            listed = _list_after_place(sentence, at)
            if listed is not None:
                at, definite = listed, False
                continue
            definite = definite and sentence.has(at - 2, "this")
            break
        if all_there:
            at = _after_gloss(sentence, at - 1) + 1
            start = at
            continue
        if here.has("away") and _is_noun_of_change(sentence, at + 1):
            at += 3 if sentence.has(at + 1, DEMONYM) else 2
            start = at - 1
            continue
        if typed and here.has("dash") and _ends_with_name(sentence, at + 1):
            break
        if led and sentence.has(at + 1, "genitive") and _names_kind(sentence, at + 2):
            at += 2
            continue
        if led and here.has(NAME) and _names_kind(sentence, at + 1):
            at += 1
            continue
        if typed and here.has(NAME) and sentence.has(at + 1, "region") and sentence.has(at - 1, "at"):
            at += 2
            continue
        if beside and not (not led and here.has(*leading)):
            towns.beside = REASONS[beside]
            break
        if typed and here.has("part") and _leads_to_region(sentence, at):
            pass
        elif here.has("part") and not (here.has("type") and not here.has("of")):
            forces = sentence.party_at.get(at + 1)
            if forces is not None and forces.kind == "force":
                break  # "a part of the troops"
            towns.part = led = True
        elif (
            led
            and can_be_town(sentence, at, unknown=unknown or typed)
            and not (party and party.kind != "name")
        ):
            towns.beside = beside_after(sentence, at) or _owns(sentence, at)
            owned = range(at + 2, at + 5) if sentence.has(at + 1, "genitive") else ()
            towns.part = towns.part or any(sentence.has(i, "part") for i in owned)
            at = _take_list(sentence, at, towns, unknown=unknown or typed) if not towns.beside else at
            break
        elif party is not None and not typed and _loses(sentence, party) and _from(sentence, start, at):
            towns.other_side = party
            at = party.last + 1
            if sentence.has(at, "at") and not any(sentence.has(i, "region") for i in range(at, at + 4)):
                break
            continue
        elif here.has("type") and sentence.has(at + 1, "genitive"):
            break
        elif here.has("type"):
            typed = True
            one = not here.has("towns") and not sentence.has(at - 1, NUMBER, "several")
            definite = definite or ((sentence.has(at - 1, "this") or here.has(BARE)) and one)
        elif (towns.part or typed) and here.has("region_name"):
            pass
        elif at == start and not needs and here.has("him") and here.has("possessive"):
            antecedent = _object_before(sentence, at)
            return Towns([] if antecedent is None else [antecedent], end=at + 1)
        elif at == start and ((here.has("him") and not needs) or (here.has("there") and needs == "at")):
            definite, at = True, at + 1
            break
        elif here.has("stationed"):
            leading.append("at")
        elif leading and here.has(*leading):
            led = True
        elif here.has("time", DEMONYM, *_PLAIN) or (here.has("of", "at") and led) or _counts(here, beside):
            pass
        elif typed and (
            here.has("comma", "colon", "dash", "paren", "such", "people", "of", "at")
            or _opens_list(sentence, at)
            or (here.has(WORD) and not here.capital)
        ):
            strange += 1
            if definite and here.has(WORD) and not _leads_on(sentence, at):
                break
            ends = here.has("comma", "colon") and (definite or not _leads_to_name(sentence, at))
            if strange > 6 or ends:
                break
        elif (led and _describes_town(sentence, at)) or (
            at == start and needs == "at" and _describes_entry(sentence, at)
        ):
            pass
        else:
            break
        at += 1
    towns.end = at
    towns.refers = definite and not towns.at and not towns.beside
    if towns.part and not needs and not (towns.at or towns.beside) and sentence.has(at - 1, "part"):
        ends = at >= len(chunks) or sentence.has(at, "mark", "comma", "strong", "and")
        towns.refers = towns.refers or (ends and sentence.has(start - 1, BARE))
    return towns


def _counts(here: Chunk, beside: str) -> bool:
    """Whether a "near" is an "about" before a number: ``beside`` is empty then."""
    return here.has("near") and not beside


def _object_before(sentence: Sentence, at: int) -> int | None:
    """Return the town that an "it" at chunk ``at`` stands for: "surrounded X and took it"; "its" is none."""
    if at + 1 < len(sentence.chunks) and not sentence.has(at + 1, *_AFTER_PRONOUN):
        return None
    for name in range(at - 1, -1, -1):
        here = sentence.chunks[name]
        if here.toponym is not None and here.actor is None:
            return name if beside_reason(sentence, name) in ("", REASONS["near"]) else None
        if here.has("strong", "colon"):
            break
    return None


def parts_listed(sentence: Sentence, towns: Towns) -> Towns:
    """Return the town of which only a part is listed after ``towns``: "took X, Y and half of Z"."""
    at, linked = towns.end, False
    while sentence.has(at, "comma", "and", "det"):
        linked = linked or sentence.has(at, "comma", "and")
        at += 1
    listed = linked and towns.at and not towns.part and sentence.has(at, "part", "adj")
    more = towns_after(sentence, at, unknown=True) if listed else Towns()
    return more if more.part and more.at and not more.beside else Towns()


def towns_at_head(sentence: Sentence, verb: int) -> Towns:
    """Return the towns that a sentence begins with: "In X, ...", or "In X" right before chunk ``verb``."""
    start = 0
    while sentence.has(start, "quote", "dash", "yet", "adv") and not sentence.has(start, "at", "there"):
        start += 1
    place = _after_gloss(sentence, start - 1) if sentence.has(start, "at") else start
    if place > start and sentence.has(place + 1, "comma") and sentence.has(place + 2, "at"):
        start = place + 2
    towns = towns_after(sentence, start, needs="at") if sentence.has(start, "at") else Towns()
    if sentence.has(start, "there"):
        towns = Towns(refers=True, end=start + 1)
    end = towns.end
    while sentence.has(end, "at", "of", "region", "region_name", "time", "adv") and end < verb:
        end += 1
    acting = sentence.party_at.get(end)
    if acting is not None and acting.first == end and acting.last + 1 == verb:
        end = verb
    return towns if sentence.has(end, "comma") or end == verb else Towns()


def _leads_to_region(sentence: Sentence, at: int) -> bool:
    """Whether the part at chunk ``at`` is that of a country: "a town in the east of Y"."""
    after = at + 1
    while sentence.has(after, "det", "of"):
        after += 1
    return sentence.has(at - 1, "at", "det") and sentence.has(after, "region_name", "region")


def _owns(sentence: Sentence, name: int) -> str:
    """Return "a building" where the town only owns what is told of: "X's steelworks", not "X's suburbs"."""
    near = range(name + 2, min(name + 5, len(sentence.chunks)))
    parts = any(sentence.has(at, "part", "type") for at in near)
    return REASONS["building"] if sentence.has(name + 1, "genitive") and not parts else ""


def _describes_town(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is a word that a kind of town follows: "the war-torn eastern city of X"."""
    here, kind = sentence.chunks[at], at + 1
    if not here.has(WORD, "adv", "adj", "and", "not_a_name") or here.forms or here.capital:
        return False
    while kind < at + 6 and not sentence.has(kind, "type") and _is_attribute(sentence, kind):
        kind += 1
    return sentence.has(kind, "type")


def _is_attribute(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` may be one of several words that describe a noun after them."""
    if sentence.has(at, "of", "at", "det"):
        return False
    plain = sentence.has(at, WORD) and not sentence.chunks[at].forms and not sentence.chunks[at].capital
    return plain or sentence.has(at, "adj", "front", "and")


def _describes_entry(sentence: Sentence, at: int) -> bool:
    """Whether an unknown word stands between a verb and its preposition: "marched victorious into X"."""
    here = sentence.chunks[at]
    plain = here.has(WORD) and not here.forms and not here.capital
    return plain and sentence.has(at + 1, "at") and not sentence.has(at + 1, *BESIDE)


def _names_kind(sentence: Sentence, at: int) -> bool:
    """Whether a kind of town and an "of" follow a name: "the UNESCO heritage site of X"."""
    kind = at
    while kind < at + 3 and sentence.has(kind, WORD, "adj") and not sentence.has(kind, "type"):
        kind += 1
    return sentence.has(kind, "type") and sentence.has(kind + 1, "of")


def _after_region(sentence: Sentence, at: int) -> int:
    """Return the index after the region that is named from chunk ``at`` on."""
    at += 1
    while sentence.has(at, "of", "det", WORD) and not sentence.has(at, NAME):
        at += 1
    return at + 1


def _leads_away(sentence: Sentence, at: int) -> bool:
    """Whether an "out of" at chunk ``at`` leads to a town: "brought [back] from X"."""
    after = at + 1
    while sentence.has(after, "type", "adj"):
        after += 1
    named = after < len(sentence.chunks) and sentence.chunks[after].toponym is not None
    return sentence.has(at, "out") and named


def _leads_to_side(sentence: Sentence, at: int) -> bool:
    """Whether the preposition at chunk ``at`` may lead to a side: "to the Russians", and not to a place."""
    return sentence.has(at, "det", "part") or sentence.party_at.get(at + 1) is not None


def _leads_on(sentence: Sentence, at: int) -> bool:
    """Whether a word after "the city" may describe it: an "of" with its name, or a type, follows soon."""
    return any(sentence.has(i, "of", "type", NAME, "comma", "paren") for i in range(at + 1, at + 3))


def _loses(sentence: Sentence, party: Party) -> bool:
    """Whether ``party`` may be from whom a town is taken: forces or a side, no mere adjective."""
    return party.kind in ("force", "name") and not sentence.has(party.last, DEMONYM)


def _from(sentence: Sentence, start: int, at: int) -> bool:
    """Whether "from" at chunk ``start``, or "to", leads to the party at chunk ``at``, who loses something."""
    while sentence.has(at - 1, "det", "adj", NUMBER) and not sentence.has(at - 1, "at", "of"):
        at -= 1
    return sentence.has(at - 1, "at") or (at - 1 == start and sentence.has(start, "of"))


def _leads_to_name(sentence: Sentence, comma: int) -> bool:
    """Whether a name follows the comma, at once or after such words as "notably"."""
    at = comma + 2 if _opens_list(sentence, comma + 1) else comma + 1
    while sentence.has(at, "such", "det", "type", "of", "adj"):
        at += 1
    return sentence.has(at, NAME)


def _opens_list(sentence: Sentence, at: int) -> bool:
    """Whether the "as" at chunk ``at`` leads to names alone: "such towns as X and Y", not "as X said"."""
    alone = at + 2 == len(sentence.chunks) or sentence.has(at + 2, "comma", "and", "mark", "paren", "strong")
    return sentence.has(at, "as") and sentence.has(at + 1, NAME) and alone


def _tells_where(sentence: Sentence, at: int) -> bool:
    """Whether an "in" right after "a town" at chunk ``at`` leads to where it is, not to its name."""
    plain = sentence.has(at, "at") and not sentence.has(at, "of", "det", "type", "adj")
    if sentence.has(at - 1, "towns") and sentence.has(at + 2, "region"):
        return False
    return plain and sentence.has(at - 1, "type") and sentence.has(at + 1, NAME, "region_name", "region")


def _list_after_place(sentence: Sentence, at: int) -> int | None:
    """Return where names begin after "villages" and a place: "four villages in the X region – A and B"."""
    for mark in range(at + 2, min(at + 7, len(sentence.chunks))):
        if sentence.has(mark, "dash", "colon"):
            first = mark + 1
            while sentence.has(first, "type"):
                first += 1
            return first if sentence.has(first, NAME) and not _ends_with_name(sentence, first) else None
        if not sentence.has(mark, NAME, "region", "region_name", "of"):
            break
    return None


def _is_place_of_all(sentence: Sentence, at: int) -> bool:
    """Whether "in", a region and a town's type stand from chunk ``at``: "freed in the X region the town"."""
    if not sentence.has(at, "at") or sentence.has(at, "of", "det"):
        return False
    last = _after_gloss(sentence, at - 1)
    return last > at and sentence.has(last + 1, "type", "adj", "quote")


def _is_noun_of_change(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` names a change, maybe after whose it is: "[freed] from Russian occupation"."""
    at += sentence.has(at, DEMONYM)
    return at < len(sentence.chunks) and any(form.mood == "noun" for form in sentence.chunks[at].forms)


def _ends_with_name(sentence: Sentence, at: int) -> bool:
    """Whether an unknown name at chunk ``at`` ends the sentence: that of who says so, after a dash."""
    here = sentence.chunks[at] if at < len(sentence.chunks) else None
    last = at + 1 == len(sentence.chunks) or (at + 2 == len(sentence.chunks) and sentence.has(at + 1, "mark"))
    return here is not None and here.has(NAME) and here.toponym is None and last


def can_be_town(sentence: Sentence, at: int, *, unknown: bool) -> bool:
    """Whether chunk ``at`` is the name of a town, or could be one where ``unknown`` names are let in."""
    here = sentence.chunks[at]
    if here.toponym is not None:
        return not here.has("region_name")
    name = here.has(NAME) and here.actor is None and not here.has("region_name", "not_a_name")
    return unknown and name and not _has_article(sentence, at) and not _names_thing(sentence, at)


def _names_thing(sentence: Sentence, at: int) -> bool:
    """Whether the unknown name at chunk ``at`` is a thing's or people's: "took a «Leopard»", "X soldiers"."""
    quoted = sentence.has(at - 1, "quote") and sentence.has(at + 1, "quote")
    people = sentence.party_at.get(at + 1)
    soldiers = people is not None and people.kind == "force" and sentence.has(at + 1, "force")
    return soldiers or (quoted and at > 1 and bool(sentence.chunks[at - 2].forms))


def _has_article(sentence: Sentence, at: int) -> bool:
    """Whether "the" stands right before the name at chunk ``at``, as with countries, and not with towns."""
    article = sentence.has(at - 1, "this") and sentence.has(at - 1, "det")
    return article or (sentence.has(at - 1, "det") and sentence.has(at - 1, "of", "at"))


def _take_list(sentence: Sentence, at: int, towns: Towns, *, unknown: bool) -> int:
    """Add the town at chunk ``at`` and those listed with it; return the index after the list."""
    while True:
        towns.at.append(at)
        then = _then_another(sentence, at)
        if then is not None:
            at = then
            continue
        at = _after_gloss(sentence, at)
        after, linked = at + 1, False
        while (
            sentence.has(after, "comma", "and", "of", "at", "det", "type", "such", "adj", "time")
            and after - at < 9
        ):
            linked = linked or sentence.has(after, "comma", "and", "such")
            after += 1
        joins = (
            linked
            and after < len(sentence.chunks)
            and can_be_town(sentence, after, unknown=unknown or bool(towns.at))
        )
        if sentence.has(at + 1, "comma") and sentence.has(at + 2, "type"):
            joins = joins and _is_next_of_kind(sentence, at + 2, after)
        if joins and _is_elsewhere(sentence, at, after):
            joins = False
        if joins and _is_gloss(sentence, at + 1, after):
            joins = False
        if joins and sentence.has(at + 1, "time") and sentence.has(after + 1, "time"):
            joins = False
        by_comma = joins and not any(sentence.has(i, "and") for i in range(at + 1, after))
        if by_comma and sentence.chunks[after].actor is not None:
            joins = False
        if joins and _names_regions(sentence, after):
            towns.at.clear()
            towns.beside = beside_after(sentence, after)
            return after + 1
        if (
            not joins
            or beside_after(sentence, after)
            or _begins_clause(sentence, after)
            or sentence.has(after - 1, "near", "region")
        ):
            return at + 1
        at = after


def _then_another(sentence: Sentence, at: int) -> int | None:
    """Return the town that a "then" adds to the one at chunk ``at`` and no verb follows: "X, then Y"."""
    after = at + 2
    while sentence.has(after, "adv", "dash", "but"):
        after += 1
    added = sentence.has(at + 1, "comma") and after > at + 2 and after < len(sentence.chunks)
    ends = after + 1 == len(sentence.chunks) or sentence.has(after + 1, "mark", "comma", "strong")
    return after if added and ends and sentence.chunks[after].toponym is not None else None


def _is_next_of_kind(sentence: Sentence, kind: int, name: int) -> bool:
    """Whether a list names a kind before each name ("town X, village Y"); "X, a town of Y" is no list."""
    settlement = sentence.has(kind, "town", "towns") and name == kind + 1
    listed = sentence.has(name + 1, "comma", "and", "mark", "strong", "at", "clause") or name + 1 == len(
        sentence.chunks
    )
    return settlement and (sentence.chunks[name].toponym is not None or listed)


def _is_elsewhere(sentence: Sentence, at: int, name: int) -> bool:
    """Whether an "in" leads to the name at chunk ``name`` and none led to the town at chunk ``at`` before."""
    between = range(at + 1, name)
    if not any(sentence.has(i, "at") and not sentence.has(i, "of", "det", "type") for i in between):
        return False
    first = at
    while sentence.has(first - 1, "type", "adj", "quote", "det") and not sentence.has(first - 1, "at"):
        first -= 1
    return not sentence.has(first - 1, "at")


def _names_regions(sentence: Sentence, name: int) -> bool:
    """Whether the name at chunk ``name`` ends a list of regions: "in the X, Y and Z regions"."""
    return bool(beside_after(sentence, name)) and sentence.chunks[name + 1].low.endswith("s")


def _is_gloss(sentence: Sentence, start: int, name: int) -> bool:
    """Whether the name after chunk ``start`` only tells where the town before is: "X, a village on Y"."""
    kind = next((at for at in range(start, name) if sentence.has(at, "type")), None)
    return kind is not None and any(
        sentence.has(at, "at") and not sentence.has(at, "of") for at in range(kind + 1, name)
    )


def _after_gloss(sentence: Sentence, name: int) -> int:
    """Return the last chunk of that name, a gloss ("(north)", "in Y region", ", in Y,") included."""
    first = name + 2 if sentence.has(name + 1, "at") else name + 1
    if sentence.has(first, NAME, DEMONYM) and sentence.has(first + 1, "region"):
        return first + 1
    led = sentence.has(name + 1, "at") and not sentence.has(name + 1, "to")
    if led and (sentence.has(name + 2, "region_name") or _is_sides(sentence, name + 2)):
        return name + 2
    if sentence.has(name + 1, "paren"):
        for at in range(name + 2, min(name + _LONGEST_GLOSS, len(sentence.chunks))):
            if sentence.has(at, "paren"):
                return at
    if sentence.has(name + 1, "comma"):
        for at in range(name + 2, min(name + 10, len(sentence.chunks))):
            if sentence.has(at, "comma"):
                inset = range(name + 2, at)
                region = any(sentence.has(i, *BESIDE) for i in inset)
                kind = any(sentence.has(i, "type") for i in inset) and not any(
                    sentence.has(i, "and", "who", "have", "be") or sentence.chunks[i].forms for i in inset
                )
                return at - 1 if (region or kind) and sentence.has(at + 1, "and") else name
    return name


def _is_sides(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is the name of a side, in which a town may lie."""
    named = at < len(sentence.chunks) and sentence.has(at, NAME) and sentence.chunks[at].actor is not None
    return named and not sentence.has(at - 1, "det", "of_whom")


def _begins_clause(sentence: Sentence, name: int) -> bool:
    """Whether the name is the subject of a verb that follows, and so not of the list before it."""
    after = name + 1
    while sentence.has(after, "adv", "neg", "refl", "yet"):
        after += 1
    if not 0 <= after < len(sentence.chunks):
        return False
    following = sentence.chunks[after]
    verb = any(form.mood in ("finite", "future") for form in following.forms)
    return verb or following.has("have", "be", "hands")
