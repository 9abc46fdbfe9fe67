"""The gazetteer's file: places with an index of their names, ready for look-ups.

A ZIP archive of text files: ``about.json`` (where the rows come from), ``places.jsonl`` (a place a line, in
the order of `Place`'s fields), and ``names.txt`` and ``keys.txt`` (a folded name or a key by sound, and on
the next line the numbers of the places that bear it).
"""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

import ahocorasick  # type: ignore[import-not-found]

from frontmap.errors import GazetteerError
from frontmap.model import Place
from frontmap.places.divisions import bare_division
from frontmap.places.exact import make_automaton
from frontmap.places.spelling import LONGEST_NAME, fold, keys

FORMAT = "1"
_PARTS = ("about.json", "places.jsonl", "names.txt", "keys.txt")
_COLUMNS = tuple(field.name for field in fields(Place))
_DIVISIONS = ("admin1", "admin2", "admin3")


@dataclass(frozen=True)
class Table:
    """Places as lines of text, and which of them bear a name or a key.

    ``names`` and ``keys`` map to row numbers written as ``"12 345"``. A row is parsed when it is asked for,
    so that a large table is ready at once.
    """

    about: Mapping[str, str]
    rows: Sequence[bytes]
    names: Mapping[str, str]
    keys: Mapping[str, str]

    def place(self, row: int) -> Place:
        """Return the place of that row."""
        values = dict(zip(_COLUMNS, json.loads(self.rows[row]), strict=False))
        return Place(**{**values, "alternates": tuple(values["alternates"])})

    @cached_property
    def row_by_id(self) -> dict[str, int]:
        """The row number of each place id; of rows with the same id, the last."""
        return {_first_string(line): row for row, line in enumerate(self.rows)}

    @cached_property
    def automaton(self) -> ahocorasick.Automaton:
        """What finds the names in a text; made at the first scan."""
        return make_automaton(self.names)


def _first_string(line: bytes) -> str:
    """Return the id that a line begins with, without parsing the rest where it holds no escaped character."""
    place_id = line[2 : line.index(b'"', 2)].decode()
    return str(json.loads(line)[0]) if "\\" in place_id else place_id


def make_table(places: Iterable[Place], about: Mapping[str, str] | None = None) -> Table:
    """Return a table of ``places`` with every way to write and to say their names.

    Their divisions lose the word for what they are: Kharkiv Oblast is Kharkiv, whoever wrote the row.
    """
    rows: list[bytes] = []
    names: dict[str, list[int]] = {}
    sounds: dict[str, list[int]] = {}
    for row, place in enumerate(places):
        rows.append(_line(place))
        for index, entries in ((names, _folded_names(place)), (sounds, _sounds(place))):
            for entry in sorted(entries):
                index.setdefault(entry, []).append(row)
    return Table({"format": FORMAT, **(about or {})}, rows, _joined(names), _joined(sounds))


def _line(place: Place) -> bytes:
    values = {column: getattr(place, column) for column in _COLUMNS}
    values |= {division: bare_division(values[division]) for division in _DIVISIONS}
    plain = [dict(value) if isinstance(value, Mapping) else value for value in values.values()]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _written_names(place: Place) -> list[str]:
    written = dict.fromkeys((place.name, *place.names.values(), *place.alternates))
    return [name for name in written if len(name) <= LONGEST_NAME]


def _folded_names(place: Place) -> set[str]:
    return {folded for name in _written_names(place) if (folded := fold(name))}


def _sounds(place: Place) -> set[str]:
    """Return the place's keys: those of its Cyrillic names, which read in one way only, else of its name."""
    cyrillic = [name for name in _written_names(place) if "\u0400" <= name[0] <= "\u04ff"]
    return {key for name in cyrillic or [place.name] for key in keys(name)}


def _joined(index: Mapping[str, Sequence[int]]) -> dict[str, str]:
    return {entry: " ".join(map(str, index[entry])) for entry in sorted(index)}


def save_table(table: Table, path: Path) -> None:
    """Write ``table`` to ``path``; the same table gives the same bytes."""
    texts = (
        json.dumps(table.about, ensure_ascii=False, indent=1).encode(),
        b"\n".join(table.rows),
        "\n".join(f"{name}\n{rows}" for name, rows in table.names.items()).encode(),
        "\n".join(f"{key}\n{rows}" for key, rows in table.keys.items()).encode(),
    )
    part_file = path.with_name(path.name + ".part")
    with zipfile.ZipFile(part_file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in zip(_PARTS, texts, strict=True):
            packing = (
                zipfile.ZIP_DEFLATED if name == "places.jsonl" else zipfile.ZIP_STORED
            )  # quicker to load
            archive.writestr(zipfile.ZipInfo(name), text, packing)
    part_file.replace(path)


def load_table(path: Path) -> Table:
    """Return the table saved at ``path``.

    Raises:
        GazetteerError: if the file is not there, or is no gazetteer of this format.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            about, rows, names, sounds = (archive.read(part) for part in _PARTS)
        table = Table(json.loads(about), rows.split(b"\n") if rows else [], _index(names), _index(sounds))
    except OSError as error:
        raise GazetteerError(f"{path}: cannot read the gazetteer: {error.strerror}") from error
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError) as error:
        raise GazetteerError(f"{path}: must be a gazetteer built by frontmap, got {error}") from error
    if table.about.get("format") != FORMAT:
        raise GazetteerError(
            f"{path}: format must be {FORMAT}, got {table.about.get('format')}: build it again"
        )
    return table


def _index(text: bytes) -> dict[str, str]:
    lines = text.decode("utf-8").split("\n") if text else []
    return dict(zip(lines[::2], lines[1::2], strict=True))
