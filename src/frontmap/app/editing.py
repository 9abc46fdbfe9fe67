"""Whether what a person does on the page may be written into the campaign."""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st

from frontmap.texts import Texts

_WANTED_KEY, _CHANGED_KEY = "editing", "campaign-changed"


def switch_editing(wanted: bool) -> None:
    """Note whether whoever started the page wants it to write; a public page should not."""
    st.session_state[_WANTED_KEY] = wanted


def can_edit(folder: Path) -> bool:
    """Return whether the campaign may be written: editing is switched on, and the folder allows it."""
    return bool(st.session_state.get(_WANTED_KEY)) and _is_writable(folder)


def note_change() -> None:
    """Note that the campaign's files are not what the page shows any more."""
    st.session_state[_CHANGED_KEY] = True


def reload_if_changed() -> None:
    """Run the whole page again if the campaign's files were changed from within a part of it."""
    if st.session_state.pop(_CHANGED_KEY, False):
        st.rerun()


def show_why_not(folder: Path, text: Texts) -> None:
    """Say how to get what is done here saved."""
    if not st.session_state.get(_WANTED_KEY):
        st.info(
            text(
                "Editing is switched off, so nothing is saved here. Whoever runs this page switches it on "
                "with `make run EDIT=1`, or with `streamlit run dashboard.py -- FOLDER --edit`."
            ),
            icon=":material/lock:",
        )
    elif not _is_writable(folder):
        st.warning(text("The campaign's folder cannot be written, so nothing is saved here."))


def _is_writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK)
