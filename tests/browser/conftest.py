"""A real browser that reaches nothing but this machine, and the dashboard served for it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from tests.browser.chromium import find_chromium

ROOT = Path(__file__).parents[2]
START_S = 60
expect.set_options(timeout=20_000)  # a busy machine is no failure
THIS_MACHINE = ("127.0.0.1", "localhost")
FLAGS = (
    "--host-resolver-rules=MAP * ~NOTFOUND," + ",".join(f"EXCLUDE {host}" for host in THIS_MACHINE),
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; without one the tests are skipped, or fail where ``CI`` is set."""
    path = find_chromium()
    if path is None:
        message = "no Chromium: the browser tests did not run (see .ci/chromium)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def strangers() -> list[str]:
    """The addresses on other hosts that a page asked for: a test that expects none says so."""
    return []


@pytest.fixture(scope="session")
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """The profile that pages share, so that Streamlit's scripts are loaded once and not at every test."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture
def page(profile: BrowserContext, strangers: list[str]) -> Iterator[Page]:
    """A page at 1440 by 900 whose script errors, and whose requests to other hosts, fail the test."""
    page = profile.new_page()
    errors: list[str] = []

    def note_stranger(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname not in THIS_MACHINE:
            strangers.append(request.url)

    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", note_stranger)
    yield page
    forget(page)
    assert errors == []
    assert strangers == []


def forget(page: Page) -> None:
    """Close a page and let the profile forget everything of it but its scripts."""
    origin = page.evaluate("window.origin")
    if origin != "null":
        kinds = {"origin": origin, "storageTypes": "cookies,local_storage,indexeddb,service_workers"}
        page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", kinds)
    page.context.clear_permissions()
    page.close()


Serve = Callable[[Path], str]


@pytest.fixture(scope="session")
def dashboard() -> Iterator[str]:
    """The address of the dashboard on the bundled campaign."""
    with serving(ROOT / "data" / "kharkiv-2022") as url:
        yield url


@contextmanager
def serving(campaign: Path, *options: str) -> Iterator[str]:
    """Serve the dashboard on a campaign as `make run` does; yield its address."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "streamlit", "run", str(ROOT / "dashboard.py")),
        *("--server.headless=true", f"--server.port={port}", "--server.address=127.0.0.1", "--"),
        str(campaign),
        *options,
    ]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            url = f"http://127.0.0.1:{port}"
            wait_until_served(f"{url}/_stcore/health", process)
            yield url
        finally:
            process.terminate()


def wait_until_served(url: str, process: subprocess.Popen[bytes]) -> None:
    """Return once ``url`` answers."""
    end = time.monotonic() + START_S
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the dashboard did not start within {START_S} s (exit status {process.poll()})")


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
