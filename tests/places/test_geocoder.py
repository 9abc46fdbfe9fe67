import pytest
from geopy.exc import GeocoderQueryError  # type: ignore[import-untyped]
from geopy.extra.rate_limiter import RateLimiter  # type: ignore[import-untyped]
from geopy.geocoders.base import Geocoder  # type: ignore[import-untyped]
from geopy.location import Location  # type: ignore[import-untyped]
from geopy.point import Point  # type: ignore[import-untyped]

from frontmap.places import EmbeddedGeocoder, Gazetteer


@pytest.fixture(scope="module")
def geocoder(bundled_gazetteer: Gazetteer) -> EmbeddedGeocoder:
    return EmbeddedGeocoder(bundled_gazetteer)


def test_it_is_a_geopy_geocoder_that_answers_with_locations(geocoder: Geocoder) -> None:
    location = geocoder.geocode("Izioum")
    assert isinstance(geocoder, Geocoder)
    assert isinstance(location, Location)
    assert (round(location.latitude, 2), round(location.longitude, 2)) == (49.21, 37.28)
    assert location.address == "Izium, Kharkiv, UA"


def test_raw_holds_the_candidate(geocoder: Geocoder) -> None:
    raw = geocoder.geocode("Ізюмі").raw
    assert raw["place_id"] == "gn:707292"
    assert raw["names"]["fr"] == "Izioum"
    assert (raw["admin1"], raw["country"], raw["source"]) == ("Kharkiv", "UA", "GeoNames")
    assert raw["population"] > 40_000
    assert raw["score"] == 0.95


def test_all_candidates_come_as_a_list_the_likeliest_first(geocoder: Geocoder) -> None:
    found = geocoder.geocode("Balakliia", exactly_one=False)
    assert [location.raw["admin1"] for location in found] == ["Kharkiv", "Poltava"]
    assert len(geocoder.geocode("Balakliia", exactly_one=False, limit=1)) == 1


@pytest.mark.parametrize("codes", ["ru", ["RU"], "pl,ru"])
def test_country_codes_leave_out_other_countries(geocoder: Geocoder, codes: str | list[str]) -> None:
    assert geocoder.geocode("Donetsk").raw["country"] == "UA"
    assert geocoder.geocode("Donetsk", country_codes=codes).raw["country"] == "RU"


@pytest.mark.parametrize("query", ["", "Zzyzx", "\x00", "x" * 100_000])
@pytest.mark.parametrize("exactly_one", [True, False])
def test_a_name_that_is_not_known_gives_none(
    geocoder: EmbeddedGeocoder, query: str, exactly_one: bool
) -> None:
    assert geocoder.geocode(query, exactly_one=exactly_one) is None


def test_what_is_no_query_is_refused_as_geopy_refuses_it(geocoder: Geocoder) -> None:
    with pytest.raises(GeocoderQueryError, match="must be a place name, got None"):
        geocoder.geocode(None)
    with pytest.raises(GeocoderQueryError, match="two letters"):
        geocoder.geocode("Izium", country_codes="UKR")
    with pytest.raises(ValueError, match="limit must be 1 or more"):
        geocoder.geocode("Izium", limit=0)


@pytest.mark.parametrize("query", [(49.2, 37.3), "49.2, 37.3", Point(49.2, 37.3)])
def test_reverse_gives_the_nearest_settlement(geocoder: Geocoder, query: Point) -> None:
    location = geocoder.reverse(query)
    assert location.raw["name"] == "Izium"
    assert 0 < location.raw["score"] <= 1


def test_reverse_gives_the_nearest_ones_in_order(geocoder: Geocoder) -> None:
    found = geocoder.reverse((49.2, 37.3), exactly_one=False)
    scores = [location.raw["score"] for location in found]
    assert len(found) == 5
    assert scores == sorted(scores, reverse=True)


def test_reverse_far_from_every_settlement_gives_none(geocoder: Geocoder) -> None:
    assert geocoder.reverse((0, 0)) is None
    assert geocoder.reverse((0, 0), exactly_one=False) is None


@pytest.mark.parametrize("query", ["Izium", "", ("a", "b")])
def test_reverse_of_what_is_no_point_is_refused(geocoder: Geocoder, query: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is geopy's
        geocoder.reverse(query)


def test_geopys_rate_limiter_takes_it_for_one_of_its_own(geocoder: Geocoder) -> None:
    geocode = RateLimiter(geocoder.geocode, min_delay_seconds=0)
    assert geocode("Koupiansk").raw["name"] == "Kupiansk"
