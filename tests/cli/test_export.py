import json
import re
from pathlib import Path

import pytest

from tests.cli.command import CAMPAIGN, frontmap


def test_export_writes_one_page(tmp_path: Path) -> None:
    out = tmp_path / "kharkiv.html"
    assert frontmap("export", "html", CAMPAIGN, out).returncode == 0
    page = out.read_text(encoding="utf-8")
    assert len(page.encode()) < 1_200_000
    assert "Content-Security-Policy" in page


def test_export_opens_the_page_on_the_day_asked_for() -> None:
    page = frontmap("export", "html", CAMPAIGN, "-", "--as-of", "2022-03-07").stdout
    assert re.search(r'"day": ?"2022-03-07"', page)


@pytest.mark.parametrize("perspective", ["confirmed", "third-party", "russia", "LB.ua"])
def test_export_writes_the_page_of_every_perspective(perspective: str) -> None:
    done = frontmap("export", "html", CAMPAIGN, "--perspective", perspective)
    assert (done.returncode, done.stderr) == (0, "")
    assert "<title>Kharkiv front, 2022 · " in done.stdout


@pytest.mark.parametrize("out", [["-"], []])
def test_export_writes_to_standard_output(out: list[str]) -> None:
    done = frontmap("export", "geojson", CAMPAIGN, *out, "--as-of", "2022-09-10")
    assert (done.returncode, done.stderr) == (0, "")
    izium = next(
        feature["properties"]
        for feature in json.loads(done.stdout)["features"]
        if feature["properties"]["name"] == "Izium"
    )
    assert (izium["held_by"], izium["status"], izium["since"]) == ("ukraine", "confirmed", "2022-09-10")


def test_export_holds_the_last_day_where_no_other_is_named() -> None:
    assert '"as_of": "2022-10-06"' in frontmap("export", "geojson", CAMPAIGN).stdout


def test_export_takes_a_perspective() -> None:
    words = ("export", "csv", CAMPAIGN, "--as-of", "2022-03-10", "--perspective")
    held = {
        perspective: [
            row.split(",")[2] for row in frontmap(*words, perspective).stdout.splitlines() if ",Izium," in row
        ]
        for perspective in ("russia", "confirmed")
    }
    assert held == {"russia": ["russia"], "confirmed": ["ukraine"]}


def test_export_counts_what_was_known_on_a_day() -> None:
    words = ("export", "geojson", CAMPAIGN, "--known-on", "2022-03-20")
    known = json.loads(frontmap(*words).stdout)
    assert known["counted"] == "All evidence; as known on 20 March 2022"
    held = {each["properties"]["name"]: each["properties"]["held_by"] for each in known["features"]}
    assert held == {"Kupiansk": "russia", "Chuhuiv": "ukraine"}


def test_export_takes_names_of_outlets_for_a_perspective() -> None:
    written = frontmap("export", "geojson", CAMPAIGN, "--perspective", "LB.ua|babel").stdout
    assert json.loads(written)["perspective"] == "outlet:Babel|LB.ua"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("--as-of", "2022-02-30"), "--as-of must be a day"),
        (("--as-of", "2022-02"), "--as-of must be a day"),
        (("--perspective", "nobody"), "a perspective must be"),
        (("--known-on", "soon"), "--known-on must be a day"),
    ],
)
def test_export_says_which_option_is_wrong(words: tuple[str, str], problem: str) -> None:
    done = frontmap("export", "csv", CAMPAIGN, "-", *words)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(problem)


def test_export_that_cannot_write_leaves_nothing_behind(tmp_path: Path) -> None:
    done = frontmap("export", "csv", CAMPAIGN, tmp_path / "nowhere" / "out.csv")
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert list(tmp_path.iterdir()) == []
