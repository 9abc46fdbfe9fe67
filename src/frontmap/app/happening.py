"""What a claim says happened, in words, even where it leaves a side open."""

from __future__ import annotations

from frontmap.map.words import Sources
from frontmap.model import Change, Claim


def happened(claim: Claim, sources: Sources) -> str:
    """Return what a claim says happened, with the side that did it where it is named."""
    text = sources.texts
    gained_by = sources.actor(claim.gained_by) if claim.gained_by else ""
    lost_by = sources.actor(claim.lost_by) if claim.lost_by else ""
    if claim.change is Change.CONTESTED:
        return text("Fought over")
    if claim.change is Change.LOST:
        return text("Left by {actor}", actor=lost_by) if lost_by else text("Left, by whom is not said")
    if claim.change is Change.ENTERED:
        return (
            text("Entered by {actor}", actor=gained_by) if gained_by else text("Entered, by whom is not said")
        )
    return text("Taken by {actor}", actor=gained_by) if gained_by else text("Taken, by whom is not said")
