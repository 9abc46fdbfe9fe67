"""The panel of one town as HTML: what happened to it, on whose word, with the sentences that say so.

Everything that comes from reports and tables is escaped here; the page adds no text of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import escape
from pathlib import Path

from frontmap.map.citation import citation_text
from frontmap.map.disputes import Dispute, disputes_html
from frontmap.map.words import Sources, TownEvent, change_words, evidence_words, precision_words, status_words
from frontmap.model import Change, Citation, Claim, Place, evidence
from frontmap.texts import Texts


@dataclass(frozen=True, slots=True)
class Town:
    """What the panel tells of: a place, its state on a day, and its events in order."""

    place: Place
    held_by: str
    contested: bool
    confirmed: bool
    since: date | None
    events: tuple[TownEvent, ...]
    disputes: tuple[Dispute, ...] = ()


@cache
def panel_style() -> str:
    """Return the style sheet that `panel_html` needs."""
    return (Path(__file__).parent / "static" / "panel.css").read_text(encoding="utf-8")


@cache
def panel_script() -> str:
    """Return the script that lets the panel's buttons copy citations; to run it twice does no harm."""
    return (Path(__file__).parent / "static" / "citation.js").read_text(encoding="utf-8")


def panel_html(town: Town, day: date, sources: Sources) -> str:
    """Return the panel for ``town`` on ``day``: newest first, what came after the day folded away."""
    text = sources.texts
    past = [event for event in town.events if event.days.first <= day]
    later = [event for event in town.events if event.days.first > day]
    standing = _standing(town, _since(town, day, sources.texts), sources)
    parts = [_names(town.place, sources.texts.lang), standing, disputes_html(town.disputes, sources)]
    parts += [_event(event, sources) for event in reversed(past)]
    if not past:
        nothing = text("Nothing is told of this place up to this day.")
        parts.append(f"<p class='fm-quiet'>{escape(nothing)}</p>")
    if later:
        summary = text.plural("{n} later event", "{n} later events", len(later))
        events = "".join(_event(event, sources) for event in later)
        parts.append(f"<details><summary>{escape(summary)}</summary>{events}</details>")
    return f"<section class='fm-panel'>{''.join(parts)}</section>"


def panel_parts(towns: Mapping[date, Town], sources: Sources) -> dict[str, object]:
    """Return the panel of one town in parts that `static/panel.js` puts together for any day.

    ``towns`` holds the town by the day from which it is so. The result: ``names``, HTML; ``states``, a list
    of the day, the HTML for it, and the HTML for the days after it, in which ``{day}`` stands for the day
    shown; ``disputes``, HTML; ``events``, a list of the first day and the HTML of each event, oldest first.
    """
    states = [(day.isoformat(), *_standings(town, day, sources)) for day, town in sorted(towns.items())]
    last = towns[max(towns)]
    return {
        "names": _names(last.place, sources.texts.lang),
        "states": states,
        "disputes": disputes_html(last.disputes, sources),
        "events": [(event.days.first.isoformat(), _event(event, sources)) for event in last.events],
    }


def _standings(town: Town, day: date, sources: Sources) -> tuple[str, str]:
    """Return the town's state on the day from which it is so, and with ``{day}`` for a later one."""
    on_the_day = _standing(town, _since(town, day, sources.texts), sources)
    return on_the_day, _standing(town, _since(town, None, sources.texts), sources)


def _names(place: Place, lang: str) -> str:
    """Return the place's names and where it lies."""
    own_names = dict.fromkeys(
        (place.label(lang), place.name, place.names.get("uk", ""), *place.names.values())
    )
    name, *others = [own_name for own_name in own_names if own_name][:3]
    where = ", ".join(filter(None, (place.admin2, place.admin1)))
    quiet = escape(" · ".join([*others, where]).strip(" ·"))
    return f"<h2>{escape(name)}</h2><p class='fm-quiet'>{quiet}</p>"


def _standing(town: Town, since: str, sources: Sources) -> str:
    """Return the town's state with its mark."""
    mark = sources.mark(town.held_by, contested=town.contested, confirmed=town.confirmed)
    return (
        f"<p class='fm-state'>{mark}<span><strong>{escape(_state(town, sources))}</strong>"
        f"<br><span class='fm-quiet'>{escape(since)}</span></span></p>"
    )


def _state(town: Town, sources: Sources) -> str:
    text = sources.texts
    if town.contested:
        return text("Contested")
    if not town.held_by:
        return text("Nobody is known to hold it")
    actor = sources.actor(town.held_by)
    return (
        text("Held by {actor}", actor=actor)
        if town.confirmed
        else text("Held by {actor}, unconfirmed", actor=actor)
    )


