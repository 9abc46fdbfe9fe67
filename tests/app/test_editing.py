from pathlib import Path

import pytest

from frontmap.app.editing import can_edit, switch_editing


@pytest.mark.parametrize(("wanted", "expected"), [(True, True), (False, False)])
def test_a_campaign_is_written_only_where_somebody_wanted_that(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, wanted: bool, expected: bool
) -> None:
    monkeypatch.setattr("streamlit.session_state", {})
    switch_editing(wanted)
    assert can_edit(tmp_path) is expected


def test_a_campaign_is_not_written_where_nobody_said_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("streamlit.session_state", {})
    assert not can_edit(tmp_path)


def test_a_folder_that_is_not_there_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("streamlit.session_state", {})
    switch_editing(True)
    assert not can_edit(tmp_path / "nowhere")
