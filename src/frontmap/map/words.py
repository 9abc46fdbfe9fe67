"""What the panel and the lists say of events and claims, in the reader's language and in neutral words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from frontmap import control
from frontmap.map.symbols import mark_html
from frontmap.model import (
    OUTLET,
    Actor,
    Change,
    Citation,
    Claim,
    Days,
    Evidence,
    Report,
    citation_of,
    evidence,
)
from frontmap.texts import Texts


@dataclass(frozen=True, slots=True)
class TownEvent:
    """One event of a town with the claims it rests on; fields as in ``control.EVENT_COLUMNS``."""

    change: Change
    gained_by: str
    lost_by: str
    days: Days
    status: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """What the panel looks things up in."""

    actors: Mapping[str, Actor]
    reports: Mapping[str, Report]
    texts: Texts

    def actor(self, actor_id: str) -> str:
        """Return the side's name in the reader's language."""
        return self.actors[actor_id].name(self.texts.lang)

    def citation(self, claim: Claim) -> Citation | None:
        """Return where a claim comes from: its report, or the citation that it carries."""
        return citation_of(claim, self.reports)

    def mark(self, held_by: str, *, contested: bool = False, confirmed: bool = True) -> str:
        """Return the mark of a state, as on the map."""
        return mark_html(list(self.actors), held_by, contested=contested, confirmed=confirmed)


def change_words(told: TownEvent | Claim, sources: Sources) -> str:
    """Return what happened, with the side that did it where it is named."""
    text = sources.texts
    gained_by = sources.actor(told.gained_by) if told.gained_by else ""
    lost_by = sources.actor(told.lost_by) if told.lost_by else ""
    if told.change is Change.CONTESTED:
        return text("Fought over")
    if told.change is Change.LOST:
        return text("Left by {actor}", actor=lost_by) if lost_by else text("Left, by whom is not said")
    if told.change is Change.ENTERED:
        return (
            text("Entered by {actor}", actor=gained_by) if gained_by else text("Entered, by whom is not said")
        )
    return text("Taken by {actor}", actor=gained_by) if gained_by else text("Taken, by whom is not said")


def status_words(status: str, text: Texts) -> str:
    """Return the name of an event's status."""
    words = {
        "confirmed": text("confirmed"),
        "claimed": text("claimed"),
        "reported": text("reported"),
        "disputed": text("disputed"),
    }
    return words[status]


def evidence_words(claim: Claim, sources: Sources) -> str:
    """Return who says so, and what that is worth."""
    text, by_outlet = sources.texts, claim.speaker == OUTLET
    if claim.speaker in sources.actors:
        actor = sources.actor(claim.speaker)
        words = {
            Evidence.CLAIMED: text("claimed by {actor}", actor=actor),
            Evidence.CONCEDED: text("conceded by {actor}", actor=actor),
            Evidence.DENIED: text("denied by {actor}", actor=actor),
        }
        return words[evidence(claim, sources.actors)]
    if evidence(claim, sources.actors) is Evidence.DENIED:
        return text("denied by the outlet") if by_outlet else text("denied by {actor}", actor=claim.speaker)
    return text("reported by the outlet") if by_outlet else text("reported by {actor}", actor=claim.speaker)


def kind_words(kind: str, text: Texts) -> str:
    """Return the name of a kind of evidence, whoever it comes from."""
    words = {
        "claimed": text("claimed"),
        "conceded": text("conceded"),
        "reported": text("reported"),
        "denied": text("denied"),
    }
    return words[kind]


def perspective_words(actors: Iterable[Actor], text: Texts) -> dict[str, str]:
    """Return the name of every perspective of a campaign; `control.OUTLETS` stands for any chosen outlets."""
    return {
        control.ALL: text("All evidence"),
        control.CONFIRMED: text("Confirmed only"),
        **{actor.actor_id: text("As {actor} says", actor=actor.name(text.lang)) for actor in actors},
        control.THIRD_PARTY: text("Third parties only"),
        control.OUTLETS: text("Chosen outlets"),
    }


def precision_words(claim: Claim, text: Texts) -> str:
    """Return how exactly the source dates it."""
    words = {
        "day": text("dated to the day"),
        "week": text("dated to the week"),
        "month": text("dated to the month"),
        "announced": text("announced: on that day at the latest"),
    }
    return words[claim.precision]
