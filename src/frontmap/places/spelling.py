"""How a name may be written: one folding, a key by sound, and the nominatives of a case form.

What is particular to a language is a file in ``languages/``, or rows of its ``common.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice, product
from pathlib import Path

from anyascii import anyascii

LONGEST_NAME = 80
"""Characters; a longer text is no place name and is not looked up."""
_LANGUAGES = Path(__file__).parent / "languages"
_COMMON = "common"
_WORD_LISTS = ("ordinary", "sometimes_places", "given_names")
_SHORTEST_KEY = 4
_SHORTEST_STEM = 3
_MOST_NOMINATIVES = 200
_APOSTROPHES = re.compile(r"['’ʼ‘`´ʹʺ\"]")
_GAPS = re.compile(r"[\W_]+")
_SMALL_WORDS = re.compile(r"^\s*(?:(?:[a-zа-яёєії]{1,3}\.?|[ВЗУ])\s+|[DLdl]['’])+(?=[^\W\d_a-zа-яёєії])")
_GENITIVE = re.compile(r"['’ʼ]s$")
_GLIDES = re.compile(r"i+(?=[aou])")
_DOUBLED = re.compile(r"(\w)(?=\1)")
_CYRILLIC = re.compile("[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Language:
    """How one language writes names.

    ``sounds`` are those of its letters where they differ from the common ones; ``endings`` say how a case
    form ends, and how the name may end in the nominative; ``areas`` are patterns for an oblast or raion, and
    ``settlements`` for the words before a name that say what it is, as in "the village of".
    ``ordinary`` words are no place however they are written, ``sometimes_places`` are one only within a
    sentence, and ``given_names`` beside a family name are no case form of one; all folded.
    """

    script: str = "latin"
    sounds: Mapping[str, str] = field(default_factory=dict)
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    areas: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    settlements: tuple[str, ...] = ()
    capitalises_nouns: bool = False
    ordinary: frozenset[str] = frozenset()
    sometimes_places: frozenset[str] = frozenset()
    given_names: frozenset[str] = frozenset()


@cache
def languages() -> Mapping[str, Language]:
    """Return every language that has a file, by its code."""
    paths = sorted(path for path in _LANGUAGES.glob("*.toml") if path.stem != _COMMON)
    return {path.stem: _load_language(path) for path in paths}


def _load_language(path: Path) -> Language:
    table = tomllib.loads(path.read_text("utf-8"))
    return Language(
        script=table.get("script", "latin"),
        sounds=table.get("sounds", {}),
        endings={ending: tuple(nominative) for ending, nominative in table.get("endings", {}).items()},
        areas={level: tuple(patterns) for level, patterns in table.get("areas", {}).items()},
        settlements=tuple(table.get("settlements", ())),
        capitalises_nouns=table.get("capitalises_nouns", False),
        **{words: frozenset(map(fold, table.get(words, "").split())) for words in _WORD_LISTS},
    )


class _Ascii(dict[int, str]):
    """The ASCII letters for each other letter, looked up once."""

    def __missing__(self, letter: int) -> str:
        self[letter] = anyascii(chr(letter))
        return self[letter]


_ASCII = _Ascii()


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """Return ``name`` without case, accents, apostrophes, hyphens and alphabet.

    >>> fold("Куп’янськ-Вузловий"), fold("Balakliïa")
    ('kupyansk vuzloviy', 'balakliia')
    """
    plain = _plain(name)
    return plain if plain.isascii() else _plain(plain.translate(_ASCII))


def bare(written: str) -> str:
    """Return the name without the small words before it and an English genitive after it.

    >>> bare("у Куп'янську"), bare("d'Izioum"), bare("смт Борова"), bare("Izium's")
    ("Куп'янську", 'Izioum', 'Борова', 'Izium')
    """
    return written if written.isalpha() else _GENITIVE.sub("", _SMALL_WORDS.sub("", written))


@lru_cache(maxsize=100_000)
def keys(name: str) -> frozenset[str]:
    """Return how ``name`` may sound, one key for each way to read its letters; empty for a name too short.

    A Latin name is read as each language would write it, so that Tchouhouïv, Tschuhujiw and Chuhuiv share a
    key.

    >>> keys("Чугуїв") & keys("Tchouhouïv") & keys("Tschuhujiw") & keys("Chuhuiv")
    frozenset({'CuHuiV'})
    """
    return frozenset([key for key in readings(name) if len(key) >= _SHORTEST_KEY])


@lru_cache(maxsize=50_000)
def readings(name: str) -> frozenset[str]:
    """Return as `keys` does, the short ones too."""
    plain = _plain(name)
    return _readings(plain, _readers(_is_cyrillic(plain)))


def foreign_keys(name: str) -> frozenset[str]:
    """Return as `keys` does how ``name`` may sound in languages in whose texts no names are looked for.

    >>> keys("Чугуїв") & foreign_keys("Tsjoehoejiv")
    frozenset({'CuHuiV'})
    """
    return frozenset(
        [key for key in _readings(_plain(name), _foreign_readers()) if len(key) >= _SHORTEST_KEY]
    )


def _readings(plain: str, readers: Iterable[_Reader]) -> frozenset[str]:
    return frozenset(
        [
            _sound(plain, reader)
            for reader in readers
            if reader.peculiar is None or reader.peculiar.search(plain)
        ]
    )


def nominatives(name: str, lang: str | None = None) -> list[str]:
    """Return what ``name`` may be in the nominative, if a case form in ``lang`` (``None``: in any language).

    Names come in lower case, without apostrophes and hyphens; ``[]`` where the language has no case endings.

    >>> "купянськ" in nominatives("Куп'янську", "uk")
    True
    """
    plain = _plain(name)
    words = plain.split()
    script = "cyrillic" if _is_cyrillic(plain) else "latin"
    found: dict[str, None] = {}
    for code, language in languages().items():
        if lang in (None, code) and language.script == script and language.endings:
            shortest_stem = _SHORTEST_STEM if len(words) == 1 else 1
            choices = product(*(_word_nominatives(word, language.endings, shortest_stem) for word in words))
            found.update(dict.fromkeys(" ".join(choice) for choice in islice(choices, _MOST_NOMINATIVES)))
    found.pop(plain, None)
    return list(found)


def _word_nominatives(word: str, endings: Mapping[str, tuple[str, ...]], shortest_stem: int) -> list[str]:
    """Return ``word`` itself and every nominative that the endings allow, those of longer endings first."""
    cuts = range(shortest_stem, len(word))
    return [word, *(word[:cut] + nominative for cut in cuts for nominative in endings.get(word[cut:], ()))]


def _plain(text: str) -> str:
    """Return ``text`` in lower case, without apostrophes, every gap between words one space."""
    if text.isalpha():
        return text.casefold()
    return _GAPS.sub(" ", _APOSTROPHES.sub("", text.casefold())).strip()


def _is_cyrillic(text: str) -> bool:
    return _CYRILLIC.search(text) is not None


@dataclass(frozen=True, slots=True)
class _Reader:
    """How one language reads letters: the sound of each spelling, and what finds them, the longest first.

    ``letters`` puts what the language can read for each letter that it has not, and where it has no spellings
    of several letters (``spellings`` is ``None``) their sounds at once. ``silent`` finds what makes no
    difference, as the article in Al-Qamishli. ``peculiar`` finds the spellings that the language reads in a
    way of its own; ``None`` for the common way.
    """

    sounds: Mapping[str, str]
    letters: Mapping[int, str]
    spellings: re.Pattern[str] | None = None
    silent: re.Pattern[str] | None = None
    peculiar: re.Pattern[str] | None = None


@cache
def _readers(cyrillic: bool) -> tuple[_Reader, ...]:
    """Return the ways to read a name: one for Cyrillic; for Latin letters a common one and the languages'."""
    common = tomllib.loads((_LANGUAGES / f"{_COMMON}.toml").read_text("utf-8"))
    if cyrillic:
        return (_Reader(common["cyrillic"], _Ascii(str.maketrans(common["cyrillic"]))),)
    silent = re.compile(common["silent"])
    readers = [_latin_reader(common["latin"], silent)]
    for language in languages().values():
        if language.script == "latin" and language.sounds:
            peculiar = _longest_of(language.sounds)
            readers.append(_latin_reader(common["latin"] | language.sounds, silent, peculiar))
    return tuple(readers)


