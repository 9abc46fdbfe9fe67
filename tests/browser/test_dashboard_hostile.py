"""The dashboard on a campaign that attacks it, and on one that is broken."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import ROOT, serving
from tests.browser.dashboard import opened, point_of

HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def hostile_dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The dashboard on a campaign whose every text is an attack."""
    folder = tmp_path_factory.mktemp("hostile") / "campaign"
    shutil.copytree(ROOT / "data" / "kharkiv-2022", folder)
    replace_in(folder / "places.csv", "Hrakove", HOSTILE)
    replace_in(folder / "claims.csv", "Hrakove", HOSTILE)
    replace_in(
        folder / "claims.csv", "Dovhenke", "![x](http://203.0.113.7/x.png)</script><script>alert(2)</script>"
    )
    replace_in(folder / "claims.csv", "AP: Russian forces left", f"{HOSTILE} *[x](javascript:alert(3))* left")
    replace_in(folder / "campaign.toml", "Kharkiv front, 2022", f"{HOSTILE} ![x](http://203.0.113.7/y.png)")
    replace_in(folder / "campaign.toml", 'en = "Russia"', f'en = "{HOSTILE}"')
    report = next(folder.glob("reports/*.md"))
    replace_in(report, "outlet: ", f"outlet: {HOSTILE} ")
    with serving(folder) as url:
        yield url


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_hostile_texts_show_as_their_characters(page: Page, hostile_dashboard: str) -> None:
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    frame = opened(page, f"{hostile_dashboard}/?town=kharkiv:hrakove&view=11/49.7182/36.8148")
    expect(page.locator(".st-key-panel h2").first).to_have_text(HOSTILE)
    expect(page.locator(".st-key-panel .fm-panel").first).to_contain_text(
        f"{HOSTILE} *[x](javascript:alert(3))*"
    )
    x, y = point_of(page, frame, [49.7182, 36.8148])
    page.mouse.move(x, y)
    expect(frame.locator(".frontmap-tooltip")).to_contain_text(HOSTILE)
    expect(frame.locator(".frontmap-legend")).to_contain_text(HOSTILE)
    for tab in page.get_by_role("tab").all():
        tab.click()
        expect(page.get_by_role("tabpanel").locator("visible=true")).not_to_be_empty()
    page.get_by_role("tab", name="Reports").click()
    expect(page.locator(".fm-report")).to_contain_text(HOSTILE)
    assert page.locator("img[src='x']").count() == 0
    assert frame.locator("img").count() == 0
    assert dialogs == []


def test_a_broken_campaign_shows_one_message_and_no_traceback(page: Page, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data" / "kharkiv-2022", tmp_path / "campaign")
    claims = tmp_path / "campaign" / "claims.csv"
    claims.write_bytes(claims.read_bytes()[:5000] + b"\xff")
    with serving(tmp_path / "campaign") as url:
        page.goto(url)
        expect(page.get_by_role("alert")).to_have_count(1)
        expect(page.locator("body")).to_contain_text("claims.csv:")
        expect(page.locator("body")).not_to_contain_text("Traceback")
