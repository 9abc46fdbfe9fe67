"""A corpus into one Parquet file of claims: streamed, resumed after a kill, on one process or many."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from frontmap.campaign import Campaign
from frontmap.errors import ReportError
from frontmap.exchange.corpus.chunks import Chunk, Corpus, chunks
from frontmap.exchange.corpus.join import Summary, finished, join_parts
from frontmap.exchange.corpus.parts import Target, open_folder, save_part, saved_parts
from frontmap.exchange.corpus.reading import Brief, Part, brief_of, read_chunk

ReadChunks = Callable[[Iterator[Chunk], Brief], Iterator[tuple[Chunk, Part]]]
"""Reads chunks in whatever order, and yields each with its part."""


def read_here(chunks: Iterator[Chunk], brief: Brief) -> Iterator[tuple[Chunk, Part]]:
    """Yield each chunk with its part, read in this process."""
    for chunk in chunks:
        yield chunk, read_chunk(chunk, brief)


def read_corpus(
    corpus: Corpus,
    campaign: Campaign,
    out: Path,
    *,
    read: ReadChunks = read_here,
    tell: Callable[[int], None] = lambda _: None,
) -> Summary:
    """Write what a corpus claims to ``out``, with the columns of `CLAIM_RECORD`; return what it came to.

    What cannot be read is listed in ``OUT.quarantine.jsonl`` with its line and the reason. Until all is read,
    the parts lie in ``OUT.parts``: whoever starts again after a kill goes on from there. The same corpus
    gives the same file, however it is read. ``tell`` is called with how much more of it has been read.

    Raises:
        ReportError: if ``OUT.parts`` is of another corpus, or nothing can be written there.
    """
    brief = brief_of(campaign)
    plan = repr((corpus.identity, corpus.chunk_bytes, brief.key, version("frontmap")))
    target = Target(out, sha256(plan.encode()).hexdigest())
    if summary := finished(target):
        tell(corpus.length)
        return summary
    open_folder(target)
    done = {part.start: part.end for part in saved_parts(target)}
    tell(sum(end.offset - start.offset for start, end in done.items()))
    try:
        for chunk, part in read(chunks(corpus, done), brief):
            save_part(target, chunk, part)
            tell(chunk.end.offset - chunk.start.offset)
        return join_parts(target)
    except OSError as error:
        raise ReportError(f"{error.filename or out}: cannot be read or written: {error.strerror}") from error
