"""The map as one HTML file that opens anywhere, without a server or a network."""

from __future__ import annotations

import base64
import html
from typing import cast

from branca.element import Element, Figure
from folium.template import Template

from frontmap.map import assets
from frontmap.map.layer import Configuration, FrontMap
from frontmap.map.settings import MapSettings


class Verbatim(Element):
    """HTML that goes into the page as it is; branca takes other text for a template."""

    _template = Template("{{ this.text }}")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


def map_html(settings: MapSettings, *, title: str = "frontmap") -> str:
    """Return a page with the map and everything it needs inside.

    The settings' URLs should be `data_url`s, or the page needs what they point to.
    """
    title_tag = f"<title>{html.escape(title)}</title>"
    head = f"{title_tag}<style>{assets.style()}</style><script>{assets.script()}</script>"
    front = FrontMap(data_url(assets.basemap()))
    front.add_child(Configuration(settings))
    figure = cast(Figure, front.get_root())
    figure.header.add_child(Verbatim(head))
    page = str(figure.render())
    return page.replace("<html>", f'<html lang="{html.escape(settings.lang)}">', 1)


def data_url(content: bytes) -> str:
    """Return ``content`` as a URL that carries it."""
    return "data:application/octet-stream;base64," + base64.b64encode(content).decode()
