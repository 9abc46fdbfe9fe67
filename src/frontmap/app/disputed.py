"""The list of the places whose sources disagree."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from frontmap import control
from frontmap.app.source import Source
from frontmap.app.tables import show_towns
from frontmap.texts import Texts


def show_disputed(source: Source, text: Texts) -> None:
    """List the places whose sources disagree, the most disputed first."""
    disputed = control.disagreements(source.derived.changes)
    if disputed.empty:
        st.info(text("No sources disagree on who gained a town, nor by more than two days on when."))
        return
    st.caption(
        text.plural(
            "The sources of {n} town disagree: on who gained it, or by over two days on when. Choose a row"
            " to see the claims side by side.",
            "The sources of {n} towns disagree: on who gained them, or by over two days on when. Choose a "
            "row to see the claims side by side.",
            len(disputed),
        )
    )
    table = pd.DataFrame(
        {
            text("Town"): [source.places[place_id].label(text.lang) for place_id in disputed["place_id"]],
            text("Oblast or province"): [source.places[place_id].admin1 for place_id in disputed["place_id"]],
            text("Disagreed in the side"): disputed["in_side"],
            text("Disagreed in the days"): disputed["in_days"],
            text("Days apart"): disputed["spread_days"],
        }
    )
    show_towns(table, list(disputed["place_id"]), source, key="disputed")
