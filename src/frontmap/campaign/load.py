"""A campaign folder into facts, checked line by line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from frontmap.campaign.claims import claim_parser
from frontmap.campaign.columns import CLAIM_COLUMNS, FIGURE_COLUMNS, PLACE_COLUMNS, TOPONYM_COLUMNS
from frontmap.campaign.head import Head, load_head
from frontmap.campaign.report import load_report
from frontmap.campaign.table import Row, parse_table
from frontmap.errors import CampaignError, ReportError
from frontmap.model import Actor, Citation, Claim, Figure, KnownToponym, Place, Report


@dataclass(frozen=True, slots=True)
class Campaign:
    """Everything that one map needs.

    ``reports`` and ``places`` are by id; ``places`` holds the campaign's own rows, not the gazetteer's.
    """

    folder: Path
    head: Head
    reports: Mapping[str, Report]
    places: Mapping[str, Place]
    toponyms: tuple[KnownToponym, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The sides, in the order of the campaign file."""
        return self.head.actors

    @property
    def actor_ids(self) -> tuple[str, ...]:
        """The sides' ids, in the order of the campaign file."""
        return tuple(actor.actor_id for actor in self.actors)


def load(folder: Path, *, find_place: Callable[[str], Place | None]) -> Campaign:
    """Return the campaign in ``folder``; ``find_place`` looks a place id up in the gazetteer.

    Raises:
        CampaignError: naming every problem, a line each with file and line number.
    """
    if not folder.is_dir():
        raise CampaignError(f"{folder}: no such folder, so no campaign")
    head = load_head(folder / "campaign.toml")
    problems: list[str] = []
    reports = _load_reports(folder / "reports", problems)
    own_places = parse_table(
        folder / "places.csv",
        PLACE_COLUMNS,
        lambda row: _place(row, find_place),
        problems,
        unique="place_id",
        optional=True,
    )
    places = {place.place_id: place for place in own_places}

    def known_place(place_id: str) -> bool:
        return place_id in places or find_place(place_id) is not None

    toponyms = parse_table(
        folder / "toponyms.csv",
        TOPONYM_COLUMNS,
        lambda row: _toponym(row, known_place),
        problems,
        optional=True,
    )
    figures = parse_table(folder / "figures.csv", FIGURE_COLUMNS, _figure, problems, optional=True)
    actor_ids = [actor.actor_id for actor in head.actors]
    parse_claim = claim_parser(reports, actor_ids, known_place)
    claims = parse_table(folder / "claims.csv", CLAIM_COLUMNS, parse_claim, problems, unique="claim_id")
    if problems:
        raise CampaignError("\n".join(problems))
    found = {(known.toponym, known.report_id): known.place_id for known in toponyms}
    placed = tuple(_with_found_place(claim, found) for claim in claims)
    return Campaign(folder, head, reports, places, tuple(toponyms), placed, tuple(figures))


def _with_found_place(claim: Claim, found: Mapping[tuple[str, str], str | None]) -> Claim:
    """Return the claim with the place that a person found its toponym to mean, if it has none yet.

    ``found`` is by toponym and report; what holds for the claim's own report goes before what holds for all.
    """
    report_id = claim.excerpt.report_id if claim.excerpt else ""
    place_id = claim.place_id or found.get((claim.toponym, report_id)) or found.get((claim.toponym, ""))
    return replace(claim, place_id=place_id) if place_id != claim.place_id else claim


def _load_reports(folder: Path, problems: list[str]) -> dict[str, Report]:
    reports: dict[str, Report] = {}
    for path in sorted(folder.glob("*.md")):
        try:
            reports[path.stem] = load_report(path)
        except ReportError as error:
            problems.append(str(error))
    return reports


def _place(row: Row, find_place: Callable[[str], Place | None]) -> Place:
    if find_place(row.required("place_id")) is not None:
        raise row.error(f"place_id {row['place_id']!r} is that of a gazetteer entry")
    return Place(
        place_id=row["place_id"],
        name=row.required("name"),
        lat=row.number("lat", limit=90),
        lon=row.number("lon", limit=180),
        country=row["country"],
        admin1=row["admin1"],
        admin2=row["admin2"],
        names={
            key.removeprefix("name_"): cell
            for key, cell in row.cells.items()
            if key.startswith("name_") and cell
        },
        alternates=tuple(name.strip() for name in row["alternates"].split("|") if name.strip()),
        source=row.required("source"),
    )


def _toponym(row: Row, known_place: Callable[[str], bool]) -> KnownToponym:
    if row["place_id"] and not known_place(row["place_id"]):
        raise row.error(f"place_id {row['place_id']!r} is neither in the gazetteer nor in places.csv")
    return KnownToponym(
        toponym=row.required("toponym"),
        report_id=row["report_id"],
        place_id=row["place_id"] or None,
        admin1=row["admin1"],
        admin2=row["admin2"],
        note=row["note"],
    )


def _figure(row: Row) -> Figure:
    if not (row["low"] or row["high"]):
        raise row.error("low or high must be given")
    return Figure(
        day=row.day("day"),
        low=row.number("low", limit=1e12) if row["low"] else None,
        high=row.number("high", limit=1e12) if row["high"] else None,
        unit=row.required("unit"),
        claimed_by=row.required("claimed_by"),
        citation=Citation(outlet=row.required("source_outlet"), url=row.url("source_url")),
        note=row["note"],
    )
