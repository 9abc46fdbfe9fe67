"""A claim being edited: its place, and all that `fields` offers."""

from __future__ import annotations

import streamlit as st

from frontmap.app.desk.drafts import Draft, change, in_edit
from frontmap.app.desk.fields import show_change, show_days, show_speaker
from frontmap.app.desk.places import offers_for, place_chosen
from frontmap.app.desk.review import settled
from frontmap.app.offers import candidates, offer_words
from frontmap.app.pins import Pins, Point, hide_pins, pins, show_pins
from frontmap.app.plain import plain
from frontmap.app.source import Source
from frontmap.model import Claim
from frontmap.texts import Texts

_PICKING_KEY = "desk-picking"


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
    show_change(draft, claim, source, text)
    show_days(draft, claim, text)
    show_speaker(draft, claim, source, text)


def _offer(number: int, source: Source, text: Texts) -> None:
    """Have the map offer the places that are being sought."""
    if now := in_edit(number):
        draft, review, _ = now
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
    if now := in_edit(number):
        _, review, claim = now
        place, is_new = place_chosen(choice, claim, review, source)
        if place is not None:
            change(number, review=settled(review, claim.toponym, place, is_new=is_new))


def _show_place(draft: Draft, source: Source, text: Texts) -> None:
    """Search for the place by any spelling, or have it picked on the map."""
    now = in_edit(draft.number)
    if now is None:
        return
    _, review, claim = now
    key = f"desk-query-{claim.claim_id}"
    st.session_state.setdefault(key, draft.query)

    def seek() -> None:
        change(draft.number, query=st.session_state[key])
        _offer(draft.number, source, text)

    st.text_input(text("Find its place by any spelling"), key=key, max_chars=80, on_change=seek)
    if pins() is None:
        _offer(draft.number, source, text)
    towns = source.known().gazetteer.towns
    offered = offers_for(draft.query, review, source)
    if not offered and draft.query:
        st.caption(text("No place of that name or one like it is known."))
    for number, offer in enumerate(offered, start=1):
        st.button(
            plain(offer_words(number, offer, towns, text)),
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
