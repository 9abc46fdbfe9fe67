"""The report as Markdown and as a page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from lxml import html  # type: ignore[import-untyped]

from frontmap.exchange.comparison import COMPARISON_FORMATS, Comparison, comparison_page, markdown, paper
from frontmap.map.derived import Derived
from frontmap.texts import LANGUAGES, Texts

Make = Callable[..., Derived]
DAYS = date(2022, 3, 1), date(2022, 4, 1)
HOSTILE = {
    "note": "a | b\n\n# <script>alert(1)</script> [x](javascript:1) `c` **d**",
    "source_outlet": "<img src=x>",
    "source_title": "1. *title*",
    "source_url": "https://example.org/a b>)|<c",
}


def written(derived: Derived, name: str, lang: str = "en") -> str:
    return COMPARISON_FORMATS[name].write(Comparison(derived, *DAYS), Texts(lang)).decode()


def test_markdown_has_title_days_counts_table_and_sources(derived_from: Make) -> None:
    lines = written(derived_from({}), "md").splitlines()
    assert lines[0] == "# Front &lt;&amp;&gt; one"
    assert "## What changed between 1 March 2022 and 1 April 2022" in lines
    assert "- 1 town changed" in lines
    assert "| Ukraine &lt;b&gt; → Russia | 1 |" in lines
    assert "1. Outlet, day of publication not known, <https://example.org/1>" in lines
    (row,) = [line for line in lines if line.startswith("| Izium")]
    assert row.endswith("| Said to be taken. \\[1\\] |")


def test_text_from_outside_stays_text_in_markdown(derived_from: Make) -> None:
    report = written(derived_from(HOSTILE), "md")
    (row,) = [line for line in report.splitlines() if line.startswith("| Izium")]
    assert row.replace("\\|", "").count("|") == 8
    assert (
        "a \\| b \\# &lt;script&gt;alert(1)&lt;/script&gt; \\[x\\](javascript:1) \\`c\\` \\*\\*d\\*\\*" in row
    )
    assert "<https://example.org/a%20b%3E%29%7C%3Cc>" in report
    assert "<img" not in report


def test_text_from_outside_stays_text_on_the_page(derived_from: Make) -> None:
    page = html.fromstring(written(derived_from(HOSTILE), "html"))
    assert page.xpath("//script | //img") == []
    assert "<script>alert(1)</script>" in page.text_content()
    assert [link.get("href") for link in page.xpath("//ol//a")] == [HOSTILE["source_url"]]


def test_an_excerpt_stands_in_quotes_and_a_note_does_not(kharkiv: Derived) -> None:
    report = Comparison(kharkiv, date(2022, 9, 1), date(2022, 9, 10))
    page = html.fromstring(comparison_page(paper(report, Texts("en"))).decode())
    quoted = page.xpath("//tr[th='Izium']//q")
    assert quoted[0].text.startswith("Le ministère russe de la Défense")
    assert page.xpath("//tr[th='Hrakove']//q") == []
    assert b"\xe2\x80\x9cLe minist" in markdown(paper(report, Texts("en")))


def test_every_reference_on_the_page_leads_to_its_source(kharkiv: Derived) -> None:
    report = Comparison(kharkiv, date(2022, 9, 1), date(2022, 9, 10))
    page = html.fromstring(comparison_page(paper(report, Texts("fr"))).decode())
    ids = set(page.xpath("//ol/li/@id"))
    references = {href.removeprefix("#") for href in page.xpath("//table//a/@href")}
    assert references == ids


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_report_is_written_in_every_language(kharkiv: Derived, lang: str) -> None:
    report = Comparison(kharkiv, date(2022, 9, 1), date(2022, 9, 10))
    page = comparison_page(paper(report, Texts(lang))).decode()
    assert f'<html lang="{lang}">' in page
    assert kharkiv.campaign.head.title[lang] in page


def test_a_report_of_no_change_says_so(derived_from: Make) -> None:
    comparison = Comparison(derived_from({}), date(2022, 5, 1), date(2022, 6, 1))
    assert "0 towns changed" in comparison_page(paper(comparison, Texts("en"))).decode()
    assert b"0 towns changed" in markdown(paper(comparison, Texts("en")))
