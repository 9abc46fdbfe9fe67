from pathlib import Path

import pytest

from frontmap.errors import GazetteerError
from frontmap.places import Gazetteer, answer
from frontmap.places.services import services_called, usual_cache, with_services
from tests.places.examples import IZIUM
from tests.places.scripted import Scripted, service


def test_what_a_service_found_says_so_with_its_attribution(
    server: Scripted, cache: Path, small: Gazetteer
) -> None:
    resolve = with_services([service(server)], cache)
    given = answer({"id": 1, "name": "Hrakove", "context": ["Izium", "Balakliia"]}, small, resolve=resolve)
    assert (given["status"], given["candidates"][0]["place_id"]) == ("resolved", "osm:n337572812")
    assert given["why"].endswith("(© OpenStreetMap contributors, ODbL 1.0)")


def test_what_is_known_here_is_not_asked_for_nor_marked(
    server: Scripted, cache: Path, small: Gazetteer
) -> None:
    given = answer({"id": 1, "name": "Izium"}, small, resolve=with_services([service(server)], cache))
    assert given["candidates"][0]["place_id"] == IZIUM.place_id
    assert "OpenStreetMap" not in given["why"]
    assert server.asked == []


def test_a_service_that_could_not_be_asked_is_among_the_reasons(
    server: Scripted, cache: Path, small: Gazetteer
) -> None:
    server.status = 500
    given = answer({"id": 1, "name": "Hrakove"}, small, resolve=with_services([service(server)], cache))
    assert given["status"] == "unresolved"
    assert "could not look: nominatim could not be asked" in given["why"]


def test_services_are_called_by_name_in_order() -> None:
    called = services_called(["photon", "geonames"], username="someone")
    assert [each.provider for each in called] == ["photon", "geonames"]
    with pytest.raises(GazetteerError, match="must be one of nominatim, photon, geonames"):
        services_called(["bing"])
    with pytest.raises(GazetteerError, match="user name"):
        services_called(["geonames"])


def test_answers_are_kept_in_the_users_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    assert usual_cache() == tmp_path / "caches" / "frontmap" / "answers.sqlite"
    assert usual_cache().parent.is_dir()
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with pytest.raises(GazetteerError, match="cannot be made"):
        usual_cache()
