from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from frontmap.campaign import Campaign
from frontmap.errors import ReportError
from frontmap.exchange.corpus.chunks import Chunk
from frontmap.exchange.corpus.cluster import read_on_cluster
from frontmap.exchange.corpus.reading import Brief, Part
from frontmap.exchange.corpus.run import read_corpus
from frontmap.exchange.corpus.sources import open_corpus
from tests.exchange.corpus.reports import write_long

distributed = pytest.importorskip("distributed", reason="runs the workers; not needed elsewhere")


@pytest.fixture
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        yield cluster


def test_a_worker_that_is_killed_loses_nothing(campaign: Campaign, tmp_path: Path, cluster: Any) -> None:
    corpus = open_corpus(write_long(tmp_path / "c.jsonl", 300))
    killed: list[int] = []

    def read_and_kill(chunks: Iterator[Chunk], brief: Brief) -> Iterator[tuple[Chunk, Part]]:
        for each in read_on_cluster(chunks, brief, scheduler=cluster.scheduler_address):
            if not killed:
                with distributed.Client(cluster, set_as_default=False) as client:
                    killed.append(next(iter(client.run(os.getpid).values())))
                os.kill(killed[0], signal.SIGKILL)
            yield each

    read_corpus(corpus, campaign, tmp_path / "here.parquet")
    read_corpus(corpus, campaign, tmp_path / "there.parquet", read=read_and_kill)
    assert killed
    assert (tmp_path / "here.parquet").read_bytes() == (tmp_path / "there.parquet").read_bytes()


def test_a_scheduler_that_does_not_answer_is_said(
    campaign: Campaign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("frontmap.exchange.corpus.cluster.PATIENCE_S", 0.5)
    corpus = open_corpus(write_long(tmp_path / "c.jsonl", 1))
    read = partial(read_on_cluster, scheduler="tcp://127.0.0.1:1")
    with pytest.raises(ReportError, match=r"tcp://127.0.0.1:1: cannot be reached"):
        read_corpus(corpus, campaign, tmp_path / "out.parquet", read=read)
