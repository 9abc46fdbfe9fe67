from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from frontmap.campaign import Campaign, load
from frontmap.errors import CampaignError
from frontmap.model import Change, Days, Excerpt, Place, View

Edit = Callable[[str, str, str], None]


def nothing_known(place_id: str) -> Place | None:
    return None


def loaded(folder: Path) -> Campaign:
    return load(folder, find_place=nothing_known)


def test_load_returns_claims_with_their_excerpts_and_citations(folder: Path) -> None:
    extracted, cited = loaded(folder).claims
    assert extracted.change is Change.LOST
    assert extracted.gained_by is None
    assert extracted.excerpt == Excerpt("courier", 0, 26, "Russian troops left Izium.")
    assert cited.excerpt is None
    assert cited.citation is not None
    assert cited.citation.published == Days(date(2022, 3, 1), date(2022, 3, 31))


def test_load_returns_the_campaigns_own_places(folder: Path) -> None:
    place = loaded(folder).places["izium"]
    assert (place.lat, place.lon) == (49.2070, 37.2768)
    assert place.alternates == ("Изюм", "Izyum")


TOPONYMS = "toponym,report_id,place_id,admin1,admin2,note\n"


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ("Izium,,izium,,,", ["izium", "izium"]),
        ("Izium,courier,izium,,,", ["izium", None]),
        ("Izium,herald,izium,,,", [None, None]),
        ("Izium,,,Kharkiv Oblast,,not found yet", [None, None]),
        ("Lyman,,izium,,,", [None, None]),
    ],
)
def test_load_places_the_toponyms_that_a_person_found(
    folder: Path, edit: Edit, known: str, expected: list[str | None]
) -> None:
    edit("claims.csv", "Izium,izium,lost", "Izium,,lost")
    edit("claims.csv", "Izium,izium,taken", "Izium,,taken")
    (folder / "toponyms.csv").write_text(TOPONYMS + known + "\n")
    assert [claim.place_id for claim in loaded(folder).claims] == expected


def test_load_opens_on_the_last_day_unless_told_otherwise(folder: Path, edit: Edit) -> None:
    assert loaded(folder).head.opening_day == date(2022, 10, 6)
    edit("campaign.toml", "countries", "opening_day = 2022-09-10\nview = {lat=49, lon=37, zoom=8}\ncountries")
    assert loaded(folder).head.opening_day == date(2022, 9, 10)
    assert loaded(folder).head.view == View(49, 37, 8)


def test_load_accepts_a_byte_order_mark_and_other_newlines(folder: Path) -> None:
    path = folder / "claims.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_text().replace("\n", "\r\n").encode())
    assert len(loaded(folder).claims) == 2


