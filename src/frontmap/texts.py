"""Texts in the reader's language: gettext catalogues, plural forms and dates, by Babel."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from frontmap.model import Days

LANGUAGES: Mapping[str, str] = {"en": "English", "fr": "Français", "uk": "Українська"}
"""The languages that there are texts in, each by its own name; the first is what the code is written in."""

DOMAIN = "frontmap"
_LOCALES = Path(__file__).parent / "locale"
_DATE_LOCALES = {"en": "en_GB", "fr": "fr_FR", "uk": "uk_UA"}


class Texts:
    """Everything that has to be said in one of `LANGUAGES`; another language gets English."""

    def __init__(self, lang: str) -> None:
        self.lang = lang if lang in LANGUAGES else "en"
        self._catalogue = _catalogue(self.lang)
        self._locale = _DATE_LOCALES[self.lang]

    def __call__(self, message: str, **values: object) -> str:
        """Return the message in the reader's language, with ``values`` filled in if there are any.

        >>> Texts("fr")("Taken by {actor}", actor="A")
        'Prise par : A'
        """
        translated: str = self._catalogue.gettext(message)
        return translated.format(**values) if values else translated

    def plural(self, one: str, many: str, n: int, **values: object) -> str:
        """Return the form of the message that fits ``n``, which it may show as ``{n}``."""
        return self._catalogue.ngettext(one, many, n).format(n=n, **values)

    def day(self, day: date) -> str:
        """Return the day in words.

        >>> Texts("en").day(date(2022, 9, 10))
        '10 September 2022'
        """
        return format_date(day, "d MMMM y", locale=self._locale)

    def days(self, days: Days) -> str:
        """Return the span in words: a day, a month where it is a whole one, else both ends.

        >>> Texts("en").days(Days.parse("2022-09"))
        'September 2022'
        """
        if days.is_one_day:
            return self.day(days.first)
        if len(str(days)) == len("YYYY-MM"):
            return format_skeleton("yMMMM", days.first, locale=self._locale)
        return format_interval(days.first, days.last, "yMMMMd", locale=self._locale)

    def language(self, lang: str) -> str:
        """Return the name of a language, or its code where Babel does not know it.

        >>> Texts("fr").language("uk")
        'ukrainien'
        """
        try:
            return Locale.parse(lang).get_display_name(self.lang) or lang
        except (UnknownLocaleError, ValueError):
            return lang


@cache
def _catalogue(lang: str) -> Translations:
    """Return the catalogue of a language, compiled from its ``.po`` file."""
    path = _LOCALES / lang / "LC_MESSAGES" / f"{DOMAIN}.po"
    compiled = io.BytesIO()
    if path.exists():
        with path.open("rb") as file:
            write_mo(compiled, read_po(file, locale=lang))
        compiled.seek(0)
        return Translations(compiled, domain=DOMAIN)
    return Translations()
