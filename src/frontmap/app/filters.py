"""The choice of which claims count, and words for how many do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from frontmap import control
from frontmap.app.selection import FILTERS, choose_claims, chosen_selection, values_of
from frontmap.app.source import Source
from frontmap.app.state import choose_looks, map_looks
from frontmap.control import ALL_CLAIMS
from frontmap.map.words import kind_words, perspective_words
from frontmap.model import Evidence
from frontmap.texts import Texts

EVIDENCE_KEY, OUTLETS_KEY, KNOWN_KEY = "evidence", "perspective-outlets", "known"
REVIEWED_KEY, FADE_KEY = "reviewed", "fade"
_REVIEWED: Mapping[str, bool | None] = {"all": None, "yes": True, "no": False}


def show_perspective(source: Source, text: Texts) -> None:
    """Offer the perspectives, and beside them the outlets where chosen outlets count."""
    perspective = chosen_selection(source).perspective
    by_outlets = perspective.startswith(control.OUTLETS)
    words = perspective_words(source.campaign.actors, text)
    st.session_state[EVIDENCE_KEY] = control.OUTLETS if by_outlets else perspective
    st.selectbox(
        text("Evidence"),
        list(words),
        key=EVIDENCE_KEY,
        format_func=words.__getitem__,
        label_visibility="collapsed",
        width=220,
        on_change=lambda: _choose_perspective(st.session_state[EVIDENCE_KEY], source),
    )
    if by_outlets:
        _show_outlets(perspective.removeprefix(control.OUTLETS).split("|"), source, text)


def _choose_perspective(perspective: str, source: Source) -> None:
    """Count that evidence from now on; of outlets, at first the one with the most claims."""
    if perspective == control.OUTLETS:
        perspective = control.outlets_perspective(values_of(source, "outlet")[:1])
    choose_claims(source, perspective=perspective)


def show_filters(source: Source, text: Texts) -> None:
    """Offer the filters, each with what there is in the campaign."""
    selection = chosen_selection(source)
    used = sum(bool(getattr(selection, field)) for field in FILTERS)
    used += (selection.known_on is not None) + (selection.reviewed is not None)
    label = text("Filters ({n})", n=used) if used else text("Filters")
    with st.popover(label, icon=":material/filter_alt:"):
        _show_known_on(source, text)
        sides = {actor.actor_id: actor.name(text.lang) for actor in source.campaign.actors}
        _show_values("gained_by", text("Gained by"), sides, source, text)
        kinds = {str(kind): kind_words(kind, text) for kind in Evidence}
        _show_values("evidence", text("Evidence"), kinds, source, text)
        _show_values("admin1", text("Oblast or province"), {}, source, text)
        _show_values("outlets", text("Outlets"), {}, source, text)
        languages = {lang: text.language(lang) for lang in values_of(source, "lang")}
        _show_values("langs", text("Language of the report"), languages, source, text)
        _show_reviewed(source, text)
        _show_fading(source, text)
        _show_count_all(source, text)


def _show_count_all(source: Source, text: Texts) -> None:
    """Offer to count all claims again, where not all count."""
    if chosen_selection(source) != ALL_CLAIMS:
        st.button(
            text("Count all"),
            type="tertiary",
            icon=":material/close:",
            on_click=lambda: choose_claims(source, **_nothing_chosen()),
        )


def _nothing_chosen() -> dict[str, object]:
    return {field: getattr(ALL_CLAIMS, field) for field in ALL_CLAIMS.__slots__}


def counted_words(source: Source, text: Texts) -> str:
    """Return how many of the placed claims count: always, so that no line comes and goes above the map."""
    placed = int((source.derived.claim_rows["place_id"] != "").sum())
    if chosen_selection(source) == ALL_CLAIMS:
        return text.plural("{n} placed claim counts.", "{n} placed claims count.", placed)
    return text.plural(
        "{n} of {all} placed claims counts.",
        "{n} of {all} placed claims count.",
        source.derived.counted(),
        all=placed,
    )


def _show_outlets(chosen: Sequence[str], source: Source, text: Texts) -> None:
    """Offer the outlets by name, behind a button that leaves the map where it is."""
    st.session_state[OUTLETS_KEY] = chosen
    with st.popover(text.plural("{n} outlet", "{n} outlets", len(chosen)), icon=":material/newspaper:"):
        st.multiselect(
            text("Outlets that count"),
            sorted(values_of(source, "outlet"), key=str.casefold),
            key=OUTLETS_KEY,
            on_change=lambda: _choose_outlets(st.session_state[OUTLETS_KEY], source),
        )


def _choose_outlets(outlets: Sequence[str], source: Source) -> None:
    choose_claims(source, perspective=control.outlets_perspective(outlets) if outlets else control.ALL)


def _show_known_on(source: Source, text: Texts) -> None:
    published = source.derived.claim_rows["published"].dropna()
    if published.empty:
        return
    days = source.campaign.head.days
    st.session_state[KNOWN_KEY] = chosen_selection(source).known_on
    st.date_input(
        text("As known on"),
        key=KNOWN_KEY,
        min_value=days.first,
        max_value=max(days.last, published.max().date()),
        format="YYYY-MM-DD",
        help=text("The map from what was published by that day; empty for the map as it happened."),
        on_change=lambda: choose_claims(source, known_on=st.session_state[KNOWN_KEY]),
    )
    if known_on := chosen_selection(source).known_on:
        st.caption(" ".join(_about_known(known_on, source, text)))


def _about_known(known_on: date, source: Source, text: Texts) -> list[str]:
    """Return what has to be said of a map as it was known on a day."""
    undated = int(source.derived.claim_rows["published"].isna().sum())
    return [
        text("As known on {day}, from what was published by then.", day=text.day(known_on)),
        text.plural(
            "{n} claim whose day of publication is not known is left out.",
            "{n} claims whose day of publication is not known are left out.",
            undated,
        ),
    ]


def _show_values(field: str, label: str, names: Mapping[str, str], source: Source, text: Texts) -> None:
    """Offer the values that the claims have for one filter; nothing where there is but one."""
    values = values_of(source, FILTERS[field])
    if len(values) < 2:
        return
    key = f"filter-{field}"
    st.session_state[key] = list(getattr(chosen_selection(source), field))
    st.multiselect(
        label,
        values,
        key=key,
        format_func=lambda value: names.get(value, value),
        placeholder=text("All"),
        on_change=lambda: choose_claims(source, **{field: tuple(sorted(st.session_state[key]))}),
    )


def _show_reviewed(source: Source, text: Texts) -> None:
    words = {"all": text("Looked over or not"), "yes": text("Looked over"), "no": text("Not looked over")}
    values = {value: key for key, value in _REVIEWED.items()}
    st.session_state[REVIEWED_KEY] = values[chosen_selection(source).reviewed]
    st.selectbox(
        text("Looked over by a person"),
        list(words),
        key=REVIEWED_KEY,
        format_func=words.__getitem__,
        on_change=lambda: choose_claims(source, reviewed=_REVIEWED[st.session_state[REVIEWED_KEY]]),
    )


def _show_fading(source: Source, text: Texts) -> None:
    st.number_input(
        text("Fade towns not heard of for so many days (0: never)"),
        min_value=0,
        max_value=9999,
        value=map_looks().fade_days,
        step=10,
        key=FADE_KEY,
        on_change=lambda: choose_looks(source, fade_days=int(st.session_state[FADE_KEY])),
    )
