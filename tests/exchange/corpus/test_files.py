from __future__ import annotations

import io
import json

import docx
import pytest

from frontmap.errors import FrontmapError
from frontmap.exchange.corpus.files import report_in_file
from frontmap.model import Days
from tests.exchange.corpus.reports import TEXT

HEADED = f"---\nlang: en\npublished: 2022-09\noutlet: The Courier\n---\n\n{TEXT}".encode()


def line(name: str, **given: str) -> bytes:
    known = {"id": "x/1", "name": name, "lang": "", "published": "", "outlet": "", **given}
    return json.dumps(known).encode()


def test_a_text_with_a_header_is_read_by_it() -> None:
    report = report_in_file(line("a.md"), HEADED)
    assert (report.report_id, report.lang, report.citation.outlet) == ("x/1", "en", "The Courier")
    assert report.citation.published == Days.parse("2022-09")
    assert report.text.strip() == TEXT


def test_what_is_given_wins_over_the_file() -> None:
    report = report_in_file(line("a.md", published="2022-09-11", outlet="Other"), HEADED)
    assert (str(report.citation.published), report.citation.outlet) == ("2022-09-11", "Other")


def test_a_text_in_an_old_encoding_is_read() -> None:
    text = "Украинские войска освободили Изюм, сообщили в Киеве. " * 5
    assert report_in_file(line("a.txt"), text.encode("cp1251")).text.strip() == text.strip()


def test_a_word_file_is_read() -> None:
    document, content = docx.Document(), io.BytesIO()
    document.add_paragraph(TEXT)
    document.save(content)
    report = report_in_file(line("a.docx", lang="en", published="2022-09-11"), content.getvalue())
    assert (report.text.strip(), report.lang, str(report.citation.published)) == (TEXT, "en", "2022-09-11")


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.md", b"---\nwrong: x\n---\ntext", "a header line must start with"),
        ("a.txt", b" ", "the report has no text"),
        ("a.pdf", b"%PDF-1.4 nonsense", "a.pdf"),
        ("a.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.html"),
    ],
)
def test_a_file_without_a_report_is_refused_with_the_reason(name: str, content: bytes, problem: str) -> None:
    with pytest.raises(FrontmapError, match=problem):
        report_in_file(line(name), content)


def test_a_day_that_is_given_and_is_none_is_refused() -> None:
    with pytest.raises(FrontmapError, match="published must be"):
        report_in_file(line("a.html", published="soon"), f"<p>{TEXT * 9}</p>".encode())
