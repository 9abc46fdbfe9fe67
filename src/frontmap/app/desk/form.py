"""The form in which a person gives an article: pasted or as files, with what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from frontmap.app.desk.article import Article, article_of, problems_of
from frontmap.app.desk.drafts import Draft, change, desk, put, with_articles, without
from frontmap.app.desk.readings import LANGUAGE_NAMES, read_article
from frontmap.app.desk.review import carried_over
from frontmap.app.desk.troubles import trouble_words
from frontmap.app.pins import hide_pins
from frontmap.app.plain import plain
from frontmap.app.source import Source
from frontmap.errors import DocumentError, FrontmapError
from frontmap.exchange.documents import ENDINGS, MAX_BYTES, MAX_CHARACTERS, load_document
from frontmap.reading.lexicon.lexicon import languages
from frontmap.texts import Texts

MOST_FILES = 50
_LONGEST_FIELD = 500


def show_upload(text: Texts) -> None:
    """Take articles from files, each as a draft of its own."""
    files = st.file_uploader(
        text("…or drop files: text, Markdown, HTML, PDF, Word"),
        type=list(ENDINGS),
        accept_multiple_files=True,
        max_upload_size=MAX_BYTES // 1_000_000,
        key=f"desk-files-{desk().uploads}",
    )
    if files:
        with st.spinner(text("Taking the text out of the files…")):
            _take_files(files, text)
        st.rerun()


def _take_files(files: Sequence[UploadedFile], text: Texts) -> None:
    """Put the articles in the files on the desk, and note what is wrong with the others."""
    articles, troubles = [], []
    if len(files) > MOST_FILES:
        troubles.append(text("Only the first {n} files were taken.", n=MOST_FILES))
    for file in files[:MOST_FILES]:
        try:
            articles.append(article_of(file.name, load_document(file.name, file.getvalue())))
        except DocumentError as error:
            troubles.append(f"{file.name}: {trouble_words(error.problem, text)}")
    here = with_articles(desk(), articles)
    put(replace(here, problems=tuple(troubles), uploads=here.uploads + 1))


def show_form(draft: Draft, source: Source, text: Texts) -> None:
    """Ask for the article and what is known of it, and read it."""
    _field(draft, "text", text("Paste an article"), area=True)
    if draft.review is None:
        show_upload(text)
    columns = st.columns([3, 2, 2])
    with columns[0]:
        _field(draft, "outlet", text("Outlet"))
    with columns[1]:
        _field(
            draft,
            "published",
            text("Day of publication"),
            placeholder="2022-09-10",
            help=text(
                "As printed: 2022-09-10, or 2022-09 where only the month is known. "
                "Without it nothing can be dated, and no claim is made."
            ),
        )
    with columns[2]:
        _language_field(draft, text)
    with st.expander(text("Headline, link, and the day that the text counts from")):
        _field(draft, "title", text("Headline"))
        _field(draft, "url", text("Link"), placeholder="https://")
        _field(
            draft,
            "today",
            text("The day that its “today” is, if you know better than the date of publication"),
            placeholder="2022-09-10",
        )
        _field(draft, "reason", text("How that day was found"))
    _show_buttons(draft, source, text)


def _field(draft: Draft, name: str, label: str, *, area: bool = False, **options: Any) -> None:
    """Offer one field of the article; what is typed is kept on the desk.

    The page sets it only where it does not know it yet: else it could undo what is being typed meanwhile.
    """
    key = f"desk-{draft.number}-{name}"
    st.session_state.setdefault(key, getattr(draft.article, name))
    options |= {"key": key, "on_change": _keep, "args": (draft.number, name, key)}
    if area:
        st.text_area(label, height=220, max_chars=MAX_CHARACTERS, **options)
    else:
        st.text_input(label, max_chars=_LONGEST_FIELD, **options)


def _language_field(draft: Draft, text: Texts) -> None:
    """Offer the languages that can be read; at first it is guessed."""
    key = f"desk-{draft.number}-lang"
    known = ["", *languages()]
    st.session_state[key] = draft.article.lang if draft.article.lang in known else ""
    st.selectbox(
        text("Language of the text"),
        known,
        key=key,
        format_func=lambda lang: LANGUAGE_NAMES.get(lang, lang) if lang else text("guess it"),
        on_change=_keep,
        args=(draft.number, "lang", key),
    )


def _keep(number: int, name: str, key: str) -> None:
    """Keep what was typed into a field."""
    article = next((draft.article for draft in desk().drafts if draft.number == number), Article())
    change(number, article=replace(article, **{name: st.session_state[key] or ""}))


def _show_buttons(draft: Draft, source: Source, text: Texts) -> None:
    with st.container(horizontal=True):
        if st.button(text("Read"), type="primary", key="desk-read", icon=":material/article:"):
            _read(draft, source, text)
        if draft.review is not None:
            label = text("Back to the claims")
            st.button(label, key="desk-back", on_click=lambda: change(draft.number, changing=False))
        if draft.article != Article():
            st.button(text("Discard"), key="desk-discard", on_click=lambda: discard(draft.number))


def discard(number: int) -> None:
    """Take a draft off the desk."""
    hide_pins()
    put(without(desk(), number))


def _read(draft: Draft, source: Source, text: Texts) -> None:
    """Read the article, or say what has to be put right first."""
    problems = problems_of(draft.article, text)
    for problem in problems:
        st.error(plain(problem))
    if problems:
        return
    with st.spinner(text("Reading the article…")):
        try:
            review = read_article(draft.article, source)
        except FrontmapError as error:
            st.error(plain(str(error)))
            return
    if draft.review is not None:
        review = carried_over(draft.review, review)
    hide_pins()
    put(replace(desk(), problems=()))
    change(draft.number, review=review, changing=False, editing="")
    st.rerun()
