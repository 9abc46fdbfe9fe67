from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from frontmap.exchange.corpus.chunks import Chunk, Corpus, chunk_bytes, chunks
from frontmap.exchange.items import START, Item, Mark


def numbered(mark: Mark) -> Iterator[tuple[Item | None, Mark]]:
    for offset in range(mark.offset, 10):
        item = Item(offset + 1, f"c:{offset + 1}", b"x") if offset != 5 else None
        yield item, Mark(offset + 1, offset + 2)


CORPUS = Corpus(10, "ten", 6, numbered)


def numbers(chunk: Chunk) -> list[int]:
    return [item.number for item in chunk.items]


def test_chunks_cover_the_corpus_in_order_without_overlap() -> None:
    found = list(chunks(CORPUS, {}))
    assert [numbers(chunk) for chunk in found] == [[1, 2, 3], [4, 5, 7], [8, 9, 10]]
    assert found[0].start == START
    assert all(before.end == after.start for before, after in pairwise(found))


def test_chunks_that_are_done_are_left_out_and_the_others_stay_as_they_were() -> None:
    first, second, third = chunks(CORPUS, {})
    assert list(chunks(CORPUS, {second.start: second.end})) == [first, third]
    assert list(chunks(CORPUS, {each.start: each.end for each in (first, second, third)})) == []


def test_a_corpus_without_items_has_no_chunks() -> None:
    assert list(chunks(Corpus(0, "none", 6, lambda mark: iter(())), {})) == []


def test_chunks_grow_with_the_corpus_in_bounds() -> None:
    assert chunk_bytes(1_000) == chunk_bytes(10_000_000) < chunk_bytes(1_000_000_000)
    assert chunk_bytes(10**12) == chunk_bytes(10**13)
