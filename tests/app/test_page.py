"""The page's logic, by Streamlit's own test; the map is driven in tests/browser."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from frontmap.app.source import load_source
from frontmap.app.state import Standpoint, follow_map
from frontmap.bundled import bundled

ROOT = Path(__file__).parents[2]
CAMPAIGN = bundled("kharkiv-2022")
IZIUM = "gn:707292"


def opened(monkeypatch: pytest.MonkeyPatch, campaign: Path = CAMPAIGN, **params: str) -> AppTest:
    """Return the page as a link with ``params`` opens it."""
    monkeypatch.setattr("sys.argv", ["dashboard.py", str(campaign)])
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in params.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


def html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def test_the_page_opens_on_the_campaigns_opening_day(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch)
    assert "<h1>Kharkiv front, 2022</h1>" in html(app)
    assert app.session_state["standpoint"].day == date(2022, 9, 10)
    assert "Click a town on the map" in app.info[0].value


def test_a_link_brings_back_date_town_and_language(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, date="2022-04-02", town=IZIUM, lang="fr", view="9/49.2/37.3")
    assert app.session_state["standpoint"].day == date(2022, 4, 2)
    assert "<h2>Izioum</h2>" in html(app)
    assert "Tenue par : Russie" in html(app)
    assert "<h1>Front de Kharkiv, 2022</h1>" in html(app)


@pytest.mark.parametrize(
    "params",
    [
        {"date": "never"},
        {"town": "nowhere"},
        {"view": "x"},
        {"lang": "xx"},
        {"town": "<img src=x onerror=alert(1)>", "date": "1900-01-01"},
    ],
)
def test_a_broken_link_opens_the_page_all_the_same(
    monkeypatch: pytest.MonkeyPatch, params: dict[str, str]
) -> None:
    app = opened(monkeypatch, CAMPAIGN, **params)
    assert app.session_state["standpoint"].town is None


def test_choosing_a_town_from_the_list_opens_its_panel_and_the_link(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch)
    app.selectbox(key="town").select(IZIUM).run()
    assert "<h2>Izium</h2>" in html(app)
    assert app.query_params["town"] == IZIUM
    assert app.session_state["standpoint"].revision == 1


def test_the_panel_shows_the_articles_sentences_highlighted_in_their_paragraph(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    body = html(opened(monkeypatch, town=IZIUM))
    assert "retirées de la ville voisine d&#x27;Izioum" in body.split("<mark>")[1].split("</mark>")[0]
    assert "Des responsables ukrainiens ont déclaré" in body.split("<mark>")[0]
    assert "Note, in our words" in body


def test_the_language_switch_changes_the_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, town=IZIUM)
    app.selectbox(key="lang").select("uk").run()
    assert "<h2>Ізюм</h2>" in html(app)
    assert "Не знайдено (21)" in [tab.label for tab in app.tabs]


def test_the_evidence_that_counts_changes_who_holds_a_town(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, town=IZIUM, date="2022-03-10")
    assert "Held by Russia, unconfirmed" in html(app)
    app.selectbox(key="evidence").select("confirmed").run()
    assert "Held by Ukraine, unconfirmed" in html(app)
    app.selectbox(key="evidence").select("russia").run()
    assert "Held by Russia, unconfirmed" in html(app)


def test_a_link_brings_back_which_evidence_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, town=IZIUM, date="2022-03-10", evidence="confirmed")
    assert "Held by Ukraine, unconfirmed" in html(app)
    assert opened(monkeypatch, evidence="<b>").selectbox(key="evidence").value == "all"


def test_the_list_of_changes_stops_at_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, date="2022-03-05")
    assert app.dataframe[0].value["First day"].max() <= date(2022, 3, 5)
    assert len(app.dataframe[0].value) > 5


def test_all_unresolved_settlements_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch)
    app.session_state["lists"] = next(tab.label for tab in app.tabs if tab.label.startswith("Unresolved"))
    table = app.run().dataframe[0].value
    assert table["Name"].nunique() == 21
    assert "Dovhenke" in set(table["Name"])


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("claims.csv", "2022-03-07", "7 March", "claims.csv:"),
        ("claims.csv", "gn:707292", "gn:0", "place_id 'gn:0' is neither"),
        ("campaign.toml", "first_day", "start", "campaign.toml:"),
    ],
)
def test_a_broken_campaign_gets_one_message_with_file_and_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, old: str, new: str, problem: str
) -> None:
    folder = tmp_path / "broken"
    shutil.copytree(CAMPAIGN, folder)
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    app = opened(monkeypatch, folder)
    assert len(app.error) == 1
    assert problem in app.code[0].value
    assert "Traceback" not in app.code[0].value


def test_a_missing_campaign_gets_a_message(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    app = opened(monkeypatch, tmp_path / "nowhere")
    assert "no such folder" in app.code[0].value


@pytest.fixture
def params(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    class Params(dict[str, str]):
        def from_dict(self, values: dict[str, str]) -> None:
            self.clear()
            self.update(values)

        def to_dict(self) -> dict[str, str]:
            return dict(self)

    params = Params()
    here = Standpoint(date(2022, 9, 10), None, None)
    monkeypatch.setattr("streamlit.session_state", {"standpoint": here, "lang": "uk"})
    monkeypatch.setattr("streamlit.query_params", params)
    return params


def test_what_the_map_reports_becomes_the_link(params: dict[str, str]) -> None:
    report = {"why": "town", "day": "2022-04-02", "town": IZIUM, "view": "9/49.2/37.3", "seq": 1}
    follow_map(report, load_source(CAMPAIGN))
    assert params == {"date": "2022-04-02", "town": IZIUM, "view": "9/49.2000/37.3000", "lang": "uk"}


@pytest.mark.parametrize("report", [{}, {"day": None, "town": 7, "view": []}, {"day": "x", "town": "<b>"}])
def test_a_strange_report_moves_nothing(params: dict[str, str], report: dict[str, Any]) -> None:
    follow_map(report, load_source(CAMPAIGN))
    assert params == {"date": "2022-09-10", "lang": "uk"}
