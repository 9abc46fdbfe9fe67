"""The lists below the map that tell of disagreement, change, ground and counts."""

from datetime import date

import pytest

from tests.app.opened import IZIUM, captions, html, opened


def test_the_comparison_tells_what_changed_up_to_the_day_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, tab="Compare")
    assert "What changed between 3 September 2022 and 10 September 2022" in html(app)
    assert "23 towns changed" in html(app)
    assert "Izium" in set(app.dataframe[2].value["Town"])


def test_the_day_to_compare_with_can_be_chosen_and_shown_on_the_map(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, tab="Compare")
    app.date_input(key="compare-first").set_value(date(2022, 9, 9)).run()
    assert "What changed between 9 September 2022" in html(app)
    assert "compare" not in app.query_params
    app.toggle(key="compare-on-map").set_value(True).run()
    assert app.query_params["compare"] == "2022-09-09"


def test_a_link_brings_the_comparison_back(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, compare="2022-09-01", tab="Compare")
    assert app.toggle(key="compare-on-map").value
    assert "What changed between 1 September 2022" in html(app)


def test_a_comparison_of_a_day_with_itself_says_that_nothing_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, compare="2022-09-10", tab="Compare")
    assert "No town is known to have changed hands" in app.info[-1].value


def test_the_disputed_towns_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, tab="Disputed")
    assert "Izium" in set(app.dataframe[0].value["Town"])
    row = app.dataframe[0].value.set_index("Town").loc["Izium"]
    assert row["Days apart"] == 25


def test_the_panel_of_a_disputed_town_shows_the_claims_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    body = html(opened(monkeypatch, town=IZIUM))
    assert "Conceded 25 days after the first claim." in body
    assert "7 March 2022, 24 March 2022" in body


def test_the_area_says_what_it_is_and_lists_the_figures_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, tab="Area")
    assert "An estimate from towns alone, not a front line" in captions(app)
    app.session_state["area-shown"] = "gained"
    app.run()
    figures = app.dataframe[0].value
    assert ("ISW", "2,500") in set(zip(figures["Claimed by"], figures["km²"], strict=True))


def test_the_charts_show_states_outlets_and_lags(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, tab="Charts")
    assert len(app.get("vega_lite_chart")) == 3
    lags = app.dataframe[0].value.set_index("Town")["Days"]
    assert lags["Izium"] == 25


def test_the_ground_on_the_map_goes_into_the_link(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(monkeypatch, tab="Area")
    app.toggle(key="ground-on-map").set_value(True).run()
    assert app.query_params["ground"] == "yes"
    assert opened(monkeypatch, ground="yes", tab="Area").toggle(key="ground-on-map").value


def test_a_link_opens_the_list_that_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "What changed between" in html(opened(monkeypatch, list="comparison"))
    assert "What changed between" not in html(opened(monkeypatch, list="<b>"))


def test_unresolved_names_follow_the_filters(monkeypatch: pytest.MonkeyPatch) -> None:
    everything = [tab.label for tab in opened(monkeypatch).tabs]
    none = [tab.label for tab in opened(monkeypatch, reviewed="yes").tabs]
    assert "Unresolved (21)" in everything
    assert "Unresolved (0)" in none
