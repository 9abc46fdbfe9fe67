"""What a person adds to a campaign in one go: a report, the claims made of it, the places it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from frontmap.campaign.claims import append_claims, loadable_claims, remove_claims
from frontmap.campaign.load import Campaign
from frontmap.campaign.places import add_places, remove_places
from frontmap.campaign.report import load_report, save_report
from frontmap.campaign.rows import rows_of
from frontmap.errors import CampaignError, ReportError
from frontmap.model import Claim, Place, Report


@dataclass(frozen=True, slots=True)
class Addition:
    """A report that the campaign does not have, with claims that rest on it and places that they need."""

    report: Report
    claims: tuple[Claim, ...]
    places: tuple[Place, ...] = ()


def save_addition(
    campaign: Campaign, addition: Addition, *, find_place: Callable[[str], Place | None]
) -> None:
    """Write the addition into the campaign's folder, all of it or nothing.

    Raises:
        CampaignError: if a claim could not be loaded again, or a file cannot be written.
        ReportError: if the report is there already or cannot be written as it is.
    """
    own = {*campaign.places, *(place.place_id for place in addition.places)}
    _, problems = loadable_claims(
        addition.claims,
        {addition.report.report_id: addition.report},
        campaign.actor_ids,
        lambda place_id: place_id in own or find_place(place_id) is not None,
    )
    if problems:
        raise CampaignError("\n".join(problems))
    try:
        path = save_report(campaign.folder, addition.report)
        try:
            add_places(campaign.folder, addition.places)
            append_claims(campaign.folder, addition.claims)
        except (CampaignError, OSError):
            path.unlink()
            raise
    except OSError as error:
        raise CampaignError(f"{campaign.folder}: cannot be written: {error.strerror or error}") from error


def undo_addition(folder: Path, addition: Addition) -> None:
    """Take the addition out of the campaign again; what was edited or used by others since then stays.

    Raises:
        CampaignError: if a file cannot be read or written.
    """
    path = folder / "reports" / f"{addition.report.report_id}.md"
    try:
        remove_claims(folder, {claim.claim_id for claim in addition.claims})
        used = [cells for name in ("claims.csv", "toponyms.csv") for cells in rows_of(folder / name, ())]
        used_ids = {cells.get(column, "") for cells in used for column in ("report_id", "place_id")}
        remove_places(folder, {place.place_id for place in addition.places} - used_ids)
        if addition.report.report_id not in used_ids and load_report(path) == addition.report:
            path.unlink()
    except ReportError as error:
        raise CampaignError(str(error)) from error
    except OSError as error:
        raise CampaignError(f"{folder}: cannot be written: {error.strerror or error}") from error
