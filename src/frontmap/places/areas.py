"""Find the oblasts, raions and hromadas that a text names, and tell which places lie in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from frontmap.model import Place, Toponym
from frontmap.places.spelling import languages, readings

_CAPITALISED = r"[^\W\d_a-zа-яёєіїґ](?:[^\W\d_]|['’ʼ](?=[^\W\d_])){1,30}?"
_PLACEHOLDERS = {
    "{name}": rf"(?P<name>{_CAPITALISED}(?:[- ]{_CAPITALISED})?)",
    "{stem}": rf"(?P<name>{_CAPITALISED}(?:-{_CAPITALISED})?)",  # the word before it may be a town
    "{adjective}": r"(?P<name>[^\W\d_]{2,30}?)",
}
_VOWELS = re.compile(r"(?<=.)[aoui ]+")
_SENTENCE_ENDS = re.compile(r"[!?\n]|\.\s")
_SHORTEST = 2
_REACH = 60
"""Characters between a toponym and an area that says where it lies."""


@dataclass(frozen=True, slots=True)
class Area:
    """A division named at ``text[start:end]``; ``name`` may be an adjective's stem, as Харків in Харківська.

    ``is_first_level`` tells an oblast or its like from the smaller raion or hromada.
    """

    name: str
    start: int
    end: int
    is_first_level: bool = True

    def holds(self, place: Place) -> bool:
        """Whether ``place`` lies in the area, as far as the gazetteer has names for its divisions."""
        return bool(self.division(place))

    def division(self, place: Place) -> str:
        """Return the name of the place's division that is this area, empty if none is."""
        divisions = (place.admin1,) if self.is_first_level else (place.admin2, place.admin3)
        return next((each for each in divisions if each and _is_named(each, self.name)), "")


def find_areas(text: str, lang: str) -> list[Area]:
    """Return the areas that ``text`` names, in order; ``[]`` for a language without patterns for them."""
    return sorted(_found(text, lang), key=lambda area: (area.start, area.end))


def _found(text: str, lang: str) -> Iterator[Area]:
    for pattern, is_first_level in _patterns(lang):
        for found in pattern.finditer(text):
            yield Area(found["name"], found.start(), found.end(), is_first_level)


@cache
def _patterns(lang: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    areas = languages()[lang].areas if lang in languages() else {}
    return tuple(
        (_compile(each), level == "oblast") for level, patterns in areas.items() for each in patterns
    )


def _compile(pattern: str) -> re.Pattern[str]:
    for placeholder, meaning in _PLACEHOLDERS.items():
        pattern = pattern.replace(placeholder, meaning)
    return re.compile(rf"\b(?:{pattern})(?!\w)")


def _is_named(division: str, name: str) -> bool:
    """Whether a division goes by a name, which may be the stem of an adjective."""
    return any(theirs.startswith(ours) for ours in _skeletons(name) for theirs in _skeletons(division))


@cache
def _skeletons(name: str) -> frozenset[str]:
    """Return a name's consonants as each language reads it: Kharkiv, Харьков and Charkow share theirs."""
    skeletons: Iterable[str] = (_VOWELS.sub("", reading) for reading in readings(name))
    return frozenset(skeleton for skeleton in skeletons if len(skeleton) >= _SHORTEST)


def areas_beside(text: str, lang: str, toponyms: Iterable[Toponym]) -> dict[str, list[Area]]:
    """Return the areas named beside each toponym, by the toponym's text: as in "Hrakove, Kharkiv oblast".

    An area belongs to the nearest toponym of its sentence that is not part of its own name.
    """
    known = list(toponyms)
    beside: dict[str, list[Area]] = {}
    for area in find_areas(text, lang):
        gaps = [(gap, toponym.text) for toponym in known if (gap := _gap(text, area, toponym)) is not None]
        if gaps:
            beside.setdefault(min(gaps)[1], []).append(area)
    return beside


def _gap(text: str, area: Area, toponym: Toponym) -> int | None:
    """Return the characters between; ``None`` if too many, a sentence ends there, or both overlap."""
    start, end = min(area.end, toponym.end), max(area.start, toponym.start)
    if start > end or end - start > _REACH or _SENTENCE_ENDS.search(text, start, end):
        return None
    return end - start
