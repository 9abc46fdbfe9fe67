"""The names file: what the places are called, sent to the browser after the first paint."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable, Sequence

from frontmap.map.history import packed_order
from frontmap.model import Place

_SPACES = str.maketrans("\n\t", "  ")


def names_file(places: Sequence[Place], langs: Sequence[str]) -> bytes:
    """Return the gzipped JSON of the places' ids, names and weights, in the order of the packed history.

    Its keys: ``ids``; ``names``, the main name of each place; ``langs``, for each language the names that
    differ from the main one; ``others``, the names in further languages and spellings, to search by, with
    tabs between them; ``weights``, ten times the decimal logarithm of the population, 0 where it is not
    known: the heavier a place, the sooner it is labelled. Texts come as one with a line for each place,
    empty where there is nothing to say: so they take little room in the browser.
    """
    ordered = packed_order(places)
    content = {
        "ids": _lines([place.place_id] for place in ordered),
        "names": _lines([place.name] for place in ordered),
        "langs": {lang: _lines(_differing(place, lang) for place in ordered) for lang in langs},
        "others": _lines(_further(place, langs) for place in ordered),
        "weights": [_weight(place) for place in ordered],
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def _lines(texts: Iterable[Iterable[str]]) -> str:
    """Return a line for each place; line breaks and tabs within a text become spaces."""
    return "".join("\t".join(text.translate(_SPACES) for text in own) + "\n" for own in texts)


def _differing(place: Place, lang: str) -> list[str]:
    """Return the place's name in ``lang`` if it is another than the main one."""
    label = place.label(lang)
    return [] if label == place.name else [label]


def _further(place: Place, langs: Sequence[str]) -> list[str]:
    """Return the place's names that are not the main one nor one in ``langs``."""
    known = {place.name, *(place.label(lang) for lang in langs)}
    return [name for name in dict.fromkeys((*place.names.values(), *place.alternates)) if name not in known]


def _weight(place: Place) -> int:
    """Return how much a place's label matters."""
    return round(10 * math.log10((place.population or 0) + 1))
