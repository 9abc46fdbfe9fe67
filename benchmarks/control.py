"""From claims to control at full-war size: 100,000 claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from benchmarks.timing import Row, timed
from frontmap import campaign, control
from frontmap.bundled import bundled
from frontmap.campaign import Campaign
from frontmap.model import Claim
from frontmap.places import load_gazetteer

CLAIMS = 100_000


def measure() -> Iterator[Row]:
    """Yield how long each step takes from the bundled claims, repeated for other places, to the areas."""
    gazetteer = load_gazetteer()
    kharkiv = campaign.load(bundled("kharkiv-2022"), find_place=gazetteer.place)
    claims, sides, first_day = many_claims(kharkiv), kharkiv.actor_ids, kharkiv.head.days.first
    frame = control.claims_frame(claims, sides)
    events = control.merge(frame, sides)
    history = control.history(events, first_day)
    yield timed("100,000 claims to a table", lambda: control.claims_frame(claims, sides), repeat=9)
    yield timed("merge them to events", lambda: control.merge(frame, sides), repeat=9)
    yield timed("derive the history of their places", lambda: control.history(events, first_day), repeat=9)
    yield timed(
        "the whole history, of what is confirmed",
        lambda: control.history(control.events_by(control.CONFIRMED, frame, sides), first_day),
        repeat=9,
    )
    yield timed(
        "the whole history, as one side says",
        lambda: control.history(control.events_by(sides[0], frame, sides), first_day),
        repeat=9,
    )
    yield timed("where their sources disagree", lambda: control.changes(events, frame), repeat=9)
    yield timed(
        "what changed between two days",
        lambda: control.compare(history, events, first_day, kharkiv.head.days.last),
        repeat=9,
    )
    ukraine = [place for place in gazetteer.places() if place.country == "UA"]
    yield timed("the outline of Ukraine", lambda: control.outline({"UA"}, gazetteer.places()), repeat=3)
    yield timed(
        f"cells of ground around {len(ukraine):,} towns", lambda: control.cells(ukraine, ()), repeat=3
    )


def many_claims(kharkiv: Campaign) -> list[Claim]:
    """Return as many claims as a whole war has: those of a campaign, over and over, each time elsewhere."""
    placed = [claim for claim in kharkiv.claims if claim.place_id]
    copies = range(CLAIMS // len(placed) + 1)
    copied = (
        replace(claim, place_id=f"{claim.place_id}/{n}", claim_id=f"{claim.claim_id}/{n}")
        for n in copies
        for claim in placed
    )
    return list(islice(copied, CLAIMS))