@cache
def _foreign_readers() -> tuple[_Reader, ...]:
    """Return the ways to read a name of languages in whose texts no names are looked for."""
    common = tomllib.loads((_LANGUAGES / f"{_COMMON}.toml").read_text("utf-8"))
    silent = re.compile(common["silent"])
    return tuple(
        _latin_reader(common["latin"] | sounds, silent, _longest_of(sounds))
        for sounds in common["others"].values()
    )


def _latin_reader(
    sounds: Mapping[str, str], silent: re.Pattern[str], peculiar: re.Pattern[str] | None = None
) -> _Reader:
    single = {ord(letter): letter for letter in sounds if len(letter) == 1}
    spellings = re.compile(rf"{_longest_of(sounds).pattern}|.", re.DOTALL)
    return _Reader(sounds, _Ascii(single), spellings, silent, peculiar)


def _longest_of(spellings: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(spellings, key=lambda spelling: (-len(spelling), spelling))))


def _sound(plain: str, reader: _Reader) -> str:
    """Return the key of a name: its sounds, glides before a back vowel dropped, doubles made one."""
    heard = plain if plain.isascii() else plain.translate(reader.letters)
    if reader.spellings:
        sounds = reader.sounds
        if reader.silent and (" " in heard or "h" in heard):  # nothing else is silent
            heard = reader.silent.sub("", heard)
        heard = "".join([sounds.get(spelling, spelling) for spelling in reader.spellings.findall(heard)])
    return _DOUBLED.sub("", _GLIDES.sub("", heard))
