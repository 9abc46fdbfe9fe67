from pathlib import Path

from tests.cli.command import frontmap


def test_gazetteer_build_takes_a_table_of_ones_own(tmp_path: Path) -> None:
    table, out = tmp_path / "towns.csv", tmp_path / "towns.zip"
    table.write_text("code,town,y,x\nX1,Newtown,49.5,37.5\n")
    columns = "place_id=code,name=town,lat=y,lon=x"
    done = frontmap(
        "gazetteer", "build", "--from", table, "--columns", columns, "--country", "UA", "--out", out
    )
    assert done.returncode == 0, done.stderr
    assert out.exists()


def test_gazetteer_build_says_which_country_it_does_not_know(tmp_path: Path) -> None:
    done = frontmap("gazetteer", "build", "--countries", "XX", "--out", tmp_path / "places.zip")
    assert done.returncode == 1
    assert "XX" in done.stderr
    assert not (tmp_path / "places.zip").exists()
