"""The chunks of a corpus on Dask: workers of this machine, or those of a scheduler that is there already."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

from frontmap.errors import ReportError
from frontmap.exchange.corpus.chunks import Chunk
from frontmap.exchange.corpus.reading import Brief, Part, read_chunk

PATIENCE_S = 10
_AHEAD = 2
"""Chunks that wait for each thread of a worker, so that none is idle and few are in memory."""


def read_on_cluster(
    chunks: Iterator[Chunk], brief: Brief, *, scheduler: str = "", workers: int = 1
) -> Iterator[tuple[Chunk, Part]]:
    """Yield each chunk with its part, as they come; a chunk whose worker dies is read by another one.

    ``scheduler`` is the address of a Dask scheduler; without one, ``workers`` processes are started here.

    Raises:
        ReportError: if Dask is not installed, the scheduler does not answer or has no workers, or one chunk
            brings down worker after worker.
    """
    distributed = _distributed()
    with ExitStack() as stack:
        try:
            client = stack.enter_context(_client(distributed, scheduler, workers, stack))
            client.wait_for_workers(1, timeout=PATIENCE_S)
        except (OSError, ValueError, TimeoutError) as error:
            raise ReportError(f"{scheduler or 'workers'}: cannot be reached: {error}") from error
        try:
            yield from _read(distributed, client, chunks, brief)
        except distributed.KilledWorker as error:
            raise ReportError(f"a chunk has brought down several workers: {error}") from error


def _distributed() -> Any:
    try:
        import distributed
    except ImportError as error:
        message = "dask must be installed to read with workers: pip install 'frontmap[dask]'"
        raise ReportError(message) from error
    return distributed


def _client(distributed: Any, scheduler: str, workers: int, stack: ExitStack) -> Any:
    """Return a client of the scheduler, or of a cluster of this machine's own."""
    if scheduler:
        return distributed.Client(scheduler, timeout=PATIENCE_S, set_as_default=False)
    cluster = distributed.LocalCluster(
        n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL
    )
    return distributed.Client(stack.enter_context(cluster), set_as_default=False)


def _read(
    distributed: Any, client: Any, chunks: Iterator[Chunk], brief: Brief
) -> Iterator[tuple[Chunk, Part]]:
    """Yield chunks with their parts, keeping a few ahead of the workers."""
    asked: dict[Any, Chunk] = {}
    answers = distributed.as_completed(loop=client.loop)
    for chunk in chunks:
        future = client.submit(read_chunk, chunk, brief, pure=False)
        asked[future] = chunk
        answers.add(future)
        while len(asked) > _AHEAD * max(1, sum(client.nthreads().values())):
            answer = next(answers)
            yield asked.pop(answer), answer.result()
    for answer in answers:
        yield asked.pop(answer), answer.result()
