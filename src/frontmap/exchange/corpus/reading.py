"""A chunk read into claims: what every worker does, wherever it runs."""

from __future__ import annotations

import gc
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]

from frontmap.campaign import Campaign
from frontmap.errors import FrontmapError
from frontmap.exchange.claim_records import CLAIM_RECORD, claim_record
from frontmap.exchange.corpus.chunks import Chunk
from frontmap.exchange.corpus.given import REQUIRED
from frontmap.exchange.corpus.item_report import report_of
from frontmap.exchange.items import Item
from frontmap.model import Place, Report
from frontmap.places import Gazetteer, load_gazetteer, read_and_place
from frontmap.places.placed import campaign_places

NUMBER = "number"
"""The column that says which item of the corpus a row is from; only parts have it."""
_TYPES = {"lat": pa.float64(), "lon": pa.float64(), "start": pa.int64(), "end": pa.int64()}
CLAIM_SCHEMA = pa.schema([(column, _TYPES.get(column, pa.string())) for column in CLAIM_RECORD])
"""The columns of a corpus's claims: those of `CLAIM_RECORD`; days are texts as in ISO 8601."""
PART_SCHEMA = CLAIM_SCHEMA.append(pa.field(NUMBER, pa.int64()))
_STUMBLES = (FrontmapError, ArithmeticError, LookupError, RecursionError, TypeError, ValueError)
"""What a report may make the reader trip over: the others of a corpus are read all the same."""
_LONGEST_REASON = 500
_TEXT_FILES = ("campaign.toml", "claims.csv", "places.csv", "toponyms.csv")


@dataclass(frozen=True, slots=True)
class Brief:
    """Whose sides and places to read by; two of the same ``key`` are equal."""

    key: str
    campaign: Campaign = field(compare=False)


@dataclass(frozen=True, slots=True)
class Refused:
    """An item that could not be read, and why."""

    number: int
    where: str
    report_id: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """What a chunk came to: claims with the columns of `PART_SCHEMA`, the reports read, those refused.

    ``read`` has the number, the source and the id of each report.
    """

    claims: pa.Table
    read: tuple[tuple[int, str, str], ...]
    refused: tuple[Refused, ...]


def brief_of(campaign: Campaign) -> Brief:
    """Return what workers need of a campaign: not its reports, nor the words that its claims rest on."""
    files = [campaign.folder / name for name in _TEXT_FILES]
    contents = [file.read_bytes() if file.exists() else b"" for file in files]
    claims = tuple(replace(claim, excerpt=None, citation=None, note="") for claim in campaign.claims)
    key = sha256(repr(contents).encode()).hexdigest()
    return Brief(key, replace(campaign, folder=Path(), reports={}, figures=(), claims=claims))


@lru_cache(maxsize=1)
def _placing(brief: Brief) -> tuple[Gazetteer, Sequence[Place]]:
    """Return the gazetteer and the places to read by, made once in each process."""
    known = load_gazetteer().with_places(brief.campaign.places.values())
    gc.freeze()  # what is loaded for good need not be looked through in every collection of garbage
    return known, campaign_places(brief.campaign, known)


def read_chunk(chunk: Chunk, brief: Brief) -> Part:
    """Return what the reports of a chunk claim; the same chunk gives the same part wherever it is read."""
    rows: list[dict[str, Any]] = []
    read: list[tuple[int, str, str]] = []
    refused: list[Refused] = []
    for item in chunk.items:
        try:
            report = report_of(item, required=REQUIRED)
            rows += _rows(report, item.number, brief)
            read.append((item.number, item.where, report.report_id))
        except _STUMBLES as error:
            refused.append(Refused(item.number, item.where, _known_id(item), _reason(error, item.where)))
    return Part(pa.Table.from_pylist(rows, schema=PART_SCHEMA), tuple(read), tuple(refused))


def _known_id(item: Item) -> str | None:
    """Return the id of an item that cannot be read, ``None`` where that cannot be told either."""
    try:
        record = json.loads(item.line)
    except (ValueError, RecursionError):
        return None
    known = record.get("id") if isinstance(record, dict) else None
    return str(known)[:_LONGEST_REASON].encode(errors="replace").decode() if known is not None else None


def _reason(error: Exception, where: str) -> str:
    """Return why an item was refused, in words that do not say again where it stands."""
    said = str(error) if isinstance(error, FrontmapError) else f"cannot be read: {error!r}"
    return said.removeprefix(f"{where}: ")[:_LONGEST_REASON]


def _rows(report: Report, number: int, brief: Brief) -> list[dict[str, Any]]:
    known, near = _placing(brief)
    placed = read_and_place(report, brief.campaign, known, near)
    actor_ids = brief.campaign.actor_ids
    return [{**claim_record(claim, actor_ids, known), NUMBER: number} for claim in placed.claims]
