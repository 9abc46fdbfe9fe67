"""Which claims count, in words: a file says it, since another choice gives another map."""

from __future__ import annotations

from frontmap import control
from frontmap.map.derived import Derived
from frontmap.texts import Texts


def counted_words(derived: Derived, text: Texts) -> str:
    """Return which claims count: the perspective, the day up to which they were known, and the filters."""
    chosen = derived.selection
    names = {actor.actor_id: actor.name(text.lang) for actor in derived.campaign.actors}
    gained_by = [names.get(actor_id, actor_id) for actor_id in chosen.gained_by]
    filters = (gained_by, chosen.evidence, chosen.outlets, chosen.langs, chosen.admin1)
    reviewed = {True: text("only reviewed claims"), False: text("only claims not yet reviewed"), None: ""}
    parts = (
        perspective_words(chosen.perspective, derived, text),
        text("as known on {day}", day=text.day(chosen.known_on)) if chosen.known_on else "",
        *(text("only {values}", values=", ".join(values)) for values in filters if values),
        reviewed[chosen.reviewed],
    )
    return "; ".join(filter(None, parts))


def perspective_words(perspective: str, derived: Derived, text: Texts) -> str:
    """Return a perspective in words: of outlets, their names."""
    if perspective.startswith(control.OUTLETS):
        return perspective.removeprefix(control.OUTLETS).replace("|", ", ")
    for actor in derived.campaign.actors:
        if perspective == actor.actor_id:
            return text("As {actor} says", actor=actor.name(text.lang))
    words = {
        control.ALL: text("All evidence"),
        control.CONFIRMED: text("Confirmed only"),
        control.THIRD_PARTY: text("Third parties only"),
    }
    return words[perspective]
