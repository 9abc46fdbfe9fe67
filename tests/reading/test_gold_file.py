import json
from pathlib import Path

import pytest

from frontmap.errors import ReportError
from frontmap.reading.gold import load_gold

LABEL = {
    "toponym": "Izium",
    "change": "taken",
    "gained_by": "ukraine",
    "lost_by": None,
    "evidence": "reported",
    "first_day": "2022-09-10",
    "last_day": "2022-09-10",
}
TEXT = {
    "id": "1",
    "trap": "taken",
    "published": "2022-09-10",
    "text": "Ukraine took Izium.",
    "claims": [LABEL],
}


def written(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", encoding="utf-8")
    return path


def test_a_line_is_a_labelled_text(tmp_path: Path) -> None:
    [labelled] = load_gold(written(tmp_path / "en.jsonl", TEXT))
    assert (labelled.report.lang, labelled.trap, labelled.campaign) == ("en", "taken", None)
    assert [claim.toponym for claim in labelled.claims] == ["Izium"]


def test_the_language_is_the_line_s_or_the_file_s(tmp_path: Path) -> None:
    mine, other = load_gold(written(tmp_path / "en-agencies.jsonl", TEXT, TEXT | {"lang": "fr"}))
    assert (mine.report.lang, other.report.lang) == ("en", "fr")


def test_a_campaign_is_seen_from_the_file(tmp_path: Path) -> None:
    [labelled] = load_gold(written(tmp_path / "en.jsonl", TEXT | {"campaign": "../sudan"}))
    assert labelled.campaign == tmp_path / "../sudan"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ([], "must be a JSON object"),
        (TEXT | {"id": 1}, "id must be a text, got 1"),
        (TEXT | {"published": "soon"}, "must be YYYY-MM-DD"),
        (TEXT | {"claims": None}, "claims must be a list"),
        (TEXT | {"claims": [LABEL | {"toponym": "Lyman"}]}, "toponym must stand in the text, got 'Lyman'"),
        (TEXT | {"claims": [LABEL | {"change": "freed"}]}, "'freed'"),
        (TEXT | {"claims": [LABEL | {"evidence": "sure"}]}, "'sure'"),
        (TEXT | {"claims": [LABEL | {"first_day": "2022-02-30"}]}, "day"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, row: object, message: str) -> None:
    path = written(tmp_path / "en.jsonl", TEXT, row)
    with pytest.raises(ReportError, match=message) as raised:
        load_gold(path)
    assert f"{path}:2: must be a labelled text" in str(raised.value)


def test_a_file_that_is_not_there_or_not_utf8_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"none\.jsonl"):
        load_gold(tmp_path / "none.jsonl")
    (tmp_path / "en.jsonl").write_bytes(b"\xff")
    with pytest.raises(ReportError, match=r"en\.jsonl"):
        load_gold(tmp_path / "en.jsonl")
