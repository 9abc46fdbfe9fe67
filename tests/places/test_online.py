import json
import threading
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from frontmap.errors import GazetteerError
from frontmap.places import Gazetteer, Resolved, Unresolved
from frontmap.places.online import (
    Answer,
    CouldNotLook,
    ask,
    geonames,
    nominatim,
    pace,
    photon,
    resolve_names_online,
)
from frontmap.places.online import service as named
from tests.places.examples import IZIUM
from tests.places.scripted import HRAKOVE, Scripted, service


def why(answer: Answer | CouldNotLook) -> str:
    assert isinstance(answer, CouldNotLook), answer
    return answer.why


def test_an_answer_has_its_places_its_day_and_its_attribution(server: Scripted, cache: Path) -> None:
    answer = ask(service(server), "Hrakove", cache)
    assert isinstance(answer, Answer)
    place = answer.places[0]
    assert (place.place_id, place.name, place.lat, place.lon) == ("osm:n337572812", "Гракове", 49.58, 36.75)
    assert (place.country, place.admin1) == ("UA", "Харківська область")
    assert place.source == answer.attribution == "© OpenStreetMap contributors, ODbL 1.0"


def test_a_question_names_us_and_asks_for_settlements(server: Scripted, cache: Path) -> None:
    ask(service(server), "у Hrakove", cache)
    path, agent = server.asked[0]
    assert agent.startswith("frontmap/")
    asked = parse_qs(urlsplit(path).query)
    assert (asked["q"], asked["featureType"]) == (["Hrakove"], ["settlement"])


@pytest.mark.parametrize("body", [json.dumps([HRAKOVE]), "[]"])
def test_nothing_is_asked_twice(server: Scripted, cache: Path, body: str) -> None:
    server.body = body.encode()
    first = ask(service(server), "Hrakove", cache)
    assert ask(service(server), "Hrakove", cache) == first
    assert len(server.asked) == 1


def test_services_have_answers_of_their_own(server: Scripted, cache: Path) -> None:
    ask(service(server), "Hrakove", cache)
    server.body = json.dumps(
        {
            "features": [
                {
                    "geometry": {"coordinates": [36.75, 49.58]},
                    "properties": {"osm_type": "N", "osm_id": 5, "name": "Hrakove", "countrycode": "UA"},
                }
            ]
        }
    ).encode()
    answer = ask(photon(domain=server.domain, scheme="http"), "Hrakove", cache)
    assert isinstance(answer, Answer)
    assert (answer.places[0].place_id, answer.places[0].lat, answer.places[0].country) == (
        "osm:n5",
        49.58,
        "UA",
    )


def test_geonames_is_asked_with_the_users_name(server: Scripted, cache: Path) -> None:
    row = {"geonameId": 7, "name": "Hrakove", "lat": "49.58", "lng": "36.75", "countryCode": "UA"}
    server.body = json.dumps({"geonames": [row]}).encode()
    answer = ask(geonames("somebody", domain=server.domain, scheme="http"), "Hrakove", cache)
    assert isinstance(answer, Answer)
    assert answer.places[0].place_id == "gn:7"
    assert "username=somebody" in server.asked[0][0]


