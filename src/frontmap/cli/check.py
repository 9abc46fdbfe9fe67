"""`frontmap check`: does a campaign hold what its format demands?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from frontmap import campaign as campaigns
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.places import load_gazetteer


def check(
    campaign: Annotated[Path, typer.Argument(help="The campaign's folder.")] = BUNDLED_CAMPAIGN,
) -> None:
    """Prove a campaign: columns, dates, coordinates, ids, verbatim excerpts, places."""
    loaded = campaigns.load(campaign, find_place=load_gazetteer().place)
    unresolved = sorted({claim.toponym for claim in loaded.claims if claim.place_id is None})
    print(
        f"{campaign} holds: {len(loaded.claims)} claims, {len(loaded.reports)} reports, "
        f"{len(loaded.figures)} figures; {len(unresolved)} toponyms are unresolved"
    )
    for toponym in unresolved:
        print(f"  unresolved: {toponym}")
