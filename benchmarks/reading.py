"""How fast reports are read: the bundled article, labelled sentences of each language, and plain prose."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.timing import Row, timed
from frontmap import campaign
from frontmap.bundled import bundled
from frontmap.model import Citation, Days, Report
from frontmap.places import load_gazetteer
from frontmap.reading import read

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
        read_text(text, lang)
        rates = []
        for _ in range(3):
            start = time.process_time()
            read_text(text, lang)
            rates.append(len(text.encode()) / 1e6 / (time.process_time() - start))
        return Row(what, sorted(rates)[1], min(rates), "MB/s")

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
