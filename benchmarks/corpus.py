"""A corpus read into one table by one process and by workers, and what a hundred workers would do.

The corpus is the bundled article, each copy with a paragraph of its own so that no sentence-level cache helps
more than it would in the news. The projection takes what the driver does for a chunk (cut it, write its part,
join the parts) as the only thing that does not run in parallel, and assumes a network that is faster than the
driver's disk.
"""

from __future__ import annotations

import json
import random
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.timing import Row
from frontmap import campaign
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.exchange.corpus import open_corpus, read_corpus, read_here, read_on_cluster
from frontmap.exchange.corpus.chunks import Chunk, chunks
from frontmap.exchange.corpus.reading import Brief, Part, brief_of, read_chunk
from frontmap.exchange.corpus.run import ReadChunks
from frontmap.places import load_gazetteer

REPORTS = 1_500
MANY = 100
SEED = 7


def measure() -> Iterator[Row]:
    """Yield how many megabytes a second are read here, by 1 and 2 workers, and by 100, projected."""
    with tempfile.TemporaryDirectory() as folder:
        path = _write(Path(folder) / "corpus.jsonl")
        size_mb = path.stat().st_size / 1e6
        here_s = _seconds(path, read_here)
        yield _rate("corpus: read in one process", size_mb, here_s)
        for workers in (1, 2):
            took_s = _seconds(path, partial(read_on_cluster, workers=workers))
            yield _rate(f"corpus: read by Dask, workers: {workers}, their start included", size_mb, took_s)
        driver_s = _seconds(path, _parts_ready(path))
        yield _rate("corpus: what the driver alone can pass on and write", size_mb, driver_s)
        projected_s = max(driver_s, (here_s - driver_s) / MANY)
        yield _rate(f"corpus: {MANY} workers, projected", size_mb, projected_s)


def _rate(what: str, size_mb: float, took_s: float) -> Row:
    return Row(what, size_mb / took_s, size_mb / took_s, "MB/s")


def _seconds(path: Path, read: ReadChunks) -> float:
    """Return how long it takes to read a corpus that has not been read before."""
    with tempfile.TemporaryDirectory() as folder:
        kharkiv = campaign.load(BUNDLED_CAMPAIGN, find_place=load_gazetteer().place)
        start = time.perf_counter()
        read_corpus(open_corpus(path), kharkiv, Path(folder) / "claims.parquet", read=read)
        return time.perf_counter() - start


def _parts_ready(path: Path) -> ReadChunks:
    """Return a way to read that has one part for every chunk, so that only the driver's own work is left."""
    kharkiv = campaign.load(BUNDLED_CAMPAIGN, find_place=load_gazetteer().place)
    first = next(chunks(open_corpus(path), {}))
    part = read_chunk(first, brief_of(kharkiv))

    def read(asked: Iterator[Chunk], brief: Brief) -> Iterator[tuple[Chunk, Part]]:
        for chunk in asked:
            yield chunk, part

    return read


def _write(path: Path) -> Path:
    report = next(iter(campaign.load(BUNDLED_CAMPAIGN, find_place=load_gazetteer().place).reports.values()))
    chosen = random.Random(SEED)
    words = report.text.split()
    with path.open("w", encoding="utf-8") as file:
        for number in range(REPORTS):
            text = f"{report.text}\n\n{' '.join(chosen.choices(words, k=60)).lower()}."
            line = {"id": f"r{number}", "lang": "fr", "published": "2022-09", "text": text}
            print(json.dumps(line, ensure_ascii=False), file=file)
    return path
