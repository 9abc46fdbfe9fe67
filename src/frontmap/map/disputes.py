"""What sources disagree on, as HTML: the claims of one change side by side on a small time axis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby
from urllib.parse import quote

from frontmap.map.symbols import NEUTRAL, looks
from frontmap.map.words import Sources, evidence_words
from frontmap.model import OUTLET, Claim, Days, Evidence, evidence

_WIDTH, _HEIGHT, _MARGIN = 128, 16, 8
"""The size of a row's picture in pixels, and what is left free at both ends."""

_MARKS: Mapping[Evidence, str] = {
    Evidence.CLAIMED: "<path d='M{x} 3 l5 5 -5 5 -5 -5Z' fill='none'/>",
    Evidence.CONCEDED: "<path d='M{x} 3 l5 5 -5 5 -5 -5Z'/>",
    Evidence.REPORTED: "<path d='M{x} 8 m-4 -4 h8 v8 h-8Z'/>",
    Evidence.DENIED: "<path d='M{x} 8 m-4 -4 l8 8 m-8 0 l8 -8' fill='none'/>",
}
"""The drawing of each kind of evidence around ``{x}``; the same shapes stand before its words."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A change of a town on which its sources disagree; fields as in ``control.CHANGE_COLUMNS``."""

    gained_by: str
    claimed: date | None
    conceded: date | None
    spread_days: int
    in_side: bool
    claims: tuple[Claim, ...]

    @property
    def lag_days(self) -> int | None:
        """Days from the first claim to the first concession; ``None`` where either is missing."""
        return (self.conceded - self.claimed).days if self.claimed and self.conceded else None


def disputes_html(disputes: Iterable[Dispute], sources: Sources) -> str:
    """Return what the sources of a town disagree on, or nothing."""
    return "".join(_dispute(dispute, sources) for dispute in disputes)


def dispute_words(dispute: Dispute, sources: Sources) -> list[str]:
    """Return in words what a change is disagreed on."""
    text = sources.texts
    words = []
    if dispute.in_side:
        words.append(text("Sources disagree on who holds it."))
    if dispute.spread_days:
        words.append(
            text.plural("Sources are {n} day apart.", "Sources are {n} days apart.", dispute.spread_days)
        )
    if dispute.lag_days is not None and dispute.lag_days >= 0:
        words.append(
            text.plural(
                "Conceded {n} day after the first claim.",
                "Conceded {n} days after the first claim.",
                dispute.lag_days,
            )
        )
    elif dispute.lag_days is not None:
        words.append(
            text.plural(
                "Conceded {n} day before the first claim.",
                "Conceded {n} days before the first claim.",
                -dispute.lag_days,
            )
        )
    return words


def _dispute(dispute: Dispute, sources: Sources) -> str:
    text = sources.texts
    title = text("Sources disagree")
    if dispute.gained_by:
        title = f"{title}: {text('Taken by {actor}', actor=sources.actor(dispute.gained_by))}"
    span = Days(min(c.days.first for c in dispute.claims), max(c.days.last for c in dispute.claims))
    rows = "".join(_row(list(said), span, sources) for said in _by_speaker(dispute.claims, sources))
    words = escape(" ".join(dispute_words(dispute, sources)))
    return (
        f"<article class='fm-dispute'><h3>{escape(title)}</h3><p class='fm-quiet'>{words}</p>"
        f"<table><tbody>{rows}</tbody></table></article>"
    )


def _by_speaker(claims: Sequence[Claim], sources: Sources) -> list[list[Claim]]:
    """Return the claims by who makes them, whoever came first before the others."""
    ordered = sorted(claims, key=lambda claim: (_speaker(claim, sources), claim.days))
    groups = [list(group) for _, group in groupby(ordered, key=lambda claim: _speaker(claim, sources))]
    return sorted(groups, key=lambda group: (group[0].days, _speaker(group[0], sources)))


def _speaker(claim: Claim, sources: Sources) -> str:
    """Return who says so: a side, a third party, or the outlet by its name."""
    if claim.speaker in sources.actors:
        return sources.actor(claim.speaker)
    citation = sources.citation(claim)
    return citation.outlet if claim.speaker == OUTLET and citation else claim.speaker


def _row(claims: Sequence[Claim], span: Days, sources: Sources) -> str:
    days = ", ".join(dict.fromkeys(sources.texts.days(claim.days) for claim in claims))
    words = ", ".join(dict.fromkeys(evidence_words(claim, sources) for claim in claims))
    return (
        f"<tr title='{escape(words)}'><th scope='row'>{escape(_speaker(claims[0], sources))}</th>"
        f"<td>{_picture(claims, span, sources)}</td><td>{escape(days)}</td></tr>"
    )


def _picture(claims: Sequence[Claim], span: Days, sources: Sources) -> str:
    """Return the claims as marks on the axis; a claim of several days is a bar with its mark at the end."""
    length = max((span.last - span.first).days, 1)

    def x(day: date) -> float:
        return round(_MARGIN + (day - span.first).days / length * (_WIDTH - 2 * _MARGIN), 1)

    actor_ids = list(sources.actors)
    parts = [f"<path d='M0 8h{_WIDTH}' stroke='{NEUTRAL}' stroke-width='1' opacity='.5'/>"]
    for claim in claims:
        side = claim.gained_by or ""
        colour = looks(actor_ids, side)[0] if side in actor_ids else NEUTRAL
        mark = _MARKS[evidence(claim, sources.actors)].format(x=x(claim.days.last))
        bar = f"<path d='M{x(claim.days.first)} 8H{x(claim.days.last)}' stroke-width='4' opacity='.5'/>"
        parts.append(f"<g stroke='{colour}' fill='{colour}' stroke-width='2'>{bar}{mark}</g>")
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {_WIDTH} {_HEIGHT}'>{''.join(parts)}</svg>"
    return f'<img alt="" width="{_WIDTH}" height="{_HEIGHT}" src="data:image/svg+xml,{quote(svg)}">'
