"""The parties in a sentence: whoever acts or speaks, with all the words that name them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.chunk import Chunk
from frontmap.reading.sentences.chunks import OTHER_NAME
from frontmap.reading.sentences.vocabulary import DEMONYM, NAME, NUMBER, WORD

Kind = Literal["force", "office", "name", "they", "we", "civil"]
_KINDS: tuple[Kind, ...] = ("force", "office", "civil", "they")
BEFORE_NOUN = frozenset(("det", "adj", "possessive", NUMBER, "quote"))
"""What may stand between a preposition and its noun."""
NAMING = BEFORE_NOUN | {NAME, WORD, DEMONYM, "of", "genitive", "region", "region_name", "type", "building"}
"""What a long name is made of."""
PARTY_TAGS = frozenset(("force", "office", "civil", "they", "we"))
"""The tags of nouns and pronouns that are parties."""
_FORCES = frozenset(("force", "office"))
_OUTSIDE = frozenset(("type", "out"))
_DESCRIBING = frozenset(
    ("of", "det", "adj", WORD, NUMBER, "quote", "region", "appointed", "foreign", "institution")
)
_JOINING = ("of", "det", WORD, "adj", "office", DEMONYM, NUMBER, "genitive")
"""What joins forces to the noun before them."""
_PART_OF_FORCES = ("force", "office", "det", "adj", "of")
"""What may stand between a preposition and the side whose forces an office speaks for."""
_REACH = 9
_NO_PARTY = frozenset(("flag", "days", "listener"))


class Party(NamedTuple):  # so many are made that a frozen dataclass would be felt
    """Whoever acts or speaks: chunks ``first`` to ``last`` of a sentence.

    ``kind`` tells armed forces from offices, bare names of sides, pronouns and those who can hold no town;
    ``actor`` is the side, ``None`` where the words do not say; ``own`` means that they are somebody's ("his
    troops").
    """

    first: int
    last: int
    kind: Kind
    actor: str | None = None
    own: bool = False
    headquarters: bool = False


def find_parties(chunks: Sequence[Chunk], marked: Sequence[int]) -> Iterator[Party]:
    """Yield the parties in ``chunks`` in order; each begins with one of those ``marked``."""
    after = 0
    for at in marked:
        if at < after or (chunks[at].actor is None and chunks[at].tags.isdisjoint(PARTY_TAGS)):
            continue
        head = _head(chunks, at)
        kind = _kind(chunks, head)
        if kind is not None:
            party = _party(chunks, at, head, kind)
            yield party
            after = party.last + 1


def _in_brackets(chunks: Sequence[Chunk], last: int) -> tuple[str | None, int]:
    """Return the side that brackets after a party name, and where they end: "the allied forces (X)"."""
    at = last + 1
    while at < min(last + 7, len(chunks)) and not chunks[at].tags.isdisjoint(NAMING) and not chunks[at].forms:
        at += 1
    named = at + 2 < len(chunks) and "paren" in chunks[at].tags and "paren" in chunks[at + 2].tags
    actor = chunks[at + 1].actor if named else None
    return (actor, at + 2) if actor is not None else (None, last)


def _head(chunks: Sequence[Chunk], at: int) -> int:
    """Return the noun that a side's name at chunk ``at`` describes ("Russian marines"), else ``at``."""
    first = _described(chunks, at)
    if first == at and chunks[at].actor is None and _leads_forces(chunks, at):
        return at + 1
    for noun in range(first, min(first + 5, len(chunks)) if first > at else first):
        here = chunks[noun]
        if here.has_any("force", "office", "civil"):
            while noun + 1 < len(chunks) and chunks[noun + 1].has_any("force", "office"):
                if "by" in chunks[noun + 1].tags and "by" not in chunks[noun].tags:
                    break
                noun += 1
            return noun
        if here.forms or not here.has_any(WORD, "adj", NUMBER, NAME, DEMONYM, "quote"):
            break
    return at


def _leads_forces(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether an office at chunk ``at`` only tells whose forces follow it: "government troops"."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    office = (
        "office" in chunks[at].tags and BARE not in chunks[at].tags
    )  # else the forces are its own: "chief of"
    return office and after is not None and "force" in after.tags and "office" not in after.tags


