from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest

from frontmap.campaign import Campaign
from frontmap.errors import ReportError
from frontmap.exchange.claim_records import CLAIM_RECORD
from frontmap.exchange.corpus.chunks import Chunk
from frontmap.exchange.corpus.join import Summary
from frontmap.exchange.corpus.reading import Brief, Part
from frontmap.exchange.corpus.run import read_corpus, read_here
from frontmap.exchange.corpus.sources import open_corpus
from tests.exchange.corpus.reports import report, write_lines, write_long


class Stopped(Exception):  # noqa: N818 - it stands for a kill
    pass


def rows(path: Path) -> list[dict[str, Any]]:
    table: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    return table


def quarantine(out: Path) -> list[dict[str, Any]]:
    path = out.with_name(f"{out.stem}.quarantine.jsonl")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_corpus_becomes_one_table_with_what_was_refused_beside_it(
    campaign: Campaign, tmp_path: Path
) -> None:
    path = write_lines(tmp_path / "c.jsonl", report("a"), b"nonsense", report("b"))
    out = tmp_path / "claims.parquet"
    assert read_corpus(open_corpus(path), campaign, out) == Summary(reports=2, claims=2, refused=1)
    assert [row["report_id"] for row in rows(out)] == ["a", "b"]
    assert list(rows(out)[0]) == list(CLAIM_RECORD)
    (refused,) = quarantine(out)
    assert (refused["where"], refused["line"], refused["id"]) == (f"{path}:2", 2, None)
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "c.jsonl",
        "claims.parquet",
        "claims.quarantine.jsonl",
    ]


def test_of_reports_with_one_id_the_first_stands(campaign: Campaign, tmp_path: Path) -> None:
    again = report("a", text="Russian troops left Kupiansk.")
    path = write_lines(tmp_path / "c.jsonl", report("a"), again, report("b"))
    summary = read_corpus(open_corpus(path), campaign, tmp_path / "out.parquet")
    assert summary == Summary(reports=2, claims=2, refused=1)
    assert [row["name"] for row in rows(tmp_path / "out.parquet")] == ["Izium", "Izium"]
    (refused,) = quarantine(tmp_path / "out.parquet")
    assert refused["line"] == 2
    assert refused["reason"] == f"id must differ from that of {path}:1"


def test_a_stopped_run_goes_on_and_reads_nothing_twice(campaign: Campaign, tmp_path: Path) -> None:
    corpus = open_corpus(write_long(tmp_path / "c.jsonl"))
    read: list[int] = []

    def stop_after_two(chunks: Iterator[Chunk], brief: Brief) -> Iterator[tuple[Chunk, Part]]:
        for count, each in enumerate(counted(chunks, brief)):
            if count == 2:
                raise Stopped
            yield each

    def counted(chunks: Iterator[Chunk], brief: Brief) -> Iterator[tuple[Chunk, Part]]:
        for chunk, part in read_here(chunks, brief):
            read.append(chunk.start.offset)
            yield chunk, part

    whole, stopped = tmp_path / "whole.parquet", tmp_path / "stopped.parquet"
    read_corpus(corpus, campaign, whole)
    with pytest.raises(Stopped):
        read_corpus(corpus, campaign, stopped, read=stop_after_two)
    saved = read[:2]
    read.clear()
    assert read_corpus(corpus, campaign, stopped, read=counted) == Summary(reports=150, claims=150, refused=0)
    assert not set(saved) & set(read)
    assert stopped.read_bytes() == whole.read_bytes()


def test_chunks_may_come_in_any_order(campaign: Campaign, tmp_path: Path) -> None:
    def backwards(chunks: Iterator[Chunk], brief: Brief) -> Iterator[tuple[Chunk, Part]]:
        return read_here(reversed(list(chunks)), brief)

    corpus = open_corpus(write_long(tmp_path / "c.jsonl"))
    read_corpus(corpus, campaign, tmp_path / "one.parquet")
    read_corpus(corpus, campaign, tmp_path / "two.parquet", read=backwards)
    assert (tmp_path / "one.parquet").read_bytes() == (tmp_path / "two.parquet").read_bytes()


def test_a_finished_run_is_not_run_again_and_a_changed_corpus_is(campaign: Campaign, tmp_path: Path) -> None:
    def never(chunks: Iterator[Chunk], brief: Brief) -> Iterator[tuple[Chunk, Part]]:
        raise AssertionError("must not be read")

    path, out = write_lines(tmp_path / "c.jsonl", report("a")), tmp_path / "out.parquet"
    summary = read_corpus(open_corpus(path), campaign, out)
    assert read_corpus(open_corpus(path), campaign, out, read=never) == summary
    write_lines(path, report("a"), report("b"))
    assert read_corpus(open_corpus(path), campaign, out).reports == 2


def test_parts_of_another_corpus_are_not_joined_to_this_one(campaign: Campaign, tmp_path: Path) -> None:
    path, out = write_lines(tmp_path / "c.jsonl", report("a")), tmp_path / "out.parquet"
    parts = tmp_path / "out.parquet.parts"
    parts.mkdir()
    (parts / "plan").write_text("another")
    with pytest.raises(ReportError, match="delete it to start anew"):
        read_corpus(open_corpus(path), campaign, out)


def test_a_corpus_without_claims_gives_a_table_without_rows(campaign: Campaign, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "c.jsonl", report("a", text="The bread is baked."))
    assert read_corpus(open_corpus(path), campaign, tmp_path / "out.parquet") == Summary(1, 0, 0)
    assert pq.read_table(tmp_path / "out.parquet").column_names == list(CLAIM_RECORD)


def test_a_place_that_cannot_be_written_to_is_said(campaign: Campaign, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "c.jsonl", report("a"))
    with pytest.raises(ReportError, match="cannot be written"):
        read_corpus(open_corpus(path), campaign, path / "out.parquet")
