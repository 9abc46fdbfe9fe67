"""Who does what a verb tells: the subject before it, shared with another verb, or behind an inset."""

from __future__ import annotations

from frontmap.reading.changes.auxiliaries import helpers_of
from frontmap.reading.changes.insets import before_brackets, before_inset
from frontmap.reading.changes.joined import before_and, does_to, forces_joined
from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM

_LONGEST_CLAUSE = 24


def find_subject(sentence: Sentence, first: int) -> Party | int | None:
    """Return who does what the verb from chunk ``first`` on tells: a party, or the index of another noun.

    ``None`` means that its clause names no subject.
    """
    if first and _leads_on(sentence, first):
        return find_subject(sentence, helpers_of(sentence, first - 1)[0])
    relative = _antecedent(sentence, first) or _claimant(sentence, first)
    if relative is not None:
        return relative
    shared = _shared_helper(sentence, first)
    if shared is not None:
        return find_subject(sentence, helpers_of(sentence, shared)[0] if shared else shared)
    beside = sentence.party_at.get(first - 1)
    if beside is not None and sentence.chunks[first].moods("gerund"):
        return beside
    before = before_inset(sentence, first)
    return before if before is not None else _nearest_before(sentence, first)


def _leads_on(sentence: Sentence, first: int) -> bool:
    """Whether the verb before chunk ``first`` has its subject: "managed to take", "admitted having left"."""
    before = sentence.chunks[first - 1]
    said = sentence.has(first, "perfect_infinitive") and not sentence.has(first - 1, "statement")
    return before.frames("achieve") or (said and before.frames("say", "admit", "deny"))


def _antecedent(sentence: Sentence, first: int) -> Party | None:
    """Return the forces that a "who" right before the verb at chunk ``first`` points back to.

    What governs them does not matter ("the advance of the rebels, who took X"), nor who backs them ("rebels
    backed by Y, who took X").
    """
    if "who" not in sentence.all_tags:
        return None
    link = first - 1
    while sentence.has_any(link, "adv", "time", "paren"):
        link -= 1
    if not sentence.has(link, "who"):
        return None
    last = link - 2 if sentence.has_any(link - 1, "comma", "paren") else link - 1
    party = sentence.party_at.get(last)
    if party is not None and sentence.has(party.first - 1, "by"):
        party = next(
            (
                sentence.party_at[at]
                for at in range(party.first - 2, party.first - 5, -1)
                if at in sentence.party_at
            ),
            party,
        )
    return party if party is not None and party.kind in ("force", "name") else None


def _claimant(sentence: Sentence, first: int) -> Party | None:
    """Return whose claim the verb from chunk ``first`` on tells: "has not answered Y's claim to hold X"."""
    if not (sentence.has(first, "perfect_infinitive") and sentence.has(first - 1, "statement")):
        return None
    if sentence.has(first - 2, DEMONYM):
        return Party(first - 2, first - 2, "name", sentence.chunks[first - 2].actor)
    owner = next((party for party in sentence.parties if party.last == first - 3), None)
    return owner if sentence.has(first - 2, "genitive") else None


def _shared_helper(sentence: Sentence, first: int) -> int | None:
    """Return the helper of the verb that shares its subject with the verb from chunk ``first`` on, if any."""
    if "and" not in sentence.all_tags:
        return None
    link = first - 1
    while sentence.has_any(link, "adv", "time") and not sentence.has(link, "and"):
        link -= 1
    if not sentence.has(link, "and") and not (sentence.has(link, "comma") and sentence.has(link - 1, "and")):
        return None
    for at in range(link - 1, -1, -1):
        if sentence.is_boundary(at) and not sentence.has(at, "paren"):
            return None
        here = sentence.chunks[at]
        if here.frames("say", "admit", "deny"):
            return None
        if here.has_any("have", "be") or (here.moods("finite") and not sentence.has(at - 1, "det")):
            return at
    return None


