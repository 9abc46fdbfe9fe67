import json
from typing import Any

import pytest

from frontmap.errors import GazetteerError
from frontmap.places import Gazetteer
from frontmap.places.answers import TABLE_COLUMNS, answer, answer_lines, answer_rows
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


def test_the_rows_of_a_table_are_each_others_context(small: Gazetteer) -> None:
    rows = [{"town": "Balaklyia", "n": 1}, {"town": "Izium", "n": 2}, {"town": "", "n": 3}]
    first, second, third = answer_rows(rows, "town", small)
    assert list(first) == ["town", "n", *TABLE_COLUMNS]
    assert (first["place_id"], second["place_id"], third["place_id"]) == (
        BALAKLIIA.place_id,
        IZIUM.place_id,
        "",
    )
    assert third["place_status"] == "unresolved"


def test_a_table_without_the_column_is_refused(small: Gazetteer) -> None:
    with pytest.raises(GazetteerError, match="must have the column 'town', got"):
        list(answer_rows([{"city": "Izium"}], "town", small))


def test_an_empty_table_has_no_answers(small: Gazetteer) -> None:
    assert list(answer_rows([], "town", small)) == []
