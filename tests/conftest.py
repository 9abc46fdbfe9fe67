"""How tests are spread over workers: what takes long begins first, so that all end at about the same time."""

from __future__ import annotations

import os

import pytest

LONG = ("tests/browser/", "tests/cli/", "tests/exchange/", "tests/app/")
MOST_WORKERS = 4


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: next((at for at, name in enumerate(LONG) if name in item.nodeid), len(LONG)))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Return how many workers `-n auto` means: one more than cores, as a browser is often waited for."""
    return min(MOST_WORKERS, (os.cpu_count() or 1) + 1)
