"""The parts of a corpus's claims: each is written in one step, and says which chunk it covers."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from frontmap.errors import ReportError
from frontmap.exchange.corpus.chunks import Chunk
from frontmap.exchange.corpus.reading import Part
from frontmap.exchange.items import Mark

ABOUT = b"frontmap"
"""The key of what a file says of itself, in its metadata."""
_UNFINISHED = ".unfinished"


@dataclass(frozen=True, slots=True)
class Target:
    """The file to be made, and what it is made of: ``plan`` differs where corpus, campaign or version do."""

    out: Path
    plan: str

    @property
    def folder(self) -> Path:
        """Where the parts lie until they are joined."""
        return self.out.with_name(f"{self.out.name}.parts")

    @property
    def quarantine(self) -> Path:
        """Where what could not be read is listed."""
        return self.out.with_name(f"{self.out.name.removesuffix('.parquet')}.quarantine.jsonl")


@dataclass(frozen=True, slots=True)
class Saved:
    """A part that is there: its file, the chunk that it covers, the reports read and the items refused."""

    path: Path
    start: Mark
    end: Mark
    read: list[tuple[int, str, str]]
    refused: list[tuple[int, str, str | None, str]]


def open_folder(target: Target) -> None:
    """Make the folder for the parts, or prove that the parts in it belong to the same plan.

    Raises:
        ReportError: if they do not, or the folder cannot be written.
    """
    plan = target.folder / "plan"
    try:
        target.folder.mkdir(parents=True, exist_ok=True)
        if not plan.exists():
            _write(plan, target.plan.encode())
        if plan.read_text() == target.plan:
            return
    except OSError as error:
        raise ReportError(f"{target.folder}: cannot be written: {error.strerror}") from error
    raise ReportError(
        f"{target.folder}: must hold parts of this corpus, campaign and version, got others: "
        "delete it to start anew"
    )


def save_part(target: Target, chunk: Chunk, part: Part) -> None:
    """Write the part of a chunk in one step; writing it again changes nothing."""
    refused = [(each.number, each.where, each.report_id, each.reason) for each in part.refused]
    about = {"start": chunk.start, "end": chunk.end, "read": part.read, "refused": refused}
    file = pa.BufferOutputStream()
    pq.write_table(part.claims.replace_schema_metadata({ABOUT: json.dumps(about)}), file, compression="zstd")
    _write(target.folder / f"{chunk.start.offset:015d}.parquet", file.getvalue())


def saved_parts(target: Target) -> Iterator[Saved]:
    """Yield the parts that are there, in the order of the corpus."""
    for path in sorted(target.folder.glob("*.parquet")):
        about = about_file(path)
        yield Saved(path, Mark(*about["start"]), Mark(*about["end"]), about["read"], about["refused"])


def about_file(path: Path) -> dict[str, Any]:
    """Return what a Parquet file of ours says of itself, ``{}`` if it is none of ours."""
    about: dict[str, Any] = json.loads((pq.read_metadata(path).metadata or {}).get(ABOUT, b"{}"))
    return about


def _write(path: Path, content: bytes | pa.Buffer) -> None:
    """Write a file in one step: a kill in the middle leaves none of that name."""
    unfinished = path.with_name(path.name + _UNFINISHED)
    unfinished.write_bytes(content)
    os.replace(unfinished, path)
