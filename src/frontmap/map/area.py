"""The file of the ground: polygons, each of which takes the state of a town.

Its format, version 1, is one gzip stream over a header and columns, all little-endian:

======== ====== ======================================================================================
field    type   meaning
======== ====== ======================================================================================
magic    4s     ``FMA1``
places   u32    number of places of the packed history
cells    u32    number of cells, C, those of one place beside each other
rings    u32    number of rings, R, cell by cell
points   u32    number of points, P, ring by ring
place    4 x C  the place whose state the cell takes, less that of the cell before it; in `packed_order`
generous 1 x C  1 where the cell counts only by a generous estimate
count    2 x C  how many rings the cell has; holes are those that the even-odd rule makes holes
size     3 x R  how many points the ring has, its first one not repeated
x, y     3 x P  each: `zigzag` of the steps of longitude, of latitude, since the point before
======== ====== ======================================================================================
"""

from __future__ import annotations

import gzip
import struct
from collections.abc import Iterable, Sequence
from operator import itemgetter

import numpy as np

from frontmap.map.columns import DEGREE_STEPS, Integers, column, zigzag
from frontmap.map.history import packed_order
from frontmap.model import Place

MAGIC = b"FMA1"
HEADER = struct.Struct("<4sIIII")
_FEWEST_POINTS = 3

Ring = Sequence[tuple[float, float]]
"""Points of a closed line: latitude and longitude in WGS84 degrees."""


def pack_area(cells: Iterable[tuple[Sequence[Ring], str, bool]], places: Sequence[Place]) -> bytes:
    """Return the packed file of ``cells`` for the browser.

    Args:
        cells: each its rings, the id of the place whose state it takes, and whether it counts only by a
            generous estimate. Rings smaller than the packed coordinates can tell are left out.
        places: those of the packed history.

    Raises:
        ValueError: if a cell names a place that is not given.
    """
    positions = {place.place_id: index for index, place in enumerate(packed_order(places))}
    packed = []
    for rings, place_id, generous in cells:
        if place_id not in positions:
            raise ValueError(f"every place of a cell must be given, {place_id!r} is not")
        own = [steps for ring in rings if len(steps := _steps(ring)) >= _FEWEST_POINTS]
        if own:
            packed.append((positions[place_id], generous, own))
    packed.sort(key=itemgetter(0))
    return gzip.compress(_content(packed, len(positions)), compresslevel=9, mtime=0)


def _content(cells: Sequence[tuple[int, bool, Sequence[Integers]]], places: int) -> bytes:
    rings = [ring for _, _, own in cells for ring in own]
    points = np.concatenate([np.zeros((0, 2), np.int64), *rings])
    moves = zigzag(np.diff(points, axis=0, prepend=np.zeros((1, 2), np.int64)))
    columns = (
        column(np.diff([place for place, _, _ in cells], prepend=0), 4),
        column(np.array([generous for _, generous, _ in cells], np.int64), 1),
        column(np.array([len(own) for _, _, own in cells], np.int64), 2),
        column(np.array([len(ring) for ring in rings], np.int64), 3),
        column(moves[:, 1], 3),
        column(moves[:, 0], 3),
    )
    return HEADER.pack(MAGIC, places, len(cells), len(rings), len(points)) + b"".join(columns)


def _steps(ring: Ring) -> Integers:
    """Return the ring's points in packed steps, without those that fall together or close it."""
    steps = np.round(np.asarray(ring, float).reshape(-1, 2) * DEGREE_STEPS).astype(np.int64)
    return steps[np.any(steps != np.roll(steps, 1, axis=0), axis=1)]
