"""A campaign exported as one page, opened from its file in a browser that reaches nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from frontmap import campaign
from frontmap.bundled import bundled
from frontmap.exchange import export_html
from frontmap.map.derived import Derived, derive
from frontmap.places import load_gazetteer

IZIUM = "gn:707292"
HOSTILE = "</script><img src=x onerror=alert(1)>"
AXE = Path(__file__).parent / "vendor" / "axe.min.js"


@pytest.fixture(scope="module")
def kharkiv() -> Derived:
    gazetteer = load_gazetteer()
    return derive(campaign.load(bundled("kharkiv-2022"), find_place=gazetteer.place), gazetteer)


@pytest.fixture(scope="module")
def exported(kharkiv: Derived, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("export") / "kharkiv.html"
    path.write_text(export_html(kharkiv), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def complaints() -> list[str]:
    """What went wrong on the page: script errors, breaches of its policy, requests to any host."""
    return []


@pytest.fixture
def page(browser: Browser, complaints: list[str]) -> Iterator[Page]:
    """A page that is refused everything but files, and about which there must be no complaints."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.set_default_timeout(20_000)

    def refuse(route: Route) -> None:
        complaints.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith("file:"), refuse)
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.extend([said.text] if said.type == "error" else []))
    yield page
    context.close()
    assert complaints == []


def opened(page: Page, url: str) -> None:
    """Open a page and wait for its names; its policy forbids the usual way of waiting."""
    page.goto(url)
    expect(page.locator(".frontmap-search input")).to_be_enabled()


def side(page: Page) -> Any:
    return page.get_by_role("main")


def test_a_click_shows_the_sentences_folded_to_the_day(page: Page, exported: str) -> None:
    opened(page, exported)
    point = page.evaluate("frontmap.pointOf(49.2070, 37.2768)")
    page.mouse.click(point["x"], point["y"])
    expect(side(page).locator("h2")).to_have_text("Izium")
    expect(side(page).locator(".fm-state")).to_contain_text("Held by Ukraine")
    expect(side(page).locator("mark").first).to_contain_text("retirées de la ville voisine d'Izioum")
    page.evaluate("frontmap.setDay('2022-05-01')")
    expect(side(page).locator(".fm-state")).to_contain_text("Held by Russia")
    expect(side(page).locator(".fm-state")).to_contain_text("Since 1 April 2022; shown on 1 May 2022")
    expect(side(page).locator("mark").first).to_be_hidden()
    side(page).locator("summary", has_text="later event").click()
    expect(side(page).locator("mark").first).to_be_visible()


def test_before_its_first_event_nothing_is_told_of_a_town(page: Page, exported: str) -> None:
    opened(page, f"{exported}#date=2022-02-24&town={IZIUM}")
    expect(side(page)).to_contain_text("before the first event told of it")
    expect(side(page)).to_contain_text("Nothing is told of this place up to this day.")


def test_the_reader_chooses_the_language(page: Page, exported: str) -> None:
    opened(page, f"{exported}#town={IZIUM}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kharkiv front, 2022")
    page.get_by_role("combobox", name="Language").select_option("Українська")
    expect(page.get_by_role("heading", level=1)).to_have_text("Харківський фронт, 2022")
    expect(side(page).locator("h2")).to_have_text("Ізюм")
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    page.get_by_role("combobox", name="Мова").select_option("Français")
    expect(side(page).locator("h2")).to_have_text("Izioum")


def test_the_address_leads_back_to_what_is_seen(page: Page, exported: str) -> None:
    opened(page, exported)
    page.get_by_role("slider").press("ArrowRight")
    page.wait_for_timeout(600)
    assert "date=2022-09-11" in page.url
    again = f"{exported}#date=2022-04-10&town={IZIUM}&view=9.5/49.1/37.4&lang=fr"
    page.goto("about:blank")
    opened(page, again)
    assert page.evaluate("[frontmap.day, frontmap.selected]") == ["2022-04-10", IZIUM]
    expect(side(page).locator("h2")).to_have_text("Izioum")


def test_a_garbled_address_opens_the_page_as_it_is_without(page: Page, exported: str) -> None:
    opened(page, f"{exported}#date=tomorrow&town=%3Cb%3E&view=x/y&lang=__proto__")
    assert page.evaluate("[frontmap.day, frontmap.selected]") == ["2022-09-10", None]


def test_the_page_works_in_a_frame(page: Page, exported: str, tmp_path: Path) -> None:
    around = tmp_path / "around.html"
    around.write_text(
        f'<iframe src="{exported}" style="width:900px;height:700px"></iframe>', encoding="utf-8"
    )
    page.goto(around.as_uri())
    frame = page.frame_locator("iframe")
    frame.get_by_role("combobox", name="Find a town").fill("lyman")
    frame.get_by_role("combobox", name="Find a town").press("Enter")
    expect(frame.get_by_role("main").locator("h2")).to_have_text("Lyman")


def test_hostile_texts_stay_text(page: Page, kharkiv: Derived, tmp_path: Path) -> None:
    claims = {claim_id: replace(claim, note=HOSTILE) for claim_id, claim in kharkiv.claims.items()}
    places = {place_id: replace(place, name=HOSTILE, names={}) for place_id, place in kharkiv.places.items()}
    head = replace(kharkiv.campaign.head, title={"en": HOSTILE})
    hostile = replace(kharkiv, claims=claims, places=places, campaign=replace(kharkiv.campaign, head=head))
    path = tmp_path / "hostile.html"
    path.write_text(export_html(hostile), encoding="utf-8")
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    opened(page, f"{path.as_uri()}#town={IZIUM}")
    expect(page.get_by_role("heading", level=1)).to_have_text(HOSTILE)
    expect(side(page).locator("h2")).to_have_text(HOSTILE)
    expect(side(page).locator(".fm-note").first).to_contain_text(HOSTILE)
    assert page.locator("img[src=x]").count() == 0


def test_what_the_policy_does_not_name_does_not_run(
    page: Page, complaints: list[str], exported: str, tmp_path: Path
) -> None:
    path = tmp_path / "tampered.html"
    source = Path(exported.removeprefix("file://")).read_text(encoding="utf-8")
    path.write_text(source.replace("<body>", "<body><script>window.tampered = 1</script>"), encoding="utf-8")
    opened(page, path.as_uri())
    assert page.evaluate("window.tampered === undefined")
    assert "Content Security Policy" in complaints.pop()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_object_to(page: Page, exported: str, width: int, scheme: Any) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)
    opened(page, f"{exported}#town={IZIUM}")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    assert [(rule["id"], rule["nodes"][0]["target"]) for rule in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