def _nearest_before(sentence: Sentence, first: int) -> Party | int | None:
    """Return the nearest noun before chunk ``first`` that may act in its clause, ``None`` if none may."""
    at = first - 1
    if _is_its_object(sentence, at, first):
        at -= 1
    while at >= 0:
        party, tags = sentence.party_at.get(at), sentence.tags[at]
        if party is not None:
            acting = _acting_as(sentence, party, first)
            if acting is not None:
                return acting
            at = party.first - 1
        elif "but" in tags and not _is_its_subject(sentence, first + 1):
            return _acting_last(sentence, at)
        elif sentence.is_boundary(at) and tags.isdisjoint(("source", "paren")):
            return None
        elif "paren" in tags:
            at = before_brackets(sentence, at)
        elif _starts_subject(sentence, at):
            return _of_noun(sentence, at, first)
        else:
            at -= 1
    return None


def _is_its_object(sentence: Sentence, at: int, first: int) -> bool:
    """Whether chunk ``at`` is a mere "it" that the verb right behind it governs: "dit la contrôler"."""
    if sentence.has(first, BARE):
        return sentence.has_any(at, "this", "him")
    return sentence.has(at, "it") and bool(sentence.chunks[first].moods("infinitive"))


def _acting_as(sentence: Sentence, party: Party, first: int) -> Party | None:
    """Return who acts where ``party`` stands before the verb from chunk ``first`` on, ``None`` if nobody."""
    doing = does_to(sentence, party.first) if sentence.has(first - 1, "and") else None
    if doing is not None:
        return doing  # "X repelled Y and"
    if sentence.governed(party.first) and not _opens_background(sentence, party, first):
        return None
    return (forces_joined(sentence, party.first) or party) if party.kind == "office" else party


def _opens_background(sentence: Sentence, party: Party, first: int) -> bool:
    """Whether an "after" before ``party`` opens a clause of the verb right behind it ("after X left")."""
    at = party.first - 1
    while sentence.has_any(at, "det", "adj", "number", "possessive"):
        at -= 1
    behind = first - 1
    while sentence.has_any(behind, "time", "adv") and behind > party.last:
        behind -= 1
    tells = party.last + 1 < first and sentence.chunks[party.last + 1].moods("finite")
    return (party.last == behind or tells) and sentence.has(at, "after")


def _of_noun(sentence: Sentence, noun: int, first: int) -> Party | int:
    """Return who acts beside the noun at that chunk, which is no party, else the noun itself."""
    doing = does_to(sentence, noun) if sentence.has_any(first - 1, "comma", "and") else None
    return doing or before_and(sentence, noun, first) or forces_joined(sentence, noun) or noun


def _starts_subject(sentence: Sentence, at: int) -> bool:
    """Whether a noun that no preposition governs begins at chunk ``at``."""
    here = sentence.chunks[at]
    if "name" in here.tags and here.actor is None:
        named_for = sentence.has(at - 1, "word") and not sentence.chunks[at - 1].forms
        owner = sentence.party_at.get(at - 2 if named_for else at - 1)
        if owner is not None and owner.kind in ("force", "office") and here.toponym is not None:
            return False  # "the garrison [of] X"
        return not sentence.has(at - 1, "name") and not sentence.governed(at)
    if "det" not in here.tags or at + 1 >= len(sentence.chunks) or sentence.has(at, "time"):
        return False
    after = at + 1
    while sentence.has_any(after, "adj", "number", "det"):
        after += 1
    noun = after < len(sentence.chunks) and (
        sentence.has_any(after, "word", "type", "flag") or bool(sentence.chunks[after].forms)
    )
    return noun and not sentence.party_at.get(after) and not sentence.governed(after)


def _is_its_subject(sentence: Sentence, at: int) -> bool:
    """Whether whoever stands right behind a verb, at chunk ``at``, is its subject: no verb follows them."""
    party = sentence.party_at.get(at)
    return party is not None and not sentence.has_any(party.last + 1, "have", "be")


def _acting_last(sentence: Sentence, at: int) -> Party | None:
    """Return who acts in the clause before chunk ``at``, which a "but" parts from one without a subject."""
    for verb in range(at - 1, max(-1, at - _LONGEST_CLAUSE), -1):
        if sentence.chunks[verb].moods("finite", "participle"):
            acting = find_subject(sentence, helpers_of(sentence, verb)[0])
            if isinstance(acting, Party):
                return acting
        if sentence.is_boundary(verb):
            break
    for before in range(at - 1, -1, -1):
        party = sentence.party_at.get(before)
        if party is not None and party.kind in ("force", "name") and not sentence.governed(party.first):
            return party
        if sentence.is_boundary(before) and not sentence.has(before, "that"):
            break
    return None
