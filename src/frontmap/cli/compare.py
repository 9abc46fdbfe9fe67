"""`frontmap compare`: what changed between two days."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from frontmap import campaign as campaigns
from frontmap import control
from frontmap.cli.export import seen_by
from frontmap.cli.output import parse_day, write_output
from frontmap.exchange.comparison import COMPARISON_FORMATS, Comparison
from frontmap.map.derived import derive
from frontmap.places import load_gazetteer
from frontmap.texts import LANGUAGES, Texts

FormatName = StrEnum("FormatName", [(name, name) for name in COMPARISON_FORMATS])  # type: ignore[misc]
"""The names of the formats, as the command line offers them."""
Language = StrEnum("Language", [(lang, lang) for lang in LANGUAGES])  # type: ignore[misc]
"""The languages that reports are written in."""


def compare(
    campaign: Annotated[Path, typer.Argument(help="The campaign's folder.", show_default=False)],
    first: Annotated[str, typer.Argument(metavar="FROM", help="The first day, YYYY-MM-DD.")],
    second: Annotated[str, typer.Argument(metavar="TO", help="The second day, YYYY-MM-DD.")],
    out: Annotated[Path, typer.Argument(help="The file to write, or - for standard output.")] = Path("-"),
    format: Annotated[FormatName, typer.Option(help="How to write it.")] = FormatName("md"),  # noqa: A002, B008
    perspective: Annotated[str, typer.Option(help="Which evidence counts, as for export.")] = control.ALL,
    known_on: Annotated[str, typer.Option(help="Count what was published by that day alone.")] = "",
    lang: Annotated[Language, typer.Option(help="The language of md and html.")] = Language("en"),  # noqa: B008
) -> None:
    """Report which towns changed hands between two days: from whom to whom, since when, and on whose word.

    csv and geojson are tables of the towns; md and html are a report to hand in, html one to print.
    """
    days = parse_day(first, "FROM"), parse_day(second, "TO")
    known = parse_day(known_on, "--known-on") if known_on else None
    gazetteer = load_gazetteer()
    derived = derive(campaigns.load(campaign, find_place=gazetteer.place), gazetteer)
    comparison = Comparison(seen_by(perspective, derived, known), *days)
    write_output(COMPARISON_FORMATS[format.value].write(comparison, Texts(lang.value)), out)
