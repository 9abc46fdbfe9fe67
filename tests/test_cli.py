"""The command as a process."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from frontmap.bundled import bundled

CAMPAIGN = bundled("kharkiv-2022")
ARTICLE = CAMPAIGN / "reports" / "contre-offensive-2022-09.md"
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


def frontmap(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("frontmap")), *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def claims_of(*words: str | Path) -> list[dict[str, Any]]:
    done = frontmap("read", *words, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the bundled campaign."""
    return Path(shutil.copytree(CAMPAIGN, tmp_path / "campaign"))


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


def test_geocode_says_which_town_a_name_means_and_why() -> None:
    told = frontmap("geocode", "у Куп'янську", "--campaign", CAMPAIGN).stdout
    assert told.startswith("у Куп'янську: resolved: ")
    assert "Kupiansk  49.7100, 37.6158  gn:703656" in told


def test_geocode_answers_lines_of_json(tmp_path: Path) -> None:
    path = tmp_path / "names.jsonl"
    path.write_text('{"id": 1, "name": "Izioum", "lang": "fr", "context": ["Koupiansk"]}\nnonsense\n')
    first, second = (json.loads(line) for line in frontmap("geocode", "--jsonl", path).stdout.splitlines())
    assert (first["id"], first["status"], first["candidates"][0]["name"]) == (1, "resolved", "Izium")
    assert second["status"] == "error"


def test_geocode_adds_places_to_a_table(tmp_path: Path) -> None:
    path, out = tmp_path / "towns.csv", tmp_path / "out.csv"
    path.write_text("town,troops\nIzioum,1\nBalaklia,2\n")
    assert frontmap("geocode", "--csv", path, "--column", "town", "--out", out).returncode == 0
    header, izium, _ = out.read_text(encoding="utf-8").splitlines()
    assert header.startswith("town,troops,place_id")
    assert izium.startswith("Izioum,1,gn:707292,Izium")


def test_geocode_says_what_it_needs() -> None:
    done = frontmap("geocode")
    assert (done.returncode, done.stderr) == (1, "geocode needs a name, --jsonl or --csv\n")


def test_export_writes_one_page(tmp_path: Path) -> None:
    out = tmp_path / "kharkiv.html"
    assert frontmap("export", "html", CAMPAIGN, out).returncode == 0
    page = out.read_text(encoding="utf-8")
    assert len(page.encode()) < 1_200_000
    assert "Content-Security-Policy" in page


def test_gazetteer_build_takes_a_table_of_ones_own(tmp_path: Path) -> None:
    table, out = tmp_path / "towns.csv", tmp_path / "towns.zip"
    table.write_text("code,town,y,x\nX1,Newtown,49.5,37.5\n")
    columns = "place_id=code,name=town,lat=y,lon=x"
    done = frontmap(
        "gazetteer", "build", "--from", table, "--columns", columns, "--country", "UA", "--out", out
    )
    assert done.returncode == 0, done.stderr
    assert out.exists()


def test_check_proves_the_bundled_campaign() -> None:
    done = frontmap("check", CAMPAIGN)
    assert done.returncode == 0
    assert "21 toponyms are unresolved" in done.stdout


def test_check_exits_with_1_and_names_file_and_line(copy: Path) -> None:
    path = copy / "claims.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("se sont", "se SONT", 1), encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace("2022-03-07", "2022-02-30", 1), encoding="utf-8")
    done = frontmap("check", copy)
    assert done.returncode == 1
    assert f"{path}:" in done.stderr
    assert "must be a day that exists" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_says_that_there_is_no_campaign(tmp_path: Path) -> None:
    done = frontmap("check", tmp_path / "nowhere")
    assert done.returncode == 1
    assert "no such folder" in done.stderr


def test_gazetteer_build_says_which_country_it_does_not_know(tmp_path: Path) -> None:
    done = frontmap("gazetteer", "build", "--countries", "XX", "--out", tmp_path / "places.zip")
    assert done.returncode == 1
    assert "XX" in done.stderr
    assert not (tmp_path / "places.zip").exists()
