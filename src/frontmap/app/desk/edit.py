"""A claim being edited: its place, its days, its sides, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import streamlit as st

from frontmap.app.desk.drafts import Draft, change, desk
from frontmap.app.desk.places import offers_for, place_chosen
from frontmap.app.desk.review import Review, edited, settled
from frontmap.app.offers import candidates, offer_words
from frontmap.app.pins import Pins, Point, hide_pins, pins, show_pins
from frontmap.app.plain import plain
from frontmap.app.source import Source
from frontmap.model import OUTLET, Change, Claim, Days, Precision, Stance
from frontmap.texts import Texts

_PICKING_KEY = "desk-picking"
_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)


def begin_edit(number: int, claim: Claim, source: Source, text: Texts) -> None:
    """Open a claim for editing; the map offers the places that its toponym may mean."""
    change(number, editing=claim.claim_id, query=claim.toponym)
    st.session_state[_PICKING_KEY] = False
    _offer(number, source, text)


def end_edit(number: int) -> None:
    """Close what is being edited."""
    hide_pins()
    change(number, editing="", query="")


def show_edit(draft: Draft, claim: Claim, source: Source, text: Texts) -> None:
    """Show everything of a claim that can be edited; each change counts at once."""
    _show_place(draft, source, text)
    _show_change(draft, claim, source, text)
    _show_days(draft, claim, text)
    _show_speaker(draft, claim, source, text)


def _reviewed(number: int) -> tuple[Draft, Review, Claim]:
    """Return the draft as it is now, its review, and the claim that is being edited."""
    draft = next(draft for draft in desk().drafts if draft.number == number)
    assert draft.review is not None  # noqa: S101  # only what was read is edited
    return draft, draft.review, draft.review.claim(draft.editing)


def _offer(number: int, source: Source, text: Texts) -> None:
    """Have the map offer the places that are being sought."""
    draft, review, _ = _reviewed(number)
    offered = offers_for(draft.query, review, source)
    show_pins(
        Pins(
            candidates(offered, text.lang),
            lambda choice: _settle(number, choice, source),
            picking=bool(st.session_state.get(_PICKING_KEY)),
        )
    )


def _settle(number: int, choice: str | Point, source: Source) -> None:
    """Put every claim of the toponym where a person chose."""
    draft, review, claim = _reviewed(number)
    place, is_new = place_chosen(choice, claim, review, source)
    if place is not None:
        change(draft.number, review=settled(review, claim.toponym, place, is_new=is_new))


def _show_place(draft: Draft, source: Source, text: Texts) -> None:
    """Search for the place by any spelling, or have it picked on the map."""
    _, review, claim = _reviewed(draft.number)
    key = f"desk-query-{claim.claim_id}"
    st.session_state.setdefault(key, draft.query)

    def seek() -> None:
        change(draft.number, query=st.session_state[key])
        _offer(draft.number, source, text)

    st.text_input(text("Find its place by any spelling"), key=key, max_chars=80, on_change=seek)
    if pins() is None:
        _offer(draft.number, source, text)
    near = source.known().near
    offered = offers_for(draft.query, review, source)
    if not offered and draft.query:
        st.caption(text("No place of that name or one like it is known."))
    for number, offer in enumerate(offered, start=1):
        st.button(
            plain(offer_words(number, offer, near, text)),
            key=f"desk-place-{number}",
            type="primary" if offer.place.place_id == claim.place_id else "secondary",
            wrap=True,
            on_click=_settle,
            args=(draft.number, offer.place.place_id, source),
        )
    st.toggle(
        text("Or set it by a click on the map above"),
        key=_PICKING_KEY,
        on_change=lambda: _offer(draft.number, source, text),
    )


def _show_change(draft: Draft, claim: Claim, source: Source, text: Texts) -> None:
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


def _show_days(draft: Draft, claim: Claim, text: Texts) -> None:
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
    _, review, claim = _reviewed(number)
    day: date = st.session_state[key]
    first, last = claim.days.first, claim.days.last
    days = Days(day, max(day, last)) if name == "first" else Days(min(first, day), day)
    change(number, review=edited(review, claim.claim_id, days=days))


def _show_speaker(draft: Draft, claim: Claim, source: Source, text: Texts) -> None:
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
    _, review, claim = _reviewed(number)
    value = st.session_state[key]
    if name in ("gained_by", "lost_by"):
        value = value or None
    elif name == "speaker":
        value = " ".join(str(value or OUTLET).split())
    change(number, review=edited(review, claim.claim_id, **{name: value}))


def _side_names(source: Source, text: Texts) -> dict[str, str]:
    return {actor.actor_id: actor.name(text.lang) for actor in source.campaign.actors}
