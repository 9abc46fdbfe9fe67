"""The names that no place is known for yet, what each may mean, and a person's choice between them."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import pandas as pd
import streamlit as st

from frontmap.app.correction import Correction, correct, new_place, save_correction, undo_correction
from frontmap.app.editing import can_edit, note_change, show_why_not
from frontmap.app.offers import candidates, offer_words, offers, status_of, why_words
from frontmap.app.pins import Pins, Point, hide_pins, show_pins
from frontmap.app.plain import plain
from frontmap.app.source import Source, Version
from frontmap.app.state import go_to
from frontmap.app.today import today
from frontmap.app.unplaced import Name, Unplaced, outcome_of, unplaced_names
from frontmap.errors import FrontmapError
from frontmap.map.panel import claim_html
from frontmap.map.words import Sources, change_words
from frontmap.model import Claim
from frontmap.places import Outcome, Unresolved
from frontmap.texts import Texts

NAME_KEY = "unresolved-name"
MOST_CLAIMS = 20
_PICKING_KEY, _DONE_KEY, _PROBLEM_KEY = "unresolved-picking", "unresolved-done", "unresolved-problem"


def _outcomes(names: Mapping[Name, Unplaced], source: Source) -> dict[Name, Outcome]:
    """Return what each of the names comes to."""
    return {name: _outcome(source.version, name, unplaced, source) for name, unplaced in names.items()}


@st.cache_resource(show_spinner=False, max_entries=10_000)
def _outcome(version: Version, name: Name, _unplaced: Unplaced, _source: Source) -> Outcome:
    return outcome_of(_unplaced, _source)


def show_unresolved(source: Source, text: Texts) -> None:
    """Show the names without a place, and for the chosen one what it may mean."""
    _show_done(source, text)
    names = unplaced_names(source)
    if not names:
        st.info(text("Every place that the sources name has been found."))
        return
    st.caption(text("Nobody has found these places yet. They are not on the map, and nothing is guessed."))
    with st.spinner(text("Looking the names up…")):
        outcomes = _outcomes(names, source)
    st.selectbox(
        text("Choose a name to see what it may mean"),
        list(names),
        index=None,
        key=NAME_KEY,
        placeholder=text("Choose a name"),
        format_func=lambda name: f"{name[0]} ({status_of(outcomes[name], text)})" if name else "",
        on_change=lambda: _choose_name(source, text),
    )
    chosen = names.get(st.session_state[NAME_KEY] or ("", ""))
    if chosen is not None:
        _show_name(chosen, outcomes[chosen.name], source, text)
    _show_table(names, outcomes, source, text)


def _choose_name(source: Source, text: Texts) -> None:
    """Have the map offer what the chosen name may mean."""
    chosen = unplaced_names(source).get(st.session_state[NAME_KEY] or ("", ""))
    if chosen is None:
        hide_pins()
        return
    offered = offers(_outcome(source.version, chosen.name, chosen, source), source.known())
    can = can_edit(source.campaign.folder)
    show_pins(
        Pins(
            candidates(offered, text.lang),
            lambda choice: _take(choice, chosen, source) if can else None,
            picking=can and bool(st.session_state.get(_PICKING_KEY)),
        )
    )


def _show_name(chosen: Unplaced, outcome: Outcome, source: Source, text: Texts) -> None:
    """Show the sentences that use the name beside the places that it may mean."""
    left, right = st.columns(2, gap="medium")
    looked_up = source.derived.sources(text)
    with left:
        claims = "".join(f"<li>{_claim(claim, looked_up)}</li>" for claim in chosen.claims[:MOST_CLAIMS])
        st.html(f"<section class='fm-panel'><h2>{escape(chosen.name[0])}</h2><ul>{claims}</ul></section>")
    with right:
        _show_offers(chosen, outcome, source, text)


def _claim(claim: Claim, looked_up: Sources) -> str:
    return f"<p><strong>{escape(change_words(claim, looked_up))}</strong></p>{claim_html(claim, looked_up)}"


def _show_offers(chosen: Unplaced, outcome: Outcome, source: Source, text: Texts) -> None:
    """Offer the places that the name may mean, with the numbers that they have on the map."""
    offered = offers(outcome, source.known())
    can = can_edit(source.campaign.folder)
    st.html(f"<p class='fm-panel'>{escape(why_words(outcome, text))}</p>")
    if offered and isinstance(outcome, Unresolved):
        st.caption(text("Names spelled nearly so, mere suggestions:"))
    elif offered:
        st.caption(text("Its candidates, numbered as on the map, the likeliest first:"))
    for number, offer in enumerate(offered, start=1):
        st.button(
            plain(offer_words(number, offer, source.known().gazetteer.towns, text)),
            key=f"unresolved-offer-{number}",
            disabled=not can,
            wrap=True,
            on_click=_take,
            args=(offer.place.place_id, chosen, source),
        )
    if can:
        st.toggle(
            text("Place it by a click on the map"),
            key=_PICKING_KEY,
            on_change=lambda: _choose_name(source, text),
        )
    show_why_not(source.campaign.folder, text)


def _take(choice: str | Point, chosen: Unplaced, source: Source) -> None:
    """Write what a person chose for a name, and go there."""
    toponym, report_id = chosen.name
    known, folder = source.known().gazetteer, source.campaign.folder
    if isinstance(choice, Point):
        place = new_place(chosen.written, choice.lat, choice.lon, folder, source.campaign.places, today())
    else:
        found = known.place(choice)
        if found is None:
            return
        place = found
    before = next(
        (each for each in source.campaign.toponyms if (each.toponym, each.report_id) == chosen.name), None
    )
    made = correct(toponym, report_id, place, before, is_new=isinstance(choice, Point), today=today())
    try:
        save_correction(folder, made)
    except FrontmapError as error:
        st.session_state[_PROBLEM_KEY] = str(error)
        return
    st.session_state[_DONE_KEY], st.session_state[NAME_KEY] = made, None
    st.session_state[_PICKING_KEY] = False
    hide_pins()
    go_to(place, min(claim.days.last for claim in chosen.claims))
    note_change()


def _show_done(source: Source, text: Texts) -> None:
    """Say what was written last, and offer to take it back."""
    if problem := st.session_state.pop(_PROBLEM_KEY, None):
        st.error(plain(problem))
    done: Correction | None = st.session_state.get(_DONE_KEY)
    if done is None:
        return
    place = source.known().gazetteer.place(done.after.place_id or "")
    said = text(
        "{name} is now {place}.", name=done.after.toponym, place=place.label(text.lang) if place else ""
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(plain(said))
        st.button(
            text("Undo"), key="unresolved-undo", icon=":material/undo:", on_click=_undo, args=(done, source)
        )


def _undo(done: Correction, source: Source) -> None:
    try:
        undo_correction(source.campaign.folder, done)
    except FrontmapError as error:
        st.session_state[_PROBLEM_KEY] = str(error)
        return
    del st.session_state[_DONE_KEY]
    note_change()


def _show_table(
    names: Mapping[Name, Unplaced], outcomes: Mapping[Name, Outcome], source: Source, text: Texts
) -> None:
    """List all the claims that no map can show, with what is known of their places."""
    looked_up = source.derived.sources(text)
    rows = []
    for unplaced in names.values():
        for claim in sorted(unplaced.claims, key=lambda claim: claim.days):
            about = unplaced.known
            citation = claim.citation or looked_up.reports[unplaced.name[1]].citation
            rows.append(
                {
                    text("Name"): claim.toponym,
                    text("Status"): status_of(outcomes[unplaced.name], text),
                    text("Where"): ", ".join(filter(None, (about.admin2, about.admin1))) if about else "",
                    text("Day"): text.days(claim.days),
                    text("What happened"): change_words(claim, looked_up),
                    text("What the source says"): claim.note or (claim.excerpt.text if claim.excerpt else ""),
                    text("Source"): citation.outlet,
                    text("Link"): citation.url or None,
                }
            )
    link = st.column_config.LinkColumn(display_text=text("open"))
    st.dataframe(pd.DataFrame(rows), hide_index=True, placeholder="", column_config={text("Link"): link})
