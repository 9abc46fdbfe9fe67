"""How fast articles are read by the wheel whose reading is compiled; it is built and installed aside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.timing import Row

ROOT = Path(__file__).parents[1]
COMMAND = """
import json
from dataclasses import asdict
from benchmarks.reading import rates_of_articles
for row in rates_of_articles():
    print(json.dumps(asdict(row)))
"""


def measure() -> Iterator[Row]:
    """Yield what `rates_of_articles` measures with reading compiled; compiling takes minutes."""
    with TemporaryDirectory() as folder:
        build = [str(ROOT / ".ci" / "wheel"), sys.executable, folder]
        subprocess.run(build, check=True, stdout=sys.stderr)
        [wheel] = Path(folder).glob("*.whl")
        installed = Path(folder) / "installed"
        install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target"]
        subprocess.run([*install, str(installed), str(wheel)], check=True, stdout=sys.stderr)
        done = subprocess.run(
            [sys.executable, "-c", COMMAND],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(installed)},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    for line in done.stdout.splitlines():
        row = Row(**json.loads(line))
        yield Row(f"{row.what}, compiled", row.median, row.p95, row.unit)
