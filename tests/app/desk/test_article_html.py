"""The article as it was read."""

import re
from dataclasses import replace

from frontmap.app.desk.article_html import article_html, legend_html, passed_html
from frontmap.app.desk.review import Review, Verdict, decided, settled
from frontmap.model import Place
from frontmap.texts import Texts

ENGLISH = Texts("en")


def test_towns_days_speakers_and_what_was_passed_over_are_marked(review: Review) -> None:
    shown = article_html(review, ENGLISH)
    for kind, word in (
        ("fm-town", "Lyman"),
        ("fm-doubt", "Nove"),
        ("fm-passed", "Lyman"),
        ("fm-day", "Saturday"),
        ("fm-speaker", "Kyiv"),
    ):
        assert re.search(rf"<span class='[^']*\b{kind}-first'[^>]*>{word}</span>", shown), kind
    assert "title='near it, not in it'" in shown
    assert "<span class='fm-number'>2</span>" in shown


def test_a_town_that_a_person_placed_is_found(review: Review) -> None:
    assert "fm-doubt" not in article_html(settled(review, "Nove", Place("x", "Nove", 1, 2)), ENGLISH)


def test_the_sentence_of_a_claim_shows_what_was_decided(review: Review) -> None:
    assert "fm-accepted" not in article_html(review, ENGLISH)
    assert "fm-claim fm-accepted" in article_html(decided(review, "draft-0-1", Verdict.ACCEPTED), ENGLISH)


def test_what_was_passed_over_is_listed_with_its_reason_and_the_words_around_it(review: Review) -> None:
    [passed] = review.placed.reading.passed_over
    shown = passed_html(passed, review, ENGLISH)
    assert "<strong>Lyman</strong>: near it, not in it" in shown
    assert "Nove near <strong>Lyman</strong> fell too." in shown


def test_hostile_words_show_as_their_characters(review: Review) -> None:
    text = review.report.text.replace("rains", "<img>")
    hostile = replace(review, report=replace(review.report, text=text, lang="'><b>"))
    assert "<img>" not in article_html(hostile, ENGLISH)
    assert "<b>" not in article_html(hostile, ENGLISH)


def test_the_legend_says_what_the_marks_mean() -> None:
    assert "<span class='fm-doubt fm-doubt-first'>a town to be placed</span>" in legend_html(ENGLISH)
