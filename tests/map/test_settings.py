import json
from datetime import date

import pytest

from frontmap.map.settings import DEFAULT_TEXTS, ActorStyle, MapSettings, Mark, configuration, script_json
from frontmap.model import View

ACTORS = (ActorStyle("ukraine", "Ukraine", "#0072b2", "circle"),)


@pytest.mark.parametrize(
    "text", ["</script>", "<!--", "a & b", "it's", "{{ 1 }}", "{% raw %}", "{# a #}", "a_b1"]
)
def test_script_json_reads_back_as_the_same_text(text: str) -> None:
    assert json.loads(script_json({"a": [text]})) == {"a": [text]}


@pytest.mark.parametrize("mark", ["<", ">", "&", "'", "_", "{{", "{%", "{#", "\u2028"])
def test_script_json_holds_nothing_that_others_rewrite(mark: str) -> None:
    assert mark not in script_json({"a": [{"b": f"x{mark}y"}]})


def test_configuration_says_days_as_iso_dates() -> None:
    settings = MapSettings("h", "n", ACTORS, day=date(2022, 9, 10), marks=(Mark(date(2022, 9, 6), "Start"),))
    assert configuration(settings)["day"] == "2022-09-10"
    assert configuration(settings)["marks"] == [{"day": "2022-09-06", "label": "Start"}]


def test_configuration_leaves_open_what_is_not_given() -> None:
    plain = configuration(MapSettings("h", "n", ACTORS))
    assert (plain["day"], plain["selected"], plain["view"]) == (None, None, None)


def test_configuration_carries_the_view() -> None:
    plain = configuration(MapSettings("h", "n", ACTORS, view=View(49.5, 37, 8)))
    assert plain["view"] == {"lat": 49.5, "lon": 37, "zoom": 8}


def test_configuration_fills_missing_texts_in_english() -> None:
    texts = configuration(MapSettings("h", "n", ACTORS, texts={"play": "Lecture"}))["texts"]
    assert texts == {**DEFAULT_TEXTS, "play": "Lecture"}
