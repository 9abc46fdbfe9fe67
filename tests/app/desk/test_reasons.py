from pathlib import Path

import pytest

from frontmap.app.desk.reasons import reason_words
from frontmap.bundled import bundled
from frontmap.campaign.head import load_head
from frontmap.places import load_gazetteer
from frontmap.reading import read
from frontmap.reading.gold import load_gold
from frontmap.texts import Texts

GOLD = Path(__file__).parents[2] / "gold"
KHARKIV = bundled("kharkiv-2022")


def test_a_reason_is_told_in_the_readers_language_and_an_unknown_one_as_it_is() -> None:
    assert reason_words("region", Texts("fr")) == "une région"
    assert reason_words("some new reason", Texts("fr")) == "some new reason"


@pytest.mark.parametrize("name", ["articles", "news", "traps", "wire"])
def test_every_reason_that_reading_gives_has_words(name: str) -> None:
    actors, scan = load_head(KHARKIV / "campaign.toml").actors, load_gazetteer().scan
    reports = [text.report for text in load_gold(GOLD / f"{name}.jsonl")]
    readings = (read(report, actors=actors, find_toponyms=scan) for report in reports)
    reasons = {over.reason for reading in readings for over in reading.passed_over}
    assert len(reasons) > 5
    assert {reason for reason in reasons if reason_words(reason, Texts("fr")) == reason} <= {"question"}
