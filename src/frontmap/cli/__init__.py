"""The ``frontmap`` command."""

from __future__ import annotations

import sys
from collections.abc import Collection
from importlib import import_module

import typer

from frontmap.errors import FrontmapError

COMMANDS = ("check", "compare", "export", "gazetteer", "geocode", "read", "score")
"""The commands, each in the module of its name."""


def app(wanted: Collection[str] = COMMANDS) -> typer.Typer:
    """Return the command with the ``wanted`` ones of its commands: the others need not be imported."""
    made = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    made.callback()(_frontmap)
    for name in wanted:
        command = getattr(import_module(f"{__name__}.{name}"), name)
        if isinstance(command, typer.Typer):
            made.add_typer(command, name=name)
        else:
            made.command()(command)
    return made


def _frontmap() -> None:
    """From dated news reports to a map of who held which town, on which day, and who says so."""


def main() -> None:
    """Run the command; what frontmap could not do is said in a line, and the exit status is 1."""
    named = sys.argv[1:2]
    try:
        app(named if named and named[0] in COMMANDS else COMMANDS)()
    except FrontmapError as error:
        print(error, file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(0)
