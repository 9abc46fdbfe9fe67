"""Look a name up, and find every known name in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from pathlib import Path

from rapidfuzz import fuzz, process

from frontmap.bundled import bundled
from frontmap.model import Place, Toponym
from frontmap.places.exact import find_runs
from frontmap.places.match import Likeness, Match
from frontmap.places.romanised import is_romanised
from frontmap.places.scan import find_toponyms
from frontmap.places.spelling import LONGEST_NAME, bare, fold, foreign_keys, keys, nominatives, readings
from frontmap.places.table import Table, load_table, make_table

BUNDLED = bundled("gazetteer", "places.zip")
"""The gazetteer that comes with frontmap: Ukraine and its neighbours."""
_TOWN = 10_000
_NEAR = 80
"""The least likeness of a suggestion, of 100."""


class Gazetteer:
    """Places by name, in layers: an upper table's row replaces a lower one's with the same id."""

    def __init__(self, layers: tuple[Table, ...]) -> None:
        """Look up in ``layers``, the uppermost first."""
        self._layers = layers
        self._cached_matches = lru_cache(maxsize=50_000)(self._find_matches)
        self._cached_meanings = lru_cache(maxsize=50_000)(self._find_meanings)
        self._cached_may_name = lru_cache(maxsize=50_000)(self._find_whether_may_name)
        self._cached_near = lru_cache(maxsize=5_000)(self._find_near)
        self._cached_place = cache(lambda layer, row: self._layers[layer].place(row))

    def with_places(self, places: Iterable[Place]) -> Gazetteer:
        """Return a gazetteer that knows ``places`` too; one with a known id replaces the known place."""
        return Gazetteer((make_table(places), *self._layers))

    @property
    def capitals(self) -> frozenset[str]:
        """The ids of the capitals: cities whose names mostly stand for governments."""
        return frozenset(
            place_id for table in self._layers for place_id in table.about.get("capitals", "").split()
        )

    @cached_property
    def spacing_km(self) -> Mapping[str, float]:
        """How far apart the settlements of each country lie, as the files know it."""
        pairs = (
            pair.split(":") for table in self._layers for pair in table.about.get("spacing_km", "").split()
        )
        return {country: float(spacing) for country, spacing in pairs}

    def place(self, place_id: str) -> Place | None:
        """Return the place with that id, ``None`` if there is none."""
        for layer, table in enumerate(self._layers):
            if place_id in table.row_by_id:
                return self._cached_place(layer, table.row_by_id[place_id])
        return None

    def places(self) -> Iterator[Place]:
        """Return every place, a replaced one left out."""
        for layer, table in enumerate(self._layers):
            for place_id, row in table.row_by_id.items():
                if not self._is_replaced(place_id, layer):
                    yield self._cached_place(layer, row)

    @cached_property
    def towns(self) -> tuple[Place, ...]:
        """Every place of 10,000 people or more."""
        return tuple(place for place in self.places() if (place.population or 0) >= _TOWN)

    def lookup(self, name: str, lang: str | None = None) -> list[Place]:
        """Return the places that ``name`` may mean, the likeliest first; ``[]`` if none is known.

        First come those so named (case, accents, apostrophes and alphabet aside), then those of which it may
        be a case form in ``lang`` (``None``: in any language), then those that sound alike; the larger before
        the smaller. A name in lower case is looked up as it is: by its ending or sound it could be any word.
        """
        return [match.place for match in self.matches(name, lang)]

    def matches(self, name: str, lang: str | None = None) -> tuple[Match, ...]:
        """Return as `lookup` does, with how each place matched."""
        return self._cached_matches(name, lang) if len(name) <= LONGEST_NAME else ()

    def meanings(self, name: str) -> tuple[Match, ...]:
        """Return as `matches` does what a word means that is known to be a name.

        A place is so named, too, whose Ukrainian or Russian name some language writes so.
        """
        return self._cached_meanings(name) if len(name) <= LONGEST_NAME else ()

    def scan(self, text: str, lang: str) -> list[Toponym]:
        """Return every known name in ``text``, in order and without overlap, with its candidates."""
        return find_toponyms(text, lang, self)

    def suggest(self, name: str, limit: int = 5) -> tuple[str, ...]:
        """Return known names spelled nearly like ``name``, for a person; ``()`` if none is near.

        Never use them to resolve a name: among so many names, an ordinary word has near neighbours too.
        """
        return self._cached_near(fold(name[:LONGEST_NAME]), limit)

    def _find_near(self, folded_name: str, limit: int) -> tuple[str, ...]:
        """Return the names of places whose folded names are spelled nearly like a folded one."""
        near = process.extract(
            folded_name, self._folded_names, scorer=fuzz.ratio, limit=limit, score_cutoff=_NEAR
        )
        rows = dict.fromkeys(place.name for folded, *_ in near for place in self.lookup(folded))
        return tuple(rows)[:limit]

    @cached_property
    def _folded_names(self) -> list[str]:
        return [folded for table in self._layers for folded in table.names]

    def may_name(self, words: str) -> bool:
        """Whether several words may be a name in any spelling: a quick test before a look-up."""
        return len(words) <= LONGEST_NAME and self._cached_may_name(words)

    def exact_runs(self, words: Sequence[str], joints: Sequence[str | None]) -> set[tuple[int, int]]:
        """Return every run of folded words that is a name; see `find_runs`."""
        return find_runs((table.automaton for table in self._layers), words, joints)

    def _find_whether_may_name(self, words: str) -> bool:
        first = words.replace("-", " ").split()[0]
        return not self._openings.isdisjoint(map(_beginnings, readings(first))) and (
            not self._beginnings.isdisjoint(map(_beginnings, readings(words)))
        )

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """How names of several words may begin, each word of them."""
        return frozenset(_beginnings(key) for table in self._layers for key in table.keys if " " in key)

    @cached_property
    def _openings(self) -> frozenset[str]:
        """How the first words of such names may begin."""
        return frozenset(beginning.split(" ")[0] for beginning in self._beginnings)

    def _find_matches(self, written: str, lang: str | None) -> tuple[Match, ...]:
        name = bare(written)
        forms = nominatives(name, lang) if name != name.lower() else []
        sounds = [key for each in (name, *forms) for key in sorted(keys(each))]
        if lang is None:
            sounds += sorted(foreign_keys(name))
        if not self._knows_any([fold(name), *map(fold, forms)], sounds):
            return ()  # as of most words of a text
        found: dict[str, Match] = {}
        for likeness, places in self._stages(name, forms, sounds):
            for place in sorted(places, key=_larger_first):
                if place.place_id not in found:
                    found[place.place_id] = Match(place, likeness, _is_usual(name, sounds, place))
        return tuple(found.values())

    def _find_meanings(self, name: str) -> tuple[Match, ...]:
        found = (
            replace(match, likeness=Likeness.EXACT)
            if match.likeness is Likeness.SOUND and _is_romanised(bare(name), match.place)
            else match
            for match in self.matches(name)
        )
        return tuple(sorted(found, key=lambda match: (match.likeness, *_larger_first(match.place))))

    def _knows_any(self, names: Sequence[str], sounds: Sequence[str]) -> bool:
        """Whether any place bears one of these folded names or keys."""
        return any(
            not (table.names.keys().isdisjoint(names) and table.keys.keys().isdisjoint(sounds))
            for table in self._layers
        )

    def _stages(
        self, name: str, forms: Sequence[str], sounds: Sequence[str]
    ) -> Iterator[tuple[Likeness, list[Place]]]:
        yield Likeness.EXACT, self._bearers(_names, [fold(name)])
        if name != name.lower():
            yield Likeness.CASE_FORM, self._bearers(_names, map(fold, forms))
            yield Likeness.SOUND, self._bearers(_sounds, sounds)

    def _bearers(self, index: Callable[[Table], Mapping[str, str]], entries: Iterable[str]) -> list[Place]:
        """Return the places that one of the layers' indexes has under ``entries``."""
        wanted = dict.fromkeys(entries)
        found = {}
        for layer, table in enumerate(self._layers):
            rows = index(table)
            for entry in wanted:
                if entry in rows:
                    for row in rows[entry].split():
                        place = self._cached_place(layer, int(row))
                        if not self._is_replaced(place.place_id, layer):
                            found[place.place_id] = place
        return list(found.values())

    def _is_replaced(self, place_id: str, layer: int) -> bool:
        return any(place_id in table.row_by_id for table in self._layers[:layer])


