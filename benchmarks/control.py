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
    events = control.merge(claims, kharkiv.actor_ids)
    first_day = kharkiv.head.days.first
    yield timed("merge 100,000 claims to events", lambda: control.merge(claims, kharkiv.actor_ids), repeat=5)
    yield timed("derive the history of their places", lambda: control.history(events, first_day), repeat=5)
