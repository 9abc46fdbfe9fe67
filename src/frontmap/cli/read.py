"""`frontmap read`: a report into claims."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from frontmap import campaign as campaigns
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.campaign import Campaign
from frontmap.cli.lines import lines_of
from frontmap.errors import FrontmapError, ReportError
from frontmap.model import Claim, Report, evidence
from frontmap.places import Ambiguous, Gazetteer, Outcome, Placed, Resolved, load_gazetteer, read_and_place
from frontmap.places.placed import campaign_places


def read(
    report: Annotated[Path | None, typer.Argument(help="A text file, with or without a header.")] = None,
    jsonl: Annotated[str, typer.Option(help="Lines of id, lang, published, text: a file or -.")] = "",
    campaign: Annotated[Path | None, typer.Option(help="Whose sides and places to read by.")] = None,
    lang: Annotated[str, typer.Option(help="Language of the text, two letters.")] = "",
    published: Annotated[str, typer.Option(help="The outlet's day: YYYY-MM-DD, YYYY-MM or YYYY.")] = "",
    outlet: Annotated[str, typer.Option(help="Who published it.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print a claim a line as JSON.")] = False,
    save: Annotated[bool, typer.Option(help="Add the claims to the campaign, as not reviewed.")] = False,
) -> None:
    """Read a report into claims: who took or left which town, on which days, and who says so."""
    if report is None and not jsonl:
        raise FrontmapError("read needs a report, or --jsonl")
    gazetteer = load_gazetteer()
    folder = campaign or (_campaign_of(report) if report else BUNDLED_CAMPAIGN)
    loaded = campaigns.load(folder, find_place=gazetteer.place)
    if report:
        one = campaigns.load_report(report, lang=lang, published=published, outlet=outlet)
        reports: Iterable[Report] = [one]
    else:
        reports = _reports_of_lines(jsonl)
    known = gazetteer.with_places(loaded.places.values())
    near = campaign_places(loaded, known)
    for text in reports:
        placed = read_and_place(text, loaded, known, near)
        if as_json:
            for claim in placed.claims:
                print(json.dumps(_claim_record(claim, loaded, known), ensure_ascii=False), flush=True)
        else:
            _print_reading(placed, known)
        if save:
            _save(text, placed, loaded)


def _reports_of_lines(jsonl: str) -> Iterator[Report]:
    """Yield the report of each line of JSON; what cannot be read is said, and the next line follows."""
    for number, line in enumerate(lines_of(jsonl), start=1):
        if line.strip():
            try:
                yield campaigns.parse_report(line, f"{jsonl}:{number}")
            except ReportError as error:
                print(error, file=sys.stderr)


def _save(report: Report, placed: Placed, campaign: Campaign) -> None:
    """Add the report's claims to the campaign that it lies in."""
    if report.report_id not in campaign.reports:
        raise FrontmapError(
            f"{report.report_id}: must lie in {campaign.folder / 'reports'} for its claims to be saved"
        )
    added = campaigns.append_claims(campaign.folder, placed.claims)
    print(f"{campaign.folder / 'claims.csv'}: {added} claims added", file=sys.stderr)


def _campaign_of(report: Path) -> Path:
    """Return the campaign that the report lies in, else the bundled one."""
    folder = report.resolve().parent.parent
    return folder if (folder / "campaign.toml").exists() else BUNDLED_CAMPAIGN


def _claim_record(claim: Claim, campaign: Campaign, gazetteer: Gazetteer) -> dict[str, object]:
    """Return the claim as `frontmap read --json` prints it."""
    place = gazetteer.place(claim.place_id) if claim.place_id else None
    excerpt = claim.excerpt
    return {
        "report_id": excerpt.report_id if excerpt else None,
        "toponym": claim.toponym,
        "place_id": claim.place_id,
        "name": place.name if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "change": claim.change,
        "gained_by": claim.gained_by,
        "lost_by": claim.lost_by,
        "speaker": claim.speaker,
        "evidence": evidence(claim, campaign.actor_ids),
        "stance": claim.stance,
        "first_day": claim.days.first.isoformat(),
        "last_day": claim.days.last.isoformat(),
        "precision": claim.precision,
        "excerpt": excerpt.text if excerpt else None,
        "start": excerpt.start if excerpt else None,
        "end": excerpt.end if excerpt else None,
        "rule": claim.rule,
    }


def _print_reading(placed: Placed, gazetteer: Gazetteer) -> None:
    """Print the claims with their excerpts, then what was seen and passed over, with the reasons."""
    for claim in placed.claims:
        place = gazetteer.place(claim.place_id) if claim.place_id else None
        where = f"{place.name} ({place.lat:.2f}, {place.lon:.2f})" if place else "unresolved"
        print(f"{claim.toponym} = {where}: {_what_happened(claim)}")
        print(
            f"  {claim.speaker} says so ({claim.stance}), {claim.days} ({claim.precision}), rule {claim.rule}"
        )
        print(f"  « {claim.excerpt.text if claim.excerpt else claim.note} »")
    print(f"{len(placed.claims)} claims")
    for name, outcome in placed.outcomes.items():
        if not isinstance(outcome, Resolved):
            print(f"unresolved: {name}: {_why(outcome)}")
    for passed in placed.reading.passed_over:
        print(f"passed over: {passed.text} at {passed.start}: {passed.reason}")


def _what_happened(claim: Claim) -> str:
    """Return the change and its sides, as in "taken by ukraine from russia"."""
    gained = f" by {claim.gained_by}" if claim.gained_by else ""
    lost = f" {'from' if gained else 'by'} {claim.lost_by}" if claim.lost_by else ""
    return f"{claim.change}{gained}{lost}"


def _why(outcome: Outcome) -> str:
    if isinstance(outcome, Ambiguous):
        names = ", ".join(f"{scored.place.name} ({scored.place.admin1})" for scored in outcome.candidates[:5])
        return f"{outcome.why}: {names}"
    return outcome.why
