from collections.abc import Callable
from pathlib import Path

import pytest

HEAD = """\
first_day = 2022-02-24
last_day = 2022-10-06
countries = ["UA"]
[title]
en = "Front"
[[actors]]
id = "ukraine"
names = { en = "Ukraine" }
[[actors]]
id = "russia"
names = { en = "Russia" }
"""
REPORT = """\
---
outlet: The Courier
lang: en
published: 2022-09-10
---

Russian troops left Izium. Officials were silent.
"""
CLAIMS = """\
claim_id,report_id,start,end,excerpt,note,toponym,place_id,change,gained_by,lost_by,speaker,stance,first_day,\
last_day,precision,origin,reviewed,source_outlet,source_title,source_published,source_url
a,courier,0,26,Russian troops left Izium.,,Izium,izium,lost,,russia,outlet,asserted,2022-09-10,2022-09-10,\
announced,extracted,no,,,,
b,,,,,Said to be taken.,Izium,izium,taken,russia,ukraine,russia,asserted,2022-03-07,2022-03-07,\
day,curated,no,The Herald,A town falls,2022-03,https://herald.example/1
"""
PLACES = """\
place_id,name,lat,lon,country,admin1,admin2,alternates,source
izium,Izium,49.2070,37.2768,UA,Kharkiv Oblast,Izium Raion,Изюм|Izyum,by hand
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small campaign in which everything holds."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "campaign.toml").write_text(HEAD)
    (tmp_path / "reports" / "courier.md").write_text(REPORT)
    (tmp_path / "claims.csv").write_text(CLAIMS)
    (tmp_path / "places.csv").write_text(PLACES)
    return tmp_path


@pytest.fixture
def edit(folder: Path) -> Callable[[str, str, str], None]:
    """Return a function that replaces a passage of one of the campaign's files."""

    def replace(name: str, old: str, new: str) -> None:
        path = folder / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))

    return replace
