"""`frontmap export`: a campaign in other formats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from frontmap import campaign as campaigns
from frontmap.errors import FrontmapError
from frontmap.exchange import export_html
from frontmap.map.derived import derive
from frontmap.places import load_gazetteer

export = typer.Typer(help="Export a campaign.", no_args_is_help=True)


@export.callback()
def _export() -> None:
    """Export a campaign."""


@export.command()
def html(
    campaign: Annotated[Path, typer.Argument(help="The campaign's folder.", show_default=False)],
    out: Annotated[Path, typer.Argument(help="The page to write, or - for standard output.")],
    online: Annotated[bool, typer.Option(help="Offer online backgrounds, off at first.")] = False,
) -> None:
    """Write one page with the map, its timeline and every excerpt, which needs no network and no server."""
    gazetteer = load_gazetteer()
    loaded = campaigns.load(campaign, find_place=gazetteer.place)
    page = export_html(derive(loaded, gazetteer), online=online)
    if str(out) == "-":
        print(page)
        return
    try:
        out.write_text(page, encoding="utf-8")
    except OSError as error:
        raise FrontmapError(f"{out}: cannot be written: {error.strerror}") from error
    print(f"{out}: {len(page.encode()):,} bytes")
