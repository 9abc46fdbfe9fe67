"""Which of a place's alternate names is the usual one in a language, told by its letters; used at build time.

GeoNames' city files list alternate names without their language. A name counts as Ukrainian or Russian where
its letters say so; where two names are as likely, neither is taken.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence

from frontmap.places.spelling import fold, keys

_UKRAINIAN = frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’ʼ -")
_RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя -")
_ONLY_UKRAINIAN = re.compile(r"[іїєґ'’ʼ]|[сцз]ьк|ець\b|[йь]о", re.IGNORECASE)
_ONLY_RUSSIAN = re.compile(r"[ыэёъ]|[сц]к(ий|ое|ая|ой)?\b|ец\b", re.IGNORECASE)
_APOSTROPHES = re.compile(r"['’ʼ]")

_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_NATIONAL = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch - iu ia".replace("-", "").split(
            " "
        ),
        strict=True,
    )
)
_FRENCH = dict(
    zip(
        "абвґдеєёжзіїйклмнопрстуфхцчшщъьыэюя",
        "a b v g d e ie io j z i i i k l m n o p r s t ou f kh ts tch ch chtch - - y e iou ia".replace(
            "-", ""
        ).split(" "),
        strict=True,
    )
)
_FRENCH_BY_LANGUAGE = {"uk": _FRENCH | {"г": "h", "и": "y"}, "ru": _FRENCH | {"г": "g", "и": "i"}}


def usual_names(name: str, alternates: Sequence[str], country: str) -> dict[str, str]:
    """Return the usual name by language: always ``en``; ``uk``, ``ru`` and ``fr`` where they can be told."""
    names: dict[str, str] = {}
    if country == "UA" and (ukrainian := _ukrainian_name(name, alternates)):
        names["uk"] = ukrainian
    if russian := _russian_name(name, alternates, country, names.get("uk")):
        names["ru"] = russian
    if french := _french_name(names, alternates):
        names["fr"] = french
    return {"en": _english_name(name, names.get("uk")), **names}


def romanise(ukrainian: str) -> str:
    """Return a Ukrainian name in Latin letters, by the national table (government resolution 55 of 2010).

    >>> romanise("Згурівка"), romanise("Їжак"), romanise("Куп'янськ")
    ('Zghurivka', 'Yizhak', 'Kupiansk')
    """
    return "".join(_romanise_word(word) for word in re.split(r"([ -])", _APOSTROPHES.sub("", ukrainian)))


def _romanise_word(word: str) -> str:
    lower = word.casefold().replace("зг", "zgh")
    latin = _INITIAL.get(lower[:1], _NATIONAL.get(lower[:1], lower[:1]))
    latin += "".join(_NATIONAL.get(letter, letter) for letter in lower[1:])
    return latin.capitalize()


def _english_name(name: str, ukrainian: str | None) -> str:
    """Return the national romanisation where GeoNames' own name differs in glides only, else that name."""
    national = romanise(ukrainian) if ukrainian else ""
    return national if _alike(national, name) else _APOSTROPHES.sub("", name)


def _ukrainian_name(name: str, alternates: Sequence[str]) -> str | None:
    written = [
        each for each in alternates if _is_written_in(each, _UKRAINIAN) and not _ONLY_RUSSIAN.search(each)
    ]
    marked = [each for each in written if _ONLY_UKRAINIAN.search(each)]
    for likely in (marked, written):
        if found := _only([each for each in likely if _alike(romanise(each), name)]):
            return found
    return _only(marked)


def _russian_name(name: str, alternates: Sequence[str], country: str, ukrainian: str | None) -> str | None:
    others = [each for each in alternates if each != ukrainian and not _ONLY_UKRAINIAN.search(each)]
    written = [each for each in others if _is_written_in(each, _RUSSIAN)]
    if country == "UA" and ukrainian:
        return _only([each for each in written if _ONLY_RUSSIAN.search(each)]) or _only(written)
    if country == "RU":
        return _only(written) or _only([each for each in written if keys(each) & keys(name)])
    return None


def _french_name(names: dict[str, str], alternates: Sequence[str]) -> str | None:
    known = {fold(each): each for each in alternates if _is_plain_latin(each)}
    for lang, table in _FRENCH_BY_LANGUAGE.items():
        letters = _APOSTROPHES.sub("", names.get(lang, "").casefold())
        if letters and (found := known.get(fold("".join(table.get(letter, letter) for letter in letters)))):
            return found
    return None


def _is_plain_latin(name: str) -> bool:
    """Whether a name is in Latin letters alone, as French writes it, without a transcriber's apostrophes."""
    return all(letter in " -" or unicodedata.name(letter, "").startswith("LATIN") for letter in name)


def _is_written_in(name: str, alphabet: Collection[str]) -> bool:
    return bool(name) and name[0].isupper() and all(letter in alphabet for letter in name.casefold())


def _alike(one: str, other: str) -> bool:
    """Whether two romanisations differ in no more than how they write glides."""
    return _without_glides(one) == _without_glides(other)


def _without_glides(name: str) -> str:
    return re.sub(r"i+", "i", fold(name).replace("y", "i"))


def _only(names: Collection[str]) -> str | None:
    """Return the one name there is, apostrophes not counted but kept; ``None`` if there are more."""
    distinct = {_APOSTROPHES.sub("", name): name for name in sorted(names, key=len)}
    return next(iter(distinct.values())) if len(distinct) == 1 else None
