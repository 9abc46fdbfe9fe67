"""Parts into one file: claims in the order of the corpus, each report once."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TextIO

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from frontmap.exchange.corpus.parts import ABOUT, Saved, Target, about_file, saved_parts
from frontmap.exchange.corpus.reading import CLAIM_SCHEMA, NUMBER

_ROWS_TOGETHER = 50_000
Refusal = tuple[int, str, str | None, str]


@dataclass(slots=True)
class Summary:
    """What a corpus came to: how many reports were read, claims found and items refused."""

    reports: int = 0
    claims: int = 0
    refused: int = 0


def finished(target: Target) -> Summary | None:
    """Return what is in the file if it is made and of the same plan, else ``None``."""
    if target.folder.exists() or not target.out.is_file():
        return None
    try:
        about = about_file(target.out)
    except (OSError, ValueError, pa.ArrowException):
        return None
    return Summary(**about["summary"]) if about.get("plan") == target.plan else None


def join_parts(target: Target) -> Summary:
    """Write all parts as one file, and what was refused beside it; then drop the parts.

    Of reports with the same id the first stands, and the later ones are refused. A kill in the middle leaves
    the parts to be joined again.
    """
    joined, refused = target.folder / "joined", target.folder / "refused"
    summary = Summary()
    with (
        refused.open("w", encoding="utf-8") as file,
        closing(sqlite3.connect("")) as seen,  # in a file of its own, so that many ids take little memory
        pq.ParquetWriter(joined, CLAIM_SCHEMA, compression="zstd") as writer,
    ):
        seen.execute("create table ids (id text primary key, place text) without rowid")
        for table in _together(_unique(saved_parts(target), seen, summary, file)):
            writer.write_table(table)
        writer.add_key_value_metadata({ABOUT: json.dumps({"plan": target.plan, "summary": asdict(summary)})})
    os.replace(joined, target.out)
    if summary.refused:
        os.replace(refused, target.quarantine)
    else:
        target.quarantine.unlink(missing_ok=True)
    _drop(target.folder)
    return summary


def _unique(
    parts: Iterator[Saved], seen: sqlite3.Connection, summary: Summary, file: TextIO
) -> Iterator[pa.Table]:
    """Yield the claims of each part without those of reports whose id was there before."""
    for part in parts:
        again = list(_seen_before(part, seen))
        numbers = pa.array([number for number, *_ in again], pa.int64())
        claims = pq.read_table(part.path)
        claims = claims.filter(pc.invert(pc.is_in(claims[NUMBER], value_set=numbers)))
        refusals = sorted([*map(tuple, part.refused), *again])
        summary.reports += len(part.read) - len(again)
        summary.claims += claims.num_rows
        summary.refused += len(refusals)
        for number, where, report_id, reason in refusals:
            line = {"where": where, "line": number, "id": report_id, "reason": reason}
            print(json.dumps(line, ensure_ascii=False), file=file)
        yield claims.drop_columns([NUMBER]).replace_schema_metadata(None)


def _seen_before(part: Saved, seen: sqlite3.Connection) -> Iterator[Refusal]:
    """Yield the reports of a part whose id an earlier one had, and note the ids of the others."""
    for number, where, report_id in part.read:
        noted = seen.execute("insert or ignore into ids values (?, ?)", (report_id, where))
        if not noted.rowcount:
            (first,) = seen.execute("select place from ids where id = ?", (report_id,)).fetchone()
            yield number, where, report_id, f"id must differ from that of {first}"


def _together(tables: Iterator[pa.Table]) -> Iterator[pa.Table]:
    """Yield the rows of small tables in larger ones, which read faster."""
    waiting: list[pa.Table] = []
    for table in tables:
        waiting.append(table)
        if sum(each.num_rows for each in waiting) >= _ROWS_TOGETHER:
            yield pa.concat_tables(waiting)
            waiting = []
    if waiting:
        yield pa.concat_tables(waiting)


def _drop(folder: Path) -> None:
    """Remove the parts in one step, so that a kill leaves all of them or none."""
    dropped = folder.with_name(f".{folder.name}-dropped")
    shutil.rmtree(dropped, ignore_errors=True)
    os.replace(folder, dropped)
    shutil.rmtree(dropped)
