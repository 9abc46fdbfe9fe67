"""A name as people write it in a list: with what the place is, and with the division that it lies in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from frontmap.places.areas import Area, find_areas
from frontmap.places.spelling import languages

_LONGEST = 300
"""Characters; a longer text is no name with its division."""
_AROUND = " \t,;:()[]–—-·/"
_LINKING = re.compile(r"(?<=\s)(?:[a-zà-ÿа-яёєіїґ]{1,4}['’]?\s+)+\Z")
"""Small words between a name and its division, as in "Hrakove in Kharkiv oblast"."""
_PARTS = re.compile(r"\s*[,;(\[]\s*")


def split_name(written: str, lang: str = "") -> tuple[str, list[Area]]:
    """Return the name in ``written`` without what it is said to be, and the divisions beside it.

    A division may stand in the words of any language, those of ``lang`` first, or alone behind a comma or in
    brackets. Where nothing would be left, the name is as it was written.

    >>> name, areas = split_name("село Гракове Чугуївського району", "uk")
    >>> name, [area.name for area in areas]
    ('Гракове', ['Чугуїв'])
    >>> split_name("Hrakove (Kharkiv)")[0]
    'Hrakove'
    """
    if len(written) > _LONGEST:
        return written, []
    areas = _areas(written, lang)
    rest = written
    for area in reversed(areas):
        rest = f"{_LINKING.sub('', rest[: area.start])},{rest[area.end :]}"
    name, *others = [part for each in _PARTS.split(rest) if (part := each.strip(_AROUND))] or [""]
    bare_areas = [Area(part, 0, 0, is_first_level) for part in others for is_first_level in (True, False)]
    name = _without_kind(name, lang)
    return (name, [*areas, *bare_areas]) if name else (written, [])


def _areas(written: str, lang: str) -> list[Area]:
    """Return the divisions that the first language with any of these words names, without overlap."""
    for code in _codes(lang):
        if found := find_areas(written, code):
            return [
                area for area, before in zip(found, [None, *found], strict=False) if _is_after(area, before)
            ]
    return []


def _is_after(area: Area, before: Area | None) -> bool:
    return before is None or area.start >= before.end


def _without_kind(name: str, lang: str) -> str:
    """Return a name without the words before it that say what it is, in any language."""
    said = (kind.match(name) for code in _codes(lang) if (kind := _kinds(code)))
    return name[max((match.end() for match in said if match), default=0) :].strip(_AROUND)


def _codes(lang: str) -> Iterator[str]:
    """Yield the languages that there are words of, ``lang`` first."""
    yield from sorted(languages(), key=lambda code: (code != lang, code))


@cache
def _kinds(lang: str) -> re.Pattern[str] | None:
    words = languages()[lang].settlements
    pattern = rf"^(?:[a-zà-ÿа-яёєіїґ]{{1,3}}\s+)?(?i:{'|'.join(words)})\s*(?<=[\s.'’])(?=\w)"
    return re.compile(pattern) if words else None
