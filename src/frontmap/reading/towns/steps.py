"""The steps of the way to towns: what each chunk can be, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable

from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME, NUMBER, WORD
from frontmap.reading.towns.beside import DESCRIBING, REASONS, beside_after, describes_kind
from frontmap.reading.towns.context import (
    after_description,
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
    object_before,
    opens_list,
    owns,
    tells_where,
)
from frontmap.reading.towns.lists import after_gloss, take_list
from frontmap.reading.towns.names import can_be_town
from frontmap.reading.towns.way import Way

_ON_THE_WAY = frozenset(("time", DEMONYM, "det", "adj", "adv", "quote", "possessive", "area", NUMBER))
_OF_OR_AT = frozenset(("of", "at"))
_HIM_OR_ITS = frozenset(("him", "possessive"))
_BETWEEN = frozenset(("comma", "colon", "dash", "paren", "such", "people", "of", "at"))
_LONGEST_COUNT = 6
_MOST_STRANGE = 6
"""So many words that no rule knows may stand between a kind of town and its name."""


def _sets_out(way: Way) -> bool | None:
    """Stop where the first chunk leads to no town; step over from whom: "took from Y the town of X"."""
    sentence, at, tags = way.sentence, way.at, way.tags
    if at != way.start:
        return None
    if way.needs:
        leads_off = way.needs == "of" and "away" in tags and not is_noun_of_change(sentence, at + 1)
        return False if leads_off else None
    if "at" in tags and not (is_place_of_all(sentence, at) or leads_to_side(sentence, at)):
        return False
    if "out" in tags and leads_away(sentence, at):
        return False
    if "of_whom" in tags and at + 1 in sentence.party_at:
        way.towns.other_side = sentence.party_at[at + 1]
        return way.go_to(way.towns.other_side.last + 1)
    return None


def _describes_kind(way: Way) -> bool | None:
    """Step over what describes a kind of town: "the railway hub of X"."""
    sentence, at = way.sentence, way.at
    if way.typed and "out" in way.tags and not way.towns.part:
        return False
    if sentence.all_tags.isdisjoint(DESCRIBING):
        return None
    described = describes_kind(sentence, at) or (NAME in way.tags and describes_kind(sentence, at + 1))
    return way.step() if described else None


def _tells_where(way: Way) -> bool | None:
    """Step over where a town is that is told of by its kind: "two villages in the X region – A and B"."""
    sentence, at = way.sentence, way.at
    if not way.typed:
        return None
    if "region" in way.tags:
        return way.go_to(after_region(sentence, at))
    if not way.definite and way.beside == "near" and (listed := list_after_place(sentence, at)):
        return way.go_to(listed)
    if way.towns.part or not tells_where(sentence, at):
        return None
    listed = list_after_place(sentence, at)
    if listed is None:
        way.definite = way.definite and sentence.has(at - 2, "this")
        return False
    way.definite = False
    return way.go_to(listed)


def _starts_anew(way: Way) -> bool | None:
    """Step over a region, or what a town was freed from: "freed in the X region the town of Y"."""
    sentence, at = way.sentence, way.at
    if at == way.start and not way.needs and is_place_of_all(sentence, at):
        way.start = after_gloss(sentence, at - 1) + 1
        return way.go_to(way.start)
    if "away" in way.tags and is_noun_of_change(sentence, at + 1):
        way.step(3 if sentence.has(at + 1, DEMONYM) else 2)
        way.start = way.at - 1
        return True
    return None


def _describes(way: Way) -> bool | None:
    """Step over what describes the town itself; stop at the name of who says so, after a dash."""
    sentence, at = way.sentence, way.at
    if way.typed and "dash" in way.tags and ends_with_name(sentence, at + 1):
        return False
    described_to = after_description(sentence, at) if way.led else at
    if described_to > at:
        return way.go_to(described_to)
    led_on = way.typed and NAME in way.tags and sentence.has(at + 1, "region")
    return way.step(2) if led_on and sentence.has_any(at - 1, "at", "towns") else None


def _lies_beside(way: Way) -> bool | None:
    """Stop where what follows is no town: "near X", "the road to X".

    A town spoken of before stays one: "this city of near a million", "left the city towards X".
    """
    if way.beside and (way.led or way.tags.isdisjoint(way.leading)):
        if way.definite and (_leads_off(way) or _counts_people(way.sentence, way.at)):
            return False
        way.towns.beside = REASONS[way.beside]
        return False
    return None


def _leads_off(way: Way) -> bool:
    """Whether a "towards" tells where forces went from the town before it, even if in a quotation."""
    quoted = way.sentence.has(way.at - 1, "quote")
    return "toward" in way.tags and way.sentence.has(way.at - 1 - quoted, "town")


def _counts_people(sentence: Sentence, at: int) -> bool:
    """Whether a number of inhabitants follows from chunk ``at`` on: "de près d'un million d'habitants"."""
    near = range(at + 1, min(at + _LONGEST_COUNT, sentence.length))
    count = next((i for i in near if sentence.has_any(i, "people", "comma", NAME)), None)
    return count is not None and sentence.has(count, "people")


def _is_part(way: Way) -> bool | None:
    """Note that only a part of the town is told of, and stop at a part of the troops."""
    tags = way.tags
    if "part" not in tags:
        return None
    if way.typed and leads_to_region(way.sentence, way.at):
        return way.step()
    if "type" in tags and "of" not in tags:
        return None
    forces = way.sentence.party_at.get(way.at + 1)
    if forces is not None and forces.kind == "force":
        return False
    way.towns.part = way.led = True
    return way.step()


def _names_town(way: Way) -> bool | None:
    """Take the town that is named, with all that are listed with it, and stop."""
    sentence, at, towns, unknown = way.sentence, way.at, way.towns, way.unknown or way.typed
    if not way.led or not can_be_town(sentence, at, unknown=unknown):
        return None
    if way.party is not None and way.party.kind != "name":
        return None
    towns.beside = beside_after(sentence, at) or owns(sentence, at)
    if sentence.has(at + 1, "genitive"):
        towns.part = towns.part or any(sentence.has(i, "part") for i in range(at + 2, at + 5))
    if not towns.beside:
        way.at = take_list(sentence, at, towns, unknown=unknown)
    return False


def _names_loser(way: Way) -> bool | None:
    """Step over from whom the town was taken: "took from the Russians the town of X"."""
    sentence, party = way.sentence, way.party
    if party is None or way.typed or not (loses(sentence, party) and leads_from(sentence, way.start, way.at)):
        return None
    way.towns.other_side = party
    after = way.at = party.last + 1
    region = any(sentence.has(at, "region") for at in range(after, after + 4))
    return region or not sentence.has(after, "at")


def _names_type(way: Way) -> bool | None:
    """Note the kind of the town; a definite one alone, "the city", is one that was spoken of before."""
    sentence, at = way.sentence, way.at
    if "type" not in way.tags:
        return way.step() if "region_name" in way.tags and (way.towns.part or way.typed) else None
    if sentence.has(at + 1, "genitive"):
        return False
    one = "towns" not in way.tags and not sentence.has_any(at - 1, NUMBER, "several")
    way.definite = way.definite or ((sentence.has(at - 1, "this") or BARE in way.tags) and one)
    way.typed = True
    return way.step()


def _points_back(way: Way) -> bool | None:
    """Stop at a pronoun for a town: "surrounded X and took it", "entered it", "went in there"."""
    if way.at != way.start:
        return None
    if not way.needs and way.tags >= _HIM_OR_ITS:
        antecedent = object_before(way.sentence, way.at)
        way.towns.at = [] if antecedent is None else [antecedent]
    elif ("him" in way.tags and not way.needs) or ("there" in way.tags and way.needs == "at"):
        way.definite = True
    else:
        return None
    way.at += 1
    return False


def _leads_on(way: Way) -> bool | None:
    """Step over the words that lead to a town's name or describe what follows."""
    tags = way.tags
    if "stationed" in tags:
        way.leading.append("at")
        return way.step()
    if not tags.isdisjoint(way.leading):
        way.led = True
        return way.step()
    plain = not tags.isdisjoint(_ON_THE_WAY) or (way.led and not tags.isdisjoint(_OF_OR_AT))
    return way.step() if plain or is_about_a_number(way.sentence.chunks[way.at], way.beside) else None


