"""Everything the page shows of one campaign, derived once and kept until its files change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import streamlit as st

from frontmap import control
from frontmap.campaign import Campaign, load
from frontmap.control import ALL_CLAIMS, Selection
from frontmap.map.assets import hashed_name
from frontmap.map.derived import Derived, derive
from frontmap.model import Claim, Place
from frontmap.places import Gazetteer, load_gazetteer
from frontmap.places.placed import campaign_places

ENDINGS = (".csv", ".toml", ".md", ".geojson")
"""How the names of a campaign's files end."""

Version = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class File:
    """What the map's frame fetches: a name that changes with the content, and the content."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Known:
    """The gazetteer with a campaign's own places, and the places that the campaign knows of."""

    gazetteer: Gazetteer
    near: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A campaign with some of its claims counted; ``newest`` are its events, the newest first.

    ``version`` tells it from what it was before one of its files changed.
    """

    derived: Derived
    newest: pd.DataFrame
    history: File
    names: File
    disagreeing: File
    version: Version

    @property
    def campaign(self) -> Campaign:
        """The campaign itself."""
        return self.derived.campaign

    @property
    def places(self) -> Mapping[str, Place]:
        """Every place with a claim, by id."""
        return self.derived.places

    def unresolved(self) -> list[Claim]:
        """Return the claims that count but whose toponym nobody has placed yet."""
        rows = self.derived.claim_rows
        counted = control.choose(rows[rows["place_id"] == ""], self.derived.selection)
        return [self.derived.claims[claim_id] for claim_id in counted["claim_id"]]

    def areas(self) -> pd.DataFrame:
        """Return how much ground each side held, as ``control.AREA_COLUMNS``."""
        cells, _ = _ground(self.version, self.derived)
        return control.area_over_time(self.derived.history, cells, self.campaign.actor_ids)

    def ground(self) -> File:
        """Return the file of the ground that the map shows."""
        _, file = _ground(self.version, self.derived)
        return file

    def heard(self) -> File:
        """Return the file of the days on which anything was heard of the places."""
        return _file("heard", self.derived.packed_heard())

    def known(self) -> Known:
        """Return what names are resolved by in this campaign."""
        return _known(self.version, self.derived)


def load_source(folder: Path, selection: Selection = ALL_CLAIMS) -> Source:
    """Return the campaign in ``folder`` with the selected claims counted, derived again when a file changes.

    Raises:
        CampaignError: if the campaign does not hold what its format demands.
    """
    files = sorted(path for path in folder.glob("**/*") if path.suffix in ENDINGS)
    return _seen_by(selection, folder, tuple((str(path), path.stat().st_mtime_ns) for path in files))


@st.cache_resource(show_spinner=False, max_entries=16)
def _seen_by(selection: Selection, folder: Path, version: Version) -> Source:
    derived, names = _load(folder, version)
    if selection != ALL_CLAIMS:
        derived = derived.seen_by(selection)
    history = derived.packed_history()
    newest = derived.events.iloc[::-1].sort_values("last_day", ascending=False, kind="stable")
    disagreeing = _file("disagreeing", derived.packed_disagreeing())
    return Source(derived, newest, _file("history", history), names, disagreeing, version)


def _file(stem: str, content: bytes) -> File:
    return File(hashed_name(stem, content, "bin"), content)


@st.cache_resource(show_spinner=False, max_entries=4)
def _load(folder: Path, version: Version) -> tuple[Derived, File]:
    derived = derive(load(folder, find_place=_gazetteer().place), _gazetteer())
    return derived, _file("names", derived.names())


@st.cache_resource(show_spinner=False, max_entries=4)
def _ground(version: Version, _derived: Derived) -> tuple[list[control.Cell], File]:
    """Return the cells of ground, which are the same whichever claims count."""
    cells = _derived.ground()
    return cells, _file("ground", _derived.packed_ground(cells))


@st.cache_resource(show_spinner=False, max_entries=4)
def _known(version: Version, _derived: Derived) -> Known:
    return Known(_derived.gazetteer, tuple(campaign_places(_derived.campaign, _derived.gazetteer)))


@st.cache_resource(show_spinner=False)
def _gazetteer() -> Gazetteer:
    return load_gazetteer()
