"""How the benchmarks time things, and what they report."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, in milliseconds unless ``unit`` says otherwise.

    Rows with the same ``beside`` measure the same thing; the one that is ``ours`` is what others are compared
    with.
    """

    what: str
    median: float
    p95: float
    unit: str = "ms"
    beside: str = ""
    ours: bool = False


def timed(what: str, action: Callable[[], object], *, repeat: int = 20) -> Row:
    """Return how long ``action`` takes, after one run that does not count."""
    action()
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        action()
        times.append((time.perf_counter() - start) * 1000)
    return Row(what, statistics.median(times), percentile(times, 95))


def percentile(values: list[float], percent: float) -> float:
    """Return the value that ``percent`` of ``values`` do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]
