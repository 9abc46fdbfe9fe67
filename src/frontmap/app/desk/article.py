"""What a person gives to read: a text, and what is known of it, as typed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from frontmap.app.slug import first_free, slug
from frontmap.campaign.table import is_web_address
from frontmap.exchange.documents import Document
from frontmap.exchange.documents.document import clean, heading
from frontmap.model import Citation, Days, Report
from frontmap.reading.lexicon.language import guess_language
from frontmap.reading.lexicon.lexicon import languages
from frontmap.texts import Texts

DRAFT_ID = "draft"
"""The id of a report that is not saved yet."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text to read; ``file`` is where it came from, if from a file.

    ``published`` is a day, a month or a year in ISO 8601, and ``today`` the day that the text counts from
    where a person found it, with ``reason``. ``lang`` is empty where it is to be guessed.
    """

    text: str = ""
    outlet: str = ""
    title: str = ""
    url: str = ""
    published: str = ""
    today: str = ""
    reason: str = ""
    lang: str = ""
    file: str = ""


def article_of(name: str, document: Document) -> Article:
    """Return the article in a file; what language it is in is told by its words sooner than by the file."""
    return Article(
        text=document.text,
        outlet=document.outlet,
        title=document.title,
        url=document.url,
        published=str(document.published or ""),
        today=document.curated_day.isoformat() if document.curated_day else "",
        reason=document.curated_reason,
        lang=document.lang if guess_language(document.text) is None and document.lang in languages() else "",
        file=name,
    )


def problems_of(article: Article, text: Texts) -> list[str]:
    """Return what has to be put right before the article can be read."""
    problems = []
    if not article.text.strip():
        problems.append(text("Paste a text, or drop a file."))
    if article.published and days_of(article.published) is None:
        problems.append(
            text("The day must be like 2022-09-10, 2022-09 or 2022; it is {day}.", day=article.published)
        )
    if article.today and _day(article.today) is None:
        problems.append(
            text("The day to count from must be like 2022-09-10; it is {day}.", day=article.today)
        )
    if article.url and not is_web_address(article.url):
        problems.append(text("The link must start with http:// or https://; it is {link}.", link=article.url))
    return problems


def days_of(written: str) -> Days | None:
    """Return the days of a day, a month or a year as typed, ``None`` if it is none."""
    try:
        return Days.parse(written.strip())
    except ValueError:
        return None


def _day(written: str) -> date | None:
    days = days_of(written)
    return days.first if days is not None and days.is_one_day else None


def report_of_article(article: Article, lang: str, report_id: str = DRAFT_ID) -> Report:
    """Return the article as a report of a campaign, its text clean and its headings on one line."""
    return Report(
        report_id=report_id,
        text=clean(article.text),
        lang=lang,
        citation=Citation(
            heading(article.outlet),
            heading(article.title),
            article.url.strip(),
            days_of(article.published) if article.published else None,
        ),
        curated_day=_day(article.today) if article.today else None,
        curated_reason=heading(article.reason) if article.today else "",
    )


def new_report_id(report: Report, taken: Collection[str]) -> str:
    """Return an id that no report has yet: of outlet, day and title, else of the text."""
    citation = report.citation
    parts = (slug(citation.outlet)[:24], str(citation.published or ""), slug(citation.title)[:32])
    words = slug("-".join(filter(None, parts)))
    return first_free(words or f"report-{fingerprint(report.text)[:8]}", taken)


def twin_of(report: Report, reports: Iterable[Report]) -> Report | None:
    """Return the report that has the same words already, ``None`` if none has."""
    print_ = fingerprint(report.text)
    return next((other for other in reports if fingerprint(other.text) == print_), None)


@lru_cache(maxsize=1000)
def fingerprint(text: str) -> str:
    """Return what two texts share if they differ in nothing but white space."""
    return hashlib.sha256(re.sub(r"\s+", " ", text).strip().encode()).hexdigest()
