"""The dashboard in a real browser, as a reader uses it. No test here asks anything of another host."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Dialog, Frame, Page, expect

from tests.browser.conftest import ROOT, serving

IZIUM = "gn:707292"
IZIUM_AT = [49.2070, 37.2768]
BLUE, VERMILION = (0, 114, 178), (213, 94, 0)
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
FIRST_DAY, LAST_DAY = date(2022, 2, 24), date(2022, 10, 6)


def opened(page: Page, url: str) -> Frame:
    """Open the dashboard and return the map's frame, once the history is drawn and the names are known."""
    page.goto(url)
    return map_frame(page)


def map_frame(page: Page) -> Frame:
    """Return the map's frame, once the history is drawn and the names are known."""
    page.wait_for_selector(".st-key-front iframe")
    handle = page.query_selector(".st-key-front iframe")
    assert handle is not None
    frame = handle.content_frame()
    assert frame is not None
    names = "performance.getEntriesByType('resource').some(entry => entry.name.includes('/names.'))"
    frame.wait_for_function(f"window.frontmap?.day && {names}")
    return frame


def point_of(page: Page, frame: Frame, where: list[float]) -> tuple[float, float]:
    """Return where in the page's window a point of the map lies."""
    x, y = frame.evaluate(
        "where => { const p = map.latLngToContainerPoint(where); return [p.x, p.y]; }", where
    )
    box = page.locator(".st-key-front iframe").bounding_box()
    assert box is not None
    return box["x"] + x, box["y"] + y


def colour_at(page: Page, x: float, y: float) -> tuple[int, int, int]:
    """Return the colour that the reader sees there."""
    picture = page.screenshot(clip={"x": x, "y": y, "width": 1, "height": 1})
    pixel = Image.open(io.BytesIO(picture)).convert("RGB").getpixel((0, 0))
    assert isinstance(pixel, tuple)
    return (int(pixel[0]), int(pixel[1]), int(pixel[2]))


