"""`frontmap geocode`: which town does a name mean?"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from frontmap import campaign as campaigns
from frontmap.cli.lines import lines_of
from frontmap.errors import FrontmapError, GazetteerError
from frontmap.model import Place
from frontmap.places import Gazetteer, load_gazetteer
from frontmap.places.answers import TABLE_COLUMNS, answer, answer_lines, answer_rows
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
) -> None:
    """Say which town a name means, and why; of one name, of lines of JSON, or of a table's column."""
    known, near = _known(campaign)
    if jsonl:
        for answered in answer_lines(lines_of(jsonl), known, near=near):
            print(json.dumps(answered, ensure_ascii=False), flush=True)
    elif csv_file:
        _answer_table(csv_file, column, out, known, near)
    elif name:
        record = {"id": None, "name": name, "lang": lang, "context": context or []}
        _print_answer(name, answer(record, known, near=near))
    else:
        raise FrontmapError("geocode needs a name, --jsonl or --csv")


def _known(folder: Path | None) -> tuple[Gazetteer, Sequence[Place]]:
    """Return the gazetteer with a campaign's own places, and the places that it tells of."""
    gazetteer = load_gazetteer()
    if folder is None:
        return gazetteer, ()
    campaign = campaigns.load(folder, find_place=gazetteer.place)
    known = gazetteer.with_places(campaign.places.values())
    return known, campaign_places(campaign, known)


def _print_answer(name: str, answered: Mapping[str, Any]) -> None:
    print(f"{name}: {answered['status']}: {answered['why']}")
    for candidate in answered["candidates"]:
        where = f"{candidate['lat']:.4f}, {candidate['lon']:.4f}"
        print(f"  {candidate['score']:.2f}  {candidate['name']}  {where}  {candidate['place_id']}")


def _answer_table(path: Path, column: str, out: Path | None, known: Gazetteer, near: Sequence[Place]) -> None:
    """Write the table with the places of its names, with a progress bar where it goes to a file."""
    rows, columns = _table(path)
    answered = answer_rows(rows, column, known, near=near)
    if out is None:
        _write(sys.stdout, columns, answered)
        return
    with (
        out.open("w", encoding="utf-8", newline="") as file,
        typer.progressbar(answered, length=len(rows), label=str(path), file=sys.stderr) as progress,
    ):
        _write(file, columns, progress)


def _table(path: Path) -> tuple[list[dict[str, str]], list[str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise GazetteerError(f"{path}: cannot be read as a table: {error}") from error
    return rows, list(reader.fieldnames or ())


def _write(file: TextIO, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    writer = csv.DictWriter(file, [*columns, *TABLE_COLUMNS], extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
