"""A campaign of any size, always the same: real places of the gazetteer, random changes."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from frontmap.map.history import packed_order
from frontmap.model import Days, Place
from frontmap.places import load_gazetteer

FIRST_DAY = date(2022, 2, 24)
SIDES = ("ukraine", "russia")
COLOURS = ("#0072b2", "#d55e00")


def whole_war(places: int, changes: int, *, length: int = 1400) -> tuple[pd.DataFrame, list[Place], Days]:
    """Return the history of a war with columns as `map.history.pack` takes them, its places and its days.

    The places are Ukraine's in the gazetteer and, as far as these do not suffice, points between neighbours.
    Changes fall on random places and days, which is harder to pack than a front that moves.
    """
    random = np.random.default_rng(7)
    towns = _towns(places)
    days = Days(FIRST_DAY, FIRST_DAY + timedelta(length))
    town: npt.NDArray[np.int64] = np.append(np.arange(places), random.integers(0, places, changes))
    day = np.append(np.zeros(places, np.int64), random.integers(1, length + 1, changes))
    history = pd.DataFrame(
        {
            "place_id": np.array([place.place_id for place in towns])[town],
            "day": pd.Timestamp(FIRST_DAY) + pd.to_timedelta(day, unit="D"),
            "held_by": random.choice(SIDES, len(town)),
            "contested": random.random(len(town)) < 0.1,
            "confirmed": random.random(len(town)) < 0.7,
        }
    )
    return history.sort_values(["place_id", "day"], kind="stable"), towns, days


def _towns(count: int) -> list[Place]:
    real = packed_order([place for place in load_gazetteer().places() if place.country == "UA"])
    towns = list(real[:count])
    rounds = -(-(count - len(towns)) // (len(real) - 1)) if count > len(towns) else 0
    for step in range(1, rounds + 1):
        share = step / (rounds + 1)
        towns += [_between(one, other, share) for one, other in pairwise(real)][: count - len(towns)]
    return towns


def _between(one: Place, other: Place, share: float) -> Place:
    return Place(
        f"{one.place_id}+{share:.3f}",
        f"{one.name} {share:.3f}",
        one.lat + (other.lat - one.lat) * share,
        one.lon + (other.lon - one.lon) * share,
    )
