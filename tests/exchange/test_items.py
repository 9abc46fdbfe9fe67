from __future__ import annotations

import io

from frontmap.exchange.items import MAX_BYTES, Item, Mark, line_items


def items(content: bytes) -> list[Item]:
    return [item for item, _ in line_items(io.BytesIO(content), "c") if item]


def test_lines_keep_their_numbers_over_blank_ones() -> None:
    assert [(item.number, item.where) for item in items(b"a\n\n \nb")] == [(1, "c:1"), (4, "c:4")]


def test_each_line_ends_at_a_mark() -> None:
    marks = [mark for _, mark in line_items(io.BytesIO(b"a\n\nbc\n"), "c")]
    assert marks == [Mark(2, 2), Mark(3, 3), Mark(6, 4)]


def test_a_line_that_is_too_long_is_refused_and_the_next_one_is_read() -> None:
    huge, following = items(b"x" * (3 * MAX_BYTES) + b"\nb\n")
    assert huge.problem.startswith("must be a line of at most")
    assert huge.line == b""
    assert (following.number, following.line) == (2, b"b\n")


def test_a_line_of_the_greatest_length_is_read() -> None:
    longest, following = items(b"x" * (MAX_BYTES - 1) + b"\nb")
    assert (longest.problem, following.number) == ("", 2)


def test_nothing_has_no_lines() -> None:
    assert items(b"") == []
