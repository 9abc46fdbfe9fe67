"""The claims of an article as cards: what each says, and what a person decides of it."""

from __future__ import annotations

from html import escape

import streamlit as st

from frontmap.app.desk.article import twin_of
from frontmap.app.desk.article_html import number_html
from frontmap.app.desk.drafts import Draft, change, reviewed
from frontmap.app.desk.edit import begin_edit, end_edit, show_edit
from frontmap.app.desk.places import place_of
from frontmap.app.desk.review import Review, Verdict, decided, faults_of, known_twin, outside
from frontmap.app.source import Source
from frontmap.map.words import Sources, change_words, evidence_words, precision_words
from frontmap.model import Change, Claim, Place
from frontmap.texts import Texts

CARDS_A_PAGE = 20


def show_cards(draft: Draft, review: Review, source: Source, text: Texts) -> None:
    """Show a card for each claim, so many at a time."""
    page = 0
    pages = -(-len(review.claims) // CARDS_A_PAGE)
    if pages > 1:
        page = st.select_slider(
            text("Claims"),
            range(pages),
            format_func=lambda n: f"{n * CARDS_A_PAGE + 1}–{min((n + 1) * CARDS_A_PAGE, len(review.claims))}",
            key=f"desk-{draft.number}-page",
        )
    first = page * CARDS_A_PAGE
    for number, claim in enumerate(review.claims[first : first + CARDS_A_PAGE], start=first + 1):
        verdict = review.verdicts.get(claim.claim_id, "open")
        with st.container(border=True, key=f"card-{verdict}-{number}"):
            st.html(_card_html(number, claim, review, source, text))
            _show_decisions(number, claim, draft, source, text)
            if draft.editing == claim.claim_id:
                show_edit(draft, claim, source, text)


def _card_html(number: int, claim: Claim, review: Review, source: Source, text: Texts) -> str:
    """Return what a claim says: where, what, when, who says so, and the sentence."""
    looked_up = source.derived.sources(text)
    place = place_of(claim, review, source)
    said = " · ".join((text.days(claim.days), precision_words(claim, text), evidence_words(claim, looked_up)))
    faults = [*faults_of(claim, text), *_warnings(claim, review, source, text)]
    excerpt = escape(claim.excerpt.text if claim.excerpt else "")
    where = f"<span class='fm-quiet'>{escape(_where(place, text))}</span>"
    return (
        f"<section class='fm-panel fm-card'><h3>{number_html(str(number))}"
        f"<span>{escape(claim.toponym)}</span> {where}</h3>"
        f"<p>{_mark(claim, looked_up)} <strong>{escape(change_words(claim, looked_up))}</strong><br>"
        f"<span class='fm-quiet'>{escape(said)}</span></p>"
        f"<blockquote lang='{escape(review.report.lang)}'>{excerpt}</blockquote>"
        + "".join(f"<p class='fm-fault'>{escape(fault)}</p>" for fault in faults)
        + "</section>"
    )


def _mark(claim: Claim, looked_up: Sources) -> str:
    """Return the mark that the claim would put on the map."""
    if claim.change in (Change.TAKEN, Change.LOST):
        return looked_up.mark(claim.gained_by or "", confirmed=False)
    return looked_up.mark("", contested=True)


def _where(place: Place | None, text: Texts) -> str:
    """Return the place that the toponym is taken for, and where that lies."""
    if place is None:
        return text("not placed yet")
    return ", ".join(filter(None, (f"= {place.label(text.lang)}", place.admin2, place.admin1)))


def _warnings(claim: Claim, review: Review, source: Source, text: Texts) -> list[str]:
    """Return what a person should know before accepting a claim."""
    warnings = []
    if claim.place_id is None:
        warnings.append(text("Without a place it is saved, but shown in the list of unresolved names only."))
    if outside(claim, source.campaign):
        warnings.append(
            text("Its days lie outside the campaign's: {days}.", days=text.days(source.campaign.head.days))
        )
    is_known = twin_of(review.report, source.campaign.reports.values()) is not None
    if not is_known and known_twin(claim, source.campaign.claims):
        warnings.append(text("The campaign has a claim of the same words already."))
    return warnings


def _show_decisions(number: int, claim: Claim, draft: Draft, source: Source, text: Texts) -> None:
    """Offer to accept, edit and reject a claim; a decision can be taken back."""
    assert draft.review is not None  # noqa: S101  # cards are shown of a review only
    verdict = draft.review.verdicts.get(claim.claim_id)
    is_accepted, is_rejected = verdict is Verdict.ACCEPTED, verdict is Verdict.REJECTED
    is_edited = draft.editing == claim.claim_id
    with st.container(horizontal=True):
        st.button(
            text("Accepted") if is_accepted else text("Accept"),
            key=f"desk-accept-{number}",
            icon=":material/check:",
            type="primary" if is_accepted else "secondary",
            disabled=bool(faults_of(claim, text)),
            on_click=lambda: _decide(draft.number, claim.claim_id, Verdict.ACCEPTED),
        )
        st.button(
            text("Close") if is_edited else text("Edit"),
            key=f"desk-edit-{number}",
            icon=":material/edit:",
            on_click=lambda: (
                end_edit(draft.number) if is_edited else begin_edit(draft.number, claim, source, text)
            ),
        )
        st.button(
            text("Rejected") if is_rejected else text("Reject"),
            key=f"desk-reject-{number}",
            icon=":material/close:",
            type="primary" if is_rejected else "secondary",
            on_click=lambda: _decide(draft.number, claim.claim_id, Verdict.REJECTED),
        )


def _decide(number: int, claim_id: str, verdict: Verdict) -> None:
    if now := reviewed(number):
        draft, review = now
        change(number, review=decided(review, claim_id, verdict))
        if draft.editing == claim_id:
            end_edit(number)
