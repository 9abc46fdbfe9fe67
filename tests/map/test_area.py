import gzip
from collections.abc import Sequence

import numpy as np
import pytest

from frontmap.map.area import HEADER, MAGIC, Ring, pack_area
from frontmap.map.history import packed_order
from frontmap.model import Place

PLACES = [Place("izium", "Izium", 49.2088, 37.2485), Place("rocha", "Rocha", -54.1, -70.9)]
SQUARE: Ring = [(49.0, 37.0), (49.0, 37.1), (49.1, 37.1), (49.1, 37.0), (49.0, 37.0)]
HOLE: Ring = [(49.04, 37.04), (49.04, 37.05), (49.05, 37.05)]

Cell = tuple[Sequence[Ring], str, bool]


def unpacked(*cells: Cell) -> list[tuple[str, bool, list[list[tuple[float, float]]]]]:
    """Return the cells as read back by the format's description alone."""
    content = gzip.decompress(pack_area(cells, PLACES))
    magic, places, count, ring_count, point_count = HEADER.unpack_from(content)
    assert (magic, places) == (MAGIC, len(PLACES))
    offset = HEADER.size

    def column(length: int, width: int) -> list[int]:
        nonlocal offset
        planes = np.frombuffer(content, np.uint8, length * width, offset).reshape(width, length)
        offset += length * width
        return [sum(int(plane[i]) << 8 * byte for byte, plane in enumerate(planes)) for i in range(length)]

    ids = [packed_order(PLACES)[index].place_id for index in np.cumsum(column(count, 4)).tolist()]
    generous, counts, sizes = column(count, 1), column(count, 2), column(ring_count, 3)
    moves = [(code >> 1) ^ -(code & 1) for code in (*column(point_count, 3), *column(point_count, 3))]
    lon, lat = np.cumsum(np.array(moves).reshape(2, -1), axis=1) / 10_000
    assert offset == len(content)
    points = iter(zip(lat.tolist(), lon.tolist(), strict=True))
    rings = iter([[next(points) for _ in range(size)] for size in sizes])
    return [
        (place_id, bool(own), [next(rings) for _ in range(number)])
        for place_id, own, number in zip(ids, generous, counts, strict=True)
    ]


def test_cells_keep_rings_place_and_class() -> None:
    ((place_id, generous, rings),) = unpacked(([SQUARE, HOLE], "izium", True))
    assert (place_id, generous) == ("izium", True)
    assert [sorted(ring) for ring in rings] == [sorted(set(SQUARE)), sorted(set(HOLE))]


def test_cells_of_one_place_come_together() -> None:
    cells: list[Cell] = [([SQUARE], place_id, False) for place_id in ("izium", "rocha", "izium")]
    ids = [place_id for place_id, _, _ in unpacked(*cells)]
    assert sorted(ids) in (ids, ids[::-1])


def test_southern_and_western_ground_keeps_its_place() -> None:
    ring = [(-54.1, -70.9), (-54.1, -70.8), (-54.2, -70.8)]
    ((_, _, (points,)),) = unpacked(([ring], "rocha", False))
    assert np.allclose(sorted(points), sorted(ring))


def test_rings_too_small_to_tell_are_left_out() -> None:
    dot = [(49.0, 37.0), (49.00001, 37.0), (49.0, 37.00001), (49.0, 37.0)]
    assert unpacked(([dot], "izium", False)) == []
    assert unpacked(([SQUARE, dot], "izium", False))[0][2] == unpacked(([SQUARE], "izium", False))[0][2]


def test_no_cells_make_an_empty_file() -> None:
    assert unpacked() == []


def test_a_cell_of_an_unknown_place_is_refused() -> None:
    with pytest.raises(ValueError, match="place of a cell must be given, 'atlantis' is not"):
        pack_area([([SQUARE], "atlantis", False)], PLACES)
