"""Who does what a noun names: "Russia's retreat", "le départ des soldats", "the loss deprives Y"."""

from __future__ import annotations

from frontmap.reading.sentences.sentence import Party, Sentence
from frontmap.reading.sentences.vocabulary import DEMONYM


def party_between(sentence: Sentence, at: int) -> tuple[Party | None, int]:
    """Return the party between the noun and its town ("le retrait russe de"), and where it ends."""
    subject, start = None, at + 1
    while start < len(sentence.chunks):
        here, party = sentence.chunks[start], sentence.party_at.get(start)
        describes = start == at + 1 and here.actor is not None
        if party is not None and party.kind == "civil" and not describes:
            return party, start
        if _names_side(sentence, start):
            subject = subject or _side_at(sentence, start)
            start = max(start, subject.last) + 1
        elif here.toponym is None and party is not None and party.kind in ("force", "name") and not subject:
            subject, start = party, party.last + 1
        elif _leads_to_party(sentence, start, near=start - at < 3):
            start += 1
        else:
            break
    return subject, start


def _names_side(sentence: Sentence, at: int) -> bool:
    """Whether chunk ``at`` names a side, and neither as a town nor behind an article or an "of"."""
    here = sentence.chunks[at]
    side = here.actor is not None and (here.toponym is None or "by" in here.tags)
    return side and not sentence.has_any(at - 1, "det", "of")


def _side_at(sentence: Sentence, at: int) -> Party:
    """Return the party at chunk ``at``, else the forces of the side that it names: "Russian"."""
    party = sentence.party_at.get(at)
    if party is not None and party.kind != "civil":
        return party
    return Party(at, at, "force", sentence.chunks[at].actor)


def _leads_to_party(sentence: Sentence, at: int, *, near: bool) -> bool:
    """Whether chunk ``at`` may stand between a noun and a party; an unknown word only ``near`` the noun."""
    here = sentence.chunks[at]
    if here.has_any("time", "adv", "quote", "genitive"):
        return True
    if here.has_any("of", "det", "possessive", "by") and _reaches_party(sentence, at):
        return True
    return near and "word" in here.tags and "type" not in here.tags and not here.capital


def _reaches_party(sentence: Sentence, at: int) -> bool:
    """Whether a party that is no town follows within three chunks, articles and the like between."""
    for after in range(at + 1, min(at + 5, len(sentence.chunks))):
        party = sentence.party_at.get(after)
        if party is not None:
            return party.kind in ("force", "civil") or (
                party.kind == "name" and sentence.chunks[after].toponym is None
            )
        owner = sentence.has(after, "word") and sentence.has(after + 1, "genitive")
        if not owner and not sentence.has_any(after, "det", "of", "adj", "possessive", "number", "genitive"):
            return False
    return False


def party_before(sentence: Sentence, at: int) -> Party | None:
    """Return the party whose genitive or demonym stands before the noun ("Russia's hasty retreat from X")."""
    while sentence.has_any(at - 1, "adj", "quote", "genitive"):
        at -= 1
        if sentence.has(at, "genitive"):
            return sentence.party_at.get(at - 1)
    if sentence.has(at - 1, DEMONYM):
        return Party(at - 1, at - 1, "force", sentence.chunks[at - 1].actor)
    return None


def party_behind(sentence: Sentence, at: int) -> Party | None:
    """Return the forces named right after the town ("le départ de X des soldats russes")."""
    while sentence.has_any(at, "of", "det", "adj"):
        at += 1
    party = sentence.party_at.get(at)
    return party if party is not None and party.kind == "force" and sentence.governed(party.first) else None


def deprived(sentence: Sentence, at: int) -> Party | None:
    """Return whom a loss deprives of something, told from chunk ``at`` on: "the loss of X deprives Y"."""
    if "deprives" not in sentence.all_tags:
        return None
    verb = next(
        (i for i in range(at, min(at + 4, len(sentence.chunks))) if sentence.has(i, "deprives")), None
    )
    after = range(verb + 1, verb + 4) if verb is not None else range(0)
    party = next((sentence.party_at[i] for i in after if i in sentence.party_at), None)
    return party if party is not None and party.kind in ("force", "name") else None


def completed(sentence: Sentence, at: int) -> int | None:
    """Return the verb that says that its subject brought the noun at chunk ``at`` to its end, if any does."""
    near = range(at - 1, max(-1, at - 4), -1)
    return next((i for i in near if sentence.has(i, "completes")), None)
