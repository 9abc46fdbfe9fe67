"""The lists below the map: what changed, what is unresolved, the reports, and the method."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

import pandas as pd
import streamlit as st

from frontmap.app import permalink
from frontmap.app.area import show_area
from frontmap.app.charts import show_charts
from frontmap.app.comparison import show_comparison
from frontmap.app.desk.page import show_desk
from frontmap.app.disputed import show_disputed
from frontmap.app.method import show_method
from frontmap.app.pins import hide_pins
from frontmap.app.source import Source
from frontmap.app.state import FIRST_LIST, OPEN_KEY, say_in_address, standpoint
from frontmap.app.tables import show_towns
from frontmap.app.unresolved import show_unresolved
from frontmap.map.panel import citation_html
from frontmap.map.words import change_words, status_words
from frontmap.model import Report
from frontmap.texts import Texts

LISTS_KEY, LABELS_KEY = "lists", "list-labels"
CHANGES_KEY = "changes"
MOST_CHANGES = 1000
"""As many changes are listed: who wants more goes to an earlier day."""


def show_lists(source: Source, text: Texts) -> None:
    """Show the lists as tabs; only the open one is made."""
    towns = len({claim.toponym for claim in source.unresolved()})
    lists: dict[str, tuple[str, Callable[[], None]]] = {
        FIRST_LIST: (text("Changes"), lambda: _show_changes(source, text)),
        "comparison": (text("Compare"), lambda: show_comparison(source, text)),
        "disputed": (text("Disputed"), lambda: show_disputed(source, text)),
        "area": (text("Area"), lambda: show_area(source, text)),
        "charts": (text("Charts"), lambda: show_charts(source, text)),
        "unresolved": (text("Unresolved ({n})", n=towns), lambda: show_unresolved(source, text)),
        "reports": (text("Reports"), lambda: _show_reports(source, text)),
        "read": (text("Read an article"), lambda: show_desk(source, text)),
        "method": (text("About the method"), lambda: show_method(text)),
    }
    labels = {name: label for name, (label, _) in lists.items()}
    _keep_open(labels)
    tabs = st.tabs(list(labels.values()), key=LISTS_KEY, on_change=lambda: _open_list(labels, source))
    for tab, (name, (_, show)) in zip(tabs, lists.items(), strict=True):
        with tab:
            if tab.open:
                st.session_state[OPEN_KEY] = name
                show()


def _open_list(labels: Mapping[str, str], source: Source) -> None:
    """Say in the address which list was opened; what another offered on the map goes."""
    hide_pins()
    names = {label: name for name, label in labels.items()}
    st.session_state[OPEN_KEY] = names.get(st.session_state[LISTS_KEY])
    say_in_address(source)


def _keep_open(labels: Mapping[str, str]) -> None:
    """Keep the open list open when labels change, with the language or with what they count.

    To Streamlit tabs with other labels are other tabs, of which the first is open.
    """
    if LABELS_KEY not in st.session_state:
        asked = permalink.parse(st.query_params.to_dict()).list
        st.session_state[OPEN_KEY] = asked if asked in labels else None
    before = st.session_state.get(LABELS_KEY)
    if before != labels and st.session_state[OPEN_KEY]:
        st.session_state[LISTS_KEY] = labels[st.session_state[OPEN_KEY]]
    st.session_state[LABELS_KEY] = labels


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
    show_towns(table, list(newest["place_id"]), source, key=CHANGES_KEY)


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
