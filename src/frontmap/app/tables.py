"""Tables whose rows are towns: a click on a row goes to its town on the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from frontmap.app.source import Source
from frontmap.app.state import choose_town


def show_towns(
    table: pd.DataFrame,
    place_ids: Sequence[str],
    source: Source,
    *,
    key: str,
    columns: Mapping[str, Any] | None = None,
) -> None:
    """Show a table, a row for each of ``place_ids``; it can be sorted, searched and downloaded."""
    st.dataframe(
        table,
        hide_index=True,
        placeholder="",
        key=key,
        column_config=columns,
        selection_mode="single-row",
        on_select=lambda: _choose(key, place_ids, source),
    )


def _choose(key: str, place_ids: Sequence[str], source: Source) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    if rows:
        choose_town(place_ids[rows[0]], source)
