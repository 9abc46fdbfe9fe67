"""What a reader does to see who says so: filters, disagreement, comparison, ground, citation."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Frame, Page, expect

from tests.browser.dashboard import IZIUM, map_frame, opened


def stays_mounted(frame: Frame) -> None:
    """Mark the map's window, so that `is_the_same` tells whether it was mounted again."""
    frame.evaluate("window.markedByTheTest = true")


def is_the_same(page: Page) -> bool:
    return bool(map_frame(page).evaluate("window.markedByTheTest === true"))


def open_tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name, exact=True).click()


def test_a_filter_acts_on_map_and_lists_without_mounting_the_map_again(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-09-10")
    stays_mounted(frame)
    before = frame.evaluate("frontmap.settings.history")
    place = page.locator(".st-key-front iframe").bounding_box()
    expect(page.get_by_text("225 placed claims count.")).to_be_visible()
    page.get_by_role("button", name="Filters").click()
    page.locator(".st-key-filter-evidence input").click()
    page.get_by_role("option", name="conceded").click()
    expect(page.get_by_text("30 of 225 placed claims count.")).to_be_visible()
    assert page.locator(".st-key-front iframe").bounding_box() == place
    frame.wait_for_function("before => frontmap.settings.history !== before", arg=before)
    assert is_the_same(page)
    assert "kinds=conceded" in page.url


def test_outlets_are_chosen_beside_the_map_which_stays_where_it_is(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-09-10")
    stays_mounted(frame)
    place = page.locator(".st-key-front iframe").bounding_box()
    page.get_by_role("combobox", name="Evidence").click()
    page.get_by_role("option", name="Chosen outlets").click()
    page.get_by_role("button", name="1 outlet").click()
    page.locator(".st-key-perspective-outlets input").click()
    page.get_by_role("option", name="Censor.NET", exact=True).click()
    expect(page.get_by_role("dialog", name="2 outlets")).to_be_visible()
    assert page.locator(".st-key-front iframe").bounding_box() == place
    assert is_the_same(page)
    assert "Censor.NET" in page.url


def test_what_changed_since_a_day_shows_on_the_map_and_in_a_report(
    page: Page, dashboard: str, tmp_path: Path
) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-09-10")
    stays_mounted(frame)
    open_tab(page, "Compare")
    expect(page.get_by_text("What changed between 3 September 2022 and 10 September 2022")).to_be_visible()
    page.get_by_text("Show on the map what changed since").click()
    frame.wait_for_function("frontmap.settings.compareDay === '2022-09-03'")
    assert is_the_same(page)
    page.wait_for_timeout(1500)  # a button that is made anew while it is pressed does nothing
    with page.expect_download() as started:
        page.get_by_role("button", name="Markdown").click()
    report = tmp_path / started.value.suggested_filename
    started.value.save_as(report)
    assert report.name == "kharkiv-2022-2022-09-03-2022-09-10.md"
    assert "| Izium |" in report.read_text(encoding="utf-8")


def test_the_ground_shows_on_the_map_when_asked(page: Page, dashboard: str) -> None:
    frame = opened(page, f"{dashboard}/?date=2022-09-10")
    stays_mounted(frame)
    open_tab(page, "Area")
    page.get_by_text("Show the ground on the map").click()
    expect(frame.get_by_text("Ground, estimated from the towns")).to_be_visible()
    assert is_the_same(page)
    assert "ground=yes" in page.url


def test_a_disputed_town_is_found_in_the_list_of_them(page: Page, dashboard: str) -> None:
    opened(page, f"{dashboard}/?town={IZIUM}&date=2022-04-02")
    panel = page.locator(".st-key-panel")
    expect(panel.get_by_role("heading", name="Sources disagree: Taken by Russia")).to_be_visible()
    expect(panel.get_by_role("row", name="Russia 7 March 2022, 24 March 2022")).to_be_visible()


def test_a_citation_copies_with_one_click(page: Page, dashboard: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, f"{dashboard}/?town={IZIUM}&date=2022-09-10")
    page.get_by_role("button", name="Copy citation").first.click()
    expect(page.locator(".fm-copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "retirées de la ville voisine d'Izioum" in copied
    assert "SHA-256" in copied


def test_a_citation_copies_where_the_browser_has_no_clipboard(page: Page, dashboard: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.add_init_script("document.execCommand = () => { window.copied = document.activeElement.value; }")
    opened(page, f"{dashboard}/?town={IZIUM}&date=2022-09-10")
    page.get_by_role("button", name="Copy citation").first.click()
    expect(page.locator(".fm-copied")).to_be_visible()
    assert "SHA-256" in page.evaluate("window.copied")
