from datetime import date
from pathlib import Path

import pytest

from frontmap.campaign import load_report, save_report
from frontmap.errors import ReportError
from frontmap.model import Citation, Days, Report


def saved(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "courier.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_load_report_reads_the_header_and_counts_offsets_below_it(tmp_path: Path) -> None:
    header = "---\noutlet: Le Courrier\nlang: fr\npublished: 2022-09\ncurated_day: 2022-09-10\n---\n\n"
    report = load_report(saved(tmp_path, header + "Izioum : prise.\n"))
    assert report.text == "Izioum : prise.\n"
    assert report.citation.outlet == "Le Courrier"
    assert report.citation.published == Days(date(2022, 9, 1), date(2022, 9, 30))
    assert report.curated_day == date(2022, 9, 10)


def test_load_report_takes_a_file_without_a_header_as_text(tmp_path: Path) -> None:
    report = load_report(saved(tmp_path, "Izioum est prise."))
    assert (report.report_id, report.text, report.lang) == ("courier", "Izioum est prise.", "")
    assert report.citation.published is None


def test_load_report_reads_a_leading_date_and_leaves_it_in_the_text(tmp_path: Path) -> None:
    report = load_report(saved(tmp_path, " date 2022-09 Izioum est prise."))
    assert report.citation.published == Days(date(2022, 9, 1), date(2022, 9, 30))
    assert report.text.startswith(" date 2022-09")


def test_load_report_lets_its_caller_know_better(tmp_path: Path) -> None:
    path = saved(tmp_path, "---\nlang: fr\npublished: 2022-09\n---\nText.")
    report = load_report(path, lang="en", published="2022-10-01", outlet="The Courier")
    assert report.lang == "en"
    assert report.citation.outlet == "The Courier"
    assert report.citation.published == Days.on(date(2022, 10, 1))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("---\noutlet: A\n", "the header must end"),
        ("---\noutlet A\n---\nText.", ":2: a header line must start with one of outlet, title"),
        ("---\npublished: May\n---\nText.", ":2: published must be YYYY-MM-DD, YYYY-MM or YYYY, got 'May'"),
        ("---\ncurated_day: 2022-09\n---\nText.", ":2: curated_day must be YYYY-MM-DD"),
        ("---\nurl: javascript:alert(1)\n---\nText.", ":2: url must be an http or https address"),
        ("---\nlang: fr\n---\n\n", "the report has no text"),
        ("", ":1: the file is empty"),
    ],
)
def test_load_report_says_what_is_wrong(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(ReportError) as error:
        load_report(saved(tmp_path, text))
    assert "courier.md" in str(error.value)
    assert problem in str(error.value)


def test_load_report_refuses_what_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "courier.md"
    path.write_bytes("é".encode("latin-1"))
    with pytest.raises(ReportError, match=r"courier\.md:1: must be UTF-8"):
        load_report(path)


@pytest.mark.parametrize(
    "text",
    [
        "Izioum est prise.\n",
        "\n\n  Izioum.",
        "---\nIzioum.\n---",
        "date 2022-09 Izioum.\n\n",
        "Ізюм « взято ».\n",
    ],
)
def test_save_report_writes_what_load_report_reads(tmp_path: Path, text: str) -> None:
    citation = Citation("Le: Courrier", "A: b", "https://courrier.example/a", Days.parse("2022-09"))
    report = Report("courrier-1", text, "fr", citation, date(2022, 9, 10), "told: by the editor")
    assert load_report(save_report(tmp_path, report)) == report
    assert [path.name for path in tmp_path.rglob("*.*")] == ["courrier-1.md"]


def test_save_report_never_writes_over_another(tmp_path: Path) -> None:
    report = Report("courrier-1", "Izioum.", "fr", Citation("Le Courrier"))
    path = save_report(tmp_path, report)
    before = path.read_bytes()
    with pytest.raises(ReportError, match=r"courrier-1\.md: there is a report of that name already"):
        save_report(tmp_path, report)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Izioum\r\nprise.", "A"),
        ("Izioum\0.", "A"),
        ("\ud800", "A"),
        ("Izioum.", "A\nurl: https://b.example"),
        ("Izioum.", " A"),
        ("   ", "A"),
    ],
)
def test_save_report_refuses_what_would_not_be_read_back(tmp_path: Path, text: str, outlet: str) -> None:
    with pytest.raises(ReportError, match=r"courrier-1\.md"):
        save_report(tmp_path, Report("courrier-1", text, "fr", Citation(outlet)))
    assert not list(tmp_path.rglob("*.md"))
