"""How fast reports are read: whole articles, the bundled one, labelled sentences, and plain prose."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path

from benchmarks.timing import Row, timed
from frontmap import campaign
from frontmap.bundled import bundled
from frontmap.model import Actor, Citation, Days, Report
from frontmap.places import load_gazetteer
from frontmap.reading import read
from frontmap.reading.gold import GoldReport, load_gold
from frontmap.reading.reader import FindToponyms

GOLD = Path(__file__).parents[1] / "tests" / "gold"
PROSE = "Le pain est cuit au four depuis le matin, puis il est vendu au marché à ceux qui viennent tôt. "
COMMAND = """
import sys
from pathlib import Path
from frontmap.cli import main
try:
    main()
finally:
    print(Path("/proc/self/status").read_text(), file=sys.stderr)
"""
REPORTS = 320
"""So many copies of the article are 1 MB."""
ARTICLE = 1_000
"""A labelled text of so many characters is an article, and no sentence."""
CHARACTERS = 250_000
"""How long the texts are made; a quarter of the usual measure, since time is linear in length."""


def measure() -> Iterator[Row]:
    """Yield how many megabytes a second one core reads, finding toponyms included, and if it is linear."""
    kharkiv = campaign.load(bundled("kharkiv-2022"), find_place=load_gazetteer().place)
    actors, scan = kharkiv.head.actors, load_gazetteer().scan

    def read_text(text: str, lang: str) -> None:
        published = Citation("Outlet", published=Days.parse("2022-09-10"))
        read(Report("r", text, lang, published), actors=actors, find_toponyms=scan)

    def rate(what: str, text: str, lang: str) -> Row:
        text = _repeated(text)
        return _rate(what, partial(read_text, text, lang), len(text.encode()))

    yield from rates_of_articles()
    article = next(iter(kharkiv.reports.values())).text
    yield rate("read the bundled article", article, "fr")
    yield rate("read prose that tells of no town", PROSE, "fr")
    for lang in ("fr", "en", "uk", "ru"):
        yield rate(f"read labelled sentences, all of towns and sides: {lang}", _labelled(lang), lang)
    for share in (4, 1):
        text = _repeated(article)[: CHARACTERS // share]
        yield timed(f"read {len(text):,} characters", partial(read_text, text, "fr"), repeat=3)
    peak = _peak_mb(article)
    yield Row("memory of `frontmap read`, 1 MB of articles, Python and gazetteer included", peak, peak, "MB")


def rates_of_articles() -> Iterator[Row]:
    """Yield how fast whole articles are read, each by the sides and places of its war: all, by language."""
    gazetteer = load_gazetteer()

    @cache
    def opened(folder: Path) -> tuple[Sequence[Actor], FindToponyms]:
        war = campaign.load(folder, find_place=gazetteer.place)
        return war.actors, gazetteer.with_places(war.places.values()).scan

    def read_all(texts: Sequence[GoldReport]) -> None:
        for text in texts:
            actors, scan = opened(text.campaign or bundled("kharkiv-2022"))
            read(text.report, actors=actors, find_toponyms=scan)

    texts = [text for name in ("articles", "longreads") for text in load_gold(GOLD / f"{name}.jsonl")]
    articles = [text for text in texts if len(text.report.text) >= ARTICLE]
    langs = ("fr", "en", "uk", "ru")
    groups = {"all": articles} | {
        lang: [text for text in articles if text.report.lang == lang] for lang in langs
    }
    for name, group in groups.items():
        size = sum(len(text.report.text.encode()) for text in group)
        yield _rate(f"read {len(group)} whole articles: {name}", partial(read_all, group), size)


def _rate(what: str, action: Callable[[], None], size: int) -> Row:
    """Return how many megabytes a second ``action`` reads, which reads ``size`` bytes, after one such run."""
    action()
    rates = []
    for _ in range(9):
        start = time.process_time()
        action()
        rates.append(size / 1e6 / (time.process_time() - start))
    return Row(what, statistics.median(rates), min(rates), "MB/s")


def _peak_mb(article: str) -> float:
    """Return the most memory that a process takes that reads 1 MB of articles, a line each."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        line = {"lang": "fr", "published": "2022-09", "text": article}
        path.write_text(
            "".join(f"{json.dumps({'id': number, **line})}\n" for number in range(REPORTS)), encoding="utf-8"
        )
        command = [sys.executable, "-c", COMMAND, "read", "--jsonl", str(path), "--json"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    peak = next(line for line in done.stderr.splitlines() if line.startswith("VmHWM:"))
    return int(peak.split()[1]) / 1000


def _labelled(lang: str) -> str:
    """Return the labelled sentences of ``lang`` as one text."""
    lines = (GOLD / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    return "\n\n".join(json.loads(line)["text"] for line in lines)


def _repeated(text: str) -> str:
    """Return ``text`` repeated up to the length that is measured."""
    return f"{text}\n\n" * (CHARACTERS // len(text) + 1)
