"""Where the subject of a verb of saying stands: after it, behind a preposition, or with it at the end."""

from __future__ import annotations

from frontmap.reading.changes.passive import find_agents
from frontmap.reading.changes.verbs import Group
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import NUMBER, WORD

_AFTER_ADJUNCT = frozenset(("comma", "mark", "that", "who", "strong", "colon", "dash", "clause", "paren"))
_LONGEST_ADJUNCT = 7


def office_within(sentence: Sentence, first: int) -> Party | None:
    """Return the office in which something was said where nobody is named ("in the ministry they said")."""
    at = first - 1
    while at >= 0 and not sentence.is_boundary(at) and not sentence.has(at, "comma"):
        party = sentence.party_at.get(at)
        if party is not None:
            led = party.first - 1 - sentence.has_any(party.first - 1, NUMBER, "adj")
            said_there = party.kind in ("office", "name", "force") and sentence.has(led, "at")
            if not sentence.by_ending(party):
                return party if said_there else None
            at = party.first  # "in Y they denied the capture of X by Z"
        at -= 1
    return None


def agent_of(sentence: Sentence, group: Group) -> Party | None:
    """Return by whom something was said, told in the passive ("the loss of X was confirmed by Y")."""
    told = group.form.mood == "participle" and any(
        sentence.has_any(i, "be", "been") for i in range(group.first, group.last)
    )
    return find_agents(sentence, group.last + 1)[0] if told else None


def inverted_subject(sentence: Sentence, first: int, at: int) -> Party | int | None:
    """Return the subject that stands after the verb ("..., a dit le ministère"), ``None`` if it does not."""
    before = first - 1
    while sentence.has_any(before, "time", "adv"):
        before -= 1
    if not sentence.has_any(before, "comma", "quote", "dash", "about_this"):
        return None
    pronoun = next((i for i in range(first + 1, at) if sentence.has(i, "they")), None)
    if pronoun is not None:
        return sentence.party_at[pronoun]
    party = _subject_after(sentence, at)
    return party if not isinstance(party, Party) or not acts(sentence, party.last + 1) else None


def acts(sentence: Sentence, after: int) -> bool:
    """Whether chunk ``after`` is a verb, so that what stands before it is its own subject."""
    return sentence.has_any(after, "have", "be") or (
        after < len(sentence.chunks) and sentence.chunks[after].moods("finite")
    )


def _subject_after(sentence: Sentence, at: int) -> Party | int | None:
    """Return the noun phrase after the verb at chunk ``at``, times and places between."""
    after = at + 1
    while sentence.has_any(after, "time", "adv", "quote") and not sentence.has(after, "det"):
        after += 1
    within, plain = after + 1, after
    while sentence.has_any(within, "adj", "det", "number") and within not in sentence.party_at:
        within += 1
    if sentence.has(after, "at") and within in sentence.party_at:
        return sentence.party_at[within]
    after = _after_adjunct(sentence, after)
    limit = after + 4
    while after < min(limit, len(sentence.chunks)) and not sentence.has(after, "that"):
        party = sentence.party_at.get(after)
        if party is not None:
            return _behind_listeners(sentence, at, party) or party
        if sentence.has(after, "name"):
            told = _who_tells(sentence, after) if sentence.has(at, BARE) else None
            if told is not None:
                return told
            described = sentence.party_at.get(after + 2) or sentence.party_at.get(after + 3)
            return described if described is not None and sentence.has(after + 1, "comma") else after
        if not sentence.has_any(after, "det", "adj", "number") and not _describes(sentence, after):
            if sentence.chunks[after].forms:
                return None
            named = sentence.has(after - 1, "det") or (after == plain and _tells_who(sentence, at, after))
            return after if named and sentence.has(after, "word") else None
        after += 1
    return None


