"""The ``frontmap`` command."""

from __future__ import annotations

import sys

import typer

from frontmap.cli.check import check
from frontmap.cli.compare import compare
from frontmap.cli.export import export
from frontmap.cli.gazetteer import gazetteer
from frontmap.cli.geocode import geocode
from frontmap.cli.read import read
from frontmap.cli.score import score
from frontmap.errors import FrontmapError

app = typer.Typer(
    help="From dated news reports to a map of who held which town, on which day, and who says so.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (check, compare, export, geocode, read, score):
    app.command()(command)
app.add_typer(gazetteer, name="gazetteer")


def main() -> None:
    """Run the command; what frontmap could not do is said in a line, and the exit status is 1."""
    try:
        app()
    except FrontmapError as error:
        print(error, file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(0)
