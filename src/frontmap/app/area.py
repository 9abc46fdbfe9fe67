"""The estimate of the ground that each side holds, beside the figures that were claimed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import altair as alt
import pandas as pd
import streamlit as st

from frontmap import control
from frontmap.app.source import Source
from frontmap.app.state import choose_looks, map_looks, standpoint
from frontmap.map.symbols import NEUTRAL, looks
from frontmap.model import Figure
from frontmap.texts import Texts

SQUARE_KILOMETRES = "km2"
"""The unit of those figures that can stand beside the estimate."""
HELD, GAINED = "held", "gained"
GROUND_KEY = "ground-on-map"


def show_area(source: Source, text: Texts) -> None:
    """Show how much ground each side is estimated to hold over time, or to have gained since a day."""
    areas = source.areas()
    if areas.empty or not areas["high_km2"].any():
        st.info(text("There is no ground to estimate: no town is known to be held."))
        return
    _say_what_it_is(text)
    since = _show_choice(source, areas, text)
    names = {actor.actor_id: actor.name(text.lang) for actor in source.campaign.actors}
    table = _gained(areas, since) if since else areas
    table = table.assign(side=table["actor_id"].map(names), day=pd.to_datetime(table["day"]))
    figures = [figure for figure in source.campaign.figures if figure.unit == SQUARE_KILOMETRES]
    st.toggle(
        text("Show the ground on the map"),
        value=map_looks().ground,
        key=GROUND_KEY,
        on_change=lambda: choose_looks(source, ground=st.session_state[GROUND_KEY]),
    )
    st.altair_chart(_chart(table, figures if since else [], source, text))
    if since and figures:
        st.caption(text("Points are claimed figures; each counts what its own source says."))
        _show_figures(figures, text)
    shown = table[["day", "side", "low_km2", "high_km2"]].round({"low_km2": 0, "high_km2": 0})
    with st.expander(text("The numbers as a table")):
        st.dataframe(shown, hide_index=True, column_config={"day": st.column_config.DateColumn()})


def _say_what_it_is(text: Texts) -> None:
    st.caption(
        text(
            "An estimate from towns alone, not a front line: all ground belongs to the nearest town and "
            "takes the state of the nearest one told of, never further than {km} km from it. The lower "
            "bound counts only ground of towns that are told of and not contested; the upper bound also "
            "what is contested, and the ground of towns near them. Fields, woods and rivers between are "
            "not known.",
            km=f"{control.REACH_KM:.0f}",
        )
    )


def _show_choice(source: Source, areas: pd.DataFrame, text: Texts) -> date | None:
    """Offer what to show; return the day since which gains count, or ``None`` for what is held."""
    words = {HELD: text("Ground held"), GAINED: text("Ground gained since")}
    days = source.campaign.head.days
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.segmented_control(
            text("Show"),
            list(words),
            default=HELD,
            format_func=words.__getitem__,
            key="area-shown",
            required=True,
        )
        if chosen != GAINED:
            return None
        day = st.date_input(
            text("Day"),
            value=min(max(_first_figure_day(source), days.first), days.last),
            min_value=days.first,
            max_value=days.last,
            format="YYYY-MM-DD",
            width=180,
            key="area-since",
        )
    return day if isinstance(day, date) else None


def _first_figure_day(source: Source) -> date:
    """Return the day before the first figure of an area, else the first day of the campaign."""
    days = [figure.day for figure in source.campaign.figures if figure.unit == SQUARE_KILOMETRES]
    return min(days) - timedelta(1) if days else source.campaign.head.days.first


def _gained(areas: pd.DataFrame, since: date) -> pd.DataFrame:
    """Return what each side has gained since the end of a day: by the lower bounds and by the upper ones."""
    before = areas[areas["day"] <= pd.Timestamp(since)].groupby("actor_id")[["low_km2", "high_km2"]].last()
    later = areas[areas["day"] > pd.Timestamp(since)]
    base = before.reindex(later["actor_id"]).fillna(0).to_numpy()
    gained = later[["low_km2", "high_km2"]] - base
    start = pd.DataFrame({"day": pd.Timestamp(since), "actor_id": areas["actor_id"].unique()})
    later = later.assign(low_km2=gained.min(axis="columns"), high_km2=gained.max(axis="columns"))
    return pd.concat([start.assign(low_km2=0.0, high_km2=0.0), later], ignore_index=True)


def _chart(
    table: pd.DataFrame, figures: Sequence[Figure], source: Source, text: Texts
) -> alt.LayerChart | alt.FacetChart:
    """Return a band for each side, with the claimed figures as points and the day shown as a line."""
    actor_ids = source.campaign.actor_ids
    names = {actor.actor_id: actor.name(text.lang) for actor in source.campaign.actors}
    colour = alt.Color(
        "side:N",
        title=None,
        legend=alt.Legend(orient="bottom", columns=2, labelLimit=0),
        scale=alt.Scale(
            domain=list(names.values()), range=[looks(actor_ids, actor_id)[0] for actor_id in actor_ids]
        ),
    )
    tooltip = [
        alt.Tooltip("day:T", title=text("Day"), format="%Y-%m-%d"),
        alt.Tooltip("side:N", title=text("Side")),
        alt.Tooltip("low_km2:Q", title=text("At least, km²"), format=",.0f"),
        alt.Tooltip("high_km2:Q", title=text("At most, km²"), format=",.0f"),
    ]
    bands = (
        alt.Chart(table)
        .mark_area(interpolate="step-after", opacity=0.35, line={"strokeWidth": 1.5})
        .encode(
            x=alt.X("day:T", title=None, axis=alt.Axis(format="%Y-%m-%d")),
            y=alt.Y("low_km2:Q", title="km²"),
            y2="high_km2:Q",
            color=colour,
            tooltip=tooltip,
        )
    )
    shown = pd.DataFrame({"day": [max(pd.Timestamp(standpoint(source).day), table["day"].min())]})
    rule = alt.Chart(shown).mark_rule(color=NEUTRAL, strokeDash=[4, 3]).encode(x="day:T")
    return alt.layer(bands, rule, *([_points(figures, text)] if figures else []))


def _points(figures: Sequence[Figure], text: Texts) -> alt.Chart:
    table = pd.DataFrame(
        {
            "day": [pd.Timestamp(figure.day) for figure in figures],
            "km2": [figure.high if figure.low is None else figure.low for figure in figures],
            "claimed_by": [figure.claimed_by for figure in figures],
            "note": [figure.note for figure in figures],
        }
    )
    points: alt.Chart = (
        alt.Chart(table)
        .mark_point(color=NEUTRAL, filled=True, size=70, opacity=1, shape="diamond")
        .encode(
            x="day:T",
            y="km2:Q",
            tooltip=[
                alt.Tooltip("day:T", title=text("Day"), format="%Y-%m-%d"),
                alt.Tooltip("claimed_by:N", title=text("Claimed by")),
                alt.Tooltip("km2:Q", title="km²", format=",.0f"),
                alt.Tooltip("note:N", title=text("Note, in our words")),
            ],
        )
    )
    return points


def _show_figures(figures: Sequence[Figure], text: Texts) -> None:
    """List the claimed figures with what each counts and where it stands."""
    table = pd.DataFrame(
        {
            text("Day"): [figure.day for figure in figures],
            "km²": [_amount(figure) for figure in figures],
            text("Claimed by"): [figure.claimed_by for figure in figures],
            text("Note, in our words"): [figure.note for figure in figures],
            text("Source"): [figure.citation.outlet for figure in figures],
            text("Link"): [figure.citation.url or None for figure in figures],
        }
    )
    link = st.column_config.LinkColumn(display_text=text("open"))
    st.dataframe(table, hide_index=True, placeholder="", column_config={text("Link"): link})


def _amount(figure: Figure) -> str:
    """Return the figure as its source gives it: a number, a range, or a bound."""
    if figure.low is None:
        return f"≤ {figure.high:,.0f}"
    if figure.high is None:
        return f"≥ {figure.low:,.0f}"
    return f"{figure.low:,.0f}" if figure.low == figure.high else f"{figure.low:,.0f}–{figure.high:,.0f}"
