"""Files that the map's frame fetches from the dashboard's own server, each under a name of its content."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import streamlit.components.v1 as components

BASE_URL = f"../{__name__}.files/"
"""Where the files are, as seen from the frame of any component."""


def publish(name: str, content: bytes) -> str:
    """Serve ``content`` under ``name`` and return its URL, as seen from the map's frame."""
    path = _folder() / name
    if not path.exists():
        unfinished = path.with_suffix(".part")
        unfinished.write_bytes(content)
        unfinished.rename(path)
    return BASE_URL + name


@cache
def _folder() -> Path:
    """Return the folder that Streamlit serves for a component that is never mounted.

    Streamlit has no other way to serve files beside the page without a top-level folder.
    """
    folder = Path(tempfile.mkdtemp(prefix="frontmap-"))
    components.declare_component("files", path=str(folder))
    return folder
