"""Where the names of towns stand around a verb or a noun, and what those words make of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from frontmap.reading.beside import BESIDE, REASONS, beside_after
from frontmap.reading.entries import BARE
from frontmap.reading.sentence import Party, Sentence
from frontmap.reading.vocabulary import DEMONYM, NAME, NUMBER, WORD

_PLAIN = ("det", "adj", "adv", "quote", "possessive", NUMBER)


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
        party = sentence.party_at.get(at)
        if at == start and not needs and here.has("at") and not _leads_to_side(sentence, at):
            break
        if here.has("region") and typed:
            at = _after_region(sentence, at)
            continue
        if led and here.toponym is not None and sentence.has(at + 1, "type") and sentence.has(at + 2, "of"):
            at += 1
            continue
        if typed and here.has(NAME) and sentence.has(at + 1, "region") and sentence.has(at - 1, "at"):
            at += 2
            continue
        if beside and not (not led and here.has(*leading)):
            towns.beside = REASONS[beside]
            break
        if here.has("part") and not (here.has("type") and not here.has("of")):
            towns.part = led = True
        elif (
            led
            and can_be_town(sentence, at, unknown=unknown or typed)
            and not (party and party.kind != "name")
        ):
            towns.beside = beside_after(sentence, at)
            at = _take_list(sentence, at, towns, unknown=unknown or typed) if not towns.beside else at
            break
        elif party is not None and not typed and _loses(sentence, party) and _from(sentence, start, at):
            towns.other_side = party
            at = party.last + 1
            continue
        elif here.has("type") and sentence.has(at + 1, "genitive"):
            break
        elif here.has("type"):
            typed = True
            definite = definite or sentence.has(at - 1, "this") or here.has(BARE)
        elif (towns.part or typed) and here.has("region_name"):
            pass
        elif at == start and here.has("him") and not needs:
            definite, at = True, at + 1
            break
        elif here.has("stationed"):
            leading.append("at")
        elif leading and here.has(*leading):
            led = True
        elif here.has("time", DEMONYM, *_PLAIN) or (here.has("of", "at") and led):
            pass
        elif typed and (
            here.has("comma", "colon", "dash", "paren", "such", "people", "of", "at")
            or (here.has(WORD) and not here.capital)
        ):
            strange += 1
            if definite and here.has(WORD) and not _leads_on(sentence, at):
                break
            ends = here.has("comma", "colon") and (definite or not _leads_to_name(sentence, at))
            if strange > 6 or ends:
                break
        elif here.has(WORD) and sentence.has(at + 1, "type") and led:
            pass
        else:
            break
        at += 1
    towns.end = at
    towns.refers = definite and not towns.at and not towns.beside and not towns.part
    return towns


def towns_at_head(sentence: Sentence, verb: int) -> Towns:
    """Return the towns that a sentence begins with: "In X, ...", or "In X" right before chunk ``verb``."""
    towns = towns_after(sentence, 0, needs="at") if sentence.has(0, "at") else Towns()
    end = towns.end
    while sentence.has(end, "at", "of", "region", "region_name", "time", "adv") and end < verb:
        end += 1
    return towns if sentence.has(end, "comma") or end == verb else Towns()


def _after_region(sentence: Sentence, at: int) -> int:
    """Return the index after the region that is named from chunk ``at`` on."""
    at += 1
    while sentence.has(at, "of", "det", WORD) and not sentence.has(at, NAME):
        at += 1
    return at + 1


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
    at = comma + 1
    while sentence.has(at, "such", "det", "type", "of", "adj"):
        at += 1
    return sentence.has(at, NAME)


def can_be_town(sentence: Sentence, at: int, *, unknown: bool) -> bool:
    """Whether chunk ``at`` is the name of a town, or could be one where ``unknown`` names are let in."""
    here = sentence.chunks[at]
    if here.toponym is not None:
        return True
    return unknown and here.has(NAME) and here.actor is None and not here.has("region_name", "not_a_name")


def _take_list(sentence: Sentence, at: int, towns: Towns, *, unknown: bool) -> int:
    """Add the town at chunk ``at`` and those listed with it; return the index after the list."""
    while True:
        towns.at.append(at)
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
            joins = False
        if joins and _is_gloss(sentence, at + 1, after):
            joins = False
        by_comma = joins and not any(sentence.has(i, "and") for i in range(at + 1, after))
        if by_comma and sentence.chunks[after].actor is not None:
            joins = False
        if (
            not joins
            or beside_after(sentence, after)
            or _begins_clause(sentence, after)
            or sentence.has(after - 1, "near", "region")
        ):
            return at + 1
        at = after


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
    if sentence.has(name + 1, "paren"):
        for at in range(name + 2, min(name + 7, len(sentence.chunks))):
            if sentence.has(at, "paren"):
                return at
    if sentence.has(name + 1, "comma"):
        for at in range(name + 2, min(name + 10, len(sentence.chunks))):
            if sentence.has(at, "comma"):
                region = any(sentence.has(i, *BESIDE) for i in range(name + 2, at))
                return at - 1 if region and sentence.has(at + 1, "and") else name
    return name


def _begins_clause(sentence: Sentence, name: int) -> bool:
    """Whether the name is the subject of a verb that follows, and so not of the list before it."""
    after = name + 1
    while sentence.has(after, "adv", "neg", "refl"):
        after += 1
    if not 0 <= after < len(sentence.chunks):
        return False
    following = sentence.chunks[after]
    return following.has("have", "be") or any(form.mood in ("finite", "future") for form in following.forms)
