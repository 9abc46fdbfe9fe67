"""Everything the page shows of one campaign, derived once and kept until its files change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import streamlit as st

from frontmap import control
from frontmap.campaign import Campaign, load
from frontmap.map.assets import hashed_name
from frontmap.map.derived import Derived, derive
from frontmap.model import Claim, Place
from frontmap.places import Gazetteer, load_gazetteer

Version = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class File:
    """What the map's frame fetches: a name that changes with the content, and the content."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Source:
    """A campaign as one perspective sees it; ``newest`` are its events, the newest first."""

    derived: Derived
    newest: pd.DataFrame
    history: File
    names: File

    @property
    def campaign(self) -> Campaign:
        """The campaign itself."""
        return self.derived.campaign

    @property
    def places(self) -> Mapping[str, Place]:
        """Every place with a claim, by id."""
        return self.derived.places

    def unresolved(self) -> list[Claim]:
        """Return the claims whose toponym nobody has placed yet."""
        return [claim for claim in self.derived.campaign.claims if claim.place_id is None]


def load_source(folder: Path, perspective: str = control.ALL) -> Source:
    """Return the campaign in ``folder`` as a perspective sees it, derived again when a file changes.

    Raises:
        CampaignError: if the campaign does not hold what its format demands.
    """
    files = sorted(path for path in folder.glob("**/*") if path.suffix in (".csv", ".toml", ".md"))
    return _seen_by(perspective, folder, tuple((str(path), path.stat().st_mtime_ns) for path in files))


@st.cache_resource(show_spinner=False, max_entries=16)
def _seen_by(perspective: str, folder: Path, version: Version) -> Source:
    """Return the campaign as ``perspective`` sees it; with all evidence for one that there is not."""
    derived, names = _load(folder, version)
    if perspective != control.ALL and perspective in control.perspectives(derived.campaign.actor_ids):
        derived = derived.seen_by(perspective)
    history = derived.packed_history()
    newest = derived.events.iloc[::-1].sort_values("last_day", ascending=False, kind="stable")
    return Source(derived, newest, File(hashed_name("history", history, "bin"), history), names)


@st.cache_resource(show_spinner=False, max_entries=4)
def _load(folder: Path, version: Version) -> tuple[Derived, File]:
    derived = derive(load(folder, find_place=_gazetteer().place), _gazetteer())
    names = derived.names()
    return derived, File(hashed_name("names", names, "bin"), names)


@st.cache_resource(show_spinner=False)
def _gazetteer() -> Gazetteer:
    return load_gazetteer()
