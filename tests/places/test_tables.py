import json
from pathlib import Path

import pytest

from frontmap.errors import GazetteerError
from frontmap.places import Gazetteer
from frontmap.places.table import make_table
from frontmap.places.tables import parse_columns, read_table

KATOTTG = """code;category;назва;область;широта;довгота
UA63120270040041234;C;Гракове;Харківська;49.58;36.75
UA63040010010012345;M;Ізюм;Харківська;49.21;37.28
"""
COLUMNS = {
    "place_id": "code",
    "name": "назва",
    "names.uk": "назва",
    "admin1": "область",
    "lat": "широта",
    "lon": "довгота",
}


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def feature(
    number: int = 1, lon: object = 36.75, lat: object = 49.58, **properties: object
) -> dict[str, object]:
    point = {"type": "Point", "coordinates": [lon, lat]}
    return {
        "type": "Feature",
        "geometry": point,
        "properties": {"id": f"p{number}", "n": "Hrakove", **properties},
    }


def geojson(path: Path, *features: object) -> Path:
    return write(path, json.dumps({"type": "FeatureCollection", "features": features}))


def test_a_table_is_read_by_the_columns_it_is_said_to_have(tmp_path: Path) -> None:
    path = write(tmp_path / "katottg.csv", KATOTTG)
    hrakove, izium = read_table(path, COLUMNS, source="KATOTTG", country="UA")
    assert (hrakove.place_id, hrakove.name, hrakove.lat, hrakove.lon) == (
        "UA63120270040041234",
        "Гракове",
        49.58,
        36.75,
    )
    assert (izium.country, izium.admin1, izium.source, dict(izium.names)) == (
        "UA",
        "Харківська",
        "KATOTTG",
        {"uk": "Ізюм"},
    )


def test_columns_of_our_own_names_need_no_mention(tmp_path: Path) -> None:
    text = (
        "place_id,name,lat,lon,country,population,alternates\nx,Goma,-1.67,29.22,CD,782000,Ngoma|Goma City\n"
    )
    (goma,) = read_table(write(tmp_path / "t.csv", text), {}, source="ours", country="UA")
    assert (goma.country, goma.population, goma.alternates) == ("CD", 782_000, ("Ngoma", "Goma City"))


def test_a_points_longitude_comes_first_in_geojson(tmp_path: Path) -> None:
    path = geojson(tmp_path / "t.geojson", feature())
    (place,) = read_table(path, {"place_id": "id", "name": "n"}, source="a map")
    assert (place.place_id, place.lat, place.lon) == ("p1", 49.58, 36.75)


def test_places_of_a_table_are_found_in_every_spelling(tmp_path: Path) -> None:
    places = read_table(write(tmp_path / "t.csv", KATOTTG), COLUMNS, source="KATOTTG", country="UA")
    gazetteer = Gazetteer((make_table(places),))
    assert gazetteer.lookup("Hrakové") == gazetteer.lookup("Гракового") == [places[0]]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("a;C;Гракове;Х;x;36", "lat must be degrees, got 'x'"),
        ("a;C;Гракове;Х;49;236", "lon must be from -180 to 180, got '236'"),
        ("a;C;;Х;49;36", "name must have 1 to 80 characters"),
        (";C;Гракове;Х;49;36", "place_id must have 1 to 80 characters"),
        ("a;C;Гракове", "must have as many cells as the header"),
        ("a;C;Гракове;Х;49;36;7", "must have as many cells as the header"),
        ("UA63040010010012345;C;Гракове;Х;49;36", "place_id must be unique"),
        ("a;C;" + "x" * 200_000 + ";Х;49;36", ""),  # which limit comes first is not ours to say
    ],
)
def test_a_broken_row_is_refused_with_file_and_line(tmp_path: Path, row: str, message: str) -> None:
    path = write(tmp_path / "t.csv", KATOTTG + row + "\n")
    with pytest.raises(GazetteerError) as caught:
        read_table(path, COLUMNS, source="KATOTTG")
    assert str(caught.value).startswith(f"{path}:4: {message}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "must have a header"),
        ("a,b\n1,2\n", r"must have the columns \['code', 'назва', 'широта', 'довгота'\]"),
        (KATOTTG.splitlines()[0], "must have places, got none"),
    ],
)
def test_a_table_without_its_columns_or_rows_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(GazetteerError, match=message):
        read_table(write(tmp_path / "t.csv", text), COLUMNS, source="KATOTTG")


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ({"type": "Feature", "geometry": None, "properties": {}}, "feature 2: must be a point"),
        (feature(2, lon="x"), "feature 2: must be a point"),
        (feature(2, lat=95), "feature 2: lat must be from -90 to 90"),
        (feature(2, n={"a": 1}), "feature 2: name must be text"),
        (feature(1), "feature 2: place_id must be unique"),
        ("text", "feature 2: must be a point"),
    ],
)
def test_a_broken_feature_is_refused_by_its_number(tmp_path: Path, bad: object, message: str) -> None:
    path = geojson(tmp_path / "t.geojson", feature(), bad)
    with pytest.raises(GazetteerError, match=message):
        read_table(path, {"place_id": "id", "name": "n"}, source="a map")


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"features": 5}', "[" * 100_000])
def test_a_file_that_is_no_geojson_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(GazetteerError, match=r"must be (a )?GeoJSON"):
        read_table(write(tmp_path / "t.json", text), {}, source="a map")


def test_columns_of_unknown_fields_are_refused() -> None:
    with pytest.raises(GazetteerError, match=r"got \['colour'\]"):
        read_table(Path("t.csv"), {"colour": "c"}, source="x")


@pytest.mark.parametrize("text", ["name", "name=", "=x", "name=a,b"])
def test_columns_must_be_pairs(text: str) -> None:
    with pytest.raises(GazetteerError, match="must be FIELD=COLUMN"):
        parse_columns(text)
