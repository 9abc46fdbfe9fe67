"""What was accepted, written into the campaign, taken back, or taken home as a table."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from frontmap.app.desk.article import new_report_id
from frontmap.app.desk.drafts import Draft, Saved, desk, put, reviewed, without
from frontmap.app.desk.places import place_of
from frontmap.app.desk.review import Review, addition_of
from frontmap.app.editing import can_edit, note_change
from frontmap.app.pins import hide_pins
from frontmap.app.plain import plain
from frontmap.app.source import Source
from frontmap.app.state import go_to
from frontmap.campaign import CLAIM_COLUMNS, claim_row, save_addition, undo_addition
from frontmap.errors import FrontmapError
from frontmap.exchange.csv_table import table_bytes
from frontmap.texts import Texts


def show_saving(draft: Draft, review: Review, source: Source, text: Texts) -> None:
    """Offer to save what was accepted where the campaign may be written, and to take it home anyway."""
    accepted = len(review.accepted)
    if can_edit(source.campaign.folder):
        st.button(
            text.plural("Save {n} claim", "Save {n} claims", accepted),
            key="desk-save",
            type="primary",
            icon=":material/save:",
            disabled=not accepted,
            on_click=lambda: save(draft.number, source),
        )
    taken_home = review.accepted or review.claims
    st.download_button(
        text.plural("Download {n} claim", "Download {n} claims", len(taken_home)),
        lambda: table_bytes(list(CLAIM_COLUMNS), map(claim_row, taken_home)),
        file_name=f"{new_report_id(review.report, ())}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
    )


def save(number: int, source: Source) -> None:
    """Write the report and what was accepted into the campaign, and go where the first of it happened."""
    now = reviewed(number)
    if now is None:
        return
    draft, review = now
    addition = addition_of(review, new_report_id(review.report, set(source.campaign.reports)))
    here = desk()
    try:
        save_addition(source.campaign, addition, find_place=source.known().gazetteer.place)
    except FrontmapError as error:
        put(replace(here, problems=(str(error),)))
        return
    hide_pins()
    put(replace(without(here, draft.number), saved=Saved(addition, draft), problems=()))
    first = next((claim for claim in review.accepted if claim.place_id), None)
    place = place_of(first, review, source) if first else None
    if first is not None and place is not None:
        go_to(place, min(first.days.last, source.campaign.head.days.last))
    note_change()


def show_saved(source: Source, text: Texts) -> None:
    """Say what was saved last, and offer to take it back; and what went wrong."""
    here = desk()
    for problem in here.problems:
        st.error(plain(problem))
    if here.saved is None:
        return
    addition = here.saved.addition
    said = text.plural(
        "{n} claim saved, with the report {report}. What has a place is on the map.",
        "{n} claims saved, with the report {report}. What has a place is on the map.",
        len(addition.claims),
        report=addition.report.report_id,
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(plain(said))
        st.button(text("Undo"), key="desk-undo", icon=":material/undo:", on_click=lambda: undo(source))


def undo(source: Source) -> None:
    """Take back what was saved last: the campaign is as before, and the article is on the desk again."""
    here = desk()
    if here.saved is None:
        return
    try:
        undo_addition(source.campaign.folder, here.saved.addition)
    except FrontmapError as error:
        put(replace(here, problems=(str(error),)))
        return
    draft = here.saved.draft
    put(replace(here, drafts=(draft, *here.drafts), at=draft.number, saved=None, problems=()))
    note_change()
