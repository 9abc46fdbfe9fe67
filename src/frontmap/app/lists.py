"""The lists below the map: what changed, what is unresolved, the reports, and the method."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import pandas as pd
import streamlit as st

from frontmap.app.method import show_method
from frontmap.app.source import Source
from frontmap.app.state import choose_town, standpoint
from frontmap.map.panel import citation_html
from frontmap.map.words import change_words, status_words
from frontmap.model import Claim, Report
from frontmap.texts import Texts

LISTS_KEY = "lists"
CHANGES_KEY = "changes"
MOST_CHANGES = 1000
"""As many changes are listed: who wants more goes to an earlier day."""


def show_lists(source: Source, text: Texts) -> None:
    """Show the lists as tabs; only the open one is made."""
    unresolved = source.unresolved()
    towns = len({claim.toponym for claim in unresolved})
    lists: dict[str, Callable[[], None]] = {
        text("Changes"): lambda: _show_changes(source, text),
        text("Unresolved ({n})", n=towns): lambda: _show_unresolved(source, unresolved, text),
        text("Reports"): lambda: _show_reports(source, text),
        text("About the method"): lambda: show_method(text),
    }
    for tab, show in zip(st.tabs(list(lists), key=LISTS_KEY, on_change="rerun"), lists.values(), strict=True):
        with tab:
            if tab.open:
                show()


def _show_changes(source: Source, text: Texts) -> None:
    """List what changed up to the day, newest first; a click on a row goes to its town."""
    day = standpoint(source).day
    newest = source.newest[source.newest["first_day"] <= pd.Timestamp(day)]
    st.caption(
        text.plural(
            "{n} change up to {day}, newest first. Choose a row to go to the town.",
            "{n} changes up to {day}, newest first. Choose a row to go to the town.",
            len(newest),
            day=text.day(day),
        )
    )
    newest = newest.head(MOST_CHANGES)
    looked_up = source.derived.sources(text)
    events = [source.derived.town_event(event) for event in newest.itertuples()]
    table = pd.DataFrame(
        {
            text("First day"): [event.days.first for event in events],
            text("Last day"): [event.days.last for event in events],
            text("Town"): [source.places[place_id].label(text.lang) for place_id in newest["place_id"]],
            text("What happened"): [change_words(event, looked_up) for event in events],
            text("Status"): [status_words(event.status, text) for event in events],
            text("Sources"): [len(event.claims) for event in events],
        }
    )
    st.dataframe(
        table,
        hide_index=True,
        key=CHANGES_KEY,
        selection_mode="single-row",
        on_select=lambda: _choose_row(list(newest["place_id"]), source),
    )


def _choose_row(place_ids: list[str], source: Source) -> None:
    rows = st.session_state[CHANGES_KEY]["selection"]["rows"]
    if rows:
        choose_town(place_ids[rows[0]], source)


def _show_unresolved(source: Source, claims: list[Claim], text: Texts) -> None:
    """List the claims that no map can show, with what is known of their places."""
    if not claims:
        st.info(text("Every place that the sources name has been found."))
        return
    st.caption(text("Nobody has found these places yet. They are not on the map, and nothing is guessed."))
    known = {toponym.toponym: toponym for toponym in source.campaign.toponyms}
    looked_up = source.derived.sources(text)
    rows = []
    for claim in sorted(claims, key=lambda claim: (claim.toponym, claim.days)):
        about = known.get(claim.toponym)
        citation = claim.citation or source.campaign.reports[claim.excerpt.report_id].citation  # type: ignore[union-attr]
        gained_by = looked_up.actor(claim.gained_by) if claim.gained_by else ""
        rows.append(
            {
                text("Name"): claim.toponym,
                text("Where"): ", ".join(filter(None, (about.admin2, about.admin1))) if about else "",
                text("Day"): text.days(claim.days),
                text("Gained by"): gained_by,
                text("What the source says"): claim.note or (claim.excerpt.text if claim.excerpt else ""),
                text("Source"): citation.outlet,
                text("Link"): citation.url or None,
            }
        )
    link = st.column_config.LinkColumn(display_text=text("open"))
    st.dataframe(pd.DataFrame(rows), hide_index=True, column_config={text("Link"): link})


def _show_reports(source: Source, text: Texts) -> None:
    """Show every report in full, with each excerpt that a claim rests on highlighted."""
    if not source.campaign.reports:
        st.info(text("This campaign has no reports yet; its claims are cited facts."))
    for report in source.campaign.reports.values():
        st.html(f"<section class='fm-panel fm-report'>{_report_html(report, source, text)}</section>")


def _report_html(report: Report, source: Source, text: Texts) -> str:
    spans = sorted(
        {
            (e.start, e.end)
            for c in source.campaign.claims
            if (e := c.excerpt) and e.report_id == report.report_id
        }
    )
    head = f"<h2>{escape(report.citation.title or report.report_id)}</h2>"
    cited = f"<p class='fm-source'>{citation_html(report.citation, text)}</p>"
    curated = ""
    if report.curated_day:
        words = text("Its days are counted from {day}, set by an editor", day=text.day(report.curated_day))
        curated = f"<p class='fm-quiet'>{escape(words)}. {escape(report.curated_reason)}</p>"
    body = f"<blockquote lang='{escape(report.lang)}'>{_marked(report.text, spans)}</blockquote>"
    return head + cited + curated + body


def _marked(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text escaped, with the spans marked; where spans overlap, the first counts."""
    parts, at = [], 0
    for start, end in spans:
        if start >= at:
            parts += [escape(text[at:start]), f"<mark>{escape(text[start:end])}</mark>"]
            at = end
    return "".join([*parts, escape(text[at:])])
