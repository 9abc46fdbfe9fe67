"""The files the map's page needs: one script, one style sheet and the basemap, named by their content."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from frontmap.bundled import bundled
from frontmap.map.settings import script_json

_STATIC = Path(__file__).parent / "static"
_SCRIPTS = (
    "elements.js",
    "load.js",
    "history.js",
    "words.js",
    "marks.js",
    "canvas.js",
    "basemap.js",
    "pixels.js",
    "layout.js",
    "towns.js",
    "labels.js",
    "tooltip.js",
    "search.js",
    "tools.js",
    "tiles.js",
    "legend.js",
    "histogram.js",
    "timeline.js",
    "list.js",
    "player.js",
    "bridge.js",
    "picture.js",
    "pointer.js",
    "standpoint.js",
    "map.js",
    "frontmap.js",
)
_PAGE_SCRIPTS = ("panel.js", "page.js")


@cache
def script(*, with_page: bool = False) -> str:
    """Return Leaflet and the map's own script, whose parts share one scope and add ``window.frontmap``.

    ``with_page`` adds what only a page of its own needs.
    """
    names = (*_SCRIPTS, *_PAGE_SCRIPTS) if with_page else _SCRIPTS
    parts = [f"// {name}\n{_text(name)}" for name in names]
    own = '(() => {\n"use strict";\n' + "\n".join(parts) + "})();\n"
    return _text("leaflet/leaflet.js").replace("//# sourceMappingURL=leaflet.js.map", "") + "\n" + own


@cache
def style() -> str:
    """Return Leaflet's style sheet and the map's own; the map needs none of the pictures Leaflet's names."""
    return _text("leaflet/leaflet.css") + _text("frontmap.css")


@cache
def page_style() -> str:
    """Return the style of a page of its own, besides the map's and the panel's."""
    return _text("page.css")


@cache
def basemap() -> bytes:
    """Return the packed basemap; its format is described in ``data/basemap/README.md``."""
    return bundled("basemap", "basemap.bin").read_bytes()


@cache
def files() -> dict[str, bytes]:
    """Return what a server has to offer, by file name; a name stands for one content for ever.

    The script brings the style sheet along, so that the map is never seen without it.
    """
    bring_style = (
        f'document.head.append(Object.assign(document.createElement("style"), '
        f"{{textContent: {script_json(style())}}}));\n"
    )
    contents = (("frontmap", "js", (bring_style + script()).encode()), ("basemap", "bin", basemap()))
    return {hashed_name(stem, content, suffix): content for stem, suffix, content in contents}


def file_name(stem: str) -> str:
    """Return the name in `files` that starts with ``stem``."""
    return next(name for name in files() if name.startswith(f"{stem}."))


def hashed_name(stem: str, content: bytes, suffix: str) -> str:
    """Return a file name that changes with its content.

    >>> hashed_name("history", b"", "bin")
    'history.e3b0c44298fc.bin'
    """
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{suffix}"


def _text(name: str) -> str:
    return (_STATIC / name).read_text(encoding="utf-8")
