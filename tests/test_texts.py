"""The catalogues say everything that the code says, in every language."""

import string
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from frontmap.map.settings import DEFAULT_TEXTS
from frontmap.model import Days
from frontmap.texts import LANGUAGES, Texts

SOURCE = Path(__file__).parents[1] / "src" / "frontmap"
KEYWORDS = {"text": None, "texts": None, "plural": (1, 2)}
TRANSLATED = [lang for lang in LANGUAGES if lang != "en"]


def said_by_the_code() -> set[str]:
    """Return the first form of every message."""
    found = extract_from_dir(str(SOURCE), [("**.py", "python")], keywords=KEYWORDS)
    messages = {message if isinstance(message, str) else message[0] for _, _, message, _, _ in found}
    return messages | set(DEFAULT_TEXTS.values())


def catalogue(lang: str) -> Catalog:
    with (SOURCE / "locale" / lang / "LC_MESSAGES" / "frontmap.po").open("rb") as file:
        return read_po(file, locale=lang)


def forms(message: object) -> list[str]:
    return [message] if isinstance(message, str) else list(message)  # type: ignore[call-overload]


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_catalogue_has_every_message_and_no_other(lang: str) -> None:
    ids = {forms(message.id)[0] for message in catalogue(lang) if message.id}
    assert ids == said_by_the_code()


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_message_is_translated_in_all_its_forms_and_with_its_fields(lang: str) -> None:
    catalog = catalogue(lang)
    for message in catalog:
        if message.id:
            assert not message.fuzzy
            translations = forms(message.string)
            assert len(translations) == (catalog.num_plurals if message.pluralizable else 1)
            assert all(fields(each) == fields(forms(message.id)[-1]) for each in translations), message.id


def test_texts_choose_the_plural_form_of_their_language() -> None:
    one, many = "{n} later event", "{n} later events"
    assert [Texts("en").plural(one, many, n) for n in (1, 2)] == ["1 later event", "2 later events"]
    assert Texts("fr").plural(one, many, 0) == "0 événement ultérieur"
    assert [Texts("uk").plural(one, many, n) for n in (1, 3, 5)] == [
        "1 пізніша подія",
        "3 пізніші події",
        "5 пізніших подій",
    ]


def test_texts_of_an_unknown_language_are_english() -> None:
    assert Texts("xx")("Share") == "Share"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("en", "10 September 2022"), ("fr", "10 septembre 2022"), ("uk", "10 вересня 2022")],
)
def test_texts_write_days_in_words(lang: str, expected: str) -> None:
    assert Texts(lang).day(date(2022, 9, 10)) == expected


def test_texts_write_spans_no_more_exactly_than_they_are() -> None:
    assert Texts("en").days(Days.parse("2022-09")) == "September 2022"
    assert Texts("en").days(Days(date(2022, 9, 3), date(2022, 9, 24))) == "3–24 Sept 2022"


def test_texts_leave_braces_alone_where_nothing_is_filled_in() -> None:
    assert Texts("en")("{n} changes") == "{n} changes"
