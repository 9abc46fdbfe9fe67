from __future__ import annotations

from datetime import date

import pytest

from frontmap import control
from frontmap.exchange import Extract, export_html
from frontmap.exchange.counted import counted_words
from frontmap.map.derived import Derived
from frontmap.texts import LANGUAGES, Texts


@pytest.mark.parametrize(
    ("perspective", "words"),
    [
        ("all", "All evidence"),
        ("confirmed", "Confirmed only"),
        ("third-party", "Third parties only"),
        ("russia", "As Russia says"),
        ("outlet:Babel|LB.ua", "Babel, LB.ua"),
    ],
)
def test_every_perspective_has_words(kharkiv: Derived, perspective: str, words: str) -> None:
    assert counted_words(kharkiv.seen_by(perspective), Texts("en")) == words


def test_what_was_known_and_the_filters_are_said_too(kharkiv: Derived) -> None:
    selection = control.Selection(
        known_on=date(2022, 9, 10), gained_by=("ukraine",), outlets=("LB.ua", "Babel"), reviewed=False
    )
    words = counted_words(kharkiv.seen_by(selection), Texts("en"))
    assert words == (
        "All evidence; as known on 10 September 2022; only Ukraine; only LB.ua, Babel; "
        "only claims not yet reviewed"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_are_there_in_every_language(kharkiv: Derived, lang: str) -> None:
    assert counted_words(kharkiv.seen_by("ukraine"), Texts(lang))


def test_files_say_it_and_the_page_where_not_all_evidence_counts(kharkiv: Derived) -> None:
    confirmed = kharkiv.seen_by("confirmed")
    assert Extract(confirmed).counted == "Confirmed only"
    assert "<title>Kharkiv front, 2022 · Confirmed only</title>" in export_html(confirmed)
    assert "<title>Kharkiv front, 2022</title>" in export_html(kharkiv)
