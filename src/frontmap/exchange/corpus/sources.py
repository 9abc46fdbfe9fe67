"""What a corpus may be: a file of JSON lines, a Parquet table, or a folder of reports."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from frontmap.errors import ReportError
from frontmap.exchange.corpus.chunks import Corpus, chunk_bytes
from frontmap.exchange.corpus.given import NOTHING_GIVEN, OPTIONAL, REQUIRED, Given
from frontmap.exchange.documents import ENDINGS
from frontmap.exchange.items import MAX_BYTES, Item, Mark, line_items

_BATCH = 256


def open_corpus(path: Path, given: Given = NOTHING_GIVEN) -> Corpus:
    """Return the corpus at ``path``: a folder, a ``.parquet`` file, or else a file of JSON lines.

    Raises:
        ReportError: if there is none, or it is not such a corpus.
    """
    if path.is_dir():
        return _folder(path, given)
    if not path.is_file():
        raise ReportError(f"{path}: no such file or folder, so no corpus")
    if given != NOTHING_GIVEN:
        raise ReportError(
            f"{path}: --lang, --published and --outlet are for folders; here each line says its own"
        )
    return _parquet(path) if path.suffix == ".parquet" else _json_lines(path)


def _identity(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _stamp(path: Path) -> tuple[str, int, int]:
    stat = path.stat()
    return path.name, stat.st_size, stat.st_mtime_ns


def _json_lines(path: Path) -> Corpus:
    size = path.stat().st_size
    return Corpus(size, _identity(_stamp(path)), chunk_bytes(size), partial(_lines_from, path))


def _lines_from(path: Path, mark: Mark) -> Iterator[tuple[Item | None, Mark]]:
    with path.open("rb") as file:
        file.seek(mark.offset)
        yield from line_items(file, str(path), mark)


def _parquet(path: Path) -> Corpus:
    try:
        with pq.ParquetFile(path) as file:
            rows, columns = file.metadata.num_rows, set(file.schema_arrow.names)
    except (OSError, pa.ArrowException) as error:
        raise ReportError(f"{path}: cannot be read as Parquet: {error}") from error
    if missing := [column for column in REQUIRED if column not in columns]:
        raise ReportError(f"{path}: must have the columns {', '.join(REQUIRED)}; {missing[0]} is missing")
    wanted = [column for column in (*REQUIRED, *OPTIONAL) if column in columns]
    return Corpus(
        rows, _identity(_stamp(path)), chunk_bytes(path.stat().st_size), partial(_rows_from, path, wanted)
    )


def _rows_from(path: Path, columns: list[str], mark: Mark) -> Iterator[tuple[Item, Mark]]:
    """Yield the rows of a Parquet file from a mark on; row groups before it are not opened."""
    first = 0
    with pq.ParquetFile(path) as file:
        for group in range(file.num_row_groups):
            rows = file.metadata.row_group(group).num_rows
            if first + rows > mark.offset:
                batches = file.iter_batches(_BATCH, row_groups=[group], columns=columns)
                records = (record for batch in batches for record in batch.to_pylist())
                for row, record in enumerate(records, start=first):
                    if row >= mark.offset:
                        yield _row_item(path, row, record), Mark(row + 1, row + 2)
            first += rows


def _row_item(path: Path, row: int, record: Mapping[str, Any]) -> Item:
    where = f"{path}:{row + 1}"
    text = {key: _text(value) for key, value in record.items()}
    return Item(row + 1, where, json.dumps(text, default=repr).encode())


def _text(value: object) -> object:
    """Return a cell as JSON has it: a day or an instant as its day, a number as text, bytes as UTF-8."""
    if isinstance(value, date):
        return value.isoformat()[: len("YYYY-MM-DD")]
    if isinstance(value, bytes):
        return value.decode(errors="surrogateescape")  # what is not UTF-8 is refused as no text
    return str(value) if isinstance(value, int) else value


def _folder(path: Path, given: Given) -> Corpus:
    files = sorted(each for each in path.rglob("*") if each.is_file() and not each.name.startswith("."))
    if not files:
        raise ReportError(f"{path}: must hold reports ({', '.join(ENDINGS)}), got none")
    stamps = [(str(each.relative_to(path)), *_stamp(each)) for each in files]
    size = sum(stamp[2] for stamp in stamps)
    read_from = partial(_files_from, path, files, given)
    return Corpus(len(files), _identity(given, *stamps), chunk_bytes(size), read_from)


def _files_from(folder: Path, files: list[Path], given: Given, mark: Mark) -> Iterator[tuple[Item, Mark]]:
    for index in range(mark.offset, len(files)):
        yield _file_item(folder, files[index], index, given), Mark(index + 1, index + 2)


def _file_item(folder: Path, path: Path, index: int, given: Given) -> Item:
    """Return the report in a file; its id is where it lies in the folder, without its ending."""
    number, where = index + 1, f"{path}:{index + 1}"
    if path.suffix.lower().removeprefix(".") not in ENDINGS:
        return Item(number, where, problem=f"must end in one of {', '.join(ENDINGS)}")
    try:
        if path.stat().st_size > MAX_BYTES:
            return Item(number, where, problem=f"must be a file of at most {MAX_BYTES:,} bytes")
        content = path.read_bytes()
    except OSError as error:
        return Item(number, where, problem=f"cannot be read: {error.strerror}")
    known = {"id": path.relative_to(folder).with_suffix("").as_posix(), "name": path.name, **asdict(given)}
    return Item(number, where, json.dumps(known).encode(), file=content)
