"""The map as one HTML file that opens anywhere, without a server or a network."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from branca.element import Element, Figure, MacroElement
from folium.template import Template

from frontmap.map import assets
from frontmap.map.layer import Configuration, FrontMap
from frontmap.map.panel import panel_style
from frontmap.map.settings import MapSettings, configuration, script_json
from frontmap.map.tiles import hosts

_RUNNING = ("script", "style")
_FILES = ("history", "names", "disagreeing", "stale", "area")


class Verbatim(Element):
    """HTML that goes into the page as it is; branca takes other text for a template."""

    _template = Template("{{ this.text }}")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Furniture(MacroElement):
    """What stands around the map in a page of its own: title, languages, the panel of the selected town."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            frontmap.furnish({{ this.page }});
        {% endmacro %}
        """
    )

    def __init__(self, page: Mapping[str, object]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Furniture"
        self.page = script_json(page)


@dataclass(frozen=True, slots=True)
class PageLanguage:
    """The page in one language: its title, its own texts by the keys of ``static/page.js``, and the map's."""

    title: str
    texts: Mapping[str, str]
    settings: MapSettings


def page_html(languages: Mapping[str, PageLanguage], panels_url: str) -> str:
    """Return a page of its own with map, timeline and panel, in the reader's choice of language.

    It runs nothing but its own scripts and asks for nothing outside itself: its Content-Security-Policy
    names them by their hashes, takes workers from nowhere else, and lets pictures come from the hosts of
    online backgrounds where the settings offer any. The first language is the one of readers whose browser
    wants none of them.

    Args:
        languages: the page in each language, by code; all show the same history.
        panels_url: a `data_url` of gzipped JSON: by language, ``towns`` (`panel_parts` by place id) and
            ``later`` (what to call one later event, two, and so on).
    """
    first = next(iter(languages.values()))
    front = FrontMap(data_url(assets.basemap()))
    shown = {
        lang: {"title": page.title, "texts": dict(page.texts), "settings": _without_files(page.settings)}
        for lang, page in languages.items()
    }
    given = configuration(first.settings)
    files = {"panels": panels_url} | {name: given[name] for name in _FILES}
    front.add_child(Furniture({"languages": shown, "files": files}))
    style = assets.style() + panel_style() + assets.page_style()
    text = _render(front, first.title, style, assets.script(with_page=True), first.settings.lang)
    return _with_policy(text, hosts(first.settings.tiles))


def _without_files(settings: MapSettings) -> dict[str, object]:
    """Return the settings without what all languages share."""
    return {key: value for key, value in configuration(settings).items() if key not in _FILES}


def _render(front: FrontMap, title: str, style: str, script: str, lang: str) -> str:
    """Return the map's page with style and script inside."""
    head = f"<title>{html.escape(title)}</title><style>{style}</style><script>{script}</script>"
    figure = cast(Figure, front.get_root())
    figure.header.add_child(Verbatim(head))
    return str(figure.render()).replace("<html>", f'<html lang="{html.escape(lang)}">', 1)


def _with_policy(page: str, picture_hosts: Sequence[str]) -> str:
    """Return the page with a policy that allows its own scripts and styles, and pictures from these hosts."""
    scripts, styles = (_digests(re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)) for tag in _RUNNING)
    pictures = " ".join(("data:", *picture_hosts))
    policy = (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; img-src {pictures}; "
        "worker-src blob:; base-uri 'none'; form-action 'none'"
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return page.replace("<head>", f"<head>\n{meta}", 1)


def _digests(contents: Iterable[str]) -> str:
    """Return what a policy calls these contents."""
    hashes = (hashlib.sha256(content.encode()).digest() for content in contents)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in hashes)


def map_html(settings: MapSettings, *, title: str = "frontmap") -> str:
    """Return a page with the map and everything it needs inside.

    The settings' URLs should be `data_url`s, or the page needs what they point to.
    """
    front = FrontMap(data_url(assets.basemap()))
    front.add_child(Configuration(settings))
    return _render(front, title, assets.style(), assets.script(), settings.lang)


def data_url(content: bytes) -> str:
    """Return ``content`` as a URL that carries it."""
    return "data:application/octet-stream;base64," + base64.b64encode(content).decode()
