"""claims.csv: the one table that everything else follows from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from frontmap.campaign.columns import CLAIM_COLUMNS
from frontmap.campaign.rows import rows_of, save_rows, writing
from frontmap.campaign.table import Row, save_table
from frontmap.errors import CampaignError
from frontmap.model import Change, Citation, Claim, Days, Excerpt, Origin, Precision, Report, Stance


def claim_parser(
    reports: Mapping[str, Report], actor_ids: Collection[str], known_place: Callable[[str], bool]
) -> Callable[[Row], Claim]:
    """Return the function that makes a claim of a row, or raises what is wrong with it."""

    def actor(row: Row, column: str) -> str | None:
        if row[column] and row[column] not in actor_ids:
            raise row.error(f"{column} must be one of {', '.join(actor_ids)}, got {row[column]!r}")
        return row[column] or None

    def parse(row: Row) -> Claim:
        if row["place_id"] and not known_place(row["place_id"]):
            raise row.error(f"place_id {row['place_id']!r} is neither in the gazetteer nor in places.csv")
        claim = Claim(
            claim_id=row.required("claim_id"),
            toponym=row.required("toponym"),
            change=row.choice("change", Change),
            gained_by=actor(row, "gained_by"),
            lost_by=actor(row, "lost_by"),
            speaker=row.required("speaker"),
            stance=row.choice("stance", Stance),
            days=_days(row),
            precision=row.choice("precision", Precision),
            excerpt=_excerpt(row, reports),
            citation=_citation(row),
            note=row["note"],
            place_id=row["place_id"] or None,
            origin=row.choice("origin", Origin),
            reviewed=_yes(row, "reviewed"),
        )
        _check_sides(row, claim)
        if claim.excerpt is None and not (claim.note and claim.citation):
            raise row.error("a claim needs an excerpt of a report, or a note with its source_outlet")
        return claim

    return parse


def _check_sides(row: Row, claim: Claim) -> None:
    if claim.change in (Change.TAKEN, Change.ENTERED) and claim.gained_by is None:
        raise row.error(f"gained_by must not be empty where change is {claim.change}")
    if claim.change is Change.LOST and claim.lost_by is None:
        raise row.error("lost_by must not be empty where change is lost")
    if claim.gained_by is not None and claim.gained_by == claim.lost_by:
        raise row.error(f"gained_by and lost_by must differ, both are {claim.gained_by!r}")


def _days(row: Row) -> Days:
    first, last = row.day("first_day"), row.day("last_day")
    if first > last:
        raise row.error(f"first_day must not be after last_day, got {first} and {last}")
    return Days(first, last)


def _excerpt(row: Row, reports: Mapping[str, Report]) -> Excerpt | None:
    """Return the row's excerpt, proved to be verbatim; ``None`` for a cited fact."""
    if not row["report_id"]:
        if row["excerpt"]:
            raise row.error("report_id must not be empty where there is an excerpt")
        return None
    if row["report_id"] not in reports:
        raise row.error(f"report_id {row['report_id']!r} has no file in reports/")
    start, end = row.offset("start"), row.offset("end")
    found = reports[row["report_id"]].text[start:end]
    if not found or found != row["excerpt"]:
        raise row.error(
            f"excerpt is not verbatim in report {row['report_id']!r} at {start} to {end}: "
            f"the report has {found[:60]!r} there, the row {row['excerpt'][:60]!r}"
        )
    return Excerpt(row["report_id"], start, end, found)


def _citation(row: Row) -> Citation | None:
    if not row["source_outlet"]:
        return None
    published = row.days("source_published") if row["source_published"] else None
    return Citation(row["source_outlet"], row["source_title"], row.url("source_url"), published)


def _yes(row: Row, column: str) -> bool:
    if row[column] not in ("yes", "no"):
        raise row.error(f"{column} must be yes or no, got {row[column]!r}")
    return row[column] == "yes"


def save_claims(folder: Path, claims: Iterable[Claim]) -> None:
    """Write the campaign's claims in one step; the table before it stays beside it as ``claims.csv.bak``."""
    save_table(folder / "claims.csv", CLAIM_COLUMNS, map(claim_row, claims))


def append_claims(folder: Path, claims: Iterable[Claim]) -> int:
    """Add the claims whose id the campaign's table does not have yet; return how many were added.

    The rows that are there stay as they are, with columns of a user's own.
    """
    path = folder / "claims.csv"
    with writing(folder):
        rows = rows_of(path, CLAIM_COLUMNS)
        there = {row["claim_id"] for row in rows}
        new = [claim_row(claim) for claim in claims if claim.claim_id not in there]
        save_rows(path, CLAIM_COLUMNS, [*rows, *new])
    return len(new)


def remove_claims(folder: Path, claim_ids: Collection[str]) -> None:
    """Take these claims out of the campaign's table; the other rows stay as they are."""
    path = folder / "claims.csv"
    with writing(folder):
        rows = rows_of(path, CLAIM_COLUMNS)
        save_rows(path, CLAIM_COLUMNS, [row for row in rows if row["claim_id"] not in claim_ids])


def loadable_claims(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    actor_ids: Collection[str],
    known_place: Callable[[str], bool],
) -> tuple[list[Claim], list[str]]:
    """Return the claims that can be loaded once they are saved, and what is wrong with each of the others."""
    parse = claim_parser(reports, actor_ids, known_place)
    sound: list[Claim] = []
    problems: list[str] = []
    for line, claim in enumerate(claims, start=1):
        cells = {name: cell if name == "excerpt" else cell.strip() for name, cell in claim_row(claim).items()}
        try:
            parse(Row(Path(claim.claim_id), line, cells))
            sound.append(claim)
        except CampaignError as error:
            problems.append(str(error))
    return sound, problems


def claim_row(claim: Claim) -> dict[str, str]:
    """Return the claim as a row of claims.csv."""
    excerpt, citation = claim.excerpt, claim.citation or Citation("")
    return {
        "claim_id": claim.claim_id,
        "report_id": excerpt.report_id if excerpt else "",
        "start": str(excerpt.start) if excerpt else "",
        "end": str(excerpt.end) if excerpt else "",
        "excerpt": excerpt.text if excerpt else "",
        "note": claim.note,
        "toponym": claim.toponym,
        "place_id": claim.place_id or "",
        "change": claim.change,
        "gained_by": claim.gained_by or "",
        "lost_by": claim.lost_by or "",
        "speaker": claim.speaker,
        "stance": claim.stance,
        "first_day": claim.days.first.isoformat(),
        "last_day": claim.days.last.isoformat(),
        "precision": claim.precision,
        "origin": claim.origin,
        "reviewed": "yes" if claim.reviewed else "no",
        "source_outlet": citation.outlet,
        "source_title": citation.title,
        "source_published": str(citation.published) if citation.published else "",
        "source_url": citation.url,
    }
