"""The dashboard's one page: head, map and panel, lists."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from frontmap.app.editing import reload_if_changed, switch_editing
from frontmap.app.front import show_front
from frontmap.app.head import chosen_language, show_head
from frontmap.app.lists import show_lists
from frontmap.app.selection import chosen_selection
from frontmap.app.source import Source, load_source
from frontmap.errors import FrontmapError
from frontmap.map.panel import panel_script, panel_style
from frontmap.texts import Texts

_ICON = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>"
    "<rect width='16' height='16' rx='3' fill='#1b2733'/><circle cx='5.5' cy='8' r='3' fill='#56b4e9'/>"
    "<rect x='9' y='5.5' width='5' height='5' fill='#d55e00'/></svg>"
)
"""A picture of its own: a named icon would be fetched from another host."""
_STYLE = Path(__file__).parent / "page.css"


def show_page(folder: Path, *, editing: bool = False) -> None:
    """Show the campaign in ``folder``, or say what is wrong with it; with ``editing`` it may be written."""
    switch_editing(editing)
    st.set_page_config(page_title="frontmap", page_icon=_ICON, layout="wide")
    st.html(f"<style>{_STYLE.read_text(encoding='utf-8')}{panel_style()}</style>")
    text = Texts(chosen_language())
    try:
        with st.spinner(text("Reading the campaign…")):
            source = load_source(folder, chosen_selection(load_source(folder)))
    except FrontmapError as error:
        _show_problems(str(error).splitlines(), text)
        return
    show_head(source, text)
    _show_rest(source, text)
    _tell_browser(text)


def _tell_browser(text: Texts) -> None:
    """Tell the browser, and so screen readers, the language of the page, and how citations are copied."""
    script = f"document.documentElement.lang = '{text.lang}';{panel_script()}"
    st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)


@st.fragment
def _show_rest(source: Source, text: Texts) -> None:
    """Show what follows the map: it alone runs again when the reader clicks or scrubs."""
    reload_if_changed()
    show_front(source, text)
    show_lists(source, text)


def _show_problems(problems: list[str], text: Texts) -> None:
    """Say what is wrong with the campaign: the first problem whole, then how many more there are."""
    st.title("frontmap", anchor=False)
    st.error(text("This campaign cannot be shown: one of its files is not as it must be."))
    st.code(problems[0], language=None, wrap_lines=True)
    if len(problems) > 1:
        more = text.plural("There is {n} more problem.", "There are {n} more problems.", len(problems) - 1)
        st.write(more)
    st.write(text("`frontmap check FOLDER` lists every problem with its file and line."))
