from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest

from frontmap.errors import ReportError
from frontmap.exchange.corpus.chunks import Corpus
from frontmap.exchange.corpus.given import Given
from frontmap.exchange.corpus.sources import open_corpus
from frontmap.exchange.items import MAX_BYTES, START, Item, Mark
from tests.exchange.corpus.reports import TEXT, report, write_lines


def items(corpus: Corpus, mark: Mark = START) -> list[Item]:
    return [item for item, _ in corpus.read_from(mark) if item]


def records(corpus: Corpus) -> list[dict[str, Any]]:
    return [json.loads(item.line) for item in items(corpus)]


def test_lines_are_read_on_from_any_mark(tmp_path: Path) -> None:
    corpus = open_corpus(write_lines(tmp_path / "c.jsonl", *(report(n) for n in range(5))))
    marks = [mark for _, mark in corpus.read_from(START)]
    assert items(corpus, marks[2]) == items(corpus)[3:]
    assert marks[-1].offset == corpus.length


def test_a_table_gives_its_rows_as_lines(tmp_path: Path) -> None:
    path = tmp_path / "c.parquet"
    rows = [
        report(7, published=date(2022, 9, 11), outlet="O", other=1),
        report(8, published=None, outlet=None),
    ]
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=1)
    corpus = open_corpus(path)
    first, second = records(corpus)
    assert first == {"id": "7", "lang": "en", "published": "2022-09-11", "text": TEXT, "outlet": "O"}
    assert second["published"] is None
    assert items(corpus, Mark(1, 2)) == items(corpus)[1:]


def test_an_instant_is_published_on_its_day(tmp_path: Path) -> None:
    path = tmp_path / "c.parquet"
    instant = datetime(2022, 9, 11, 23, 30)  # noqa: DTZ001 - as tables have it
    pq.write_table(pa.Table.from_pylist([report("a", published=instant)]), path)
    assert records(open_corpus(path))[0]["published"] == "2022-09-11"


def test_bytes_are_taken_for_text(tmp_path: Path) -> None:
    path = tmp_path / "c.parquet"
    pq.write_table(pa.Table.from_pylist([report("a", text=TEXT.encode()), report("b", text=b"\xff")]), path)
    first, second = records(open_corpus(path))
    assert first["text"] == TEXT
    assert second["text"] == "\udcff"


def test_a_table_must_have_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "c.parquet"
    pq.write_table(pa.table({"id": [1], "text": ["x"]}), path)
    with pytest.raises(ReportError, match="lang is missing"):
        open_corpus(path)


def test_a_file_that_is_no_table_is_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "c.parquet"
    path.write_text("nonsense")
    with pytest.raises(ReportError, match="cannot be read as Parquet"):
        open_corpus(path)


def test_a_folder_gives_its_files_by_where_they_lie(tmp_path: Path) -> None:
    (tmp_path / "2022").mkdir()
    (tmp_path / "2022" / "a.md").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / ".hidden.txt").write_text(TEXT)
    corpus = open_corpus(tmp_path, Given(published="2022-09-11"))
    first, second = records(corpus)
    assert (first["id"], first["name"], first["published"]) == ("2022/a", "a.md", "2022-09-11")
    assert second["id"] == "b"
    assert [item.file for item in items(corpus)] == [TEXT.encode()] * 2


def test_a_file_that_is_called_like_no_report_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    (item,) = items(open_corpus(tmp_path))
    assert "must end in one of txt, md" in item.problem


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * (MAX_BYTES + 1))
    (item,) = items(open_corpus(tmp_path))
    assert "at most" in item.problem
    assert item.file is None


def test_a_corpus_changes_its_identity_when_it_changes(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "c.jsonl", report(1))
    before = open_corpus(path).identity
    assert open_corpus(path).identity == before
    write_lines(path, report(1), report(2))
    assert open_corpus(path).identity != before


def test_what_is_not_there_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="no such file or folder"):
        open_corpus(tmp_path / "nowhere.jsonl")
    with pytest.raises(ReportError, match="must hold reports"):
        open_corpus(tmp_path)


def test_what_lines_say_themselves_cannot_be_given_for_all(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="are for folders"):
        open_corpus(write_lines(tmp_path / "c.jsonl", report(1)), Given(lang="en"))
