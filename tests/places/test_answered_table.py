import pytest

from frontmap.errors import GazetteerError
from frontmap.places import Gazetteer
from frontmap.places.answered_table import TABLE_COLUMNS, answer_rows, find_column, new_columns
from tests.places.examples import BALAKLIIA, BALAKLIIA_POLTAVA, IZIUM


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


def test_the_tables_own_columns_keep_their_names_and_cells(small: Gazetteer) -> None:
    (row,) = answer_rows([{"Town": "Izium", "Place_ID": "mine", "place_name": "theirs"}], "town", small)
    assert (row["Town"], row["Place_ID"], row["place_name"]) == ("Izium", "mine", "theirs")
    assert (row["place_id_2"], row["place_name_2"]) == (IZIUM.place_id, "Izium")


def test_two_namesakes_said_to_lie_apart_come_to_different_places(small: Gazetteer) -> None:
    rows = [{"town": "Balaklyia, Kharkiv oblast"}, {"town": "Balaklyia (Poltava)"}, {"town": "Balaklyia"}]
    found = [row["place_id"] for row in answer_rows(rows, "town", small)]
    assert found[:2] == [BALAKLIIA.place_id, BALAKLIIA_POLTAVA.place_id]


def test_a_column_is_found_in_any_case_where_there_is_only_one() -> None:
    assert find_column(["Town", "n"], "town") == "Town"
    assert find_column(["Town", "town"], "town") == "town"
    with pytest.raises(GazetteerError, match="must have the column 'town'"):
        find_column(["Town", "TOWN"], "town")


def test_new_columns_are_called_as_no_other_is() -> None:
    assert new_columns(["town"]) == TABLE_COLUMNS
    assert new_columns(["place_id", "PLACE_ID_2"])[0] == "place_id_3"


def test_a_table_without_the_column_is_refused(small: Gazetteer) -> None:
    with pytest.raises(GazetteerError, match="must have the column 'town', got"):
        list(answer_rows([{"city": "Izium"}], "town", small))
    with pytest.raises(GazetteerError, match="every row must have the column 'town'"):
        list(answer_rows([{"town": "Izium"}, {"city": "Izium"}], "town", small))


def test_an_empty_table_has_no_answers(small: Gazetteer) -> None:
    assert list(answer_rows([], "town", small)) == []
