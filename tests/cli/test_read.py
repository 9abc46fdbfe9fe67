import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import ARTICLE, frontmap

KEYS = (
    "report_id toponym place_id name lat lon change gained_by lost_by speaker evidence stance "
    "first_day last_day precision excerpt start end rule"
)
REPORT = """\
---
outlet: Le Courrier
lang: fr
published: 2022-09-11
---

Les soldats ukrainiens ont repris Izioum.
"""


def claims_of(*words: str | Path) -> list[dict[str, Any]]:
    done = frontmap("read", *words, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_read_prints_a_claim_a_line() -> None:
    for claim in claims_of(ARTICLE):
        assert " ".join(claim) == KEYS


def test_read_places_the_towns_of_the_article() -> None:
    places = {claim["toponym"]: (claim["name"], claim["lat"], claim["lon"]) for claim in claims_of(ARTICLE)}
    assert places == {
        "Koupiansk": ("Kupiansk", pytest.approx(49.71, abs=0.01), pytest.approx(37.62, abs=0.01)),
        "Izioum": ("Izium", pytest.approx(49.21, abs=0.01), pytest.approx(37.28, abs=0.01)),
        "Balaklyia": ("Balakliia", pytest.approx(49.46, abs=0.01), pytest.approx(36.84, abs=0.01)),
        "Balakliïa": ("Balakliia", pytest.approx(49.46, abs=0.01), pytest.approx(36.84, abs=0.01)),
    }


def test_read_gives_excerpts_verbatim_at_their_offsets(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(" date 2022-09 Les soldats ukrainiens ont repris Izioum. Le reste.", encoding="utf-8")
    (claim,) = claims_of(path)
    text = path.read_text(encoding="utf-8")
    assert text[claim["start"] : claim["end"]] == claim["excerpt"]
    assert (claim["first_day"], claim["last_day"]) == ("2022-09-01", "2022-09-30")


def test_read_says_what_it_passed_over_and_why() -> None:
    told = frontmap("read", ARTICLE).stdout
    for passed in ("Donetsk at 594: front", "Kharkiv at 1756: region", "Volodymyr at 1869: first name"):
        assert f"passed over: {passed}" in told
    assert "Kiev at 1566: government" in told


def test_read_leaves_out_what_the_campaign_could_not_hold(copy: Path) -> None:
    report = copy / "reports" / "aveu.md"
    text = REPORT.replace("Les soldats ukrainiens ont repris Izioum", "La Russie a admis la prise d'Izioum")
    report.write_text(text)
    done = frontmap("read", report, "--save")
    assert "left out: " in done.stderr
    assert "0 claims added" in done.stderr
    assert frontmap("check", copy).returncode == 0


def test_read_saves_claims_as_not_reviewed_and_only_once(copy: Path) -> None:
    report = copy / "reports" / "courrier.md"
    report.write_text(REPORT, encoding="utf-8")
    assert "1 claims added" in frontmap("read", report, "--save").stderr
    assert "0 claims added" in frontmap("read", report, "--save").stderr
    assert frontmap("check", copy).returncode == 0
    assert ",extracted,no," in (copy / "claims.csv").read_text(encoding="utf-8").splitlines()[-1]


@pytest.mark.parametrize(
    ("content", "problem"),
    [(b"", "the file is empty"), (b"\xff\xfe\x00", "must be UTF-8"), (b"a\0b", "holds a NUL")],
)
def test_read_says_why_it_cannot_read_a_report(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    done = frontmap("read", path)
    assert done.returncode == 1
    assert f"{path}:1: " in done.stderr
    assert problem in done.stderr
    assert "Traceback" not in done.stderr


def test_read_says_that_a_language_has_no_lexicon(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("Izium.", encoding="utf-8")
    done = frontmap("read", path, "--lang", "xx")
    assert done.returncode == 1
    assert "xx" in done.stderr
    assert "Traceback" not in done.stderr


def test_read_reads_lines_of_json_and_says_which_it_cannot_read(tmp_path: Path) -> None:
    text = "Ukrainian forces have retaken Izium, Kyiv said on Saturday."
    good = {"id": "a1", "lang": "en", "published": "2022-09-11", "text": text}
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join([json.dumps(good), "nonsense", "", '{"id": 2}', json.dumps(good)]))
    done = frontmap("read", "--jsonl", path, "--json")
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(claim["report_id"], claim["name"]) for claim in claims] == [("a1", "Izium")] * 2
    assert f"{path}:2: not JSON" in done.stderr
    assert f"{path}:4: must be an object with a text" in done.stderr


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"id": 1, "lang": "xx", "text": "Izium."}', "language must be one of"),
        (b"\xff", "must be UTF-8"),
        (b'{"id": 1, "text": "\\ud800"}', "half a character"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_read_goes_on_after_a_hostile_line(tmp_path: Path, line: bytes, problem: str) -> None:
    path = tmp_path / "reports.jsonl"
    text = "Ukrainian forces have retaken Izium, Kyiv said on Saturday."
    good = {"id": "a1", "lang": "en", "published": "2022-09-11", "text": text}
    path.write_bytes(line + b"\n" + json.dumps(good).encode())
    done = frontmap("read", "--jsonl", path, "--json")
    assert f"{path}:1: " in done.stderr
    assert problem in done.stderr
    assert [json.loads(claim)["report_id"] for claim in done.stdout.splitlines()] == ["a1"]
