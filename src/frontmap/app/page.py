"""The dashboard's one page: head, map and panel, lists."""

from __future__ import annotations

from html import escape
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from frontmap.app import permalink
from frontmap.app.front import show_front
from frontmap.app.lists import show_lists
from frontmap.app.source import Source, load_source
from frontmap.app.state import LANG_KEY, standpoint
from frontmap.errors import FrontmapError
from frontmap.map.panel import panel_style
from frontmap.texts import LANGUAGES, Texts

_ICON = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>"
    "<rect width='16' height='16' rx='3' fill='#1b2733'/><circle cx='5.5' cy='8' r='3' fill='#56b4e9'/>"
    "<rect x='9' y='5.5' width='5' height='5' fill='#d55e00'/></svg>"
)
"""A picture of its own: a named icon would be fetched from another host."""
_STYLE = Path(__file__).parent / "page.css"


def show_page(folder: Path) -> None:
    """Show the campaign in ``folder``, or say what is wrong with it."""
    st.set_page_config(page_title="frontmap", page_icon=_ICON, layout="wide")
    st.html(f"<style>{_STYLE.read_text(encoding='utf-8')}{panel_style()}</style>")
    text = Texts(_chosen_language())
    try:
        source = load_source(folder)
    except FrontmapError as error:
        _show_problems(str(error).splitlines(), text)
        return
    _show_head(source, text)
    _show_rest(source, text)
    _tell_language(text)


def _tell_language(text: Texts) -> None:
    """Tell the browser, and so screen readers, the language of the page."""
    st.html(f"<script>document.documentElement.lang = '{text.lang}'</script>", unsafe_allow_javascript=True)


@st.fragment
def _show_rest(source: Source, text: Texts) -> None:
    """Show what follows the map: it alone runs again when the reader clicks or scrubs."""
    show_front(source, text)
    show_lists(source, text)


def _chosen_language() -> str:
    """Return the language that was chosen on the page, else in the link, else in the browser."""
    if LANG_KEY not in st.session_state:
        link = permalink.parse(st.query_params.to_dict())
        browser = (st.context.locale or "en").split("-")[0]
        st.session_state[LANG_KEY] = link.lang or (browser if browser in LANGUAGES else "en")
    return str(st.session_state[LANG_KEY])


def _show_head(source: Source, text: Texts) -> None:
    titles = source.campaign.head.title
    title = titles.get(text.lang) or titles.get("en") or next(iter(titles.values()))
    with st.container(key="head", horizontal=True, vertical_alignment="center"):
        st.html(f"<h1>{escape(title)}</h1>")
        st.selectbox(
            text("Language"),
            list(LANGUAGES),
            key=LANG_KEY,
            format_func=LANGUAGES.__getitem__,
            label_visibility="collapsed",
            width=150,
            on_change=lambda: st.query_params.update(lang=st.session_state[LANG_KEY]),
        )
        with st.popover(text("Share"), icon=":material/link:"):
            _show_link(source, text)


@st.fragment
def _show_link(source: Source, text: Texts) -> None:
    st.caption(text("A link to this date, town, view and language:"))
    there = standpoint(source)
    link = permalink.Permalink(there.day, there.town, there.view, text.lang)
    st.code(
        f"{(st.context.url or '').split('?')[0]}?{urlencode(permalink.params(link))}",
        language=None,
        wrap_lines=True,
    )


def _show_problems(problems: list[str], text: Texts) -> None:
    """Say what is wrong with the campaign: the first problem whole, then how many more there are."""
    st.title("frontmap", anchor=False)
    st.error(text("This campaign cannot be shown: one of its files is not as it must be."))
    st.code(problems[0], language=None, wrap_lines=True)
    if len(problems) > 1:
        more = text.plural("There is {n} more problem.", "There are {n} more problems.", len(problems) - 1)
        st.write(more)
    st.write(text("`frontmap check FOLDER` lists every problem with its file and line."))
