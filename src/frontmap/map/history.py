"""The packed history: who held each place on every day, small enough to send to the browser once.

The format, version 1, is one gzip stream over a header and columns, all little-endian:

======== ====== ======================================================================================
field    type   meaning
======== ====== ======================================================================================
magic    4s     ``FMH1``
places   u32    number of places, N
changes  u32    number of changes of state after the first day, M
first    i32    the campaign's first day, in days since 1970-01-01
length   u32    the campaign's last day, in days after the first
actors   u32    number of actors
where    8 x N  `z_code` of each place less that of the place before it
initial  1 x N  state at the end of the first day
count    2 x N  how many changes the place has
wait     2 x M  days since the place's change before this one, or since the first day; place by place
state    1 x M  state from the end of that day on
======== ====== ======================================================================================

A column of several bytes a value is stored a byte at a time (all lowest bytes first): neighbouring high bytes
are alike, which gzip rewards. Places stand in the order of `packed_order`, which the names file shares. State
codes: 0 unknown, 1 contested, then for actor ``a`` (from 0) ``2 + 2 * a`` held and ``3 + 2 * a`` held and
confirmed.
"""

from __future__ import annotations

import gzip
import struct
from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from frontmap.map.columns import DEGREE_STEPS, Integers, column
from frontmap.model import Days, Place

MAGIC = b"FMH1"
HEADER = struct.Struct("<4sIIiII")
UNKNOWN, CONTESTED, FIRST_HELD = 0, 1, 2
_COORDINATE_BITS = 22
_MAX_ACTORS = (255 - FIRST_HELD) // 2


def pack(history: pd.DataFrame, places: Sequence[Place], actor_ids: Sequence[str], days: Days) -> bytes:
    """Return ``history`` packed for the browser; a place without a row is unknown throughout.

    Args:
        history: columns ``place_id``, ``day``, ``held_by`` (an actor id, or "" for not known), ``contested``
            and ``confirmed``, one row per place and day of change. Of several rows of a place on one day the
            last counts; rows before the first day count as on it, rows after the last day are left out.
        places: every place to draw, with or without rows.
        actor_ids: the sides, in the order of their state codes.
        days: the campaign's first and last day.

    Raises:
        ValueError: if a row names a place or a side that is not given, or there are too many sides.
    """
    ordered = packed_order(places)
    rows = _rows(history, [place.place_id for place in ordered], actor_ids, days)
    initial = np.zeros(len(ordered), np.int64)
    on_first_day = rows["day"] == 0
    initial[rows.loc[on_first_day, "place"]] = rows.loc[on_first_day, "state"]
    changes = _changes(rows[~on_first_day], initial)
    place, day = changes["place"].to_numpy(), changes["day"].to_numpy()
    same_place = np.append(False, place[1:] == place[:-1])
    wait = day - np.where(same_place, np.roll(day, 1), 0)
    where = np.diff([z_code(place.lat, place.lon) for place in ordered], prepend=0)
    length = (days.last - days.first).days
    epoch_day = (days.first - date(1970, 1, 1)).days
    header = HEADER.pack(MAGIC, len(ordered), len(changes), epoch_day, length, len(actor_ids))
    columns = (
        column(where, 8),
        column(initial, 1),
        column(np.bincount(place, minlength=len(ordered)), 2),
        column(wait, 2),
        column(changes["state"].to_numpy(), 1),
    )
    return gzip.compress(header + b"".join(columns), compresslevel=9, mtime=0)


def packed_order(places: Sequence[Place]) -> list[Place]:
    """Return ``places`` in the order that every packed file has them in: neighbours come together."""
    return sorted(places, key=lambda place: (z_code(place.lat, place.lon), place.place_id))


def z_code(lat: float, lon: float) -> int:
    """Return the place's number along a Z-order curve over the world.

    The bits of the longitude's steps (east of the antimeridian) and the latitude's (north of the south pole)
    take turns, the longitude's lowest bit first.
    """
    x = round((lon + 180) * DEGREE_STEPS)
    y = round((lat + 90) * DEGREE_STEPS)
    return _spread(x) | _spread(y) << 1


def _spread(value: int) -> int:
    """Return ``value`` with a zero bit above each of its bits."""
    return int(f"{value:0{_COORDINATE_BITS}b}".replace("0", "00").replace("1", "01"), 2)


def _rows(
    history: pd.DataFrame, place_ids: Sequence[str], actor_ids: Sequence[str], days: Days
) -> pd.DataFrame:
    """Return the history as numbers: ``place``, ``day`` and ``state``, sorted, one row per place and day."""
    if len(actor_ids) > _MAX_ACTORS:
        raise ValueError(f"at most {_MAX_ACTORS} sides can be packed, got {len(actor_ids)}")
    rows = pd.DataFrame(
        {
            "place": _codes(history["place_id"], place_ids, "place"),
            "day": (pd.to_datetime(history["day"]) - pd.Timestamp(days.first)).dt.days,
            "state": _states(history, actor_ids),
        }
    )
    rows["day"] = rows["day"].clip(lower=0)
    rows = rows[rows["day"] <= (days.last - days.first).days]
    rows = rows.sort_values(["place", "day"], kind="stable")
    return rows[~rows.duplicated(["place", "day"], keep="last")]


def _states(history: pd.DataFrame, actor_ids: Sequence[str]) -> Integers:
    """Return the state code of each row; contested comes before held."""
    actor = _codes(history["held_by"], ["", *actor_ids], "side") - 1
    held = FIRST_HELD + 2 * actor + history["confirmed"].to_numpy(bool)
    return np.where(history["contested"].to_numpy(bool), CONTESTED, np.where(actor < 0, UNKNOWN, held))


def _codes(names: pd.Series[str], known: Sequence[str], kind: str) -> Integers:
    """Return the position of each name in ``known``."""
    codes = pd.Index(known).get_indexer(pd.Index(names))
    if (codes < 0).any():
        raise ValueError(f"every {kind} of the history must be given, {names[codes < 0].iloc[0]!r} is not")
    return codes.astype(np.int64)


def _changes(rows: pd.DataFrame, initial: Integers) -> pd.DataFrame:
    """Return the rows whose state differs from the one before it at the same place."""
    before = rows.groupby("place")["state"].shift()
    differs = rows["state"] != before.fillna(pd.Series(initial[rows["place"]], rows.index))
    return rows.loc[differs]
