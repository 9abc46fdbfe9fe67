import json
from pathlib import Path

from tests.cli.command import frontmap

LABEL = {
    "toponym": "Izium",
    "change": "taken",
    "gained_by": "ukraine",
    "lost_by": None,
    "evidence": "reported",
    "first_day": "2022-09-10",
    "last_day": "2022-09-10",
}
TEXT = {
    "id": "1",
    "trap": "taken",
    "published": "2022-09-10",
    "text": "Ukrainian forces took Izium.",
    "claims": [LABEL],
}


def gold(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_score_prints_figures_by_language_field_and_trap(tmp_path: Path) -> None:
    done = frontmap("score", gold(tmp_path / "en.jsonl", TEXT))
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.split() for line in done.stdout.splitlines()]
    for name in ("all", "en", "gained_by", "taken"):
        assert [name, "1", "1.000", "1.000", "1.000"] in rows
    assert "1 texts; all fields right: 1.000" in done.stdout


def test_score_reads_by_the_campaign_that_a_text_names(tmp_path: Path) -> None:
    (tmp_path / "sudan").symlink_to(Path(__file__).parents[2] / "data" / "examples" / "sudan-2023")
    text = {
        "text": "RSF fighters took Singa.",
        "campaign": "sudan",
        "claims": [LABEL | {"toponym": "Singa", "gained_by": "rsf"}],
    }
    done = frontmap("score", gold(tmp_path / "en.jsonl", TEXT, TEXT | text))
    assert "2 texts; all fields right: 1.000" in done.stdout


def test_score_lists_what_was_missed(tmp_path: Path) -> None:
    path = gold(tmp_path / "en.jsonl", TEXT | {"text": "It rains in Izium."})
    done = frontmap("score", path, "--misses")
    assert "1: labelled Izium taken by ukraine from -, reported, 2022-09-10; read nothing" in done.stdout


def test_score_names_the_bad_line(tmp_path: Path) -> None:
    done = frontmap("score", gold(tmp_path / "en.jsonl", TEXT, {"id": "2"}))
    assert done.returncode == 1
    assert "en.jsonl:2: must be a labelled text" in done.stderr
    assert "Traceback" not in done.stderr


def test_score_of_nothing_is_an_error(tmp_path: Path) -> None:
    done = frontmap("score", gold(tmp_path / "en.jsonl"))
    assert done.returncode == 1
    assert "must hold a labelled text" in done.stderr
