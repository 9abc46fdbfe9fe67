import gzip
from collections.abc import Iterable
from datetime import date

import numpy as np

from frontmap.map.heard import HEADER, MAGIC, pack_heard
from frontmap.model import Days, Place

DAYS = Days(date(2022, 2, 24), date(2022, 10, 6))
IZIUM = Place("izium", "Izium", 49.2088, 37.2485)


def offsets(*heard: date, place_id: str = "izium") -> list[int]:
    """Return Izium's days after packing these, counted from the campaign's first."""
    return unpacked({place_id: heard})


def unpacked(heard: dict[str, Iterable[date]]) -> list[int]:
    content = gzip.decompress(pack_heard(heard, [IZIUM], DAYS))
    magic, places, days = HEADER.unpack_from(content)
    assert (magic, places) == (MAGIC, 1)
    assert len(content) == HEADER.size + 2 * (places + days)
    low, high = np.frombuffer(content, np.uint8, 2 * days, HEADER.size + 2).reshape(2, -1).astype(int)
    return [int(day) for day in np.cumsum(low + 256 * high)]


def test_days_are_kept_in_order_and_once() -> None:
    assert offsets(date(2022, 9, 10), date(2022, 3, 1), date(2022, 9, 10)) == [5, 198]


def test_a_day_before_the_first_counts_as_on_it() -> None:
    assert offsets(date(2021, 1, 1)) == [0]


def test_the_last_day_is_kept_and_what_follows_is_not() -> None:
    assert offsets(date(2022, 10, 6), date(2022, 10, 7)) == [224]


def test_a_place_of_which_nothing_was_heard_has_no_days() -> None:
    assert unpacked({}) == []
    assert offsets(date(2022, 9, 10), place_id="atlantis") == []
