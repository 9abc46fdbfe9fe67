import json
from typing import Any

import pytest

from frontmap.errors import GazetteerError
from frontmap.places import Gazetteer
from frontmap.places.answers import answer, answer_lines
from tests.places.examples import BALAKLIIA, BALAKLIIA_POLTAVA, HRIAKOVE_POLTAVA, IZIUM


def ask(gazetteer: Gazetteer, name: str, **more: object) -> dict[str, Any]:
    return answer({"id": 7, "name": name, "lang": "en", **more}, gazetteer)


def ids(given: dict[str, Any]) -> list[str]:
    return [candidate["place_id"] for candidate in given["candidates"]]


def test_a_resolved_name_has_its_place_first_and_says_why(small: Gazetteer) -> None:
    given = ask(small, "Balaklyia", context=["Izium", "Kupiansk"])
    assert (given["id"], given["status"], given["why"][:18]) == (7, "resolved", "the only candidate")
    assert ids(given) == [BALAKLIIA.place_id, BALAKLIIA_POLTAVA.place_id]
    assert set(given["candidates"][0]) == {"place_id", "name", "lat", "lon", "score"}
    scores = [candidate["score"] for candidate in given["candidates"]]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) == pytest.approx(1, abs=0.01)


def test_an_ambiguous_name_has_its_candidates(small: Gazetteer) -> None:
    given = ask(small, "Hriakove", context=["Izium"])
    assert (given["status"], ids(given)) == ("ambiguous", [HRIAKOVE_POLTAVA.place_id])


def test_an_unknown_name_has_suggestions(small: Gazetteer) -> None:
    given = ask(small, "Kupianks")
    assert (given["status"], given["candidates"]) == ("unresolved", [])
    assert given["why"].endswith("spelled nearly so: Kupiansk")


@pytest.mark.parametrize(
    "admin",
    ["Poltava", "Poltava oblast", ["Poltava region"], "région de Poltava", "Полтавська", "Полтавская"],
)
def test_a_division_decides(small: Gazetteer, admin: object) -> None:
    assert ids(ask(small, "Balakliia", context=["Izium"], admin=admin))[0] == BALAKLIIA_POLTAVA.place_id


def test_a_division_may_be_named_in_the_records_language(small: Gazetteer) -> None:
    record = {"id": 1, "name": "Балаклія", "lang": "uk", "admin": "Полтавська область", "context": ["Ізюм"]}
    assert ids(answer(record, small))[0] == BALAKLIIA_POLTAVA.place_id


@pytest.mark.parametrize("near", [[49.6, 33.8], {"lat": 49.6, "lon": 33.8}])
def test_a_point_decides(small: Gazetteer, near: object) -> None:
    given = ask(small, "Balakliia", near=near)
    assert (given["status"], ids(given)[0]) == ("resolved", BALAKLIIA_POLTAVA.place_id)


def test_each_line_gets_an_answer_and_a_broken_one_the_reason(small: Gazetteer) -> None:
    lines = ['{"id": 1, "name": "Izium"}', "", "{", "[1]", '{"id": 2}', '{"id": 3, "name": "Zzyzx"}']
    given = list(answer_lines(lines, small))
    assert [(each["id"], each["status"]) for each in given] == [
        (1, "resolved"),
        (None, "error"),
        (None, "error"),
        (2, "error"),
        (3, "unresolved"),
    ]


@pytest.mark.parametrize(
    "more",
    [
        {"context": "Izium"},
        {"context": [5]},
        {"near": [49]},
        {"near": [95, 36]},
        {"near": ["x", 36]},
        {"lang": 5},
        {"admin": 5},
        {"near": "49,36"},
    ],
)
def test_a_record_that_is_not_so_made_is_refused(small: Gazetteer, more: dict[str, object]) -> None:
    with pytest.raises(GazetteerError, match="must be"):
        ask(small, "Izium", **more)


@pytest.mark.parametrize("name", ["", "x" * 10_000, "\x00", "<b>"])
def test_a_hostile_name_is_unresolved(small: Gazetteer, name: str) -> None:
    assert json.loads(json.dumps(ask(small, name)))["status"] == "unresolved"


def test_a_name_may_stand_with_what_it_is_and_where_it_lies(small: Gazetteer) -> None:
    for name in ("the village of Balakliia, Poltava oblast", "село Балаклія Полтавської області"):
        given = ask(small, name, context=["Izium"])
        assert (given["status"], ids(given)[0]) == ("resolved", BALAKLIIA_POLTAVA.place_id)


def test_a_place_outside_the_division_that_is_said_is_not_taken(small: Gazetteer) -> None:
    assert ask(small, "Izium")["status"] == "resolved"
    for said in ({"name": "Izium, Odesa oblast"}, {"name": "Izium", "admin": "Odesa oblast"}):
        given = answer({"id": 1, **said}, small)
        assert (given["status"], ids(given)) == ("ambiguous", [IZIUM.place_id])
        assert "no candidate is known to lie in Odesa" in given["why"]


def test_a_country_behind_a_comma_changes_nothing(small: Gazetteer) -> None:
    assert ids(ask(small, "Izium, Ukraine")) == ids(ask(small, "Izium"))


@pytest.mark.parametrize(
    ("line", "known_id"),
    [
        (b"\xff", None),
        (b"[" * 100_000, None),
        (b'{"id": 1, "name": "\\ud800"}', 1),
        (b'{"id": "\\ud800", "name": "Izium"}', "?"),
        (b'{"id": {"a": 1}, "name": 5}', None),
        (b'{"id": NaN, "name": 5}', None),
        (b'{"id": 1, "name": "Izium", "near": [NaN, 36]}', 1),
        (b'{"id": 1, "name": "Izium", "near": [1e999, 36]}', 1),
        (b'{"id": 1, "name": "Izium", "near": [49, -181]}', 1),
        (b'"a line that was too long"', None),
    ],
)
def test_a_hostile_line_gets_the_reason_and_the_next_one_its_answer(
    small: Gazetteer, line: bytes, known_id: object
) -> None:
    broken, good = answer_lines([line, b'{"id": 2, "name": "Izium"}'], small)
    assert (broken["id"], broken["status"], broken["candidates"]) == (known_id, "error", [])
    assert 0 < len(broken["why"]) <= 500
    json.dumps([broken, good], ensure_ascii=False, allow_nan=False).encode()
    assert good["status"] == "resolved"
