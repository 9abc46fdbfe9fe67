import os
from datetime import date
from pathlib import Path

import pytest

from frontmap.cli.output import parse_day, write_output
from frontmap.errors import FrontmapError


def test_a_day_is_a_day() -> None:
    assert parse_day("2022-09-10", "--as-of") == date(2022, 9, 10)


@pytest.mark.parametrize("text", ["2022-09", "2022-02-30", "yesterday", "", "2022-09-10T00:00"])
def test_what_is_no_day_is_refused_by_the_options_name(text: str) -> None:
    with pytest.raises(FrontmapError, match="--as-of must be a day"):
        parse_day(text, "--as-of")


def test_a_file_is_written_in_one_step_as_a_new_file_would_be(tmp_path: Path) -> None:
    out, other = tmp_path / "out.csv", tmp_path / "other.csv"
    out.write_bytes(b"old")
    other.write_bytes(b"")
    write_output(b"new", out)
    assert out.read_bytes() == b"new"
    assert out.stat().st_mode == other.stat().st_mode
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.csv", "out.csv"]


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(FrontmapError, match="cannot be written"):
        write_output(b"new", tmp_path / "nowhere" / "out.csv")
    assert os.listdir(tmp_path) == []


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_output(b"new", Path("/dev/null"))
    assert not Path("/dev/null").is_file()
