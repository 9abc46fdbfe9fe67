"""Corpora for these tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from frontmap import campaign
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.campaign import Campaign
from frontmap.places import load_gazetteer

TEXT = "Ukrainian forces have retaken Izium, Kyiv said on Saturday."
FILLER = (
    "The bread is baked in the oven since the morning, and sold at the market to those who come early. " * 40
)


def report(report_id: object, **said: Any) -> dict[str, Any]:
    return {"id": report_id, "lang": "en", "published": "2022-09-11", "text": TEXT, **said}


def write_lines(path: Path, *lines: dict[str, Any] | bytes) -> Path:
    contents = (line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    path.write_bytes(b"\n".join(contents))
    return path


def write_long(path: Path, count: int = 150) -> Path:
    """Write a corpus of several chunks."""
    return write_lines(path, *(report(f"r{n}", text=f"{TEXT} {FILLER}") for n in range(count)))


def kharkiv() -> Campaign:
    return campaign.load(BUNDLED_CAMPAIGN, find_place=load_gazetteer().place)
