"""What was seen in an article and not made a claim, for a person who knows better."""

from __future__ import annotations

import streamlit as st

from frontmap.app.desk.article_html import passed_html
from frontmap.app.desk.by_hand import with_claim
from frontmap.app.desk.drafts import Draft, change, reviewed
from frontmap.app.desk.edit import begin_edit
from frontmap.app.desk.review import Review
from frontmap.app.source import Source
from frontmap.reading.days.resolve import anchor_of
from frontmap.reading.towns.passed_over import PassedOver
from frontmap.texts import Texts

MOST_PASSED = 100


def show_passed(draft: Draft, review: Review, source: Source, text: Texts) -> None:
    """List the passages, each with the reason and a way to make a claim of it after all."""
    passed = review.placed.reading.passed_over
    if not passed:
        return
    with st.expander(
        text("Seen, and not made a claim ({n})", n=len(passed)), key=f"desk-passed-{draft.number}"
    ):
        for each in passed[:MOST_PASSED]:
            st.html(passed_html(each, review, text))
            st.button(
                text("Make a claim of it"),
                key=f"desk-claim-{each.start}",
                type="tertiary",
                disabled=anchor_of(review.report) is None,
                on_click=_make_claim,
                args=(draft.number, each, source, text),
            )


def _make_claim(number: int, passed: PassedOver, source: Source, text: Texts) -> None:
    """Make a claim of a passage, and open it for what only a person can say."""
    if now := reviewed(number):
        made, claim_id = with_claim(now[1], passed)
        change(number, review=made)
        begin_edit(number, made.claim(claim_id), source, text)
