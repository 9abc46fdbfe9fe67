"""`frontmap export`: a campaign in other formats."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from frontmap import campaign as campaigns
from frontmap import control
from frontmap.cli.output import parse_day, write_output
from frontmap.exchange import FORMATS, Extract
from frontmap.map.derived import Derived, derive
from frontmap.places import load_gazetteer

FormatName = StrEnum("FormatName", [(name, name) for name in FORMATS])  # type: ignore[misc]
"""The names of the formats, as the command line offers them."""


def export(
    format: Annotated[FormatName, typer.Argument(help="What to write.", show_default=False)],  # noqa: A002
    campaign: Annotated[Path, typer.Argument(help="The campaign's folder.", show_default=False)],
    out: Annotated[Path, typer.Argument(help="The file to write, or - for standard output.")] = Path("-"),
    as_of: Annotated[str, typer.Option(help="The day to show, YYYY-MM-DD.")] = "",
    perspective: Annotated[str, typer.Option(help="Which evidence counts.")] = control.ALL,
    known_on: Annotated[str, typer.Option(help="Count what was published by that day alone.")] = "",
    online: Annotated[bool, typer.Option(help="html: offer online backgrounds, off at first.")] = False,
    ground: Annotated[bool, typer.Option(help="html: show the ground, estimated from the towns.")] = False,
) -> None:
    """Write who holds which town, and on whose word, in another format.

    csv, geojson and parquet hold the states of one day, the campaign's last unless --as-of names another. kml
    and timemap hold the whole history; with --as-of, kml the states of that day and timemap the events up to
    it. html opens on that day.

    A perspective is all, confirmed, third-party, the id of a side of the campaign, or names of outlets with |
    between them.
    """
    day = parse_day(as_of, "--as-of") if as_of else None
    known = parse_day(known_on, "--known-on") if known_on else None
    gazetteer = load_gazetteer()
    loaded = campaigns.load(campaign, find_place=gazetteer.place)
    chosen = FORMATS[format.value]
    derived = seen_by(perspective, derive(loaded, gazetteer), known)
    if format.value == "html" and (online or ground):
        from frontmap.exchange import export_html  # the other formats need no map

        write_output(export_html(derived, online=online, ground=ground, day=day).encode(), out)
        return
    day = day or (loaded.head.days.last if chosen.is_of_a_day else None)
    write_output(chosen.write(Extract(derived, day)), out)


def seen_by(perspective: str, derived: Derived, known_on: date | None) -> Derived:
    """Return what follows from a campaign by a perspective, from what was published by a day if one is named.

    Raises:
        PerspectiveError: if the campaign has no such perspective.
    """
    outlets = {outlet for outlet in derived.claim_rows["outlet"] if outlet}
    chosen = control.parse_perspective(perspective, derived.campaign.actor_ids, outlets)
    return derived.seen_by(control.Selection(chosen, known_on))
