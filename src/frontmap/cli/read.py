"""`frontmap read`: a report into claims, or a whole corpus of them."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from frontmap import campaign as campaigns
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.campaign import Campaign
from frontmap.cli.lines import items_of
from frontmap.errors import FrontmapError, LexiconError, ReportError
from frontmap.exchange.claim_records import claim_record
from frontmap.exchange.corpus import Given, is_corpus, report_of
from frontmap.model import Claim, Report
from frontmap.places import Ambiguous, Gazetteer, Outcome, Placed, Resolved, load_gazetteer, read_and_place
from frontmap.places.placed import campaign_places
from frontmap.reading.lexicon.lexicon import load_lexicon


def read(
    report: Annotated[Path | None, typer.Argument(help="A text file; with --out, a corpus.")] = None,
    jsonl: Annotated[str, typer.Option(help="Lines of id, lang, published, text: a file or -.")] = "",
    campaign: Annotated[Path | None, typer.Option(help="Whose sides and places to read by.")] = None,
    lang: Annotated[str, typer.Option(help="Language of the text, two letters.")] = "",
    published: Annotated[str, typer.Option(help="The outlet's day: YYYY-MM-DD, YYYY-MM or YYYY.")] = "",
    outlet: Annotated[str, typer.Option(help="Who published it.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print a claim a line as JSON.")] = False,
    save: Annotated[bool, typer.Option(help="Add the claims to the campaign, as not reviewed.")] = False,
    out: Annotated[Path | None, typer.Option(help="The Parquet file for a corpus's claims.")] = None,
    workers: Annotated[int, typer.Option(help="Read a corpus in so many processes.", min=0)] = 0,
    scheduler: Annotated[str, typer.Option(help="Read a corpus on this Dask scheduler.")] = "",
) -> None:
    """Read a report into claims: who took or left which town, on which days, and who says so.

    With --out, read a corpus: a folder of reports, or a .jsonl or .parquet file of id, lang, published, text.
    A run that was stopped goes on where it was; what cannot be read is listed in OUT.quarantine.jsonl.
    """
    given = Given(lang, published, outlet)
    if report and out:
        from frontmap.cli.corpus import read_whole_corpus  # here, since tables take 60 MB

        read_whole_corpus(report, _load(campaign), out, given, workers=workers, scheduler=scheduler)
        return
    if out or workers or scheduler:
        raise FrontmapError("--out, --workers and --scheduler are for a corpus: read CORPUS --out FILE")
    if report and is_corpus(report):
        raise FrontmapError(f"{report}: a corpus must be read with --out FILE")
    if report:
        one = campaigns.load_report(report, lang=lang, published=published, outlet=outlet)
        _read_reports(iter([one]), _load(campaign or _campaign_of(report)), as_json=as_json, save=save)
    elif jsonl:
        _read_reports(_reports_of_lines(jsonl), _load(campaign), as_json=as_json, save=save)
    else:
        raise FrontmapError("read needs a report, or --jsonl")


def _load(folder: Path | None) -> Campaign:
    return campaigns.load(folder or BUNDLED_CAMPAIGN, find_place=load_gazetteer().place)


def _read_reports(reports: Iterator[Report], campaign: Campaign, *, as_json: bool, save: bool) -> None:
    """Print what the reports claim, and save it if asked to."""
    known = load_gazetteer().with_places(campaign.places.values())
    near = campaign_places(campaign, known)
    gc.freeze()  # what is loaded for good need not be looked through in every collection of garbage
    for report in reports:
        placed = read_and_place(report, campaign, known, near)
        if as_json:
            for claim in placed.claims:
                record = claim_record(claim, campaign.actor_ids, known)
                print(json.dumps(record, ensure_ascii=False), flush=True)
        else:
            _print_reading(placed, known)
        if save:
            _save(report, placed, campaign, known)


def _reports_of_lines(jsonl: str) -> Iterator[Report]:
    """Yield the report of each line of JSON; what cannot be read is said, and the next line follows."""
    for item in items_of(jsonl):
        try:
            report = report_of(item)
            if report.lang:
                load_lexicon(report.lang)
        except (LexiconError, ReportError) as error:
            print(f"{item.where}: {str(error).removeprefix(f'{item.where}: ')}", file=sys.stderr)
        else:
            yield report


def _save(report: Report, placed: Placed, campaign: Campaign, known: Gazetteer) -> None:
    """Add the report's claims to the campaign that it lies in, but for those that a campaign may not hold."""
    if report.report_id not in campaign.reports:
        raise FrontmapError(
            f"{report.report_id}: must lie in {campaign.folder / 'reports'} for its claims to be saved"
        )
    sound, problems = campaigns.loadable_claims(
        placed.claims,
        campaign.reports,
        campaign.actor_ids,
        lambda place_id: known.place(place_id) is not None,
    )
    for problem in problems:
        print(f"left out: {problem}", file=sys.stderr)
    added = campaigns.append_claims(campaign.folder, sound)
    print(f"{campaign.folder / 'claims.csv'}: {added} claims added", file=sys.stderr)


def _campaign_of(report: Path) -> Path:
    """Return the campaign that the report lies in, else the bundled one."""
    folder = report.resolve().parent.parent
    return folder if (folder / "campaign.toml").exists() else BUNDLED_CAMPAIGN


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