def test_load_keeps_columns_of_a_users_own_out_of_the_way(folder: Path) -> None:
    path = folder / "places.csv"
    header, row = path.read_text().splitlines()
    path.write_text(f"{header},mine,name_uk\n{row},x,Ізюм\n")
    assert loaded(folder).places["izium"].names == {"uk": "Ізюм"}


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("claims.csv", "2022-03-07", "2022-02-30", "claims.csv:3: first_day must be a day that exists"),
        ("claims.csv", "2022-03-07", "7 March", "claims.csv:3: first_day must be YYYY-MM-DD"),
        ("claims.csv", "2022-03-07", "2022-03", "claims.csv:3: first_day must be YYYY-MM-DD"),
        ("claims.csv", "2022-03-07", "2022-03-09", "claims.csv:3: first_day must not be after last_day"),
        (
            "claims.csv",
            "Izium,izium,taken",
            "Izium,nowhere,taken",
            "claims.csv:3: place_id 'nowhere' is neither",
        ),
        ("claims.csv", "left Izium.", "fled Izium.", "claims.csv:2: excerpt is not verbatim"),
        ("claims.csv", "courier,0,26", "courier,1,27", "claims.csv:2: excerpt is not verbatim"),
        ("claims.csv", "courier,0,26", "courier,-1,26", "claims.csv:2: start must be a whole number"),
        ("claims.csv", "a,courier", "a,herald", "claims.csv:2: report_id 'herald' has no file in reports/"),
        ("claims.csv", "b,", "a,", "claims.csv:3: claim_id 'a' stands already in line 2"),
        ("claims.csv", "taken,russia", "seized,russia", "claims.csv:3: change must be one of taken, lost"),
        (
            "claims.csv",
            "taken,russia",
            "taken,france",
            "claims.csv:3: gained_by must be one of ukraine, russia",
        ),
        ("claims.csv", "taken,russia,ukraine", "taken,,ukraine", "claims.csv:3: gained_by must not be empty"),
        (
            "claims.csv",
            "russia,ukraine,russia",
            "russia,russia,russia",
            "claims.csv:3: gained_by and lost_by must",
        ),
        (
            "claims.csv",
            "Said to be taken.",
            "",
            "claims.csv:3: a claim needs an excerpt of a report, or a note",
        ),
        (
            "claims.csv",
            "https://",
            "javascript:",
            "claims.csv:3: source_url must be an http or https address",
        ),
        ("claims.csv", ",no,The", ",maybe,The", "claims.csv:3: reviewed must be yes or no"),
        ("claims.csv", "toponym,", "town,", "claims.csv:1: column toponym is missing"),
        ("claims.csv", "day,curated", "day,extra,curated", "claims.csv:3: expected 22 cells, got 23"),
        ("places.csv", "49.2070", "94.2070", "places.csv:2: lat must be a number from -90 to 90"),
        ("places.csv", "37.2768", "nan", "places.csv:2: lon must be a number from -180 to 180"),
        ("places.csv", "37.2768", "", "places.csv:2: lon must be a number from -180 to 180"),
        ("campaign.toml", "2022-02-24", "2022-02-30", "campaign.toml:1: not TOML"),
        ("campaign.toml", "2022-02-24", '"soon"', "campaign.toml:1: first_day must be a day"),
        (
            "campaign.toml",
            "2022-10-06",
            "2021-10-06",
            "campaign.toml:2: last_day must be on or after first_day",
        ),
        ("campaign.toml", '"UA"', '"Ukraine"', "campaign.toml:3: countries must be a list of two-letter"),
        ("campaign.toml", "countries", "nations", "campaign.toml:3: nations must be one of title"),
        (
            "campaign.toml",
            '"russia"',
            '"ukraine"',
            "campaign.toml:6: actors must be 1 to 8 tables",
        ),
        ("reports/courier.md", "2022-09-10", "2022-13", "courier.md:4: published must be a day that exists"),
        ("reports/courier.md", "outlet:", "paper:", "courier.md:2: a header line must start with one of"),
    ],
)
def test_load_says_file_and_line_of_what_is_wrong(
    folder: Path, edit: Edit, name: str, old: str, new: str, problem: str
) -> None:
    edit(name, old, new)
    with pytest.raises(CampaignError) as error:
        loaded(folder)
    assert any(line.startswith(f"{folder}/") and problem in line for line in str(error.value).splitlines())


def test_load_names_every_problem_at_once(folder: Path, edit: Edit) -> None:
    edit("claims.csv", "2022-03-07", "soon")
    edit("places.csv", "49.2070", "94")
    with pytest.raises(CampaignError) as error:
        loaded(folder)
    named = [line.split(": ")[0].removeprefix(f"{folder}/") for line in str(error.value).splitlines()]
    assert {"places.csv:2", "claims.csv:3"} <= set(named)


@pytest.mark.parametrize("mentions", ["[]", '{ fr = "russe" }', "{ fr = [1] }", '{ fr = ["*"] }', "5"])
def test_load_takes_mentions_as_lists_of_words_only(folder: Path, edit: Edit, mentions: str) -> None:
    edit("campaign.toml", 'names = { en = "Russia" }', f'names = {{ en = "Russia" }}\nmentions = {mentions}')
    with pytest.raises(
        CampaignError, match=r"campaign\.toml:6: actors must be 1 to 8 tables of id, names and mentions"
    ):
        loaded(folder)


@pytest.mark.parametrize("name", ["claims.csv", "campaign.toml"])
def test_load_says_which_file_is_missing(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(CampaignError, match=f"{name}: cannot be read: No such file"):
        loaded(folder)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", ":1: the file is empty"),
        (b" \n", ":1: the file is empty"),
        (b"claim_id\n\xff\xfe", ":2: must be UTF-8, byte 9 is not"),
        (b"claim_id\n\0", ":2: holds a NUL"),
        (b'claim_id\n"open', "not a CSV table"),
    ],
)
def test_load_says_what_makes_a_table_unreadable(folder: Path, content: bytes, problem: str) -> None:
    (folder / "claims.csv").write_bytes(content)
    with pytest.raises(CampaignError, match=r"claims\.csv") as error:
        loaded(folder)
    assert problem in str(error.value) or "column" in str(error.value)


def test_load_says_that_there_is_no_campaign(tmp_path: Path) -> None:
    with pytest.raises(CampaignError, match="no such folder"):
        loaded(tmp_path / "nowhere")


def test_load_refuses_a_place_id_that_the_gazetteer_has(folder: Path) -> None:
    izium = Place("izium", "Izium", 49.2, 37.3)
    with pytest.raises(CampaignError, match=r"places\.csv:2: place_id 'izium' is that of a gazetteer entry"):
        load(folder, find_place={"izium": izium}.get)
