"""What the commands take from options and write out."""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

from frontmap.errors import FrontmapError
from frontmap.model import Days

STANDARD_OUTPUT = Path("-")


def parse_day(text: str, option: str) -> date:
    """Return the day that an option names.

    Raises:
        FrontmapError: if it is not a day as in 2022-09-10.
    """
    try:
        days = Days.parse(text)
    except ValueError as error:
        raise FrontmapError(f"{option} must be a day, as in 2022-09-10: {error}") from error
    if not days.is_one_day:
        raise FrontmapError(f"{option} must be a day, as in 2022-09-10, got {text!r}")
    return days.first


def write_output(content: bytes, out: Path) -> None:
    """Write to a file in one step, or to standard output for ``-``.

    Raises:
        FrontmapError: if the file cannot be written; what was there before stays as it was.
    """
    if out == STANDARD_OUTPUT:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        if out.exists() and not out.is_file():  # a pipe or a device has nothing to replace
            out.write_bytes(content)
        else:
            _replace(out, content)
    except OSError as error:
        raise FrontmapError(f"{out}: cannot be written: {error.strerror}") from error
    print(f"{out}: {len(content):,} bytes", file=sys.stderr)


def _replace(out: Path, content: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=out.parent, prefix=f".{out.name}-", delete=False) as file:
        try:
            file.write(content)
            os.fchmod(file.fileno(), 0o666 & ~_umask())
        except BaseException:
            os.unlink(file.name)
            raise
    os.replace(file.name, out)


def _umask() -> int:
    """Return the process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
