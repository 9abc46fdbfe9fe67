import pytest

from frontmap.errors import LexiconError
from frontmap.reading.lexicon.entries import parse_entries


def words(*written: str) -> set[str]:
    table = {"endings": {"x": ["a", "b"]}, "words": {"force": list(written)}}
    return {" ".join(entry) for entry in parse_entries(table, "here")}


def test_a_stem_takes_the_endings_that_it_names() -> None:
    assert words("troop{x}") == {"troopa", "troopb"}


def test_alternatives_are_spelled_out() -> None:
    assert words("(my|your) [own] army") == {"my army", "my own army", "your army", "your own army"}


def test_marks_that_are_brackets_stay_words() -> None:
    assert words("(", "]") == {"(", "]"}


def test_yo_is_written_ye() -> None:
    assert words("её") == {"ее"}


def test_unknown_endings_are_an_error() -> None:
    with pytest.raises(LexiconError, match="here: endings must be one of x, got 'y'"):
        words("troop{y}")


def test_a_verb_has_the_forms_of_its_group_and_its_own() -> None:
    table = {
        "conjugations": {"e": {"finite": ["ed"]}},
        "verbs": [{"frame": "take", "group": "e", "stems": ["seiz"], "finite": ["got"]}],
    }
    assert set(parse_entries(table, "here")) == {("seized",), ("got",)}
