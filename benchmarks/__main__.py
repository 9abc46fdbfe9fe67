"""`python -m benchmarks [NAME ...]`: run the benchmarks and print their table as Markdown."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Iterable, Mapping

from benchmarks import compiled, control, corpus, dashboard, places, plain, reading, stock
from benchmarks import map as front
from benchmarks.timing import Row

BENCHMARKS: Mapping[str, Callable[[], Iterable[Row]]] = {
    "control": control.measure,
    "places": places.measure,
    "reading": reading.measure,
    "compiled": compiled.measure,
    "corpus": corpus.measure,
    "map": front.measure,
    "plain": plain.measure,
    "dashboard": dashboard.measure,
    "stock": stock.measure,
}


def main(names: list[str]) -> None:
    """Run the benchmarks of these names, all if there are none."""
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("| what | median | p95 | beside ours |\n|---|---|---|---|")
    ours: dict[str, float] = {}
    for name in names or BENCHMARKS:
        for row in BENCHMARKS[name]():
            if row.ours:
                ours[row.beside] = row.median
            print(line(row, ours), flush=True)


def line(row: Row, ours: Mapping[str, float]) -> str:
    """Return the row as Markdown; ``ours`` is our median of each thing that others are compared by."""
    times = row.median / ours[row.beside] if row.beside in ours and not row.ours else None
    beside = "" if times is None else f"{times:,.0f} times" if times >= 10 else f"{times:.2f} times"
    figures = " | ".join(f"{figure:,.2f} {row.unit}" for figure in (row.median, row.p95))
    return f"| {row.what} | {figures} | {beside} |"


if __name__ == "__main__":
    main(sys.argv[1:])
