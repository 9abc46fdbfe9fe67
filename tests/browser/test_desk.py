"""The desk in a real browser, on a copy of the campaign that may be written, as a reporter uses it."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Dialog, FilePayload, Page, expect

from frontmap.campaign import load
from frontmap.places import load_gazetteer
from tests.browser.conftest import ROOT, serving
from tests.browser.dashboard import AXE, choose, opened

CAMPAIGN = ROOT / "data" / "kharkiv-2022"
HOSTILE = "<img src=x onerror=alert(1)> ![x](http://203.0.113.7/x.png) :red[x]"
HOSTILE_PAGE = """<!doctype html><html><head><title>&lt;script>alert(2)&lt;/script></title></head><body>
<script>alert(3)</script><img src="http://203.0.113.7/y.png"><iframe src="http://203.0.113.7/"></iframe>
<p>Ukrainian troops entered Kupiansk on Saturday, said &lt;img src=x onerror=alert(4)> officials.</p>
</body></html>"""
REPORT_ID = "le-courrier-2022-09-10"
BALAKLIIA, KUPIANSK = "gn:712926", "gn:703656"


def article() -> str:
    """Return the bundled article."""
    return load(CAMPAIGN, find_place=load_gazetteer().place).reports["contre-offensive-2022-09"].text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the bundled campaign without the article; each test leaves it as it was."""
    folder = tmp_path_factory.mktemp("desk") / "front"
    shutil.copytree(CAMPAIGN, folder)
    (folder / "reports" / "contre-offensive-2022-09.md").unlink()
    rows = (folder / "claims.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [row for row in rows if not row.startswith("contre-offensive")]
    (folder / "claims.csv").write_text("".join(kept), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def desk(folder: Path) -> Iterator[str]:
    """The address of the dashboard on the copy, with editing switched on."""
    with serving(folder, "--edit") as url:
        yield url


def look_at_map(page: Page) -> None:
    """Scroll up to the map."""
    page.locator(".st-key-front").evaluate("element => element.scrollIntoView()")


def rows_of(folder: Path, name: str = "claims.csv") -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read(page: Page) -> None:
    """Paste the bundled article and have it read, without waiting between the fields."""
    page.get_by_role("tab", name="Read an article").click()
    page.get_by_role("textbox", name="Paste an article").fill(article())
    page.get_by_role("textbox", name="Outlet").fill("Le Courrier")
    page.get_by_role("textbox", name="Day of publication").fill("2022-09-10")
    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.locator(".fm-card")).to_have_count(8, timeout=20_000)


def click(page: Page, number: int, name: str) -> None:
    """Click a button of a claim's card, and wait for what follows."""
    page.locator(f".st-key-desk-{name}-{number} button").click()
    page.wait_for_timeout(300)
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")


def test_a_reporter_reads_accepts_edits_rejects_and_saves(page: Page, desk: str, folder: Path) -> None:
    before = len(rows_of(folder))
    frame = opened(page, f"{desk}/?date=2022-03-01")
    frame.evaluate("window.stillHere = true")
    read(page)
    expect(page.locator(".fm-read .fm-number")).to_have_count(7)

    click(page, 1, "edit")
    choose(page, "What happened", "taken")
    expect(page.locator(".fm-card").first).to_contain_text("Taken by Ukraine")
    click(page, 1, "accept")
    expect(page.get_by_role("button", name="Save 1 claim")).to_be_enabled()
    click(page, 2, "reject")
    expect(page.get_by_role("button", name="Rejected")).to_have_count(1)
    click(page, 8, "accept")
    page.get_by_role("button", name="Save 2 claims").click()

    expect(page.get_by_text("2 claims saved")).to_be_visible()
    first, second = rows_of(folder)[before:]
    assert (first["toponym"], first["change"], first["gained_by"]) == ("Koupiansk", "taken", "ukraine")
    assert (second["place_id"], second["reviewed"], second["report_id"]) == (BALAKLIIA, "yes", REPORT_ID)
    assert (folder / "reports" / f"{REPORT_ID}.md").read_text(encoding="utf-8").endswith(article())
    expect(page.locator(".st-key-panel h2").first).to_have_text("Kupiansk")
    expect(page.locator(".st-key-panel mark").first).to_contain_text("entrées samedi à Koupiansk")
    frame.wait_for_function(f"frontmap.selected === '{KUPIANSK}' && frontmap.day === '2022-09-10'")
    assert frame.evaluate("window.stillHere")

    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".fm-card")).to_have_count(8, timeout=20_000)
    assert len(rows_of(folder)) == before
    assert not (folder / "reports" / f"{REPORT_ID}.md").exists()


