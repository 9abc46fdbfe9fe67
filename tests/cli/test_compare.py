import json
from pathlib import Path

import pytest

from tests.cli.command import CAMPAIGN, frontmap


def test_compare_reports_what_changed_as_markdown() -> None:
    done = frontmap("compare", CAMPAIGN, "2022-09-01", "2022-09-10")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("# Kharkiv front, 2022\n\n## What changed between 1 September 2022")


@pytest.mark.parametrize("name", ["csv", "geojson", "md", "html"])
def test_compare_writes_every_format_to_a_file(tmp_path: Path, name: str) -> None:
    out = tmp_path / f"changes.{name}"
    done = frontmap("compare", CAMPAIGN, "2022-09-01", "2022-09-10", out, "--format", name, "--lang", "fr")
    assert (done.returncode, done.stdout) == (0, "")
    assert "Izium" in out.read_text(encoding="utf-8") or "Izioum" in out.read_text(encoding="utf-8")


def test_compare_takes_a_perspective_and_days_in_either_order() -> None:
    words = ("compare", CAMPAIGN, "2022-04-02", "2022-03-10", "--format", "geojson", "--perspective")
    changed = {
        perspective: {
            feature["properties"]["name"]
            for feature in json.loads(frontmap(*words, perspective).stdout)["features"]
        }
        for perspective in ("confirmed", "russia")
    }
    assert "Izium" in changed["confirmed"]
    assert "Izium" not in changed["russia"]


def test_compare_says_which_day_is_none() -> None:
    done = frontmap("compare", CAMPAIGN, "2022-09-01", "2022-09")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("TO must be a day")
