"""Finds a Chromium: `python -m tests.browser.chromium` prints its path, or exits with 1."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find_chromium() -> str | None:
    """Return the path of a Chromium: the one named in ``CHROMIUM``, an installed one, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    installed = [named] if named else [shutil.which(name) for name in NAMES]
    for path in installed:
        if path and Path(path).exists():
            return path
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


if __name__ == "__main__":
    found = find_chromium()
    print(found or "no Chromium found")
    sys.exit(found is None)