def test_a_place_is_picked_on_the_map(page: Page, desk: str, folder: Path) -> None:
    before = len(rows_of(folder))
    frame = opened(page, desk)
    read(page)
    click(page, 3, "edit")
    expect(frame.locator(".frontmap-pin")).not_to_have_count(0)
    page.get_by_role("textbox", name="Find its place by any spelling").fill("Чугуїв")
    page.keyboard.press("Enter")
    look_at_map(page)
    frame.get_by_role("button", name="1. Chuhuiv").click()
    expect(page.locator(".fm-card").nth(2)).to_contain_text("= Chuhuiv")

    page.get_by_text("Or set it by a click on the map above").click()
    frame.wait_for_function("frontmap.settings.picking")
    look_at_map(page)
    box = page.locator(".st-key-front iframe").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 300, box["y"] + 300)
    expect(page.locator(".fm-card").nth(2)).to_contain_text("= Balaklyia")
    click(page, 3, "accept")
    page.get_by_role("button", name="Save 1 claim").click()
    expect(page.get_by_text("1 claim saved")).to_be_visible()
    [row] = rows_of(folder)[before:]
    place = rows_of(folder, "places.csv")[-1]
    assert row["place_id"] == place["place_id"] == "front:balaklyia"
    assert place["source"].startswith("set on the map, 20")
    frame.wait_for_function("frontmap.selected === 'front:balaklyia'")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".fm-card")).to_have_count(8, timeout=20_000)
    assert "front:balaklyia" not in {row["place_id"] for row in rows_of(folder, "places.csv")}


def test_a_candidate_on_the_map_places_a_name(page: Page, desk: str, folder: Path) -> None:
    frame = opened(page, desk)
    page.get_by_role("tab", name="Unresolved (21)").click()
    choose(page, "Choose a name to see what it may mean", "Dmytrivka")
    expect(page.get_by_text("Its candidates, numbered as on the map")).to_be_visible()
    expect(frame.locator(".frontmap-pin")).to_have_count(9)
    look_at_map(page)
    frame.get_by_role("button", name="1. Dmytrivka").click()
    expect(page.get_by_role("tab", name="Unresolved (20)")).to_have_attribute("aria-selected", "true")
    expect(page.locator(".st-key-panel h2").first).to_have_text("Dmytrivka")
    expect(frame.locator(".frontmap-pin")).to_have_count(0)
    known = {row["toponym"]: row for row in rows_of(folder, "toponyms.csv")}
    assert known["Dmytrivka"]["place_id"].startswith("gn:")
    assert known["Kamianka"]["place_id"] == ""
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("tab", name="Unresolved (21)")).to_have_attribute("aria-selected", "true")
    assert all(row["place_id"] == "" for row in rows_of(folder, "toponyms.csv"))


def test_without_editing_nothing_is_written(page: Page, folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with serving(folder) as url:
        frame = opened(page, url)
        read(page)
        expect(page.get_by_text("Editing is switched off")).to_be_visible()
        expect(page.get_by_role("button", name="Save")).to_have_count(0)
        with page.expect_download() as download:
            page.get_by_role("button", name="Download 8 claims").click()
        rows = download.value.path().read_text(encoding="utf-8").splitlines()
        assert len(rows) == 9
        page.get_by_role("tab", name="Unresolved").click()
        choose(page, "Choose a name to see what it may mean", "Dmytrivka")
        expect(frame.locator(".frontmap-pin")).to_have_count(9)
        look_at_map(page)
        frame.get_by_role("button", name="1. Dmytrivka").click()
        expect(page.get_by_role("button", name="1. Dmytrivka")).to_be_disabled()
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_phone_shows_the_desk_without_scrolling_sideways(page: Page, desk: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, desk)
    read(page)
    click(page, 1, "edit")
    expect(page.get_by_role("combobox", name="What happened")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_axe_finds_nothing_to_object_to(page: Page, desk: str, width: int, scheme: Any) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    opened(page, desk)
    read(page)
    for number, name in ((1, "accept"), (2, "reject"), (3, "edit")):
        click(page, number, name)
    page.get_by_text("Seen, and not made a claim").click()
    expect(page.get_by_role("button", name="Make a claim of it").first).to_be_visible()
    expect(page.locator("[data-stale='true']")).to_have_count(0)  # what is being made anew is faded
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    assert [(rule["id"], rule["nodes"][0]["target"]) for rule in found["violations"]] == []


def test_hostile_texts_and_files_show_as_their_characters(
    page: Page, desk: str, strangers: list[str]
) -> None:
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    opened(page, desk)
    page.get_by_role("tab", name="Read an article").click()
    files: list[FilePayload] = [
        {"name": f"{HOSTILE}.txt", "mimeType": "text/plain", "buffer": b"\x89PNG\x00"},
        {"name": "a.html", "mimeType": "text/html", "buffer": HOSTILE_PAGE.encode()},
    ]
    page.locator("input[type=file]").set_input_files(files)
    expect(page.get_by_text(f"{HOSTILE}.txt: a picture")).to_be_visible()
    page.get_by_role("textbox", name="Outlet").fill(HOSTILE)
    page.get_by_role("textbox", name="Day of publication").fill("2022-09-10")
    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.locator(".fm-card").first).to_contain_text("Entered by Ukraine")
    expect(page.get_by_text(HOSTILE).first).to_be_visible()
    click(page, 1, "edit")
    expect(page.get_by_role("combobox", name="What happened")).to_be_visible()
    assert page.locator("img[src='x'], img[src*='203.0.113.7']").count() == 0
    assert dialogs == []
    assert strangers == []
