"""The article as it was read: its marks, their legend, and what was seen and not made a claim."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from frontmap.app.desk.marked import Mark, marked_html
from frontmap.app.desk.reasons import reason_words
from frontmap.app.desk.review import Review
from frontmap.places import Resolved
from frontmap.reading.towns.passed_over import PassedOver
from frontmap.texts import Texts

_AROUND = 50


def article_html(review: Review, text: Texts) -> str:
    """Return the text with everything that was read in it, each claim's sentence with the claim's number."""
    words = review.report.text
    lang = f" lang='{escape(review.report.lang)}'" if review.report.lang else ""
    label = escape(text("The article"))
    body = marked_html(words, list(_marks(review, text)), _badges(review))
    opening = f"<div class='fm-read' tabindex='0' role='region' aria-label='{label}'{lang}>"
    return f"<section class='fm-panel'>{opening}{body}</div></section>"


def legend_html(text: Texts) -> str:
    """Return what the marks mean."""
    samples = {
        "fm-claim": text("the sentence of a claim"),
        "fm-town fm-town-first": text("a town that was found"),
        "fm-doubt fm-doubt-first": text("a town to be placed"),
        "fm-passed fm-passed-first": text("seen, not made a claim"),
        "fm-day": text("a day"),
        "fm-speaker": text("who says so"),
    }
    items = "".join(
        f"<span><span class='{kind}'>{escape(what)}</span></span>" for kind, what in samples.items()
    )
    return f"<div class='fm-legend'>{items}</div>"


def passed_html(passed: PassedOver, review: Review, text: Texts) -> str:
    """Return a passage that was seen and not made a claim, with the reason and the words around it."""
    words = review.report.text
    before = " ".join(words[max(0, passed.start - _AROUND) : passed.start].split())
    after = " ".join(words[passed.end : passed.end + _AROUND].split())
    around = f"…{escape(before)} <strong>{escape(passed.text)}</strong> {escape(after)}…"
    reason = f"<strong>{escape(passed.text)}</strong>: {escape(reason_words(passed.reason, text))}"
    return f"<p class='fm-panel fm-passed-line'>{reason}<br><span class='fm-quiet'>{around}</span></p>"


def _marks(review: Review, text: Texts) -> Iterator[Mark]:
    """Yield every mark of the text."""
    reading, outcomes = review.placed.reading, review.placed.outcomes
    for claim in review.claims:
        if claim.excerpt:
            verdict = review.verdicts.get(claim.claim_id)
            kind = f"fm-claim fm-{verdict}" if verdict else "fm-claim"
            yield Mark(claim.excerpt.start, claim.excerpt.end, kind)
    passed = {each.start: each for each in reading.passed_over}
    settled = {claim.toponym for claim in review.claims if claim.place_id}
    for toponym in reading.toponyms:
        if toponym.start not in passed:
            is_found = toponym.text in settled or isinstance(outcomes.get(toponym.text), Resolved)
            yield Mark(toponym.start, toponym.end, "fm-town" if is_found else "fm-doubt")
    for each in passed.values():
        yield Mark(each.start, each.end, "fm-passed", reason_words(each.reason, text))
    yield from (Mark(start, end, "fm-day") for start, end in reading.days)
    yield from (Mark(start, end, "fm-speaker") for start, end in reading.speakers)


def _badges(review: Review) -> dict[int, str]:
    """Return the numbers of the claims, by where their sentences start."""
    numbers: dict[int, list[str]] = {}
    for number, claim in enumerate(review.claims, start=1):
        if claim.excerpt:
            numbers.setdefault(claim.excerpt.start, []).append(str(number))
    return {start: number_html(", ".join(each)) for start, each in numbers.items()}


def number_html(number: str) -> str:
    """Return the number of a claim as it stands in the text and on its card."""
    return f"<span class='fm-number'>{escape(number)}</span>"
