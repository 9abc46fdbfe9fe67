"""The file of the days on which something was heard of each town, by which the map lets towns fade.

Its format, version 1, is one gzip stream over a header and columns, all little-endian:

======== ====== ======================================================================================
field    type   meaning
======== ====== ======================================================================================
magic    4s     ``FMN1``
places   u32    number of places, N, in the order of `packed_order`
days     u32    number of days in all, M
count    2 x N  on how many days something was heard of the place
wait     2 x M  days since the place's day before this one, or since the campaign's first; place by place
======== ====== ======================================================================================
"""

from __future__ import annotations

import gzip
import struct
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain

import numpy as np

from frontmap.map.columns import column
from frontmap.map.history import packed_order
from frontmap.model import Days, Place

MAGIC = b"FMN1"
HEADER = struct.Struct("<4sII")


def pack_heard(heard: Mapping[str, Iterable[date]], places: Sequence[Place], days: Days) -> bytes:
    """Return the packed file of the days of claims on each place, by place id, in any order.

    Days before the campaign's first count as on it; those after its last are left out, and so are places
    that are not among ``places``, those of the packed history.
    """
    offsets = [_offsets(heard.get(place.place_id, ()), days) for place in packed_order(places)]
    waits = list(chain.from_iterable(np.diff(own, prepend=0).tolist() for own in offsets))
    counts = np.array([len(own) for own in offsets], np.int64)
    content = HEADER.pack(MAGIC, len(offsets), len(waits)) + column(counts, 2)
    return gzip.compress(content + column(np.array(waits, np.int64), 2), compresslevel=9, mtime=0)


def _offsets(heard: Iterable[date], days: Days) -> list[int]:
    """Return the days since the campaign's first, each once, in order."""
    return sorted({max(0, (day - days.first).days) for day in heard if day <= days.last})
