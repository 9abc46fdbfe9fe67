from pathlib import Path

from tests.cli.command import CAMPAIGN, frontmap


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
