"""What changed between two days: the table, the counts, and the report of it to hand in."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from frontmap.app import permalink
from frontmap.app.source import Source
from frontmap.app.state import COMPARE_KEY, say_in_address, standpoint
from frontmap.app.tables import show_towns
from frontmap.exchange.comparison import COMPARISON_FORMATS, Comparison, Paper, paper
from frontmap.texts import Texts

FIRST_KEY, ON_MAP_KEY = "compare-first", "compare-on-map"
USUAL_DAYS = 7
"""As many days before the day shown lies the day to compare with, until another is chosen."""


def compared_day(source: Source) -> date | None:
    """Return the day that the map is compared with, if it is to show what changed since."""
    if COMPARE_KEY not in st.session_state:
        asked = permalink.parse(st.query_params.to_dict()).compare
        st.session_state[COMPARE_KEY] = _within(asked, source) if asked else None
    return st.session_state[COMPARE_KEY]  # type: ignore[no-any-return]


def show_comparison(source: Source, text: Texts) -> None:
    """Show what changed between a day that is chosen here and the day that the map shows."""
    there = standpoint(source)
    first = _show_choice(source, text)
    comparison = Comparison(source.derived, first, there.day)
    told = paper(comparison, text)
    summary = escape(" · ".join(told.summary))
    st.html(f"<h3 class='fm-heading'>{escape(told.subtitle)}</h3><p class='fm-said'>{summary}</p>")
    if not comparison.towns:
        st.info(text("No town is known to have changed hands between these days."))
        return
    _show_counts(told, text)
    _show_table(comparison, told, source, text)
    _show_downloads(comparison, source, text)


def _show_choice(source: Source, text: Texts) -> date:
    """Offer the day to compare with, and to show on the map what changed since."""
    days, shown = source.campaign.head.days, standpoint(source).day
    usual = _within(shown - timedelta(USUAL_DAYS), source)
    st.session_state[FIRST_KEY] = compared_day(source) or st.session_state.get(FIRST_KEY) or usual
    st.session_state[ON_MAP_KEY] = compared_day(source) is not None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.date_input(
            text("Compare with"),
            key=FIRST_KEY,
            min_value=days.first,
            max_value=days.last,
            format="YYYY-MM-DD",
            width=180,
            on_change=lambda: _choose(source),
        )
        st.toggle(
            text("Show on the map what changed since"), key=ON_MAP_KEY, on_change=lambda: _choose(source)
        )
    return st.session_state[FIRST_KEY]  # type: ignore[no-any-return]


def _choose(source: Source) -> None:
    st.session_state[COMPARE_KEY] = st.session_state[FIRST_KEY] if st.session_state[ON_MAP_KEY] else None
    say_in_address(source)


def _within(day: date, source: Source) -> date:
    days = source.campaign.head.days
    return min(max(day, days.first), days.last)


def _show_counts(told: Paper, text: Texts) -> None:
    left, right = st.columns(2, gap="large")
    for column, title, counts in (
        (left, text("By side"), told.sides),
        (right, text("By division"), told.divisions),
    ):
        table = pd.DataFrame({title: [c.label for c in counts], text("Towns"): [c.towns for c in counts]})
        column.dataframe(table, hide_index=True)


def _show_table(comparison: Comparison, told: Paper, source: Source, text: Texts) -> None:
    lines = [
        (line.name, line.admin1, line.before, line.after, town.day, line.evidence, line.words)
        for line, town in zip(told.lines, comparison.towns, strict=True)
    ]
    table = pd.DataFrame(lines, columns=told.columns)
    table[text("Link")] = [town.citation.url or None if town.citation else None for town in comparison.towns]
    link = {text("Link"): st.column_config.LinkColumn(display_text=text("open"))}
    place_ids = [town.place.place_id for town in comparison.towns]
    show_towns(table, place_ids, source, key="comparison", columns=link)


def _show_downloads(comparison: Comparison, source: Source, text: Texts) -> None:
    labels = {
        "html": text("Page to print"),
        "md": "Markdown",
        "csv": "CSV",
        "geojson": "GeoJSON",
    }
    name = f"{source.campaign.folder.resolve().name}-{comparison.first}-{comparison.second}"
    with st.container(horizontal=True):
        for key, label in labels.items():
            chosen = COMPARISON_FORMATS[key]
            st.download_button(
                label,
                partial(chosen.write, comparison, text),
                file_name=f"{name}{chosen.ending}",
                mime=chosen.media_type,
                icon=":material/download:",
                on_click="ignore",
            )