def _is_strange(way: Way) -> bool | None:
    """Step over a few words that no rule knows between a kind of town and its name."""
    sentence, at, tags = way.sentence, way.at, way.tags
    here = sentence.chunks[at]
    if not way.typed or not (
        not tags.isdisjoint(_BETWEEN) or opens_list(sentence, at) or (WORD in tags and not here.capital)
    ):
        return None
    way.strange += 1
    if way.definite and WORD in tags and not leads_on(sentence, at):
        return False
    ends = here.has_any("comma", "colon") and (way.definite or not leads_to_name(sentence, at))
    return False if ends or way.strange > _MOST_STRANGE else way.step()


def _is_described(way: Way) -> bool | None:
    """Step over an unknown word that describes what follows it."""
    sentence, at = way.sentence, way.at
    entry = at == way.start and way.needs == "at" and describes_entry(sentence, at)
    described = entry or (way.led and describes_town(sentence, at)) or _describes_part(sentence, at)
    return way.step() if described else None


def _describes_part(sentence: Sentence, at: int) -> bool:
    """Whether an unknown word at chunk ``at`` describes a part of a town after it: "the outlying streets"."""
    here = sentence.chunks[at]
    plain = WORD in here.tags and not here.forms and not here.capital
    return plain and sentence.has(at + 1, "part")


_RULES: tuple[Callable[[Way], bool | None], ...] = (
    _sets_out,
    _describes_kind,
    _tells_where,
    _starts_anew,
    _describes,
    _lies_beside,
    _is_part,
    _names_town,
    _names_loser,
    _names_type,
    _points_back,
    _leads_on,
    _is_strange,
    _is_described,
)
"""What a chunk on the way can be, asked in this order: each rule goes on, or stops, or does not know it."""


def go(way: Way) -> None:
    """Go on, chunk by chunk, as far as the rules lead."""
    while way.at < way.sentence.length:
        way.look()
        if not _goes_on(way):
            break


def _goes_on(way: Way) -> bool:
    """Whether the way goes on: what the chunk on it is, the first rule says that knows it."""
    for rule in _RULES:
        told = rule(way)
        if told is not None:
            return told
    return False
