"""Charts of a campaign: towns by state, claims by outlet and language, and how long concessions took."""

from __future__ import annotations

import altair as alt
import pandas as pd
import streamlit as st

from frontmap import control
from frontmap.app.source import Source
from frontmap.app.tables import show_towns
from frontmap.map.symbols import NEUTRAL, looks
from frontmap.texts import Texts

MOST_BARS = 20
"""As many outlets are shown, those with the most claims."""


def show_charts(source: Source, text: Texts) -> None:
    """Show the charts; every one has its numbers as a table to download."""
    _show_states(source, text)
    left, right = st.columns(2, gap="large")
    counted = _counted_claims(source)
    with left:
        _show_bars(counted["outlet"], text("Claims by outlet"), text)
    with right:
        languages = counted["lang"].map(lambda lang: text.language(lang) if lang else text("not known"))
        _show_bars(languages, text("Claims by language of the report"), text)
    _show_lags(source, text)


def _counted_claims(source: Source) -> pd.DataFrame:
    """Return the claims that count, as ``control.CLAIM_FRAME_COLUMNS``."""
    claims = source.derived.claim_rows
    return claims[claims["claim_id"].isin(source.derived.events["claim_ids"].explode())]


def _show_states(source: Source, text: Texts) -> None:
    counts = control.state_counts(source.derived.history)
    if counts.empty:
        st.info(text("No claim counts: change the filters to see more."))
        return
    actors = {actor.actor_id: actor.name(text.lang) for actor in source.campaign.actors}
    words = {"confirmed": text("confirmed"), "unconfirmed": text("not confirmed")}
    names = [
        text("Contested")
        if state == "contested"
        else ", ".join(filter(None, (actors.get(held_by, text("Not known")), words[state])))
        for held_by, state in zip(counts["held_by"], counts["state"], strict=True)
    ]
    colours = [
        _colour(held_by, state, list(actors))
        for held_by, state in zip(counts["held_by"], counts["state"], strict=True)
    ]
    table = counts.assign(name=names, colour=colours)
    legend = table.drop_duplicates("name")
    chart = (
        alt.Chart(table, title=text("Towns by state"), height=380)
        .mark_area(interpolate="step-after")
        .encode(
            x=alt.X("day:T", title=None, axis=alt.Axis(format="%Y-%m-%d")),
            y=alt.Y("places:Q", title=text("Towns")),
            color=alt.Color(
                "name:N",
                title=None,
                legend=alt.Legend(orient="bottom", columns=2, labelLimit=0),
                scale=alt.Scale(domain=list(legend["name"]), range=list(legend["colour"])),
            ),
            tooltip=[
                alt.Tooltip("day:T", title=text("Day"), format="%Y-%m-%d"),
                alt.Tooltip("name:N", title=text("State")),
                alt.Tooltip("places:Q", title=text("Towns")),
            ],
        )
    )
    st.altair_chart(chart)


def _colour(held_by: str, state: str, actor_ids: list[str]) -> str:
    """Return the side's colour, half as strong where it is not confirmed that it holds the towns."""
    colour = looks(actor_ids, held_by)[0] if held_by in actor_ids else NEUTRAL
    if state == "confirmed" or held_by not in actor_ids:
        return colour
    return "#" + "".join(f"{(int(colour[at : at + 2], 16) + 255) // 2:02x}" for at in (1, 3, 5))


def _show_bars(values: pd.Series[str], title: str, text: Texts) -> None:
    counts = values.value_counts().rename_axis("name").reset_index(name="claims").head(MOST_BARS)
    chart = (
        alt.Chart(counts, title=title)
        .mark_bar(color=NEUTRAL)
        .encode(
            x=alt.X("claims:Q", title=text("Claims"), axis=alt.Axis(format="d", tickMinStep=1)),
            y=alt.Y("name:N", sort="-x", title=None, axis=alt.Axis(labelLimit=200)),
            tooltip=[alt.Tooltip("name:N", title=" "), alt.Tooltip("claims:Q", title=text("Claims"))],
        )
    )
    st.altair_chart(chart)


def _show_lags(source: Source, text: Texts) -> None:
    lags = source.derived.changes.dropna(subset=["claimed", "conceded"])
    heading = text("From the first claim to the concession")
    st.html(f"<h3 class='fm-heading'>{heading}</h3>")
    if lags.empty:
        st.caption(text("No change is both claimed by its gainer and conceded by its loser."))
        return
    actors = {actor.actor_id: actor.name(text.lang) for actor in source.campaign.actors}
    table = pd.DataFrame(
        {
            text("Town"): [source.places[place_id].label(text.lang) for place_id in lags["place_id"]],
            text("Gained by"): lags["gained_by"].map(actors),
            text("Claimed"): lags["claimed"].dt.date,
            text("Conceded"): lags["conceded"].dt.date,
            text("Days"): (lags["conceded"] - lags["claimed"]).dt.days,
        }
    )
    show_towns(table, list(lags["place_id"]), source, key="lags")