def test_a_service_that_asks_to_wait_is_left_alone(server: Scripted, cache: Path) -> None:
    server.status, server.headers, server.body = 429, {"Retry-After": "30"}, b"too many"
    one = service(server)
    assert why(ask(one, "Hrakove", cache)) == "nominatim asks to wait 30 s"
    assert "another 30 s" in why(ask(one, "Verbivka", cache))
    assert "another 30 s" in why(ask(service(server), "Verbivka", cache))
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (500, "sorry"),
        (403, "blocked"),
        (200, "<html>"),
        (200, '{"error": 5}'),
        (200, '[{"lat": "x", "lon": "36"}]'),
        (200, '[{"lat": "95", "lon": "36", "display_name": "x", "osm_type": "node", "osm_id": 1}]'),
        (200, '[{"lat": "NaN", "lon": "36", "display_name": "x", "osm_type": "node", "osm_id": 1}]'),
        (200, '[{"lat": "49", "lon": "36", "display_name": "no id"}]'),
        (
            200,
            '[{"lat": "49", "lon": "36", "display_name": "x", "osm_type": "n", "osm_id": 1, "address": 5}]',
        ),
        (200, '["text"]'),
        (200, "7"),
    ],
)
def test_a_wrong_answer_is_no_answer_and_is_not_kept(
    server: Scripted, cache: Path, status: int, body: str
) -> None:
    server.status, server.body = status, body.encode()
    assert why(ask(service(server), "Hrakove", cache)).startswith("nominatim ")
    server.status, server.body = 200, json.dumps([HRAKOVE]).encode()
    assert isinstance(ask(service(server), "Hrakove", cache), Answer)


def test_a_slow_service_is_given_up(server: Scripted, cache: Path) -> None:
    server.slow_s = 0.6
    assert "timed out" in why(ask(service(server, timeout=0.2), "Hrakove", cache)).lower()


def test_a_service_that_is_not_there_could_not_be_asked(cache: Path) -> None:
    nobody = nominatim(domain="127.0.0.1:1", scheme="http", timeout=1)
    assert "could not be asked" in why(ask(nobody, "Hrakove", cache))


def test_services_are_known_by_name() -> None:
    assert named("photon").attribution == "© OpenStreetMap contributors, ODbL 1.0"
    assert named("geonames", username="somebody").provider == "geonames"
    with pytest.raises(GazetteerError, match="must be one of nominatim, photon, geonames, got 'x'"):
        named("x")
    with pytest.raises(GazetteerError, match="must be asked with a user name"):
        named("geonames")


def test_a_file_that_is_no_cache_is_refused_by_name(server: Scripted, cache: Path) -> None:
    cache.write_bytes(b"not a database at all" * 100)
    with pytest.raises(GazetteerError, match=r"answers\.sqlite: must be a cache of answers"):
        ask(service(server), "Hrakove", cache)


def test_only_unknown_names_are_asked_for_and_resolved_ones_stay(
    server: Scripted, cache: Path, small: Gazetteer
) -> None:
    outcomes, silent = resolve_names_online(
        ["Izium", "Balakliia", "Zhrakove"], small, [service(server)], cache
    )
    assert isinstance(outcomes["Izium"], Resolved)
    assert outcomes["Izium"].place == IZIUM
    assert [parse_qs(urlsplit(path).query)["q"] for path, _ in server.asked] == [["Zhrakove"]]
    assert isinstance(outcomes["Zhrakove"], Resolved)
    assert outcomes["Zhrakove"].place.place_id == "osm:n337572812"
    assert silent == {}


def test_a_failing_service_loses_nothing_and_says_why(
    server: Scripted, cache: Path, small: Gazetteer
) -> None:
    server.status = 500
    outcomes, silent = resolve_names_online(["Izium", "Zhrakove"], small, [service(server)], cache)
    assert isinstance(outcomes["Izium"], Resolved)
    assert isinstance(outcomes["Zhrakove"], Unresolved)
    assert "could not be asked" in silent["Zhrakove"]


def test_without_services_nothing_is_asked(server: Scripted, cache: Path, small: Gazetteer) -> None:
    outcomes, silent = resolve_names_online(["Zhrakove"], small, [], cache)
    assert isinstance(outcomes["Zhrakove"], Unresolved)
    assert (silent, server.asked) == ({}, [])
    assert not cache.exists()


def test_all_services_together_keep_one_pace(
    server: Scripted, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "min_delay_seconds", 0.3)
    began = time.monotonic()
    askers = [
        threading.Thread(target=ask, args=(service(server), name, cache)) for name in ("Adno", "Bdno", "Cdno")
    ]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert len(server.asked) == 3
    assert time.monotonic() - began >= 0.5
