"""The head of the page: the title, which evidence counts, the language, and the link to what is shown."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from frontmap import control
from frontmap.app import permalink
from frontmap.app.source import Source
from frontmap.app.state import EVIDENCE_KEY, LANG_KEY, link_to, standpoint
from frontmap.exchange import export_html
from frontmap.texts import LANGUAGES, Texts


def chosen_language() -> str:
    """Return the language that was chosen on the page, else in the link, else in the browser."""
    if LANG_KEY not in st.session_state:
        link = permalink.parse(st.query_params.to_dict())
        browser = (st.context.locale or "en").split("-")[0]
        st.session_state[LANG_KEY] = link.lang or (browser if browser in LANGUAGES else "en")
    return str(st.session_state[LANG_KEY])


def chosen_evidence(source: Source) -> str:
    """Return the perspective that was chosen on the page, else in the link, else that of all evidence."""
    if EVIDENCE_KEY not in st.session_state:
        asked = permalink.parse(st.query_params.to_dict()).evidence
        there_are = control.perspectives(source.campaign.actor_ids)
        st.session_state[EVIDENCE_KEY] = asked if asked in there_are else control.ALL
    return str(st.session_state[EVIDENCE_KEY])


def show_head(source: Source, text: Texts) -> None:
    """Show the campaign's title and what can be chosen for the whole page."""
    titles = source.campaign.head.title
    title = titles.get(text.lang) or titles.get("en") or next(iter(titles.values()))
    with st.container(key="head", horizontal=True, vertical_alignment="center"):
        st.html(f"<h1>{escape(title)}</h1>")
        words = perspective_words(source, text)
        _choose(text("Evidence"), list(words), EVIDENCE_KEY, words, width=220)
        _choose(text("Language"), list(LANGUAGES), LANG_KEY, dict(LANGUAGES), width=150)
        with st.popover(text("Share"), icon=":material/link:"):
            _show_link(source, text)


def perspective_words(source: Source, text: Texts) -> dict[str, str]:
    """Return the name of every perspective."""
    actors = source.campaign.actors
    return {
        control.ALL: text("All evidence"),
        control.CONFIRMED: text("Confirmed only"),
        **{actor.actor_id: text("As {actor} says", actor=actor.name(text.lang)) for actor in actors},
        control.THIRD_PARTY: text("Third parties only"),
    }


def _choose(label: str, options: list[str], key: str, names: dict[str, str], *, width: int) -> None:
    """Offer one of ``options`` by name; the choice lives in the session and in the address."""
    st.selectbox(
        label,
        options,
        key=key,
        format_func=names.__getitem__,
        label_visibility="collapsed",
        width=width,
        on_change=lambda: st.query_params.update({key: st.session_state[key]}),
    )


@st.fragment
def _show_link(source: Source, text: Texts) -> None:
    """Offer the link to what is seen, and the whole map as a page to keep or to embed."""
    st.caption(text("A link to what you see here:"))
    address = (st.context.url or "").split("?")[0]
    link = permalink.params(link_to(standpoint(source)))
    st.code(f"{address}?{urlencode(link)}", language=None, wrap_lines=True)
    st.caption(text("The whole map as one page, which needs no network and no server:"))
    name = f"{source.campaign.folder.resolve().name}.html"
    st.download_button(
        text("Download the page"),
        lambda: export_html(source.derived),
        file_name=name,
        mime="text/html",
        icon=":material/download:",
    )
    st.caption(text("To embed that page in another:"))
    snippet = f'<iframe src="{name}" width="100%" height="640" style="border: 0" allow="fullscreen"></iframe>'
    st.code(snippet, language="html", wrap_lines=True)
