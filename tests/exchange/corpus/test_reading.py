from __future__ import annotations

import json
from typing import Any

import pytest

from frontmap.campaign import Campaign
from frontmap.errors import ReportError
from frontmap.exchange.claim_records import CLAIM_RECORD
from frontmap.exchange.corpus.chunks import Chunk
from frontmap.exchange.corpus.item_report import report_of
from frontmap.exchange.corpus.reading import NUMBER, Part, brief_of, read_chunk
from frontmap.exchange.items import START, Item, Mark
from tests.exchange.corpus.reports import report

DEEP = b"[" * 100_000


def line(number: int, content: dict[str, Any] | bytes) -> Item:
    written = content if isinstance(content, bytes) else json.dumps(content).encode()
    return Item(number, f"c.jsonl:{number}", written)


def part_of(campaign: Campaign, *contents: dict[str, Any] | bytes) -> Part:
    items = tuple(line(number, content) for number, content in enumerate(contents, start=1))
    return read_chunk(Chunk(START, Mark(1, 2), items), brief_of(campaign))


def test_a_part_has_the_claims_of_each_report(campaign: Campaign) -> None:
    part = part_of(campaign, report("a"), report(2))
    assert part.claims.column_names == [*CLAIM_RECORD, NUMBER]
    assert [(row["report_id"], row["name"], row[NUMBER]) for row in part.claims.to_pylist()] == [
        ("a", "Izium", 1),
        ("2", "Izium", 2),
    ]
    assert part.read == ((1, "c.jsonl:1", "a"), (2, "c.jsonl:2", "2"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"nonsense", "not JSON"),
        (DEEP, "not JSON"),
        (b"\xff{}", "must be UTF-8"),
        (b"[1]", "must be an object"),
        ({"id": 1, "lang": "en", "published": "2022"}, "text is missing"),
        ({"lang": "en", "published": "2022", "text": "x"}, "id is missing"),
        (report("a", text=""), "with a text"),
        (report("a", text=5), "with a text"),
        (report(None), "id must be"),
        (report(["a"]), "id must be"),
        (report(" "), "id must be"),
        (report("a", lang="xx"), "language must be"),
        (report("a", lang=5), "must be texts"),
        (report("a", published="yesterday"), "must be YYYY-MM-DD"),
        (report("a", url="javascript:alert(1)"), "http or https"),
        (b'{"id": "a", "lang": "en", "published": "2022", "text": "\\ud800"}', "half a character"),
    ],
)
def test_what_cannot_be_read_is_refused_and_the_next_one_is_read(
    campaign: Campaign, content: dict[str, Any] | bytes, reason: str
) -> None:
    part = part_of(campaign, content, report("good"))
    (refused,) = part.refused
    assert reason in refused.reason
    assert len(refused.reason) <= 500
    assert (refused.number, refused.where) == (1, "c.jsonl:1")
    assert [row["report_id"] for row in part.claims.to_pylist()] == ["good"]


@pytest.mark.parametrize(
    ("content", "known_id"),
    [(report("a", lang="xx"), "a"), (report(7, text=""), "7"), (report(None), None), (b"{", None)],
)
def test_what_is_refused_keeps_its_id_where_it_has_one(
    campaign: Campaign, content: dict[str, Any] | bytes, known_id: str | None
) -> None:
    assert [refused.report_id for refused in part_of(campaign, content).refused] == [known_id]


def test_a_report_may_leave_language_and_day_open(campaign: Campaign) -> None:
    part = part_of(campaign, report("a", lang=None, published=None))
    assert (len(part.read), part.refused) == (1, ())


def test_a_lone_line_needs_no_more_than_a_text() -> None:
    assert report_of(line(1, {"text": "Izium fell."})).text == "Izium fell."
    with pytest.raises(ReportError, match="text"):
        report_of(line(1, {"id": 1}))


def test_two_briefs_are_equal_where_their_campaigns_are(campaign: Campaign) -> None:
    assert brief_of(campaign) == brief_of(campaign)
    assert not brief_of(campaign).campaign.reports