def is_like(colour: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return sum(abs(a - b) for a, b in zip(colour, other, strict=True)) < 60


def hue_at(page: Page, x: float, y: float) -> str:
    """Return which side's colour prevails there, as at the edge of a hollow mark."""
    red, _, blue = colour_at(page, x, y)
    return "red" if red > blue + 40 else "blue" if blue > red + 40 else "neither"


def drag_to(page: Page, frame: Frame, day: date) -> None:
    """Drag the scrubber's thumb from where it is to a day."""
    box = frame.locator("input[type=range]").bounding_box()
    assert box is not None
    thumb = 20.0
    length = (LAST_DAY - FIRST_DAY).days

    def x_of(offset: int) -> float:
        return box["x"] + thumb / 2 + (box["width"] - thumb) * offset / length

    middle = box["y"] + box["height"] / 2
    page.mouse.move(x_of(int(frame.locator("input[type=range]").input_value())), middle)
    page.mouse.down()
    page.mouse.move(x_of((day - FIRST_DAY).days) - 5, middle, steps=20)
    page.mouse.move(x_of((day - FIRST_DAY).days), middle)
    page.mouse.up()


def test_a_reader_scrubs_sees_izium_change_and_reads_why(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-03-01&view=9/49.3/37.2")
    x, y = point_of(page, frame, IZIUM_AT)
    before = colour_at(page, x + 5, y)
    drag_to(page, frame, date(2022, 5, 1))
    page.wait_for_timeout(400)
    assert is_like(colour_at(page, x, y), VERMILION)
    drag_to(page, frame, date(2022, 10, 1))
    assert abs((date.fromisoformat(frame.evaluate("frontmap.day")) - date(2022, 10, 1)).days) <= 1
    page.wait_for_timeout(400)
    assert is_like(colour_at(page, x, y), BLUE)
    assert before != BLUE
    page.mouse.click(x, y)
    expect(page.locator(".st-key-panel h2").first).to_have_text("Izium")
    excerpt = page.locator("mark", has_text="retirées de la ville voisine d'Izioum")
    claim = page.locator(".st-key-panel li").filter(has=excerpt)
    expect(claim.locator("mark")).to_be_visible()
    expect(claim).to_contain_text("conceded by Russia")
    expect(claim).to_contain_text("outlet not named, September 2022")


def test_the_page_asks_nothing_of_another_host(page: Page, dashboard: str, strangers: list[str]) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for lang in ("en", "fr", "uk"):
        opened(page, f"{dashboard}/?town={IZIUM}&lang={lang}")
        for tab in page.get_by_role("tab").all():
            tab.click()
    hosts = {urlsplit(url).netloc for url in asked if url.startswith(("http", "ws"))}
    assert hosts == {urlsplit(dashboard).netloc}
    assert strangers == []


def test_the_map_is_not_mounted_again_by_what_a_reader_does(page: Page, dashboard: str) -> None:
    frame = opened(page, dashboard)
    frame.evaluate("window.stillHere = true")
    x, y = point_of(page, frame, IZIUM_AT)
    page.mouse.click(x, y)
    expect(page.locator(".st-key-panel h2").first).to_have_text("Izium")
    drag_to(page, frame, date(2022, 4, 10))
    expect(page.locator(".fm-state").first).to_contain_text("Held by Russia")
    choose(page, "Language", "Français")
    expect(page.locator(".st-key-panel h2").first).to_have_text("Izioum")
    expect(frame.locator(".frontmap-legend")).to_contain_text("Légende")
    assert frame.evaluate("window.stillHere")
    assert page.query_selector_all(".st-key-front iframe")[0].content_frame() is frame


def choose(page: Page, label: str, option: str) -> None:
    """Choose from a select box by typing."""
    box = page.get_by_role("combobox", name=label)
    box.click()
    box.fill(option)
    page.get_by_role("option", name=option).first.click()


def test_a_link_brings_back_date_town_view_and_language(page: Page, dashboard: str) -> None:
    frame = opened(page, dashboard)
    x, y = point_of(page, frame, IZIUM_AT)
    page.mouse.click(x, y)
    drag_to(page, frame, date(2022, 4, 10))
    frame.evaluate("map.setView([49.1, 37.4], 9.5, {animate: false})")
    choose(page, "Language", "Українська")
    day = frame.evaluate("frontmap.day")
    for part in ("lang=uk", r"view=9\.5", f"date={day}", "town=gn%3A707292"):
        expect(page).to_have_url(re.compile(part))
    link = page.url

    again = opened(page, link)
    assert again.evaluate("frontmap.day") == day
    assert again.evaluate("frontmap.selected") == IZIUM
    assert again.evaluate("map.getZoom()") == 9.5
    assert again.evaluate("[map.getCenter().lat, map.getCenter().lng]") == pytest.approx(
        [49.1, 37.4], abs=0.01
    )
    expect(page.locator(".st-key-panel h2").first).to_have_text("Ізюм")
    expect(page.locator("html")).to_have_attribute("lang", "uk")


def test_a_keyboard_alone_finds_a_town_and_moves_the_date(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-09-10")
    box = page.get_by_role("combobox", name="Choose a town")
    for _ in range(60):
        page.keyboard.press("Tab")
        if box.evaluate("element => element === document.activeElement"):
            break
    page.keyboard.type("Lyman")
    expect(page.get_by_role("option", name="Lyman (Лиман)", exact=True)).to_have_attribute(
        "data-focused", "true"
    )
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-panel h2").first).to_have_text("Lyman")
    expect(page.locator(".fm-state").first).to_contain_text("Held by Russia")

    scrubber = frame.locator("input[type=range]")
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if frame.evaluate("document.activeElement?.type === 'range' && document.hasFocus()"):
            break
    page.keyboard.press("ArrowRight")
    assert frame.evaluate("frontmap.day") == "2022-09-11"
    page.keyboard.press("PageUp")
    assert frame.evaluate("frontmap.day") == "2022-09-18"
    page.keyboard.press("End")
    assert scrubber.get_attribute("aria-valuetext") == "Thursday, 6 October 2022"
    expect(page.locator(".fm-state").first).to_contain_text("Held by Ukraine")


def test_playing_moves_the_date_and_pausing_stops_it(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-03-01")
    frame.get_by_role("button", name="Play").click()
    frame.wait_for_function("frontmap.day > '2022-03-02'")
    frame.get_by_role("button", name="Pause").click()
    day = frame.evaluate("frontmap.day")
    expect(page).to_have_url(re.compile(f"date={day}"))
    assert frame.evaluate("frontmap.day") == day


def test_another_perspective_changes_the_map_without_mounting_it_again(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-03-10&view=9/49.3/37.2")
    frame.evaluate("window.stillHere = true")
    x, y = point_of(page, frame, IZIUM_AT)
    page.wait_for_timeout(400)
    assert hue_at(page, x + 5, y) == "red"
    choose(page, "Evidence", "Confirmed only")
    page.wait_for_timeout(2000)
    x, y = point_of(page, frame, IZIUM_AT)
    assert hue_at(page, x + 5, y) == "blue"
    assert frame.evaluate("window.stillHere")
    expect(page).to_have_url(re.compile("evidence=confirmed"))


def test_the_map_can_be_taken_home_as_one_page(page: Page, dashboard: str, tmp_path: Path) -> None:
    opened(page, dashboard)
    page.get_by_role("button", name="Share").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the page").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name == "kharkiv-2022.html"
    page.goto(path.as_uri())
    expect(page).to_have_title(re.compile("Kharkiv front, 2022"))
    expect(page.locator("input[type=range]")).to_have_attribute("aria-valuetext", re.compile("2022"))


def test_the_list_of_changes_follows_the_date(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-09-10")
    expect(page.get_by_text("changes up to 10 September 2022")).to_be_visible()
    drag_to(page, frame, date(2022, 4, 10))
    day = date.fromisoformat(frame.evaluate("frontmap.day"))
    expect(page.get_by_text(f"changes up to {day.day} April 2022")).to_be_visible()


@pytest.mark.parametrize("width", [320, 390, 768])
def test_a_phone_shows_map_and_panel_without_scrolling_sideways(
    page: Page, dashboard: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    frame = opened(page, f"{dashboard}/?town={IZIUM}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    timeline = frame.locator(".frontmap-timeline").bounding_box()
    assert timeline is not None
    assert timeline["x"] >= 0
    assert timeline["x"] + timeline["width"] <= width
    for name in ("Play", "Previous day with changes", "Next day with changes"):
        button = frame.get_by_role("button", name=name).bounding_box()
        assert button is not None
        assert min(button["width"], button["height"]) >= 40
    expect(page.locator(".st-key-panel h2").first).to_have_text("Izium")


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_axe_finds_nothing_to_object_to(page: Page, dashboard: str, width: int, scheme: Any) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    frame = opened(page, f"{dashboard}/?town={IZIUM}")
    page.wait_for_timeout(1000)
    for part in (page.main_frame, frame):
        part.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    assert [(rule["id"], rule["nodes"][0]["target"]) for rule in found["violations"]] == []


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
