import gzip
import struct

import numpy as np
import numpy.typing as npt
import pytest

from frontmap.map import assets

LAND, LAKE, ISLAND, RIVER, BORDER = range(5)
CRIMEA = (32.4, 44.3, 36.5, 46.15)
"""West, south, east and north of the peninsula with the Isthmus of Perekop."""
STRAIT_OF_KERCH = (36.4, 45.0, 36.8, 45.5)
KHARKIV_TO_BELGOROD = (36.2, 49.99, 36.6, 50.6)

Line = tuple[int, npt.NDArray[np.float64]]
Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    """The kind and the points of every line, read by the format's description."""
    content = gzip.decompress(assets.basemap())
    magic, line_count, point_count = struct.unpack_from("<4sII", content)
    assert magic == b"FMB1"
    offset = 12

    def column(count: int, width: int) -> npt.NDArray[np.int64]:
        nonlocal offset
        planes = np.frombuffer(content, np.uint8, count * width, offset).reshape(width, count)
        offset += count * width
        scales = 256 ** np.arange(width, dtype=np.int64)
        total: npt.NDArray[np.int64] = (planes.astype(np.int64) * scales[:, None]).sum(axis=0)
        return total

    kinds, sizes = column(line_count, 1), column(line_count, 3)
    moves = np.column_stack([column(point_count, 3), column(point_count, 3)])
    steps = np.where(moves % 2 == 1, -(moves + 1) // 2, moves // 2)
    points = np.split(steps.cumsum(axis=0) / 10_000, sizes.cumsum()[:-1])
    return list(zip(kinds.tolist(), points, strict=True))


def crosses(line: npt.NDArray[np.float64], box: Box) -> bool:
    """Return whether any point of the line, or of the straight ways between its points, lies in the box."""
    west, south, east, north = box
    steps = np.linspace(0, 1, 20)[:, None, None]
    dense = (line[:-1] + steps * (line[1:] - line[:-1])).reshape(-1, 2)
    lon, lat = dense[:, 0], dense[:, 1]
    return bool(((lon > west) & (lon < east) & (lat > south) & (lat < north)).any())


def passes(line: npt.NDArray[np.float64], lat: float, lon: float) -> bool:
    """Return whether the line comes within about 2 km of a place."""
    return bool((np.hypot(line[:, 1] - lat, (line[:, 0] - lon) * 0.65) < 0.02).any())


def contains(ring: npt.NDArray[np.float64], lat: float, lon: float) -> bool:
    """Return whether the ring goes around a place."""
    (x0, y0), (x1, y1) = ring.T, np.roll(ring, -1, axis=0).T
    spans = (y0 > lat) != (y1 > lat)
    at = x0[spans] + (lat - y0[spans]) / (y1[spans] - y0[spans]) * (x1[spans] - x0[spans])
    return bool((at > lon).sum() % 2)


def test_no_border_parts_crimea_from_ukraine(lines: list[Line]) -> None:
    assert not any(crosses(line, CRIMEA) for kind, line in lines if kind == BORDER)


def test_a_border_parts_crimea_from_russia(lines: list[Line]) -> None:
    assert any(crosses(line, STRAIT_OF_KERCH) for kind, line in lines if kind == BORDER)


def test_a_border_parts_kharkiv_from_belgorod(lines: list[Line]) -> None:
    assert any(crosses(line, KHARKIV_TO_BELGOROD) for kind, line in lines if kind == BORDER)


@pytest.mark.parametrize(("lat", "lon"), [(49.21, 37.28), (49.71, 37.62)], ids=["Izium", "Kupiansk"])
def test_a_river_passes_through(lines: list[Line], lat: float, lon: float) -> None:
    assert any(passes(line, lat, lon) for kind, line in lines if kind == RIVER)


@pytest.mark.parametrize(
    ("lat", "lon", "dry"),
    [(49.99, 36.23, True), (45.2, 34.4, True), (43.5, 34.0, False), (46.2, 37.0, False)],
    ids=["Kharkiv", "Crimea", "Black Sea", "Azov Sea"],
)
def test_land_is_told_from_sea(lines: list[Line], lat: float, lon: float, *, dry: bool) -> None:
    assert any(contains(line, lat, lon) for kind, line in lines if kind == LAND) is dry


def test_the_basemap_is_small() -> None:
    assert len(assets.basemap()) < 400_000
