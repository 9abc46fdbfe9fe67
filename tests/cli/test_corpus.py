import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.command import command, frontmap
from tests.exchange.corpus.reports import report, write_lines, write_long


def test_read_makes_a_table_of_a_corpus_and_says_what_it_came_to(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "c.jsonl", report("a"), b"nonsense")
    done = frontmap("read", path, "--out", tmp_path / "claims.parquet")
    assert (done.returncode, done.stdout) == (0, "")
    assert "1 claims of 1 reports; 1 could not be read" in done.stderr
    assert (tmp_path / "claims.quarantine.jsonl").exists()


def test_read_that_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    path = write_long(tmp_path / "c.jsonl", 1_500)
    whole, killed = tmp_path / "whole.parquet", tmp_path / "killed.parquet"
    assert frontmap("read", path, "--out", whole).returncode == 0
    running = subprocess.Popen(command("read", path, "--out", killed), stderr=subprocess.DEVNULL)
    while len(list((tmp_path / "killed.parquet.parts").glob("*.parquet"))) < 2:
        assert running.poll() is None
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert not killed.exists()
    assert frontmap("read", path, "--out", killed).returncode == 0
    assert killed.read_bytes() == whole.read_bytes()


def test_read_without_dask_says_what_to_install(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "c.jsonl", report("a"))
    program = "import sys; sys.modules['distributed'] = None; from frontmap.cli import main; main()"
    words = ["read", str(path), "--out", str(tmp_path / "out.parquet"), "--workers", "2"]
    done = subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "pip install 'frontmap[dask]'" in done.stderr


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("c.jsonl",), "must be read with --out"),
        (("--jsonl", "c.jsonl", "--out", "x"), "read CORPUS --out FILE"),
        (("a.md", "--workers", "2"), "read CORPUS --out FILE"),
        (("nowhere.jsonl", "--out", "x"), "no such file or folder"),
    ],
)
def test_read_says_what_a_corpus_needs(words: tuple[str, ...], problem: str) -> None:
    done = frontmap("read", *words)
    assert done.returncode == 1
    assert problem in done.stderr
    assert "Traceback" not in done.stderr
