"""What the words on the way to a town's name tell of it."""

from __future__ import annotations

from frontmap.reading.sentences.chunk import Chunk
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME, NUMBER, WORD
from frontmap.reading.towns.beside import BESIDE, REASONS, beside_reason
from frontmap.reading.towns.lists import after_gloss

_AFTER_PRONOUN = (
    "comma", "mark", "strong", "quote", "of", "at", "by", "and", "time", "adv", "clause", "hands", "dash",
)  # fmt: skip


def is_about_a_number(here: Chunk, beside: str) -> bool:
    """Whether a "near" is an "about" before a number: ``beside`` is empty then."""
    return "near" in here.tags and not beside


def object_before(sentence: Sentence, at: int) -> int | None:
    """Return the town that an "it" at chunk ``at`` stands for: "surrounded X and took it"; "its" is none."""
    if at + 1 < len(sentence.chunks) and not sentence.has_any(at + 1, *_AFTER_PRONOUN):
        return None
    for name in range(at - 1, -1, -1):
        here = sentence.chunks[name]
        if here.is_town:
            return name if beside_reason(sentence, name) in ("", REASONS["near"]) else None
        if "strong" in here.tags:
            break
    return None


def leads_to_region(sentence: Sentence, at: int) -> bool:
    """Whether the part at chunk ``at`` is that of a country: "a town in the east of Y"."""
    after = at + 1
    while sentence.has_any(after, "det", "of"):
        after += 1
    return sentence.has_any(at - 1, "at", "det") and sentence.has_any(after, "region_name", "region")


def owns(sentence: Sentence, name: int) -> str:
    """Return "a building" where the town only owns what is told of: "X's steelworks", not "X's suburbs"."""
    if not sentence.has(name + 1, "genitive"):
        return ""
    parts = any(sentence.has_any(at, "part", "type") for at in range(name + 2, name + 5))
    return "" if parts else REASONS["building"]


