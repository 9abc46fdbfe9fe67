"""What a person gives to read."""

from datetime import date

import pytest

from frontmap.app.desk.article import (
    Article,
    article_of,
    fingerprint,
    new_report_id,
    problems_of,
    report_of_article,
    twin_of,
)
from frontmap.exchange.documents import Document
from frontmap.model import Citation, Days, Report
from frontmap.texts import Texts

ENGLISH = Texts("en")


@pytest.mark.parametrize(
    ("article", "problem"),
    [
        (Article("Izium fell."), ""),
        (Article("Izium fell.", published="2022-09", today="2022-09-10", url="https://a.example"), ""),
        (Article(" \n"), "Paste a text"),
        (Article("Izium fell.", published="10.9.2022"), "2022-09-10, 2022-09 or 2022; it is 10.9.2022"),
        (Article("Izium fell.", published="2022-02-30"), "2022-02-30"),
        (Article("Izium fell.", today="2022-09"), "The day to count from"),
        (Article("Izium fell.", url="javascript:alert(1)"), "javascript:alert(1)"),
    ],
)
def test_an_article_says_what_has_to_be_put_right(article: Article, problem: str) -> None:
    problems = problems_of(article, ENGLISH)
    assert problem in "".join(problems)
    assert bool(problems) == bool(problem)


def test_an_article_becomes_a_report_with_a_clean_text_and_headings_of_one_line() -> None:
    article = Article(
        "Izium\r\nfell.\0",
        "The\nCourier ",
        "A: b\n",
        " https://a.example ",
        "2022-09",
        "2022-09-10",
        "told\nus",
    )
    assert report_of_article(article, "en", "x") == Report(
        "x",
        "Izium\nfell.",
        "en",
        Citation("The Courier", "A: b", "https://a.example", Days.parse("2022-09")),
        date(2022, 9, 10),
        "told us",
    )


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (
            Citation("Courier", "Izium left", "", Days.parse("2022-09-10")),
            "courier-2022-09-10-izium-left",
        ),
        (Citation("Українська правда", "", "", Days.parse("2022-09")), "ukrainska-pravda-2022-09"),
        (Citation("../../etc/passwd", "<b>"), "etc-passwd-b"),
        (Citation(""), f"report-{fingerprint('Izium fell.')[:8]}"),
        (Citation("東京"), "dongjing"),
    ],
)
def test_a_report_id_says_whose_it_is_and_is_fit_for_a_file(citation: Citation, expected: str) -> None:
    assert new_report_id(Report("draft", "Izium fell.", "en", citation), ()) == expected


def test_a_report_id_is_never_one_that_there_is() -> None:
    report = Report("draft", "Izium fell.", "en", Citation("A"))
    assert new_report_id(report, {"a", "a-2"}) == "a-3"


def test_the_same_words_are_told_apart_from_other_words_alone() -> None:
    known = Report("known", "Izium  fell.\n", "en", Citation("A"))
    assert twin_of(Report("draft", "Izium fell.", "en", Citation("B")), [known]) is known
    assert twin_of(Report("draft", "Lyman fell.", "en", Citation("B")), [known]) is None


def test_a_file_brings_what_it_says_of_itself() -> None:
    document = Document("Izium fell.", "Left", "The Courier", published=Days.parse("2022-09"), lang="en")
    article = article_of("a.html", document)
    assert (article.file, article.title, article.published) == ("a.html", "Left", "2022-09")


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Les troupes sont entrées dans la ville.", "en", ""),
        ("Izium 10.9.", "en", "en"),
        ("Izium 10.9.", "xx", ""),
    ],
)
def test_what_language_a_text_is_in_is_told_by_its_words_first(text: str, lang: str, expected: str) -> None:
    assert article_of("a.html", Document(text, lang=lang)).lang == expected
