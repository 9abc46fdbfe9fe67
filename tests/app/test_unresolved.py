"""The list of names without a place: a name is placed from it, and taken back."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.opened import html, opened


def opened_list(monkeypatch: pytest.MonkeyPatch, folder: Path, *, edit: bool) -> AppTest:
    """Return the page with the candidates of a name in view."""
    app = opened(monkeypatch, folder, edit=edit, list="unresolved")
    return app.selectbox(key="unresolved-name").select(("Dmytrivka", "")).run()


def test_a_name_is_placed_from_the_list_and_taken_back(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    before = (folder / "toponyms.csv").read_bytes()
    app = opened_list(monkeypatch, folder, edit=True)
    assert "General Staff on Friday evening" in html(app)
    app.button(key="unresolved-offer-1").click().run()
    assert not app.exception
    assert "Dmytrivka is now Dmytrivka" in app.success[0].value
    assert b"Dmytrivka,,gn:" in (folder / "toponyms.csv").read_bytes()
    app.button(key="unresolved-undo").click().run()
    assert not app.exception
    assert (folder / "toponyms.csv").read_bytes() == before


def test_without_editing_a_name_cannot_be_placed(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    app = opened_list(monkeypatch, folder, edit=False)
    assert app.button(key="unresolved-offer-1").disabled


def test_the_names_without_a_place_follow_what_counts(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    app = opened(monkeypatch, folder, known="2022-09-12", list="unresolved")
    few = len(app.selectbox(key="unresolved-name").options)
    next(button for button in app.button if button.label == "Count all").click().run()
    assert not app.exception
    assert 0 < few < len(app.selectbox(key="unresolved-name").options)
