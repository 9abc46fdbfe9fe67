"""Who gained and who lost by an event: by its words, by who acts in it, and by who tells it."""

from __future__ import annotations

from frontmap.model import Change
from frontmap.reading.claims.told import Told
from frontmap.reading.lexicon.entries import BARE

_ENDS = ("comma", "mark", "dash", "quote", "and", "strong", "time", "paren", "with", "purpose", "if")


_Sides = tuple[str | None, str | None]
"""Who gained and who lost, ``None`` where nothing tells."""


def gained_and_lost(told: Told, subject: str | None, other: str | None) -> _Sides:
    """Return who gained and who lost, by the event's sides and by who speaks.

    Where nobody is named, the side that announces a gain made it, and the side that admits one lost.
    """
    event, speaker = told.event, told.speaker
    kind = told.saying.kind if told.saying is not None else ""
    kind = "admit" if _confirms_a_fall(told) else kind
    if event.change is Change.CONTESTED:
        return (subject if event.side == "gained" else None), None
    if event.side == "lost":
        lost = subject or (speaker if _is_own_loss(told, kind) else None)
        return (other if other != lost else None), lost
    gained = subject if event.side == "gained" else None
    lost = other if other != gained else None
    if kind == "admit" and lost is None and event.change is Change.TAKEN and gained != speaker:
        return gained, speaker
    if gained is None and lost is None and speaker is not None:
        known = _by_who_speaks(told, speaker, kind)
        if known is not None:
            return known
    if gained is None and event.side == "gained" and kind == "say" and lost not in (None, speaker):
        return (None if event.negated else speaker), lost
    if _tells_of_its_loss(told, gained, lost):
        return gained, speaker
    if gained is None and lost is None and event.rule == "take: passive" and not event.negated:
        return _taker_after(told) or told.memory.recent_taker(_towns_told(told)), None
    return gained, lost


def _is_own_loss(told: Told, kind: str) -> bool:
    """Whether a side that tells of a loss, nobody named, tells of its own: "X has been given up, Y said"."""
    event = told.event
    told_of = event.noun or event.perfect or event.negated or event.rule == "lose: passive"
    return told_of or kind in ("admit", "deny") or tells_of_itself(told)


def _by_who_speaks(told: Told, speaker: str, kind: str) -> _Sides | None:
    """Return who gained and lost where only who speaks is known, ``None`` if that does not tell."""
    event = told.event
    if event.side == "gained" and kind == "say" and told.sentence.has(event.at, "imposed"):
        return told.opponent(speaker), speaker
    if kind == "admit" or (kind == "deny" and event.noun and not event.side):
        return None, speaker
    if event.side == "gained" and kind == "deny" and told.saying is not None:
        return told.saying.about or told.opponent(speaker), None
    if not event.negated and (event.side == "gained" or (event.rule == "fall" and kind == "say")):
        return speaker, None
    if event.side == "gained" and event.noun:
        return told.opponent(speaker), None
    return None


def _towns_told(told: Told) -> set[str]:
    """Return the towns of the event in lower case, by reference too."""
    towns = {told.sentence.chunks[at].low for at in told.event.towns.at}
    pointed = told.memory.town.text.lower() if told.memory.town is not None else ""
    return towns or {pointed}


def _confirms_a_fall(told: Told) -> bool:
    """Whether a side confirms that a town fell, and so that it lost it: "Kyiv confirmed the fall of X"."""
    event, saying = told.event, told.saying
    fell = event.rule.startswith("fall") and event.change is Change.TAKEN and not event.negated
    said = saying is not None and saying.kind == "say" and saying.verb >= 0
    return fell and said and saying is not None and told.sentence.has(saying.verb, "confirms")


def _taker_after(told: Told) -> str | None:
    """Return who acts behind the colon that ends what was taken: "X retaken: the army raised its flag"."""
    sentence, at = told.sentence, told.event.at
    colon = next((i for i in range(at, min(at + 4, len(sentence.chunks))) if sentence.has(i, "colon")), None)
    party = sentence.party_at.get(colon + 1) if colon is not None else None
    return party.actor if party is not None and party.kind in ("force", "name") else None


def _tells_of_its_loss(told: Told, gained: str | None, lost: str | None) -> bool:
    """Whether one of two sides says that the other took a town, or a part of it, and so that it lost it."""
    event, speaker = told.event, told.speaker
    said = told.saying is not None and told.saying.kind in ("say", "source") and not event.negated
    taken = event.change is Change.TAKEN
    opposed = lost is None and None not in (gained, speaker) and gained != speaker
    return said and taken and opposed and len(told.actor_ids) == 2


def tells_of_itself(told: Told) -> bool:
    """Whether a side tells, in a verb without a subject, what it did itself: "out of X [we] went, said Y"."""
    event, saying = told.event, told.saying
    alone = event.subject is None and event.rule in ("leave: active", "withdraw: active", "lose: active")
    said = saying is not None and saying.kind in ("say", "deny") and told.speaker is not None
    ends = told.sentence.has_any(max(event.at, *event.towns.at) + 1, *_ENDS) if event.towns.at else False
    return alone and said and ends and told.sentence.has(event.at, BARE)