def _behind_listeners(sentence: Sentence, verb: int, listeners: Party) -> Party | None:
    """Return the office that speaks to those right after a verb: "[they] told journalists at the staff"."""
    if listeners.kind != "civil" or not sentence.has(verb, BARE):
        return None
    after = listeners.last + 1
    while sentence.has_any(after, "time", "adv"):
        after += 1
    party = sentence.party_at.get(after + 1) if sentence.has(after, "at") else None
    return party if party is not None and party.kind in ("office", "force") else None


def told_first(sentence: Sentence, first: int, at: int) -> Party | None:
    """Return who speaks after the verb where what is told stands before it: "of X's capture told the army".

    Only languages without articles turn so, and only a noun of change tells that they do.
    """
    if not sentence.has(at, BARE) or first in sentence.party_at or first - 1 in sentence.party_at:
        return None
    told = False
    for before in range(first - 1, -1, -1):
        if sentence.has_any(before, "comma", "strong", "colon", "that", "clause"):
            break
        told = told or sentence.chunks[before].moods("noun")
    party = _subject_after(sentence, at) if told else None
    spoken = isinstance(party, Party) and party.kind != "civil" and not sentence.by_ending(party)
    return party if spoken and isinstance(party, Party) and not acts(sentence, party.last + 1) else None


def _who_tells(sentence: Sentence, name: int) -> Party | None:
    """Return who speaks right behind whoever is told, in a language of cases: "told «Y Radio» an officer"."""
    after = name + 1
    while sentence.has_any(after, "quote", NUMBER, "adj", "several"):
        after += 1
    party = sentence.party_at.get(after)
    speaks = party is not None and party.kind in ("office", "civil") and sentence.chunks[name].actor is None
    return party if speaks and party is not None and not sentence.by_ending(party) else None


def _tells_who(sentence: Sentence, verb: int, after: int) -> bool:
    """Whether the noun without article right after a verb says who speaks: "..., says an eyewitness"."""
    told = any(
        sentence.has_any(i, "that", "colon") for i in range(after, min(after + 8, len(sentence.chunks)))
    )
    return sentence.has(verb, BARE) and not told


def _describes(sentence: Sentence, at: int) -> bool:
    """Whether an unknown word at chunk ``at`` describes who speaks, after it: "said the local police"."""
    here, party = sentence.chunks[at], sentence.party_at.get(at + 1)
    return party is not None and WORD in here.tags and not here.capital and not here.forms


def stands_published(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` only tells where words stand: "said in a bulletin published on Sunday"."""
    noun = at - 2
    while sentence.has(noun, "adj"):
        noun -= 1
    return is_published(sentence, at) and sentence.has(noun, "det") and sentence.has(noun - 1, "at")


def is_published(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` tells where a statement stands: "in a statement published on X"."""
    said = (form for form in sentence.chunks[at].forms if form.mood == "participle")
    return sentence.has_any(at - 1, "statement", WORD) and any(form.frame == "say" for form in said)


def _after_adjunct(sentence: Sentence, at: int) -> int:
    """Return the index after a "in a statement" or "on Telegram" that begins at chunk ``at``, else ``at``."""
    after = at
    while sentence.has(after, "at") and not sentence.party_at.get(after + 1):
        after += 1
        while sentence.has_any(after, "det", "adj"):
            after += 1
        after = _after_noun(sentence, after + 1)
        while sentence.has_any(after, "time", "comma"):
            after += 1
    return after


def _after_noun(sentence: Sentence, at: int) -> int:
    """Return the party that names who speaks behind what describes where: "said on the air of Y radio Z".

    Chunk ``at`` itself where none follows.
    """
    for after in range(at, min(at + _LONGEST_ADJUNCT, sentence.length)):
        party = sentence.party_at.get(after)
        if party is not None and party.kind in ("office", "name", "force") and not sentence.governed(after):
            return after
        if sentence.has_any(after, *_AFTER_ADJUNCT) or sentence.chunks[after].forms:
            break
    return at
