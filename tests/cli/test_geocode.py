import json
from pathlib import Path

import pytest

from tests.cli.command import CAMPAIGN, frontmap


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


def test_geocode_reads_a_table_of_semicolons_and_leaves_its_own_columns_alone(tmp_path: Path) -> None:
    path = tmp_path / "towns.csv"
    path.write_text("Town;place_id;change\nIzium;mine;-5\n")
    header, row = frontmap("geocode", "--csv", path).stdout.splitlines()
    assert header.startswith("Town;place_id;change;place_id_2;place_name;")
    assert row.startswith("Izium;mine;-5;gn:707292;Izium;")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("town,town\na,b\n", ":1: must have a header of different columns"),
        ("town\na,b\n", ":2: must have at most 1 cells"),
        ("city\nIzium\n", "must have the column 'town'"),
        ("", ":1: must have a header"),
    ],
)
def test_geocode_says_what_is_wrong_with_a_table(tmp_path: Path, content: str, problem: str) -> None:
    path = tmp_path / "towns.csv"
    path.write_text(content)
    done = frontmap("geocode", "--csv", path)
    assert (done.returncode, done.stdout) == (1, "")
    assert problem in done.stderr


def test_geocode_answers_every_line_of_standard_input() -> None:
    done = frontmap("geocode", "--jsonl", "-", stdin='{"id": 1, "name": "Hrakove, Kharkiv oblast"}\n[]\n')
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["id"], first["status"]) == (1, "ambiguous")
    assert second["status"] == "error"


def test_geocode_says_which_service_there_is_none_of() -> None:
    done = frontmap("geocode", "Hrakove", "--online", "bing")
    assert (done.returncode, done.stdout) == (1, "")
    assert "must be one of nominatim, photon, geonames" in done.stderr