def _since(town: Town, day: date | None, text: Texts) -> str:
    """Return since when it is so; ``None`` is a later day, for which ``{day}`` is left to be filled in."""
    shown = text.day(day) if day else "{day}"
    if town.since is None:
        return text("On {day}, before the first event told of it", day=shown)
    if town.since == day:
        return text("Since this day, {day}", day=shown)
    return text("Since {since}; shown on {day}", since=text.day(town.since), day=shown)


def _event(event: TownEvent, sources: Sources) -> str:
    title = f"{sources.texts.days(event.days)} · {change_words(event, sources)}"
    verbatim_first = sorted(event.claims, key=lambda claim: claim.excerpt is None)
    claims = "".join(f"<li>{claim_html(claim, sources)}</li>" for claim in verbatim_first)
    mark = _event_mark(event, sources)
    status = f"<span class='fm-badge'>{escape(status_words(event.status, sources.texts))}</span>"
    return f"<article><h3>{mark}<span>{escape(title)}</span> {status}</h3><ul>{claims}</ul></article>"


def _event_mark(event: TownEvent, sources: Sources) -> str:
    if event.change in (Change.TAKEN, Change.LOST):
        return sources.mark(event.gained_by, confirmed=event.status == "confirmed")
    return sources.mark("", contested=True)


def claim_html(claim: Claim, sources: Sources) -> str:
    """Return one claim: its evidence, its days, its words, its source."""
    text = sources.texts
    kind = evidence(claim, sources.actors)
    grade = f"<span class='fm-grade fm-{kind}'>{escape(evidence_words(claim, sources))}</span>"
    said = f"{escape(text.days(claim.days))} · {escape(precision_words(claim, text))}"
    head = f"<p>{grade}<br><span class='fm-quiet'>{said}</span></p>"
    return head + _words(claim, sources) + _source(claim, sources)


def _words(claim: Claim, sources: Sources) -> str:
    """Return the excerpt highlighted in its paragraph, or the note, marked as ours."""
    if claim.excerpt is None:
        label = escape(sources.texts("Note, in our words:"))
        return f"<p class='fm-note'><span class='fm-quiet'>{label}</span> {escape(claim.note)}</p>"
    report = sources.reports[claim.excerpt.report_id]
    start, end = paragraph(report.text, claim.excerpt.start, claim.excerpt.end)
    before = escape(report.text[start : claim.excerpt.start])
    after = escape(report.text[claim.excerpt.end : end])
    excerpt = f"<mark>{escape(claim.excerpt.text)}</mark>"
    lang = f" lang='{escape(report.lang)}'" if report.lang else ""
    return f"<blockquote{lang}>{before}{excerpt}{after}</blockquote>"


def paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    r"""Return where the paragraphs that hold ``text[start:end]`` start and end.

    >>> paragraph("one\n\ntwo three\n\nfour", 5, 8)
    (5, 14)
    """
    first = text.rfind("\n\n", 0, start)
    last = text.find("\n\n", end)
    return (0 if first < 0 else first + 2), (len(text) if last < 0 else last)


def _source(claim: Claim, sources: Sources) -> str:
    """Return outlet, title and day, with the link where there is one, and what is curated about the day."""
    report = sources.reports[claim.excerpt.report_id] if claim.excerpt else None
    citation = sources.citation(claim)
    curated = ""
    if report and report.curated_day:
        day = sources.texts.day(report.curated_day)
        words = sources.texts("Its days are counted from {day}, set by an editor", day=day)
        reason = escape(report.curated_reason)
        curated = f"<details class='fm-source'><summary>{escape(words)}</summary>{reason}</details>"
    if citation is None:
        return ""
    text = sources.texts
    copied, label = escape(citation_text(claim, sources)), escape(text("Copy citation"))
    button = f"<button type='button' class='fm-cite' data-citation='{copied}'>{label}</button>"
    return f"<p class='fm-source'>{citation_html(citation, sources.texts)} {button}</p>{curated}"


def citation_html(citation: Citation, text: Texts) -> str:
    """Return outlet, headline and day of publication, linked where there is an address."""
    published = text.days(citation.published) if citation.published else text("day of publication not known")
    label = ", ".join(
        filter(None, (citation.outlet, f"“{citation.title}”" if citation.title else "", published))
    )
    if not citation.url:
        return escape(label)
    return f"<a href='{escape(citation.url)}' target='_blank' rel='noopener noreferrer'>{escape(label)}</a>"
