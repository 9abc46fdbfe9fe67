"""The map on paper: what `page.pdf` writes of it."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.dashboard import IZIUM, opened
from tests.browser.map_pages import DAYS
from tests.browser.seen import BLUE, VERMILION, Colour, open_map

LEAST_HEIGHT = 100
"""The map's pictures are higher, in pixels; those of the legend and the timeline are not."""


@pytest.fixture
def dark(browser: Browser) -> Iterator[Page]:
    """A page of a reader whose screen is dark."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, color_scheme="dark", locale="en-GB"
    )
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def printed(page: Page) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(format="A4")))


def text(pdf: PdfReader) -> str:
    """Return the text of all sheets in one line, without ligatures."""
    words = " ".join(sheet.extract_text() for sheet in pdf.pages).split()
    return unicodedata.normalize("NFKC", " ".join(words))


def shows(pdf: PdfReader, colour: Colour) -> bool:
    """Return whether one of the map's pictures has this colour, or one nearly it."""
    pictures = [picture.image for sheet in pdf.pages for picture in sheet.images if picture.image]
    high = [picture.convert("RGB") for picture in pictures if picture.height > LEAST_HEIGHT]
    found = {own for picture in high for _, own in picture.getcolors(2**24) or () if isinstance(own, tuple)}
    return any(sum(abs(a - b) for a, b in zip(own, colour, strict=True)) < 50 for own in found)


def test_map_date_and_legend_are_on_paper(dark: Page, tmp_path: Path) -> None:
    open_map(dark, tmp_path, theme="auto", day=date(2022, 6, 1))
    dark.wait_for_timeout(300)
    pdf = printed(dark)
    assert shows(pdf, BLUE)
    assert shows(pdf, VERMILION)
    assert "1 Jun 2022" in text(pdf)
    assert "Russia, not confirmed" in text(pdf)
    assert "days/s" not in text(pdf)
    assert len(pdf.pages) == 1


def test_paper_shows_the_day_that_is_seen(dark: Page, tmp_path: Path) -> None:
    open_map(dark, tmp_path, day=DAYS.first)
    dark.wait_for_timeout(300)
    assert not shows(printed(dark), VERMILION)


def test_the_dashboard_prints_map_and_sentences(dark: Page, dashboard: str) -> None:
    frame = opened(dark, f"{dashboard}/?town={IZIUM}&date=2022-09-10")
    frame.wait_for_timeout(500)
    pdf = printed(dark)
    assert shows(pdf, BLUE)
    assert shows(pdf, VERMILION)
    assert "retirées de la ville voisine" in text(pdf)
    assert "10 Sept 2022" in text(pdf)
