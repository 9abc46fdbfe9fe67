"""The page as a link opens it, for the tests of its parts."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from frontmap.bundled import bundled

ROOT = Path(__file__).parents[2]
CAMPAIGN = bundled("kharkiv-2022")
IZIUM = "gn:707292"


def opened(
    monkeypatch: pytest.MonkeyPatch, campaign: Path = CAMPAIGN, *, edit: bool = False, **params: str
) -> AppTest:
    """Return the page as a link with ``params`` opens it; ``tab`` is the list to open."""
    monkeypatch.setattr("sys.argv", ["dashboard.py", str(campaign), *(["--edit"] if edit else [])])
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    tab = params.pop("tab", "")
    for key, value in params.items():
        app.query_params[key] = value
    app.run()
    if tab:
        app.session_state["lists"] = tab
        app.run()
    assert not app.exception
    return app


def html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def captions(app: AppTest) -> str:
    return "\n".join(str(caption.value) for caption in app.caption)