def load_gazetteer(path: Path = BUNDLED) -> Gazetteer:
    """Return the gazetteer in the file at ``path``, the same one while the file stays as it is.

    Raises:
        GazetteerError: if the file is not there, or is no gazetteer.
    """
    return _load(path, path.stat().st_mtime_ns if path.exists() else 0)


@lru_cache(maxsize=1)
def _load(path: Path, _changed_ns: int) -> Gazetteer:
    return Gazetteer((load_table(path),))


def _larger_first(place: Place) -> tuple[int, str]:
    return -(place.population or 0), place.place_id


def _is_romanised(name: str, place: Place) -> bool:
    """Whether ``name`` is the place's Ukrainian or Russian name as some language writes it."""
    return is_romanised(name, (place.names[lang] for lang in ("uk", "ru") if lang in place.names))


def _is_usual(name: str, sounds: Sequence[str], place: Place) -> bool:
    """Whether ``name`` is, or sounds like, one of the names that the place goes by."""
    usual = (place.name, *place.names.values())
    return fold(name) in map(fold, usual) or any(not keys(each).isdisjoint(sounds) for each in usual)


def _beginnings(key: str) -> str:
    """Return how the words of a key begin, up to where a case ending may change them."""
    return " ".join(word[:3].rstrip("aoui") for word in key.split(" "))


def _names(table: Table) -> Mapping[str, str]:
    return table.names


def _sounds(table: Table) -> Mapping[str, str]:
    return table.keys
