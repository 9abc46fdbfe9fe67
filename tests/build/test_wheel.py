"""The wheel whose reading is compiled reads as the sources do."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETS = ("articles", "briefs", "dispatches", "longreads", "news", "traps")
HEADER = Path(sysconfig.get_path("include")) / "Python.h"
COMMAND = "from frontmap.cli import main; from frontmap.reading import reader; print(reader.__file__); main()"


def read_all(path: Path, installed: Path | None) -> tuple[str, str]:
    """Return from which file reports are read, and the claims that are read in those of ``path``."""
    found = {} if installed is None else {"PYTHONPATH": str(installed)}
    command = [sys.executable, "-c", COMMAND, "read", "--jsonl", str(path), "--json"]
    done = subprocess.run(command, env=os.environ | found, check=True, capture_output=True, text=True)
    reader, _, claims = done.stdout.partition("\n")
    return reader, claims


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, installed in a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [str(ROOT / ".ci" / "wheel"), sys.executable, str(folder)]
    subprocess.run(build, check=True, capture_output=True)
    [built] = folder.glob("*.whl")
    installed = folder / "installed"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target"]
    subprocess.run([*install, str(installed), str(built)], check=True, capture_output=True)
    return installed


@pytest.mark.skipif(
    shutil.which(os.environ.get("CC", "cc")) is None or not HEADER.exists(),
    reason="reading is only compiled where there is a C compiler, and Python's headers",
)
def test_compiled_reading_reads_as_the_sources_do(wheel: Path, tmp_path: Path) -> None:
    texts = [
        line for name in SETS for line in (ROOT / "tests" / "gold" / f"{name}.jsonl").read_text().splitlines()
    ]
    reports = tmp_path / "reports.jsonl"
    keys = ("id", "lang", "published", "text")
    rows = ({key: json.loads(line)[key] for key in keys} for line in texts)
    reports.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    source, claims = read_all(reports, None)
    compiled, claims_of_compiled = read_all(reports, wheel)
    assert (Path(source).suffix, claims.count("\n") > 300) == (".py", True)
    assert Path(compiled).suffix in (".so", ".pyd")
    assert claims_of_compiled == claims
