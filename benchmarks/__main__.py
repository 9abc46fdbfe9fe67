"""`python -m benchmarks [NAME ...]`: run the benchmarks and print their table as Markdown."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Iterable, Mapping

from benchmarks import control, corpus, places, reading, stock
from benchmarks import map as front
from benchmarks.timing import Row

BENCHMARKS: Mapping[str, Callable[[], Iterable[Row]]] = {
    "control": control.measure,
    "places": places.measure,
    "reading": reading.measure,
    "corpus": corpus.measure,
    "map": front.measure,
    "stock": stock.measure,
}


def main(names: list[str]) -> None:
    """Run the benchmarks of these names, all if there are none."""
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("| what | median | p95 |\n|---|---|---|")
    for name in names or BENCHMARKS:
        for row in BENCHMARKS[name]():
            print(f"| {row.what} | {row.median:,.2f} {row.unit} | {row.p95:,.2f} {row.unit} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
