"""By whom a town is taken, and from whom, as told after the verb."""

from __future__ import annotations

from frontmap.reading.lexicon.entries import BARE
from frontmap.reading.sentences.sentence import Party, Sentence


def _is_by_itself(sentence: Sentence, party: Party, at: int) -> bool:
    """Whether an acronym, which has no cases, stands right behind a passive verb: "freed [by the] RSF"."""
    words = sentence.chunks[at].low.split()
    declined = any(len(word) > _LONGEST_ACRONYM for word in words) or sentence.has(at, "region_name")
    return party.first == at and party.kind == "name" and sentence.has(at - 1, BARE) and not declined


def _after_inset(sentence: Sentence, at: int) -> int:
    """Return the "by" behind an inset in commas from chunk ``at`` on: ", on Friday, by Y", else ``at``."""
    if sentence.has(at, "comma"):
        for after in range(at + 1, min(at + 9, len(sentence.chunks))):
            if sentence.has(after, "comma"):
                return after + 1 if sentence.has(after + 1, "by") else at
            if sentence.chunks[after].forms or sentence.has_any(after, "have", "be", "who", "that"):
                break
    return at


_LONGEST_ACRONYM = 4


def find_agents(
    sentence: Sentence, at: int, *, until: tuple[str, ...] = ()
) -> tuple[Party | None, Party | None]:
    """Return by whom, and from whom, after a passive verb that ends before chunk ``at``.

    ``until`` are tags that end the phrase.
    """
    at = _after_inset(sentence, at)
    agent = other = None
    by = to = False
    for here in range(at, min(at + 12, len(sentence.chunks))):
        party = sentence.party_at.get(here)
        if party is not None and not by and (sentence.by_ending(party) or _is_by_itself(sentence, party, at)):
            agent, to = agent or party, False
        elif party is not None and (by or to):
            if party.kind == "civil":
                break
            agent, other = (agent or party, other) if by else (agent, other or party)
            by = to = False
        elif sentence.has_any(here, "by", "hands"):
            by, to = True, False
        elif sentence.has_any(here, "comma", "that", "who", "clause", "strong", "and", *until) and not by:
            break
        elif sentence.has_any(here, "at", "of") and party is None:
            to = True
        elif not sentence.has_any(here, "det", "adj", "number", "quote") and party is None:
            to = False
    return agent, other
