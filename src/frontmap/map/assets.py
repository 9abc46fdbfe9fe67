"""The files the map's page needs: one script, one style sheet and the basemap, named by their content."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from frontmap.bundled import bundled
from frontmap.map.settings import script_json

_STATIC = Path(__file__).parent / "static"
_SCRIPTS = (
    "elements.js",
    "load.js",
    "columns.js",
    "history.js",
    "names.js",
    "words.js",
    "marks.js",
    "variants.js",
    "fading.js",
    "frame.js",
    "canvas.js",
    "patch.js",
    "still.js",
    "sheet.js",
    "lines.js",
    "ground.js",
    "painters.js",
    "aside.js",
    "pixels.js",
    "stamps.js",
    "layout.js",
    "towns.js",
    "boxes.js",
    "labels.js",
    "extras.js",
    "tooltip.js",
    "search.js",
    "tools.js",
    "tiles.js",
    "icons.js",
    "legend.js",
    "credits.js",
    "histogram.js",
    "named.js",
    "timeline.js",
    "list.js",
    "player.js",
    "bridge.js",
    "picture.js",
    "paper.js",
    "pointer.js",
    "candidates.js",
    "standpoint.js",
    "map.js",
    "frontmap.js",
)
_WORKER_SCRIPTS = ("columns.js", "frame.js", "sheet.js", "lines.js", "ground.js", "painters.js", "worker.js")
_PAGE_SCRIPTS = ("panel.js", "citation.js", "page.js")


@cache
def script(*, with_page: bool = False) -> str:
    """Return Leaflet and the map's own script, whose parts share one scope and add ``window.frontmap``.

    ``with_page`` adds what only a page of its own needs.
    """
    names = (*_SCRIPTS, *_PAGE_SCRIPTS) if with_page else _SCRIPTS
    worker = f"const WORKER_SCRIPT = {script_json(_joined(_WORKER_SCRIPTS))};\n"
    own = '(() => {\n"use strict";\n' + worker + _joined(names) + "})();\n"
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


def _joined(names: Sequence[str]) -> str:
    return "\n".join(f"// {name}\n{_text(name)}" for name in names)


def _text(name: str) -> str:
    return (_STATIC / name).read_text(encoding="utf-8")
