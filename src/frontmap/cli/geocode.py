"""`frontmap geocode`: which town does a name mean?"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from frontmap import campaign as campaigns
from frontmap.campaign import Campaign
from frontmap.cli.lines import items_of
from frontmap.cli.tables import load_rows, write_rows
from frontmap.errors import FrontmapError
from frontmap.places import load_gazetteer, resolve_names
from frontmap.places.answered_table import answer_rows, find_column, new_columns
from frontmap.places.answers import answer, answer_lines
from frontmap.places.asked import Resolve
from frontmap.places.placed import campaign_places


def geocode(
    name: Annotated[str, typer.Argument(help="A place name in any spelling or case.")] = "",
    campaign: Annotated[Path | None, typer.Option(help="Read the name in the light of a campaign.")] = None,
    lang: Annotated[str, typer.Option(help="Language of the name, two letters.")] = "",
    context: Annotated[list[str] | None, typer.Option(help="Another town of the same text.")] = None,
    jsonl: Annotated[str, typer.Option(help="A file of records, or - for standard input.")] = "",
    csv_file: Annotated[Path | None, typer.Option("--csv", help="A table to add places to.")] = None,
    column: Annotated[str, typer.Option(help="The table's column of names.")] = "town",
    out: Annotated[Path | None, typer.Option(help="Where to write the table; else standard output.")] = None,
    online: Annotated[
        list[str] | None, typer.Option(help="Ask a service too: nominatim, photon or geonames.")
    ] = None,
    username: Annotated[str, typer.Option(help="The user name that geonames wants.")] = "",
) -> None:
    """Say which town a name means, and why; of one name, of lines of JSON, or of a table's column.

    Services are asked only for names that no gazetteer here has, and only where --online or the campaign
    says so.
    """
    loaded = campaigns.load(campaign, find_place=load_gazetteer().place) if campaign else None
    known = load_gazetteer().with_places(loaded.places.values() if loaded else ())
    near = campaign_places(loaded, known) if loaded else []
    resolve = _resolve(loaded, online or [], username)
    if jsonl:
        for item in items_of(jsonl):
            line = item.line or json.dumps(item.problem)
            for answered in answer_lines([line], known, near=near, resolve=resolve):
                print(json.dumps(answered, ensure_ascii=False), flush=True)
    elif csv_file:
        add = partial(answer_rows, near=near, lang=lang, resolve=resolve)
        _answer_table(csv_file, column, out, partial(add, gazetteer=known))
    elif name:
        record = {"id": None, "name": name, "lang": lang, "context": context or []}
        _print_answer(name, answer(record, known, near=near, resolve=resolve))
    else:
        raise FrontmapError("geocode needs a name, --jsonl or --csv")


def _resolve(campaign: Campaign | None, online: Sequence[str], username: str) -> Resolve:
    """Return what resolves names: with services where the command asks for them, else the campaign."""
    head = campaign.head if campaign else None
    wanted = online or (head.online if head else ())
    if not wanted:
        return resolve_names
    from frontmap.places.services import (
        services_called,
        usual_cache,
        with_services,
    )  # geopy's services load slowly

    return with_services(
        services_called(wanted, username=username or (head.online_username if head else "")), usual_cache()
    )


def _print_answer(name: str, answered: Mapping[str, Any]) -> None:
    print(f"{name}: {answered['status']}: {answered['why']}")
    for candidate in answered["candidates"]:
        where = f"{candidate['lat']:.4f}, {candidate['lon']:.4f}"
        print(f"  {candidate['score']:.2f}  {candidate['name']}  {where}  {candidate['place_id']}")


def _answer_table(path: Path, column: str, out: Path | None, add: Any) -> None:
    """Write the table with the places of its names, with a progress bar where it goes to a file."""
    table = load_rows(path)
    find_column(table.columns, column)
    added = new_columns(table.columns)
    answered = add(table.rows, column)
    if out is None:
        write_rows(sys.stdout, table, added, answered)
        return
    with (
        out.open("w", encoding="utf-8", newline="") as file,
        typer.progressbar(answered, length=len(table.rows), label=str(path), file=sys.stderr) as progress,
    ):
        write_rows(file, table, added, progress)
