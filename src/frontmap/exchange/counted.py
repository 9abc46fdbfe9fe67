"""Which claims count, in words: a file says it, since another choice gives another map."""

from __future__ import annotations

from frontmap import control
from frontmap.map.derived import Derived
from frontmap.map.words import perspective_words
from frontmap.texts import Texts


def counted_words(derived: Derived, text: Texts) -> str:
    """Return which claims count: the perspective, the day up to which they were known, and the filters."""
    chosen = derived.selection
    names = {actor.actor_id: actor.name(text.lang) for actor in derived.campaign.actors}
    gained_by = [names.get(actor_id, actor_id) for actor_id in chosen.gained_by]
    filters = (gained_by, chosen.evidence, chosen.outlets, chosen.langs, chosen.admin1)
    reviewed = {True: text("only reviewed claims"), False: text("only claims not yet reviewed"), None: ""}
    parts = (
        _perspective(chosen.perspective, derived, text),
        text("as known on {day}", day=text.day(chosen.known_on)) if chosen.known_on else "",
        *(text("only {values}", values=", ".join(values)) for values in filters if values),
        reviewed[chosen.reviewed],
    )
    return "; ".join(filter(None, parts))


def _perspective(perspective: str, derived: Derived, text: Texts) -> str:
    """Return a perspective in words: of outlets, their names."""
    if perspective.startswith(control.OUTLETS):
        return perspective.removeprefix(control.OUTLETS).replace("|", ", ")
    return perspective_words(derived.campaign.actors, text)[perspective]
