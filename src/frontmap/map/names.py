"""The names file: what the places are called, sent to the browser after the first paint."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Sequence

from frontmap.map.history import packed_order
from frontmap.model import Place


def names_file(places: Sequence[Place], langs: Sequence[str]) -> bytes:
    """Return the gzipped JSON of the places' ids, names and weights, in the order of the packed history.

    Its keys: ``ids``; ``names``, the main name of each place; ``langs``, for each language the names that
    differ from the main one, by position; ``others``, by position, the names in further languages and
    spellings, to search by; ``weights``, ten times the decimal logarithm of the population, 0
    where it is not known: the heavier a place, the sooner it is labelled.
    """
    ordered = packed_order(places)
    content = {
        "ids": [place.place_id for place in ordered],
        "names": [place.name for place in ordered],
        "langs": {lang: _differing(ordered, lang) for lang in langs},
        "others": _further(ordered, langs),
        "weights": [_weight(place) for place in ordered],
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def _differing(ordered: Sequence[Place], lang: str) -> dict[int, str]:
    """Return the names in ``lang`` that differ from the main name, by position."""
    labels = ((index, place.label(lang), place.name) for index, place in enumerate(ordered))
    return {index: label for index, label, name in labels if label != name}


def _further(ordered: Sequence[Place], langs: Sequence[str]) -> dict[int, list[str]]:
    """Return the names that are not the main one nor one in ``langs``, by position."""
    further = {}
    for index, place in enumerate(ordered):
        known = {place.name, *(place.label(lang) for lang in langs)}
        names = [
            name for name in dict.fromkeys((*place.names.values(), *place.alternates)) if name not in known
        ]
        if names:
            further[index] = names
    return further


def _weight(place: Place) -> int:
    """Return how much a place's label matters."""
    return round(10 * math.log10((place.population or 0) + 1))
