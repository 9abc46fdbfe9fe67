"""The ground of countries as polygons, made of the embedded basemap's lines."""

from __future__ import annotations

import gzip
import struct
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import shapely
from shapely import GeometryCollection, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from frontmap.bundled import bundled
from frontmap.errors import CampaignError
from frontmap.model import Place

_LAND, _BORDER = 0, 4
_DEGREE_STEPS = 10_000
_REACH_DEGREES = 0.12
"""The source's borders end up to so far from the coast or the border that they meet."""


def load_area(path: Path) -> BaseGeometry:
    """Return the polygons of a GeoJSON file as one shape, x = longitude and y = latitude.

    Raises:
        CampaignError: if the file is not GeoJSON, or holds no polygon within the degrees there are.
    """
    try:
        shape = shapely.from_geojson(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, shapely.errors.GEOSException) as error:
        raise CampaignError(f"{path}: must be GeoJSON: {error}") from error
    parts = shapely.get_parts(shape)
    while any(isinstance(part, GeometryCollection | MultiPolygon) for part in parts):
        parts = shapely.get_parts(parts)
    polygons = [part for part in parts if isinstance(part, Polygon) and not part.is_empty]
    area = shapely.union_all(shapely.make_valid(polygons)) if polygons else Polygon()
    west, south, east, north = area.bounds if polygons else (999,) * 4
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise CampaignError(f"{path}: must hold polygons in degrees, longitude before latitude")
    return area


def outline(countries: Collection[str], places: Iterable[Place]) -> BaseGeometry | None:
    """Return the land of the countries, in WGS84 degrees as x = longitude and y = latitude.

    The basemap has borders as lines: land is cut along them, and each piece belongs to the country that most
    of ``places`` in it lie in. ``None`` where none of the places lies in these countries.
    """
    located = [place for place in places if place.country]
    if not any(place.country in countries for place in located):
        return None
    points = shapely.points([(place.lon, place.lat) for place in located])
    around = shapely.box(*shapely.total_bounds(points)).buffer(2)
    pieces = _pieces(around)
    inside = shapely.STRtree(points).query(pieces, predicate="contains")
    wanted = []
    for number, piece in enumerate(pieces):
        lying_in = Counter(located[point].country for point in inside[1][inside[0] == number])
        if lying_in and lying_in.most_common(1)[0][0] in countries:
            wanted.append(piece)
    return shapely.union_all(wanted) if wanted else None


def _pieces(around: Polygon) -> list[Polygon]:
    """Return the land in ``around``, cut along the borders."""
    lines = [(kind, line) for kind, line in _lines() if around.intersects(line)]
    land = shapely.union_all(
        [shapely.make_valid(Polygon(line.coords)) for kind, line in lines if kind == _LAND]
    )
    borders = [_reaching(line) for kind, line in lines if kind == _BORDER]
    clipped = shapely.intersection(land, around)
    noded = shapely.union_all([*borders, shapely.boundary(clipped)])
    polygons = shapely.get_parts(shapely.polygonize(list(shapely.get_parts(noded))))
    return [piece for piece in polygons if clipped.contains(shapely.point_on_surface(piece))]


def _reaching(line: shapely.LineString) -> shapely.LineString:
    """Return the line made longer at both ends, so that it meets what it ends just short of."""
    points = np.asarray(line.coords)
    ends = []
    for end, inner in ((points[0], points[1]), (points[-1], points[-2])):
        way = end - inner
        ends.append(end + way / max(float(np.hypot(*way)), 1e-9) * _REACH_DEGREES)
    return shapely.LineString([ends[0], *points, ends[1]])


@cache
def _lines() -> tuple[tuple[int, shapely.LineString], ...]:
    """Return the basemap's lines with their kinds; its format stands in data/basemap/README.md."""
    content = gzip.decompress(bundled("basemap", "basemap.bin").read_bytes())
    _, line_count, point_count = struct.unpack_from("<4sII", content)
    widths = [(line_count, 1), (line_count, 3), (point_count, 3), (point_count, 3)]
    columns, offset = [], struct.calcsize("<4sII")
    for count, width in widths:
        columns.append(_column(content, offset, count, width))
        offset += count * width
    kinds, sizes, *moves = columns
    steps = [np.where(move % 2 == 1, -(move + 1) // 2, move // 2).cumsum() for move in moves]
    points = np.split(np.column_stack(steps) / _DEGREE_STEPS, sizes.cumsum()[:-1])
    return tuple((int(kind), shapely.LineString(line)) for kind, line in zip(kinds, points, strict=True))


def _column(content: bytes, offset: int, count: int, width: int) -> npt.NDArray[np.int64]:
    """Return whole numbers that are stored a byte at a time, the lowest bytes first."""
    planes = np.frombuffer(content, np.uint8, count * width, offset).reshape(width, count).astype(np.int64)
    values: npt.NDArray[np.int64] = (planes << (8 * np.arange(width))[:, None]).sum(axis=0)
    return values
