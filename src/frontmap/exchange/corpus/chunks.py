"""A corpus in chunks: as much of it as is read, sent to a worker and saved in one go."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass

from frontmap.exchange.items import START, Item, Mark


@dataclass(frozen=True, slots=True)
class Chunk:
    """Items that follow each other in a corpus."""

    start: Mark
    end: Mark
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Reports that are read one after another.

    ``length`` is the offset of the end, ``identity`` changes when the corpus does, and ``read_from`` yields
    its items with the mark at which each ends, from a mark on.
    """

    length: int
    identity: str
    chunk_bytes: int
    read_from: Callable[[Mark], Iterator[tuple[Item | None, Mark]]]


_LEAST_CHUNK, _LARGEST_CHUNK, _USUAL_CHUNKS = 128_000, 4_000_000, 1_000


def chunk_bytes(corpus_bytes: int) -> int:
    """Return how large the chunks of a corpus of that size are: about a thousand of them, in bounds.

    Small enough that little is read again after a kill, and large enough that there are not too many parts.
    """
    return min(_LARGEST_CHUNK, max(_LEAST_CHUNK, corpus_bytes // _USUAL_CHUNKS))


def chunks(corpus: Corpus, done: Mapping[Mark, Mark]) -> Iterator[Chunk]:
    """Yield the chunks that are not done yet; ``done`` maps where a chunk starts to where it ends."""
    mark: Mark | None = START
    while mark is not None:
        while mark in done:
            mark = done[mark]
        mark = yield from _until_done(corpus, mark, done)


def _until_done(corpus: Corpus, mark: Mark, done: Mapping[Mark, Mark]) -> Generator[Chunk, None, Mark | None]:
    """Yield chunks from a mark on; return the next mark that is done, ``None`` at the end of the corpus."""
    for chunk in _cut(corpus.read_from(mark), mark, corpus.chunk_bytes):
        yield chunk
        if chunk.end in done:
            return chunk.end
    return None


def _cut(items: Iterable[tuple[Item | None, Mark]], start: Mark, size: int) -> Iterator[Chunk]:
    """Yield the items in chunks of about ``size`` bytes; ``None`` is a blank line, which counts for one."""
    gathered: list[Item] = []
    weight, end = 0, start
    for item, end in items:
        weight += 1
        if item is not None:
            gathered.append(item)
            weight += len(item.line) + len(item.file or b"")
        if weight >= size:
            yield Chunk(start, end, tuple(gathered))
            gathered, weight, start = [], 0, end
    if end != start:
        yield Chunk(start, end, tuple(gathered))
