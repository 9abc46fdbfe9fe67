"""The file of the towns whose sources disagree, which the map marks.

Its format, version 1, is one gzip stream, little-endian: magic ``FMD1``, u32 number of places, then a byte
for each, 1 where sources disagree; places in the order of `packed_order`.
"""

from __future__ import annotations

import gzip
import struct
from collections.abc import Collection, Sequence

import numpy as np

from frontmap.map.columns import column
from frontmap.map.history import packed_order
from frontmap.model import Place

MAGIC = b"FMD1"
HEADER = struct.Struct("<4sI")


def pack_disagreeing(place_ids: Collection[str], places: Sequence[Place]) -> bytes:
    """Return the packed file that marks ``place_ids`` among ``places``, those of the packed history."""
    marked = frozenset(place_ids)
    flags = np.array([place.place_id in marked for place in packed_order(places)], np.int64)
    content = HEADER.pack(MAGIC, len(flags)) + column(flags, 1)
    return gzip.compress(content, compresslevel=9, mtime=0)
