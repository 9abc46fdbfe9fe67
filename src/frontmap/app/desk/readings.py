"""An article into claims, by the campaign's sides and places."""

from __future__ import annotations

from frontmap.app.desk.article import Article, report_of_article
from frontmap.app.desk.review import Review
from frontmap.app.source import Source
from frontmap.places import read_and_place
from frontmap.reading.lexicon.language import guess_language

LANGUAGE_NAMES = {
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "pl": "Polski",
    "ru": "Русский",
    "uk": "Українська",
}
"""What languages call themselves; one that is missing here is shown by its code."""


def read_article(article: Article, source: Source) -> Review:
    """Return what the article claims; its language is guessed where nobody gave it.

    Raises:
        LexiconError: if there is no lexicon for the language that was given.
    """
    report = report_of_article(article, article.lang or guess_language(article.text) or "")
    known = source.known()
    placed = read_and_place(report, source.campaign, known.gazetteer, known.near)
    return Review(report, placed, placed.claims)
