"""The desk: an article read into claims, which a person accepts, edits or rejects."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from html import escape
from pathlib import Path

import streamlit as st

from frontmap.app.desk.article import Article, twin_of
from frontmap.app.desk.article_html import article_html, legend_html
from frontmap.app.desk.cards import show_cards
from frontmap.app.desk.drafts import Draft, change, desk, put, reviewed, with_articles
from frontmap.app.desk.form import discard, show_form
from frontmap.app.desk.passed import show_passed
from frontmap.app.desk.readings import LANGUAGE_NAMES
from frontmap.app.desk.review import Review, all_accepted
from frontmap.app.desk.saving import show_saved, show_saving
from frontmap.app.editing import show_why_not
from frontmap.app.pins import hide_pins
from frontmap.app.plain import plain
from frontmap.app.source import Source
from frontmap.texts import Texts


@cache
def _style() -> str:
    return (Path(__file__).parent / "desk.css").read_text(encoding="utf-8")


def show_desk(source: Source, text: Texts) -> None:
    """Show the article in hand: the form to give it, or what was read in it beside the claims."""
    st.html(f"<style>{_style()}</style>")
    show_saved(source, text)
    _show_queue(text)
    draft = desk().draft
    if draft.review is None or draft.changing:
        show_form(draft, source, text)
    else:
        _show_review(draft, draft.review, source, text)


def _show_queue(text: Texts) -> None:
    """Offer the articles on the desk, if there are several."""
    here = desk()
    if len(here.drafts) < 2:
        return
    names = {draft.number: _name(draft, text) for draft in here.drafts}
    st.session_state["desk-queue"] = here.draft.number
    st.selectbox(
        text.plural("{n} article on the desk", "{n} articles on the desk", len(names)),
        list(names),
        key="desk-queue",
        format_func=names.__getitem__,
        on_change=lambda: _take_up(st.session_state["desk-queue"]),
    )


def _take_up(number: int) -> None:
    hide_pins()
    put(replace(desk(), at=number))


def _begin_another() -> None:
    """Put an empty article on the desk, in hand; the others wait."""
    hide_pins()
    put(with_articles(desk(), [Article()]))


def _name(draft: Draft, text: Texts) -> str:
    """Return what to call an article in the queue."""
    article = draft.article
    return article.title or article.file or " ".join(article.text.split())[:60] or text("a new article")


def _show_review(draft: Draft, review: Review, source: Source, text: Texts) -> None:
    """Show the article as it was read, and its claims beside it."""
    _show_head(draft, review, source, text)
    left, right = st.columns(2, gap="medium")
    with left, st.container(key="desk-text"):
        st.html(legend_html(text) + article_html(review, text))
        show_passed(draft, review, source, text)
    with right:
        _show_claims(draft, review, source, text)


def _show_head(draft: Draft, review: Review, source: Source, text: Texts) -> None:
    """Say what was read, and what to know of it."""
    report = review.report
    citation = report.citation
    published = text.days(citation.published) if citation.published else text("day of publication not known")
    lang = LANGUAGE_NAMES.get(report.lang, report.lang)
    guessed = text("{lang}, by its words", lang=lang) if lang and not draft.article.lang else lang
    parts = (citation.outlet or text("outlet not given"), citation.title, published, guessed)
    st.caption(plain(" · ".join(filter(None, parts))))
    with st.container(horizontal=True):
        st.button(
            text("Change the article"),
            key="desk-change",
            on_click=lambda: change(draft.number, changing=True),
        )
        st.button(text("Discard"), key="desk-discard", on_click=lambda: discard(draft.number))
        st.button(text("Another article"), key="desk-another", icon=":material/add:", on_click=_begin_another)
    if not report.lang:
        st.warning(
            text(
                "Its language could not be told, so only place names were sought: choose it, and read again."
            )
        )
    elif citation.published is None and report.curated_day is None:
        st.warning(text("Its day is not known, so nothing in it can be dated: give at least the month."))
    twin = twin_of(report, source.campaign.reports.values())
    if twin is not None:
        st.info(plain(text("The campaign has this text already, as {report}.", report=twin.report_id)))


def _show_claims(draft: Draft, review: Review, source: Source, text: Texts) -> None:
    """Show how many claims there are and what was decided, then the claims."""
    if not review.claims:
        st.info(text("No claim was found. What was seen is marked in the text, with the reasons below it."))
        return
    count = text.plural("{n} claim", "{n} claims", len(review.claims))
    done = text(
        "{accepted} accepted, {rejected} rejected; the others are not saved.",
        accepted=len(review.accepted),
        rejected=len(review.rejected),
    )
    st.html(
        f"<section class='fm-panel'><h2>{escape(count)}</h2><p class='fm-quiet'>{escape(done)}</p></section>"
    )
    with st.container(horizontal=True, key="desk-bar"):
        show_saving(draft, review, source, text)
        st.button(
            text("Accept all the others"),
            key="desk-accept-all",
            icon=":material/done_all:",
            disabled=len(review.verdicts) == len(review.claims),
            on_click=lambda: _accept_all(draft.number, text),
        )
    show_why_not(source.campaign.folder, text)
    show_cards(draft, review, source, text)


def _accept_all(number: int, text: Texts) -> None:
    if now := reviewed(number):
        change(number, review=all_accepted(now[1], text))
