from datetime import date
from pathlib import Path

import pytest

from frontmap.errors import GazetteerError
from frontmap.places import load_gazetteer
from frontmap.places.build import build_from
from frontmap.places.dump import read_dump


def row(number: int, name: str, lat: str = "49.2", lon: str = "37.3", **more: str) -> str:
    """Return a line as GeoNames writes it."""
    cells = {
        "geonameid": str(number),
        "name": name,
        "ascii": name,
        "alternates": "",
        "lat": lat,
        "lon": lon,
        "class": "P",
        "kind": "PPL",
        "country": "UA",
        "cc2": "",
        "admin1": "07",
        "admin2": "6707",
        "admin3": "",
        "admin4": "",
        "population": "0",
        "elevation": "",
        "dem": "90",
        "timezone": "Europe/Kyiv",
        "changed": "2024-01-01",
    }
    return "\t".join({**cells, **more}.values())


IZIUM = row(707292, "Izyum", "49.20697", "37.27679", alternates="Izium,Isjum,Ізюм,Изюм", population="45884")
KYIV = row(703448, "Kyiv", "50.45466", "30.5238", kind="PPLC", admin1="12", admin2="", population="2797553")


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "UA.txt"
    path.write_text("\n".join([IZIUM, KYIV, row(5, "Donets", **{"class": "H"})]) + "\n", encoding="utf-8")
    return path


def test_settlements_are_read_and_rivers_are_not(dump: Path) -> None:
    izium, kyiv = read_dump(dump).places
    assert (izium.place_id, izium.name, izium.lat, izium.lon) == ("gn:707292", "Izium", 49.20697, 37.27679)
    assert (izium.country, izium.population, izium.source) == ("UA", 45884, "GeoNames")
    assert dict(izium.names)["uk"] == "Ізюм"
    assert kyiv.place_id in read_dump(dump).capitals


def test_divisions_have_the_names_of_the_admin_files(dump: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "admin1CodesASCII.txt", tmp_path / "admin2Codes.txt"
    first.write_text("UA.07\tKharkiv Oblast\tKharkiv Oblast\t706482\n", encoding="utf-8")
    second.write_text("UA.07.6707\tIzyumskyi Raion\tIzyumskyi Raion\t707293\n", encoding="utf-8")
    izium, kyiv = read_dump(dump, admin=[first, second]).places
    assert (izium.admin1, izium.admin2) == ("Kharkiv", "Izyumskyi")
    assert kyiv.admin2 == ""


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("PPL", "GeoNames"),
        ("PPLX", "GeoNames, section of a town"),
        ("PPLQ", "GeoNames, abandoned"),
        ("PPLH", "GeoNames, historical"),
        ("PPLW", "GeoNames, destroyed"),
    ],
)
def test_sections_and_abandoned_places_are_marked(tmp_path: Path, kind: str, source: str) -> None:
    path = tmp_path / "UA.txt"
    path.write_text(row(1, "Hrakove", kind=kind), encoding="utf-8")
    assert read_dump(path).places[0].source == source


def test_a_dump_becomes_a_gazetteer(dump: Path, tmp_path: Path) -> None:
    read = read_dump(dump)
    out = tmp_path / "ua.zip"
    build_from(read.places, out, source="UA.txt", capitals=read.capitals, on=date(2024, 1, 1))
    gazetteer = load_gazetteer(out)
    assert gazetteer.lookup("в Ізюмі")[0].place_id == "gn:707292"
    assert gazetteer.capitals == {"gn:703448"}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("1\tIzium", "must have 19 columns separated by tabs, got 2"),
        (row(1, "Izium", lat="north"), "latitude must be degrees, got 'north'"),
        (row(1, "Izium", lat="91"), "latitude must be from -90 to 90, got '91'"),
        (row(1, "Izium", lon="nan"), "longitude must be from -180 to 180, got 'nan'"),
        (row(1, "Izium", population="-5"), "population must be a whole number, got '-5'"),
        (row(1, "Izium", geonameid="x"), "geonameid must be a whole number, got 'x'"),
        (row(1, " "), "a settlement must have a name"),
        ("geonameid\tname", "must have 19 columns"),
    ],
)
def test_a_broken_row_stops_the_reading_with_file_and_line(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "UA.txt"
    path.write_text(f"{IZIUM}\n{line}\n", encoding="utf-8")
    with pytest.raises(GazetteerError) as caught:
        read_dump(path)
    assert str(caught.value).startswith(f"{path}:2: {message}")


@pytest.mark.parametrize("content", [b"", b"\n", row(5, "Donets", **{"class": "H"}).encode()])
def test_a_dump_without_settlements_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "UA.txt"
    path.write_bytes(content)
    with pytest.raises(GazetteerError, match="must have rows of feature class P"):
        read_dump(path)


def test_a_file_that_is_not_utf8_or_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "UA.txt"
    path.write_bytes(IZIUM.encode() + b"\n\xff\xfe\n")
    with pytest.raises(GazetteerError, match=r"UA\.txt:\d: must be UTF-8"):
        read_dump(path)
    with pytest.raises(GazetteerError, match="cannot read the file"):
        read_dump(tmp_path / "nowhere.txt")


def test_a_broken_admin_file_is_refused(dump: Path, tmp_path: Path) -> None:
    path = tmp_path / "admin1CodesASCII.txt"
    path.write_text("UA.07,Kharkiv\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"admin1CodesASCII\.txt:1: must have 4 columns"):
        read_dump(dump, admin=[path])


def test_a_whole_country_is_read(tmp_path: Path) -> None:
    path = tmp_path / "UA.txt"
    with path.open("w", encoding="utf-8") as file:
        for number in range(33_000):
            lat, lon = 45 + number % 700 / 100, 23 + number // 700 / 4
            file.write(row(number, f"Selo{number}", str(lat), str(lon), alternates=f"Село{number}") + "\n")
    places = read_dump(path).places
    assert len(places) == 33_000
    assert len({place.place_id for place in places}) == 33_000


def test_divisions_have_the_names_of_the_dumps_own_rows(tmp_path: Path) -> None:
    division = {"class": "A", "admin2": "", "admin3": ""}
    path = tmp_path / "UA.txt"
    rows = [
        row(1, "Kharkiv Oblast", **{**division, "kind": "ADM1"}),
        row(2, "Izium Raion", **{**division, "kind": "ADM2", "admin2": "6707"}),
        row(3, "Oskil rural hromada", **{**division, "kind": "ADM3", "admin2": "6707", "admin3": "11"}),
        row(4, "Dovhenke", admin3="11"),
        row(5, "Elsewhere", admin1="08", admin3="11"),
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    dovhenke, elsewhere = read_dump(path).places
    assert (dovhenke.admin1, dovhenke.admin2, dovhenke.admin3) == ("Kharkiv", "Izium", "Oskil")
    assert (elsewhere.admin2, elsewhere.admin3) == ("", "")
