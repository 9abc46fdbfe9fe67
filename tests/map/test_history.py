import gzip
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest

from frontmap.map.columns import DEGREE_STEPS
from frontmap.map.history import CONTESTED, HEADER, MAGIC, UNKNOWN, pack, packed_order, z_code
from frontmap.model import Days, Place

DAYS = Days(date(2022, 2, 24), date(2022, 10, 6))
SIDES = ["ukraine", "russia"]
UKRAINE, UKRAINE_CONFIRMED, RUSSIA, RUSSIA_CONFIRMED = 2, 3, 4, 5
IZIUM = Place("izium", "Izium", 49.2088, 37.2485)
ROCHA = Place("rocha", "Rocha", -54.1234, -70.9876)

Row = tuple[str, str, str, bool, bool]


class Unpacked(NamedTuple):
    """A packed history read back by the format's description alone."""

    first_day: date
    last_day: date
    coordinates: list[tuple[float, float]]
    initial: list[int]
    changes: list[list[tuple[int, int]]]


def unpack(packed: bytes) -> Unpacked:
    content = gzip.decompress(packed)
    magic, places, changes, first, length, _ = HEADER.unpack_from(content)
    assert magic == MAGIC
    offset = HEADER.size

    def column(count: int, width: int) -> list[int]:
        nonlocal offset
        planes = np.frombuffer(content, np.uint8, count * width, offset).reshape(width, count)
        offset += count * width
        return [sum(int(plane[i]) << 8 * byte for byte, plane in enumerate(planes)) for i in range(count)]

    codes = np.cumsum(column(places, 8)).tolist()
    initial, counts = column(places, 1), column(places, 2)
    waits, states = iter(column(changes, 2)), iter(column(changes, 1))
    by_place = []
    for count in counts:
        day, own = 0, []
        for _ in range(count):
            day += next(waits)
            own.append((day, next(states)))
        by_place.append(own)
    assert offset == len(content)
    first_day = date(1970, 1, 1) + timedelta(first)
    last_day = first_day + timedelta(length)
    return Unpacked(first_day, last_day, [coordinates(code) for code in codes], initial, by_place)


def coordinates(code: int) -> tuple[float, float]:
    bits = f"{code:044b}"
    lat, lon = int(bits[0::2], 2), int(bits[1::2], 2)
    return lat / DEGREE_STEPS - 90, lon / DEGREE_STEPS - 180


def frame(*rows: Row) -> pd.DataFrame:
    history = pd.DataFrame(rows, columns=["place_id", "day", "held_by", "contested", "confirmed"])
    return history.assign(day=pd.to_datetime(history["day"]))


def packed_changes(*rows: Row) -> tuple[int, list[tuple[int, int]]]:
    """Return Izium's first state and its changes after packing these rows."""
    unpacked = unpack(pack(frame(*rows), [IZIUM], SIDES, DAYS))
    return unpacked.initial[0], unpacked.changes[0]


def test_pack_keeps_days_and_states_of_every_place() -> None:
    rows = frame(
        ("izium", "2022-02-24", "ukraine", False, True),
        ("izium", "2022-04-01", "russia", False, False),
        ("izium", "2022-09-10", "ukraine", False, True),
        ("rocha", "2022-02-24", "russia", False, True),
    )
    unpacked = unpack(pack(rows, [IZIUM, ROCHA], SIDES, DAYS))
    assert (unpacked.first_day, unpacked.last_day) == (DAYS.first, DAYS.last)
    position = {place.place_id: index for index, place in enumerate(packed_order([IZIUM, ROCHA]))}
    assert unpacked.initial[position["izium"]] == UKRAINE_CONFIRMED
    assert unpacked.changes[position["izium"]] == [(36, RUSSIA), (198, UKRAINE_CONFIRMED)]
    assert unpacked.initial[position["rocha"]] == RUSSIA_CONFIRMED
    assert unpacked.changes[position["rocha"]] == []


def test_pack_keeps_coordinates_to_eleven_metres() -> None:
    unpacked = unpack(pack(frame(), [IZIUM, ROCHA], SIDES, DAYS))
    expected = [(place.lat, place.lon) for place in packed_order([IZIUM, ROCHA])]
    assert np.allclose(unpacked.coordinates, expected, atol=0.5 / DEGREE_STEPS)


def test_pack_takes_contested_before_held() -> None:
    assert packed_changes(("izium", "2022-02-24", "ukraine", True, True)) == (CONTESTED, [])


def test_pack_takes_no_holder_for_unknown() -> None:
    assert packed_changes(("izium", "2022-02-24", "", False, True)) == (UNKNOWN, [])


def test_pack_takes_a_place_without_rows_for_unknown() -> None:
    assert packed_changes() == (UNKNOWN, [])


