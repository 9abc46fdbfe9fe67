"""Which claims count: chosen on the page, said in the link, and followed by map and lists."""

from datetime import date
from typing import Any

import pytest

from frontmap.control import ALL_CLAIMS, Selection
from tests.app.opened import CAMPAIGN, IZIUM, captions, html, opened


def test_all_claims_count_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch)
    assert app.session_state["selection"] == ALL_CLAIMS
    assert ">225 placed claims count.<" in html(app)
    assert "Count all" not in [button.label for button in app.button]


def test_a_filter_narrows_what_counts_and_goes_into_the_link(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch)
    app.multiselect(key="filter-evidence").select("conceded").run()
    assert app.session_state["selection"] == Selection(evidence=("conceded",))
    assert app.query_params["kinds"] == "conceded"
    assert "of 225 placed claims count.<" in html(app)


def test_a_link_brings_the_filters_back(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, outlets="Babel|nobody", known="2022-09-10", reviewed="no", evidence="ukraine")
    assert app.session_state["selection"] == Selection(
        "ukraine", date(2022, 9, 10), outlets=("Babel",), reviewed=False
    )


@pytest.mark.parametrize(
    "params", [{"evidence": "<b>"}, {"known": "soon"}, {"outlets": "|||"}, {"reviewed": "?"}, {"areas": "x"}]
)
def test_a_link_to_what_there_is_not_counts_everything(
    monkeypatch: pytest.MonkeyPatch, params: dict[str, Any]
) -> None:
    assert opened(monkeypatch, CAMPAIGN, **params).session_state["selection"] == ALL_CLAIMS


def test_chosen_outlets_are_a_perspective(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch)
    app.selectbox(key="evidence").select("outlet:").run()
    assert app.session_state["selection"].perspective.startswith("outlet:")
    app.multiselect(key="perspective-outlets").set_value(["Babel", "Censor.NET"]).run()
    assert app.query_params["evidence"] == "outlet:Babel|Censor.NET"
    app.multiselect(key="perspective-outlets").set_value([]).run()
    assert app.session_state["selection"] == ALL_CLAIMS


def test_the_map_as_known_on_a_day_says_what_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, town=IZIUM, date="2022-09-12")
    app.date_input(key="known").set_value(date(2022, 9, 12)).run()
    assert "As known on 12 September 2022" in captions(app)
    assert "80 claims whose day of publication is not known are left out." in captions(app)


def test_everything_counts_again_at_one_click(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, reviewed="no", evidence="russia")
    next(button for button in app.button if button.label == "Count all").click().run()
    assert app.session_state["selection"] == ALL_CLAIMS
    assert "evidence" not in app.query_params


def test_filters_that_leave_nothing_leave_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, town=IZIUM, reviewed="yes", tab="Charts")
    assert "No claim counts" in app.info[-1].value
    assert "<h2>Izium</h2>" in html(app)


def test_the_names_of_outlets_are_never_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, evidence="outlet:<img src=x onerror=alert(1)>")
    assert "<img src=x" not in html(app)


def test_towns_fade_if_asked_and_the_link_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch)
    app.number_input(key="fade").set_value(30).run()
    assert app.query_params["fade"] == "30"
    assert opened(monkeypatch, fade="30").number_input(key="fade").value == 30
    assert opened(monkeypatch, fade="-1").number_input(key="fade").value == 0
