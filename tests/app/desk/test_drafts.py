"""The queue of articles on the desk."""

from dataclasses import replace

import pytest

from frontmap.app.desk.article import Article
from frontmap.app.desk.drafts import Desk, Draft, change, desk, in_edit, put, reviewed, with_articles, without
from frontmap.app.desk.review import Review

A, B, C = Article("a"), Article("b"), Article("c")
EMPTY = Desk((Draft(0, Article()),))


def test_files_take_the_place_of_an_empty_article() -> None:
    here = with_articles(EMPTY, [A, B])
    assert [draft.article for draft in here.drafts] == [A, B]
    assert here.draft.article == A


def test_files_queue_up_behind_an_article_that_is_there() -> None:
    here = with_articles(with_articles(EMPTY, [A]), [B])
    assert [draft.article for draft in here.drafts] == [A, B]
    assert len({draft.number for draft in here.drafts}) == 2
    assert here.draft.article == B


def test_no_file_changes_nothing() -> None:
    assert with_articles(EMPTY, []) == EMPTY


def test_the_next_in_the_queue_follows_and_an_empty_article_follows_the_last() -> None:
    here = with_articles(EMPTY, [A, B, C])
    here = without(replace(here, at=here.drafts[1].number), here.drafts[1].number)
    assert here.draft.article == C
    here = without(here, here.draft.number)
    assert here.draft.article == A
    assert without(here, here.draft.number).draft.article == Article()


def test_the_desk_is_kept_in_the_session(monkeypatch: pytest.MonkeyPatch, review: Review) -> None:
    monkeypatch.setattr("streamlit.session_state", {})
    assert desk().draft.article == Article()
    put(with_articles(desk(), [A, B]))
    change(desk().drafts[1].number, review=review)
    change(99, review=None)
    assert [draft.review for draft in desk().drafts] == [None, review]


def test_a_click_finds_the_draft_as_it_is_now_or_none(
    monkeypatch: pytest.MonkeyPatch, review: Review
) -> None:
    monkeypatch.setattr("streamlit.session_state", {})
    put(with_articles(desk(), [A]))
    number = desk().draft.number
    assert reviewed(number) is None
    change(number, review=review)
    now = reviewed(number)
    assert now is not None
    assert now[1] is review
    assert in_edit(number) is None
    change(number, editing="draft-0-1")
    edited = in_edit(number)
    assert edited is not None
    assert edited[2] is review.claims[0]
    assert reviewed(99) is None
    assert in_edit(99) is None