def test_pack_drops_a_row_that_changes_nothing() -> None:
    same = ("izium", "2022-03-01", "ukraine", False, True)
    assert packed_changes(("izium", "2022-02-24", "ukraine", False, True), same)[1] == []


def test_pack_keeps_a_row_that_only_confirms() -> None:
    confirmed = ("izium", "2022-03-01", "ukraine", False, True)
    changes = packed_changes(("izium", "2022-02-24", "ukraine", False, False), confirmed)
    assert changes == (UKRAINE, [(5, UKRAINE_CONFIRMED)])


def test_pack_lets_the_last_row_of_a_day_count() -> None:
    rows: Sequence[Row] = (
        ("izium", "2022-03-01", "ukraine", False, True),
        ("izium", "2022-03-01", "russia", False, True),
    )
    assert packed_changes(*rows) == (UNKNOWN, [(5, RUSSIA_CONFIRMED)])


def test_pack_counts_rows_before_the_first_day_as_on_it() -> None:
    assert packed_changes(("izium", "2021-12-31", "russia", False, False)) == (RUSSIA, [])


def test_pack_includes_the_last_day_and_leaves_out_what_follows() -> None:
    on_it = ("izium", "2022-10-06", "russia", False, False)
    after_it = ("izium", "2022-10-07", "ukraine", False, False)
    assert packed_changes(on_it, after_it)[1] == [(224, RUSSIA)]


def test_pack_takes_many_sides() -> None:
    sides = [f"side{number}" for number in range(8)]
    rows = frame(("izium", "2022-02-24", "side7", False, True))
    assert unpack(pack(rows, [IZIUM], sides, DAYS)).initial == [17]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"place_id": "atlantis"}, "place of the history must be given, 'atlantis' is not"),
        ({"held_by": "utopia"}, "side of the history must be given, 'utopia' is not"),
    ],
)
def test_pack_refuses_names_that_are_not_given(change: Mapping[str, str], message: str) -> None:
    rows = frame(("izium", "2022-02-24", "ukraine", False, True)).assign(**change)
    with pytest.raises(ValueError, match=message):
        pack(rows, [IZIUM], SIDES, DAYS)


def test_pack_refuses_more_sides_than_there_are_codes_for() -> None:
    with pytest.raises(ValueError, match="at most 126 sides can be packed, got 127"):
        pack(frame(), [IZIUM], [str(number) for number in range(127)], DAYS)


def test_pack_gives_the_same_bytes_whatever_the_order_of_the_places() -> None:
    assert pack(frame(), [IZIUM, ROCHA], SIDES, DAYS) == pack(frame(), [ROCHA, IZIUM], SIDES, DAYS)


def test_pack_takes_a_campaign_without_places() -> None:
    assert unpack(pack(frame(), [], SIDES, DAYS)).initial == []


def test_packed_order_brings_neighbours_together() -> None:
    near = Place("near", "Near", 49.21, 37.25)
    ordered = packed_order([IZIUM, ROCHA, near])
    assert abs(ordered.index(IZIUM) - ordered.index(near)) == 1


@pytest.mark.parametrize(("lat", "lon"), [(90, 180), (-90, -180), (0, 0), (49.2088, 37.2485)])
def test_z_code_holds_every_place_on_earth(lat: float, lon: float) -> None:
    assert coordinates(z_code(lat, lon)) == pytest.approx((lat, lon))


def test_pack_stays_small_for_a_whole_war() -> None:
    history, places, days = whole_war(33_000, 100_000, 1_400)
    assert len(pack(history, places, SIDES, days)) <= 320_000


def whole_war(places: int, changes: int, length: int) -> tuple[pd.DataFrame, list[Place], Days]:
    """Return random changes at random places in a country's box: the hardest to pack."""
    random = np.random.default_rng(7)
    days = Days(date(2022, 2, 24), date(2022, 2, 24) + timedelta(length))
    towns = [
        Place(str(number), str(number), lat, lon)
        for number, (lat, lon) in enumerate(random.uniform((44.3, 22.1), (52.4, 40.2), (places, 2)).tolist())
    ]
    town: npt.NDArray[np.int64] = np.append(np.arange(places), random.integers(0, places, changes))
    day = np.append(np.zeros(places, np.int64), random.integers(1, length + 1, changes))
    history = pd.DataFrame(
        {
            "place_id": town.astype(str),
            "day": pd.Timestamp(days.first) + pd.to_timedelta(day, unit="D"),
            "held_by": random.choice(SIDES, len(town)),
            "contested": random.random(len(town)) < 0.2,
            "confirmed": random.random(len(town)) < 0.7,
        }
    )
    return history.sort_values(["place_id", "day"], kind="stable"), towns, days
