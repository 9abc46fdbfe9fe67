"""What is known of a corpus before it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

REQUIRED = ("id", "lang", "published", "text")
OPTIONAL = ("outlet", "url", "title")


@dataclass(frozen=True, slots=True)
class Given:
    """What holds for every report of a folder, whatever its header says."""

    lang: str = ""
    published: str = ""
    outlet: str = ""


NOTHING_GIVEN = Given()
"""A corpus that says everything itself."""


def is_corpus(path: Path) -> bool:
    """Whether a path is one of many reports rather than of one."""
    return path.is_dir() or path.suffix in (".jsonl", ".ndjson", ".parquet")
