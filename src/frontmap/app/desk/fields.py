"""What of a claim can be edited besides its place: what happened, its days, its sides, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import streamlit as st

from frontmap.app.desk.drafts import Draft, change, in_edit
from frontmap.app.desk.review import edited
from frontmap.app.source import Source
from frontmap.model import OUTLET, Change, Claim, Days, Precision, Stance
from frontmap.texts import Texts

_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)


def show_change(draft: Draft, claim: Claim, source: Source, text: Texts) -> None:
    """Offer what happened, and who gained and lost by it."""
    changes = {
        Change.TAKEN: text("taken"),
        Change.LOST: text("lost"),
        Change.ENTERED: text("entered"),
        Change.CONTESTED: text("contested"),
    }
    sides = {"": text("not said"), **_side_names(source, text)}
    columns = st.columns(3)
    with columns[0]:
        _select(draft, "change", text("What happened"), list(Change), claim.change, changes.__getitem__)
    for column, name, label in (
        (columns[1], "gained_by", text("Gained by")),
        (columns[2], "lost_by", text("Lost by")),
    ):
        with column:
            _select(draft, name, label, list(sides), getattr(claim, name) or "", sides.__getitem__)


def show_days(draft: Draft, claim: Claim, text: Texts) -> None:
    """Offer the first and the last day, and how exactly they are known."""
    words = {
        Precision.DAY: text("to the day"),
        Precision.WEEK: text("to the week"),
        Precision.MONTH: text("to the month"),
        Precision.ANNOUNCED: text("announced: by then at the latest"),
    }
    columns = st.columns(3)
    for column, name, label in (
        (columns[0], "first", text("First day")),
        (columns[1], "last", text("Last day")),
    ):
        key = f"desk-edit-{name}"
        st.session_state[key] = getattr(claim.days, name)
        with column:
            st.date_input(
                label,
                key=key,
                format="YYYY-MM-DD",
                min_value=_FIRST,
                max_value=_LAST,
                on_change=_set_day,
                args=(draft.number, name, key),
            )
    with columns[2]:
        _select(draft, "precision", text("Known"), list(Precision), claim.precision, words.__getitem__)


def _set_day(number: int, name: str, key: str) -> None:
    """Set the first or the last day; the other follows where it would lie on the wrong side."""
    day: date = st.session_state[key]
    if now := in_edit(number):
        _, review, claim = now
        first, last = claim.days.first, claim.days.last
        days = Days(day, max(day, last)) if name == "first" else Days(min(first, day), day)
        change(number, review=edited(review, claim.claim_id, days=days))


def show_speaker(draft: Draft, claim: Claim, source: Source, text: Texts) -> None:
    """Offer who says so, by any name, and whether it is asserted or denied."""
    names = {OUTLET: text("the outlet itself"), **_side_names(source, text)}
    known = list(dict.fromkeys([*names, claim.speaker]))
    stances = {Stance.ASSERTED: text("asserted"), Stance.DENIED: text("denied")}
    columns = st.columns([2, 1])
    with columns[0]:
        _select(
            draft,
            "speaker",
            text("Who says so"),
            known,
            claim.speaker,
            lambda speaker: names.get(speaker, speaker),
            accept_new_options=True,
        )
    with columns[1]:
        _select(draft, "stance", text("It is"), list(Stance), claim.stance, stances.__getitem__)


def _select(
    draft: Draft,
    name: str,
    label: str,
    options: Sequence[Any],
    value: Any,
    words: Callable[[Any], str],
    **more: Any,
) -> None:
    """Offer one field of the claim by name; a choice changes the claim."""
    key = f"desk-edit-{name}"
    st.session_state[key] = value
    st.selectbox(
        label, options, key=key, format_func=words, on_change=_set, args=(draft.number, name, key), **more
    )


def _set(number: int, name: str, key: str) -> None:
    value = st.session_state[key]
    if name in ("gained_by", "lost_by"):
        value = value or None
    elif name == "speaker":
        value = " ".join(str(value or OUTLET).split())
    if now := in_edit(number):
        _, review, claim = now
        change(number, review=edited(review, claim.claim_id, **{name: value}))


def _side_names(source: Source, text: Texts) -> dict[str, str]:
    return {actor.actor_id: actor.name(text.lang) for actor in source.campaign.actors}
