"""`frontmap read CORPUS --out FILE`: many reports into one table of claims."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import typer

from frontmap.campaign import Campaign
from frontmap.exchange.corpus import Given, open_corpus, read_corpus, read_here, read_on_cluster


def read_whole_corpus(
    path: Path, campaign: Campaign, out: Path, given: Given, *, workers: int, scheduler: str
) -> None:
    """Read a corpus with a progress bar, here or on workers, and say what it came to."""
    corpus = open_corpus(path, given)
    read = (
        partial(read_on_cluster, scheduler=scheduler, workers=workers) if workers or scheduler else read_here
    )
    with typer.progressbar(length=max(1, corpus.length), label=str(path), file=sys.stderr) as progress:
        summary = read_corpus(corpus, campaign, out, read=read, tell=progress.update)
    print(
        f"{out}: {summary.claims:,} claims of {summary.reports:,} reports; "
        f"{summary.refused:,} could not be read",
        file=sys.stderr,
    )