def describes_town(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` is a word that a kind of town follows: "the war-torn eastern city of X"."""
    here, kind = sentence.chunks[at], at + 1
    if not here.has_any(WORD, "adv", "adj", "and", "not_a_name") or here.forms or here.capital:
        return False
    while kind < at + 6 and not sentence.has(kind, "type") and _is_attribute(sentence, kind):
        kind += 1
    return sentence.has(kind, "type")


def _is_attribute(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` may be one of several words that describe a noun after them."""
    if sentence.has_any(at, "of", "at", "det"):
        return False
    plain = sentence.has(at, WORD) and not sentence.chunks[at].forms and not sentence.chunks[at].capital
    return plain or sentence.has_any(at, "adj", "front", "and")


def describes_entry(sentence: Sentence, at: int) -> bool:
    """Whether an unknown word stands between a verb and its preposition: "marched victorious into X"."""
    here = sentence.chunks[at]
    plain = WORD in here.tags and not here.forms and not here.capital
    return plain and sentence.has(at + 1, "at") and not sentence.has_any(at + 1, *BESIDE)


def after_description(sentence: Sentence, at: int) -> int:
    """Return where the town goes on that chunk ``at`` begins to describe, else ``at``.

    "X's heritage site of", "the UNESCO site of", "the airport and the northern districts of".
    """
    if sentence.has(at + 1, "genitive") and _names_kind(sentence, at + 2):
        return at + 2
    if sentence.has(at, NAME) and _names_kind(sentence, at + 1):
        return at + 1
    part = at + 2
    while sentence.has_any(part, "det", "adj", WORD) and not sentence.has_any(part, "part", "of"):
        part += 1
    joined = sentence.has(at, "building") and sentence.has(at + 1, "and") and sentence.has(part, "part")
    return at + 2 if joined else at


def _names_kind(sentence: Sentence, at: int) -> bool:
    """Whether a kind of town and an "of" follow a name: "the UNESCO heritage site of X"."""
    kind = at
    while kind < at + 3 and sentence.has_any(kind, WORD, "adj") and not sentence.has(kind, "type"):
        kind += 1
    return sentence.has(kind, "type") and sentence.has(kind + 1, "of")


def after_region(sentence: Sentence, at: int) -> int:
    """Return the index after the region that is named from chunk ``at`` on."""
    at += 1
    while sentence.has_any(at, "of", "det", WORD) and not sentence.has(at, NAME):
        at += 1
    return at + 1


def leads_away(sentence: Sentence, at: int) -> bool:
    """Whether the "out of" at chunk ``at`` leads to a town: "brought [back] from X"."""
    after = at + 1
    while sentence.has_any(after, "type", "adj"):
        after += 1
    return after < len(sentence.chunks) and sentence.chunks[after].toponym is not None


def leads_to_side(sentence: Sentence, at: int) -> bool:
    """Whether the preposition at chunk ``at`` may lead to a side: "to the Russians", and not to a place."""
    return sentence.has_any(at, "det", "part") or sentence.party_at.get(at + 1) is not None


def leads_on(sentence: Sentence, at: int) -> bool:
    """Whether a word after "the city" may describe it: an "of" with its name, or a type, follows soon."""
    return any(sentence.has_any(i, "of", "type", NAME, "comma", "paren") for i in range(at + 1, at + 3))


def loses(sentence: Sentence, party: Party) -> bool:
    """Whether ``party`` may be from whom a town is taken: forces or a side, no mere adjective."""
    return party.kind in ("force", "name") and not sentence.has(party.last, DEMONYM)


def leads_from(sentence: Sentence, start: int, at: int) -> bool:
    """Whether "from" at chunk ``start``, or "to", leads to the party at chunk ``at``, who loses something."""
    while sentence.has_any(at - 1, "det", "adj", NUMBER) and not sentence.has_any(at - 1, "at", "of"):
        at -= 1
    return sentence.has(at - 1, "at") or (at - 1 == start and sentence.has(start, "of"))


def leads_to_name(sentence: Sentence, comma: int) -> bool:
    """Whether a name follows the comma, at once or after such words as "notably"."""
    at = comma + 2 if opens_list(sentence, comma + 1) else comma + 1
    while sentence.has_any(at, "such", "det", "type", "of", "adj"):
        at += 1
    return sentence.has(at, NAME)


def opens_list(sentence: Sentence, at: int) -> bool:
    """Whether the "as" at chunk ``at`` leads to names alone: "such towns as X and Y", not "as X said"."""
    alone = at + 2 == len(sentence.chunks) or sentence.has_any(
        at + 2, "comma", "and", "mark", "paren", "strong"
    )
    return sentence.has(at, "as") and sentence.has(at + 1, NAME) and alone


def tells_where(sentence: Sentence, at: int) -> bool:
    """Whether an "in" right after "a town" at chunk ``at`` leads to where it is, not to its name."""
    plain = sentence.has(at, "at") and not sentence.has_any(at, "of", "det", "type", "adj")
    if not plain or not sentence.has(at - 1, "type"):
        return False
    if sentence.has(at - 1, "towns") and sentence.has(at + 2, "region"):
        return False
    return sentence.has_any(at + 1, NAME, "region_name", "region")


def list_after_place(sentence: Sentence, at: int) -> int | None:
    """Return where names begin after "villages" and a place: "four villages in the X region – A and B"."""
    for mark in range(at + 2, min(at + 7, len(sentence.chunks))):
        if sentence.has_any(mark, "dash", "colon"):
            first = mark + 1
            while sentence.has(first, "type"):
                first += 1
            return first if sentence.has(first, NAME) and not ends_with_name(sentence, first) else None
        if not sentence.has_any(mark, NAME, "region", "region_name", "of"):
            break
    return None


def is_place_of_all(sentence: Sentence, at: int) -> bool:
    """Whether "in", a region and a town's type stand from chunk ``at``: "freed in the X region the town"."""
    if not sentence.has(at, "at") or sentence.has_any(at, "of", "det"):
        return False
    last = after_gloss(sentence, at - 1)
    return last > at and sentence.has_any(last + 1, "type", "adj", "quote")


def is_noun_of_change(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` names a change, maybe after whose it is: "[freed] from Russian occupation"."""
    at += sentence.has(at, DEMONYM)
    return at < len(sentence.chunks) and sentence.chunks[at].moods("noun")


def ends_with_name(sentence: Sentence, at: int) -> bool:
    """Whether an unknown name at chunk ``at`` ends the sentence: that of who says so, after a dash."""
    here = sentence.chunks[at] if at < len(sentence.chunks) else None
    last = at + 1 == len(sentence.chunks) or (at + 2 == len(sentence.chunks) and sentence.has(at + 1, "mark"))
    return here is not None and NAME in here.tags and here.toponym is None and last
