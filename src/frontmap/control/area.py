"""An estimate of the ground that each side holds, made from towns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyproj
import shapely
from pyproj.enums import TransformDirection
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from frontmap.control.counts import running
from frontmap.model import Place

AREA_COLUMNS: Mapping[str, str] = {
    "day": "a day from which on the areas are so, in order",
    "actor_id": "the side; every side has a row a day",
    "low_km2": "strict: cells of places that are told of, held and not contested",
    "high_km2": "generous: besides them contested ones, and the cells near places that are told of",
}

REACH_KM = 15.0
"""No ground further than this from a place that is told of counts as anybody's."""

_STRAIGHT_DEGREES = 0.1
"""As long a line is as straight on the plane as it is in degrees."""

Transform = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of ground that takes the state of a place.

    ``shape`` is in WGS84 degrees, x = longitude and y = latitude. ``generous`` says that it lies nearest to
    another place, of which nothing is told.
    """

    place_id: str
    shape: BaseGeometry
    km2: float
    generous: bool

    def rings(self) -> list[list[tuple[float, float]]]:
        """Return the outlines of the shape, holes included, as points of latitude and longitude."""
        polygons = [part for part in shapely.get_parts(self.shape) if isinstance(part, Polygon)]
        rings = [ring for polygon in polygons for ring in (polygon.exterior, *polygon.interiors)]
        return [[(lat, lon) for lon, lat in ring.coords] for ring in rings]


def cells(
    told: Iterable[Place],
    known: Iterable[Place],
    ground: BaseGeometry | None = None,
    *,
    reach_km: float = REACH_KM,
) -> list[Cell]:
    """Return the ground around the places that are told of, cut into cells.

    Every point belongs to the place nearest to it, of ``told`` and the other ``known`` places: a Voronoi
    diagram. The cell of a place without news takes the state of the nearest one with news. No point lies
    further than ``reach_km`` from the place whose state it takes, nor outside ``ground``. Distances and areas
    are those of Lambert's azimuthal equal-area projection around the places (Snyder, "Map Projections: A
    Working Manual", U.S. Geological Survey, 1987, pages 182 to 190).
    """
    told = list({(place.lat, place.lon): place for place in told}.values())
    if not told:
        return []
    to_plane, to_degrees = _projection(told)
    news = to_plane(_points(told))
    others = _without(to_plane(_points(known)), news, reach_km * 3000)
    points = np.concatenate([news, others])
    whole = shapely.MultiPoint(list(points)).buffer(reach_km * 1000).envelope
    diagram = shapely.voronoi_polygons(shapely.multipoints(points), extend_to=whole, ordered=True)
    nearest = shapely.STRtree(news).nearest(points)
    shapes = shapely.intersection(shapely.get_parts(diagram), shapely.buffer(news[nearest], reach_km * 1000))
    if ground is not None:
        seen = shapely.intersection(ground, to_degrees(whole).buffer(1))
        shapes = shapely.intersection(shapes, to_plane(shapely.segmentize(seen, _STRAIGHT_DEGREES)))
    km2 = shapely.area(shapes) / 1e6
    return [
        Cell(told[nearest[n]].place_id, shape, float(km2[n]), n >= len(told))
        for n, shape in enumerate(to_degrees(shapes))
        if km2[n] > 0
    ]


def area_over_time(history: pd.DataFrame, ground: Sequence[Cell], actor_ids: Sequence[str]) -> pd.DataFrame:
    """Return how much ground each side held, with columns as in ``AREA_COLUMNS``.

    ``history`` has the columns of ``HISTORY_COLUMNS``. The days are those on which the state of any place
    changes. It is an estimate, hence a range.
    """
    sizes = pd.DataFrame(
        {
            "place_id": pd.Series([cell.place_id for cell in ground], dtype="str"),
            "high_km2": [cell.km2 for cell in ground],
            "low_km2": [0.0 if cell.generous else cell.km2 for cell in ground],
        }
    )
    rows = history.join(sizes.groupby("place_id").sum(), on="place_id").fillna({"high_km2": 0, "low_km2": 0})
    days = np.unique(rows["day"])
    tables = []
    for actor_id in actor_ids:
        held = rows["held_by"] == actor_id
        low, high = rows["low_km2"] * (held & ~rows["contested"]), rows["high_km2"] * held
        areas = {"low_km2": running(low, rows, days), "high_km2": running(high, rows, days)}
        tables.append(pd.DataFrame({"day": days, "actor_id": actor_id, **areas}))
    table = pd.concat(tables) if tables else pd.DataFrame(columns=list(AREA_COLUMNS))
    return table.sort_values("day", kind="stable", ignore_index=True)


def _projection(places: Sequence[Place]) -> tuple[Transform, Transform]:
    """Return the ways from degrees to metres on a plane around the places, and back."""
    lat, lon = np.mean([place.lat for place in places]), np.mean([place.lon for place in places])
    plane = pyproj.CRS.from_dict({"proj": "laea", "lat_0": lat, "lon_0": lon, "datum": "WGS84"})
    there = pyproj.Transformer.from_crs("EPSG:4326", plane, always_xy=True)
    return _mover(there, TransformDirection.FORWARD), _mover(there, TransformDirection.INVERSE)


def _mover(way: pyproj.Transformer, direction: TransformDirection) -> Transform:
    """Return the function that moves every point of shapes along the way."""

    def move(points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        return np.column_stack(way.transform(points[:, 0], points[:, 1], direction=direction))

    return lambda shapes: shapely.transform(shapes, move)


def _points(places: Iterable[Place]) -> npt.NDArray[np.object_]:
    return np.array([shapely.Point(place.lon, place.lat) for place in places], dtype=object)


def _without(
    points: npt.NDArray[np.object_], news: npt.NDArray[np.object_], within_m: float
) -> npt.NDArray[np.object_]:
    """Return the points that lie near ``news``, but not within a metre of one or of each other."""
    if not len(points):
        return points
    points = points[shapely.get_x(points) < np.inf]
    distance = shapely.STRtree(news).query_nearest(points, return_distance=True, all_matches=False)[1]
    points = points[(distance <= within_m) & (distance > 1)]
    _, first = np.unique(shapely.get_coordinates(points).round(), axis=0, return_index=True)
    chosen: npt.NDArray[np.object_] = points[np.sort(first)]
    return chosen
