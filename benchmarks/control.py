"""From claims to control at full-war size: 100,000 claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.timing import Row, timed
from frontmap import campaign, control
from frontmap.bundled import bundled
from frontmap.places import load_gazetteer

CLAIMS = 100_000


def measure() -> Iterator[Row]:
    """Yield how long merging and deriving take on the bundled claims, repeated for other places."""
    kharkiv = campaign.load(bundled("kharkiv-2022"), find_place=load_gazetteer().place)
    placed = [claim for claim in kharkiv.claims if claim.place_id]
    copies = CLAIMS // len(placed) + 1
    claims = [replace(claim, place_id=f"{claim.place_id}/{n}") for n in range(copies) for claim in placed]
    claims = claims[:CLAIMS]
    frame = control.claims_frame(claims, kharkiv.actor_ids)
    events = control.merge(frame, kharkiv.actor_ids)
    sides, first_day = kharkiv.actor_ids, kharkiv.head.days.first
    yield timed("100,000 claims to a table", lambda: control.claims_frame(claims, sides), repeat=5)
    yield timed("merge them to events", lambda: control.merge(frame, sides), repeat=5)
    yield timed("derive the history of their places", lambda: control.history(events, first_day), repeat=5)
