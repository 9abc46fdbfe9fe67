"""`frontmap score`: how well labelled texts are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from frontmap import campaign as campaigns
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.campaign import Campaign
from frontmap.errors import ReportError
from frontmap.model import Claim, Days, Report
from frontmap.places import Gazetteer, load_gazetteer
from frontmap.reading import read
from frontmap.reading.gold import GoldClaim, GoldReport, load_gold
from frontmap.reading.score import Difference, Score, Tally
from frontmap.reading.score import score as score_texts


def score(
    gold: Annotated[list[Path], typer.Argument(help="Files of labelled texts, a JSON object a line.")],
    campaign: Annotated[
        Path, typer.Option(help="Whose sides and places to read by, where a text names none.")
    ] = BUNDLED_CAMPAIGN,
    misses: Annotated[bool, typer.Option(help="List what was missed and what was read wrongly.")] = False,
) -> None:
    """Print precision, recall and F1 of reading on labelled texts, by language, field and trap."""
    texts = [labelled for path in gold for labelled in load_gold(path)]
    if not texts:
        raise ReportError(f"{', '.join(map(str, gold))}: must hold a labelled text, got none")
    result = score_by_campaigns(texts, campaign, load_gazetteer())
    for difference in result.differences if misses else ():
        print(_told(difference))
    for name, tallies in _tables(result).items():
        print(f"{name:<14}{'claims':>7}{'precision':>11}{'recall':>8}{'F1':>7}")
        for row, tally in sorted(tallies.items()):
            print(_row(row, tally))
    print(
        f"{result.texts} texts; all fields right: {_percent(result.share_all_right)} of the labelled claims; "
        f"{result.false_in_empty} claims read from texts that make none"
    )


def score_by_campaigns(texts: Sequence[GoldReport], campaign: Path, gazetteer: Gazetteer) -> Score:
    """Return how texts are read, each by the sides and places of its campaign's folder, else ``campaign``."""
    result = Score()

    @cache
    def opened(folder: Path) -> tuple[Campaign, Gazetteer]:
        loaded = campaigns.load(folder, find_place=gazetteer.place)
        return loaded, gazetteer.with_places(loaded.places.values())

    for folder, group in groupby(texts, key=lambda text: text.campaign or campaign):
        loaded, known = opened(folder)
        score_texts(list(group), partial(_claims_of, loaded, known), loaded.actor_ids, result)
    return result


def _claims_of(campaign: Campaign, known: Gazetteer, report: Report) -> Sequence[Claim]:
    return read(report, actors=campaign.actors, find_toponyms=known.scan).claims


def _tables(result: Score) -> Mapping[str, Mapping[str, Tally]]:
    """Return what is printed, a table each."""
    return {
        "all": {"all": result.total},
        "language": result.by_lang,
        "field": result.by_field,
        "trap": result.by_trap,
    }


def _row(name: str, tally: Tally) -> str:
    """Return one line of a table."""
    labelled = tally.right + tally.missed
    precision, recall, f1 = map(_percent, (tally.precision, tally.recall, tally.f1))
    return f"{name:<14}{labelled:>7}{precision:>11}{recall:>8}{f1:>7}"


def _percent(share: float | None) -> str:
    """Return a share as it is printed, a dash for what was not counted.

    >>> _percent(0.9231)
    '0.923'
    """
    return "-" if share is None else f"{share:.3f}"


def _told(difference: Difference) -> str:
    """Return in a line what was labelled and what was read."""
    label, claim = (_claim(each) for each in (difference.label, difference.claim))
    return f"{difference.report_id}: labelled {label}; read {claim}"


def _claim(claim: GoldClaim | None) -> str:
    """Return a claim in a few words."""
    if claim is None:
        return "nothing"
    sides = f"{claim.gained_by or '-'} from {claim.lost_by or '-'}"
    days = str(Days(claim.first_day, claim.last_day))
    return f"{claim.toponym} {claim.change} by {sides}, {claim.evidence}, {days}"
