"""The head of the page: the title, which claims count, the language, and the link to what is shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from html import escape
from urllib.parse import urlencode

import streamlit as st

from frontmap.app import permalink
from frontmap.app.filters import counted_words, show_filters, show_perspective
from frontmap.app.source import Source
from frontmap.app.state import LANG_KEY, link_to, map_looks, say_in_address, standpoint
from frontmap.exchange.extract import Extract
from frontmap.exchange.formats import FORMATS, Format
from frontmap.exchange.html import export_html
from frontmap.texts import LANGUAGES, Texts

_FORMATS: Mapping[str, str] = {
    "csv": "CSV",
    "geojson": "GeoJSON",
    "kml": "KML",
    "parquet": "Parquet",
    "timemap": "timemap",
}
"""The formats that are offered beside the page, by their own names."""


def chosen_language() -> str:
    """Return the language that was chosen on the page, else in the link, else in the browser."""
    if LANG_KEY not in st.session_state:
        link = permalink.parse(st.query_params.to_dict())
        browser = (st.context.locale or "en").split("-")[0]
        st.session_state[LANG_KEY] = link.lang or (browser if browser in LANGUAGES else "en")
    return str(st.session_state[LANG_KEY])


def show_head(source: Source, text: Texts) -> None:
    """Show the campaign's title and what can be chosen for the whole page."""
    titles = source.campaign.head.title
    title = titles.get(text.lang) or titles.get("en") or next(iter(titles.values()))
    with st.container(key="head", horizontal=True, vertical_alignment="center"):
        counted = counted_words(source, text)
        st.html(f"<h1>{escape(title)}</h1><p class='fm-counted'>{escape(counted)}</p>")
        show_perspective(source, text)
        show_filters(source, text)
        st.selectbox(
            text("Language"),
            list(LANGUAGES),
            key=LANG_KEY,
            format_func=LANGUAGES.__getitem__,
            label_visibility="collapsed",
            width=150,
            on_change=lambda: say_in_address(source),
        )
        with st.popover(text("Share"), icon=":material/link:"):
            _show_link(source, text)


@st.fragment
def _show_link(source: Source, text: Texts) -> None:
    """Offer the link to what is seen, and the whole map as a page to keep or to embed."""
    st.caption(text("A link to what you see here:"))
    address = (st.context.url or "").split("?")[0]
    link = permalink.params(link_to(standpoint(source)))
    st.code(f"{address}?{urlencode(link)}", language=None, wrap_lines=True)
    st.caption(text("The whole map as one page, which needs no network and no server:"))
    name = f"{source.campaign.folder.resolve().name}.html"
    _offer("html", text("Download the page"), source)
    st.caption(text("The claims that count here, in other formats:"))
    with st.container(horizontal=True):
        for key, label in _FORMATS.items():
            _offer(key, label, source)
    st.caption(text("To embed that page in another:"))
    snippet = f'<iframe src="{name}" width="100%" height="640" style="border: 0" allow="fullscreen"></iframe>'
    st.code(snippet, language="html", wrap_lines=True)


def _written(chosen: Format, source: Source, day: date | None) -> bytes:
    """Return the map in a format; a page shows the ground where the map here does."""
    if chosen == FORMATS["html"] and map_looks().ground:
        return export_html(source.derived, ground=True).encode()
    return chosen.write(Extract(source.derived, day))


def _offer(key: str, label: str, source: Source) -> None:
    """Offer the map as it is told here in one format; of those of one day, on the day shown."""
    chosen = FORMATS[key]
    day = standpoint(source).day if chosen.is_of_a_day else None
    stem = f"{source.campaign.folder.resolve().name}{f'-{day}' if day else ''}"
    st.download_button(
        label,
        partial(_written, chosen, source, day),
        file_name=f"{stem}{chosen.ending}",
        mime=chosen.media_type,
        icon=":material/download:",
        on_click="ignore",
        key=f"download-{key}",
    )