def _speaks_for(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a preposition at chunk ``at`` leads from an office to its side: "spokesman for the Y army".

    What stands between may tell of a part of it: "for the eastern command of Y's forces".
    """
    if not chunks[at].has_any("at", "speaks_for"):
        return False
    named = at + 1
    while named < len(chunks) and chunks[named].has_any("det", "adj") and chunks[named].likely is None:
        named += 1
    whole = False
    while named < min(at + _REACH, len(chunks)) and chunks[named].has_any(*_PART_OF_FORCES):
        whole = whole or chunks[named].has_any("force", "office")
        if chunks[named].actor is not None or chunks[named].likely is not None:
            break
        named += 1
    if named == len(chunks) or (chunks[named].actor is None and chunks[named].likely is None):
        return False
    whole = whole or "force" in chunks[named].tags
    whole = whole or (named + 1 < len(chunks) and chunks[named + 1].has_any("force", "office"))
    return named == at + 1 or whole or "speaks_for" in chunks[at].tags


def _is_titled(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether chunk ``at`` goes on naming an office: "spokesman of the army, general Y", "source in it"."""
    before = chunks[at - 1]
    return ("office" in chunks[at].tags and "force" in before.tags) or _speaks_for(chunks, at - 1)


def _names_offices(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a capital at chunk ``at`` tells whose the offices behind it are: "Kyiv officials"."""
    after = chunks[at + 1].tags if at + 1 < len(chunks) else frozenset()
    led = at > 0 and chunks[at - 1].has_any("at", "of", "near")
    return "office" in after and BARE not in after and not led


def _described(chunks: Sequence[Chunk], at: int) -> int:
    """Return the first chunk of what a demonym or a genitive at chunk ``at`` describes, else ``at``."""
    if chunks[at].actor is None:
        return at
    if at + 1 < len(chunks) and "genitive" in chunks[at + 1].tags:
        return at + 2
    named = chunks[at].toponym is None and "region_name" not in chunks[at].tags  # "an RSF spokesman"
    named = named or _names_offices(chunks, at)
    adjective = DEMONYM in chunks[at].tags or (
        at + 1 < len(chunks)
        and (not chunks[at].capital or named)
        and chunks[at + 1].has_any("force", "office")
    )
    return at + 1 if adjective else at


def _kind(chunks: Sequence[Chunk], at: int) -> Kind | None:
    """Return what sort of party begins at chunk ``at``, ``None`` if none does."""
    here, tags = chunks[at], chunks[at].tags
    if (here.actor is None and tags.isdisjoint(PARTY_TAGS)) or not tags.isdisjoint(_NO_PARTY):
        return None
    for kind in _KINDS:
        if kind in tags:
            return kind
    if "we" in tags and not (at and "we" in chunks[at - 1].tags):
        return "we"
    if here.actor is None:
        return None
    noun = _described(chunks, at)
    if at < noun < len(chunks) and WORD in chunks[noun].tags and not chunks[noun].forms:
        return "civil"
    before = chunks[at - 1] if at else None
    if here.capital or here.toponym is not None or NAME in here.tags:
        return "name"
    if before is not None and WORD in before.tags:
        return "civil"
    return "force" if before is not None and "det" in before.tags else None


def _party(chunks: Sequence[Chunk], first: int, head: int, kind: Kind) -> Party:
    """Return the party from chunk ``first`` on whose noun is chunk ``head``, with all that describes it."""
    if kind in ("they", "we"):
        return Party(first, first, kind)
    actor, last = chunks[first].actor or chunks[head].actor, head
    for at in range(head + 1, min(head + _REACH, len(chunks))):
        if _ends_before(chunks, head, at, kind):
            break
        here = chunks[at]
        if kind == "office" and _speaks_for(chunks, at):
            continue
        if here.actor is not None and (kind != "name" or not here.capital):
            if actor not in (None, here.actor):
                break
            actor, last = here.actor, at
        elif here.has_any("force", "office", "institution", NAME):
            last = at
    if kind == "force" and head < last < len(chunks) - 1 and _is_of_civilians(chunks, last):
        kind = "civil"
    if actor is None:
        actor, last = _in_brackets(chunks, last)
    owner = first - 1
    if first > 1 and "adj" in chunks[owner].tags and "possessive" in chunks[owner - 1].tags:
        owner -= 1
    own = owner >= 0 and chunks[owner].has_any("possessive", "ours")
    return Party(first, last, kind, actor, own=own, headquarters="headquarters" in chunks[head].tags)


def _is_of_civilians(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the adjective at chunk ``at`` describes who bears no arms: "groups of Russian tourists"."""
    here, noun = chunks[at], chunks[at + 1]
    unknown = here.capital and WORD in noun.tags and not (noun.capital or noun.forms)
    return DEMONYM in here.tags and ("civil" in noun.tags or unknown)


def _ends_before(chunks: Sequence[Chunk], head: int, at: int, kind: Kind) -> bool:
    """Whether chunk ``at`` does not belong to a party of that kind whose noun is chunk ``head``."""
    here, tags = chunks[at], chunks[at].tags
    forces = not tags.isdisjoint(_FORCES)
    if "that" in tags or (kind == "civil" and "possessive" in tags) or (here.forms and not forces):
        return True
    if kind == "force" and not tags.isdisjoint(_OUTSIDE):
        return True
    if kind == "office" and _speaks_for(chunks, at):
        return False
    between = chunks[head + 1 : at]
    if DEMONYM in tags and here.capital and not any(p.has_any("of", "at", "speaks_for") for p in between):
        return True
    if here.actor is not None and (kind != "name" or not here.capital):
        return False
    if forces:
        titled = kind == "office" and (NAME in chunks[at - 1].tags or _is_titled(chunks, at))
        return not titled and not chunks[at - 1].has_any(*_JOINING)
    if NAME in tags:
        return kind == "name" or (kind != "office" and OTHER_NAME not in tags and here.toponym is not None)
    if "comma" in tags:
        named = kind == "office" and at + 1 < len(chunks) and NAME in chunks[at + 1].tags
        return not named or chunks[at + 1].toponym is not None
    if kind == "name" and ("quote" in tags or (WORD in tags and not here.capital)):
        return True
    if "genitive" in tags:  # "the eastern group of Ukraine's forces"
        return at + 1 == len(chunks) or not chunks[at + 1].has_any("force", "office")
    return "civil" in tags or tags.isdisjoint(_DESCRIBING)
