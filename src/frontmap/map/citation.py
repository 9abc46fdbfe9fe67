"""The citation of a claim as plain text, to paste into a footnote or a message."""

from __future__ import annotations

from hashlib import sha256

from frontmap.map.words import Sources
from frontmap.model import Claim


def citation_text(claim: Claim, sources: Sources) -> str:
    """Return outlet, title, day, link and excerpt, with the SHA-256 of the report's text where there is one.

    A note in our words is said to be one; it is never put in quotation marks.
    """
    text, citation = sources.texts, sources.citation(claim)
    head = []
    if citation:
        published = text.days(citation.published) if citation.published else ""
        head = [citation.outlet, f"“{citation.title}”" if citation.title else "", published]
    lines = [", ".join(filter(None, head)), citation.url if citation else ""]
    if claim.excerpt:
        report = sources.reports[claim.excerpt.report_id]
        lines.append(f"“{claim.excerpt.text}”")
        digest = sha256(report.text.encode()).hexdigest()
        lines.append(text("Text of the report: SHA-256 {hash}", hash=digest))
    else:
        lines.append(f"{text('Note, in our words:')} {claim.note}")
    return "\n".join(filter(None, lines))
