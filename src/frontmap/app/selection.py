"""Which claims count: chosen on the page, else in the link, and said in both."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from frontmap import control
from frontmap.app import permalink
from frontmap.app.source import Source
from frontmap.app.state import SELECTION_KEY, say_in_address
from frontmap.control import Selection
from frontmap.errors import PerspectiveError

FILTERS: Mapping[str, str] = {
    "gained_by": "gained_by",
    "evidence": "evidence",
    "outlets": "outlet",
    "langs": "lang",
    "admin1": "admin1",
}
"""The column of the claims that each filter of a `Selection` looks at."""


def chosen_selection(source: Source) -> Selection:
    """Return what was chosen on the page, else in the link as far as the campaign has such claims."""
    if SELECTION_KEY not in st.session_state:
        asked = permalink.parse(st.query_params.to_dict()).selection
        st.session_state[SELECTION_KEY] = _possible(asked, source)
    return st.session_state[SELECTION_KEY]  # type: ignore[no-any-return]


def choose_claims(source: Source, **fields: Any) -> None:
    """Count other claims from now on: ``fields`` are those of a `Selection`."""
    st.session_state[SELECTION_KEY] = replace(st.session_state[SELECTION_KEY], **fields)
    say_in_address(source)


def values_of(source: Source, column: str) -> list[str]:
    """Return what the campaign's claims have in a column, the most frequent first."""
    counted = source.derived.claim_rows[column].value_counts()
    return [str(value) for value in counted.index if value]


def _possible(asked: Selection, source: Source) -> Selection:
    """Return the selection without what no claim of the campaign has."""
    try:
        perspective = control.parse_perspective(
            asked.perspective, source.campaign.actor_ids, values_of(source, "outlet")
        )
    except PerspectiveError:
        perspective = control.ALL
    filters: dict[str, Any] = {
        field: _known(getattr(asked, field), values_of(source, column)) for field, column in FILTERS.items()
    }
    return replace(asked, perspective=perspective, **filters)


def _known(asked: Collection[str], there_are: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted(set(asked) & set(there_are)))
