from __future__ import annotations

from collections.abc import Callable
from datetime import date

from frontmap.exchange import Extract
from frontmap.map.derived import Derived

LAST_DAY = date(2022, 12, 31)


def test_an_extract_names_every_outlet_and_every_source_of_places(
    derived_from: Callable[..., Derived],
) -> None:
    extract = Extract(derived_from({"source_outlet": "B"}, {"source_outlet": "A"}), as_of=LAST_DAY)
    assert extract.attribution.startswith("Towns: a map. Claims: A; B. ")


def test_geonames_is_credited_only_where_its_places_are(
    derived_from: Callable[..., Derived], kharkiv: Derived
) -> None:
    assert "CC BY 4.0" in Extract(kharkiv).licence
    assert "GeoNames" not in Extract(derived_from({})).licence


def test_what_another_day_rests_on_is_not_credited(derived_from: Callable[..., Derived]) -> None:
    assert "Outlet" not in Extract(derived_from({}), as_of=date(2022, 3, 9)).attribution
