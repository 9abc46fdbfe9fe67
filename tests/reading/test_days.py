from datetime import date

import pytest

from frontmap.model import Citation, Days, Precision, Report
from frontmap.reading.day_patterns import DAY_OPERATIONS
from frontmap.reading.days import OPERATIONS, Dated, anchor_of, find_days, resolve_days
from frontmap.reading.lexicon import load_lexicon

SATURDAY = Days.parse("2022-09-10")


def resolve(phrase: str, anchor: Days = SATURDAY, context: Days | None = None) -> Dated | None:
    words = phrase.replace("/", " / ").split()
    [(at, found)] = find_days(words, load_lexicon("fr")).items()
    assert (at, found.length) == (0, len(words))
    return resolve_days(found, anchor, context)


@pytest.mark.parametrize(
    ("phrase", "first", "last", "precision"),
    [
        ("samedi", "2022-09-10", "2022-09-10", "day"),
        ("ce vendredi", "2022-09-09", "2022-09-09", "day"),
        ("lundi dernier", "2022-09-05", "2022-09-05", "day"),
        ("hier", "2022-09-09", "2022-09-09", "day"),
        ("aujourd'hui", "2022-09-10", "2022-09-10", "day"),
        ("dans la nuit de vendredi à samedi", "2022-09-09", "2022-09-10", "day"),
        ("dans la nuit", "2022-09-09", "2022-09-10", "day"),
        ("dans la nuit du 6 au 7 septembre", "2022-09-06", "2022-09-07", "day"),
        ("à la fin du mois dernier", "2022-08-21", "2022-08-31", "week"),
        ("dans la première moitié de août", "2022-08-01", "2022-08-15", "week"),
        ("en fin de journée", "2022-09-10", "2022-09-10", "day"),
        ("il y a trois jours", "2022-09-07", "2022-09-07", "day"),
        ("il y a deux semaines", "2022-08-26", "2022-08-28", "week"),
        ("il y a 2 mois", "2022-07-01", "2022-07-31", "month"),
        ("le 6 septembre", "2022-09-06", "2022-09-06", "day"),
        ("le 1er mars 2022", "2022-03-01", "2022-03-01", "day"),
        ("ce samedi 3 septembre", "2022-09-03", "2022-09-03", "day"),
        ("le 6 sept . 2022", "2022-09-06", "2022-09-06", "day"),
        ("ce samedi 03/09/2022", "2022-09-03", "2022-09-03", "day"),
        ("le 24 décembre", "2021-12-24", "2021-12-24", "day"),
        ("en avril", "2022-04-01", "2022-04-30", "month"),
        ("en septembre", "2022-09-01", "2022-09-10", "month"),
        ("début septembre", "2022-09-01", "2022-09-10", "week"),
        ("mi-août", "2022-08-11", "2022-08-20", "week"),
        ("fin février", "2022-02-21", "2022-02-28", "week"),
        ("la semaine dernière", "2022-08-29", "2022-09-04", "week"),
        ("cette semaine", "2022-09-05", "2022-09-10", "week"),
        ("ce week-end", "2022-09-10", "2022-09-10", "day"),
        ("le mois dernier", "2022-08-01", "2022-08-31", "month"),
        ("ces derniers jours", "2022-09-04", "2022-09-10", "week"),
        ("en 2014", "2014-01-01", "2014-12-31", "month"),
    ],
)
def test_phrases_counted_from_a_saturday(phrase: str, first: str, last: str, precision: str) -> None:
    assert resolve(phrase) == Dated(
        Days(date.fromisoformat(first), date.fromisoformat(last)), Precision(precision)
    )


@pytest.mark.parametrize(
    "phrase", ["le 20 septembre", "le 20/09/2022", "au début de l' invasion", "mi-septembre"]
)
def test_phrases_that_date_nothing_past(phrase: str) -> None:
    assert resolve(phrase) is None


def test_relative_phrases_count_from_the_day_spoken_of() -> None:
    context = Days.parse("2022-09-08")
    assert resolve("la veille", context=context) == Dated(Days.parse("2022-09-07"), Precision.DAY)
    assert resolve("quatre jours plus tôt", context=context) == Dated(Days.parse("2022-09-04"), Precision.DAY)
    assert resolve("hier", context=context) == Dated(Days.parse("2022-09-09"), Precision.DAY)


def test_with_a_month_of_publication_no_phrase_is_more_exact_than_that() -> None:
    september = Days.parse("2022-09")
    span = resolve("samedi", september)
    assert span == Dated(Days(date(2022, 9, 3), date(2022, 9, 24)), Precision.MONTH)
    assert resolve("hier", september) == Dated(Days(date(2022, 8, 31), date(2022, 9, 29)), Precision.MONTH)
    assert resolve("le 6 septembre", september) == Dated(Days.parse("2022-09-06"), Precision.DAY)


@pytest.mark.parametrize(
    "words",
    [
        "six villages",
        "un marché",
        "il y a des soldats",
        "le 45 septembre",
        "le 31 février",
        "le ministère",
        "le",
    ],
)
def test_words_that_name_no_day(words: str) -> None:
    assert 0 not in find_days(words.split(), load_lexicon("fr"))


def test_every_operation_of_the_lexicons_is_there() -> None:
    assert set(OPERATIONS) == set(DAY_OPERATIONS)


def test_the_curated_day_goes_before_the_published_month() -> None:
    citation = Citation("Outlet", published=Days.parse("2022-09"))
    assert anchor_of(Report("r", "", "fr", citation, date(2022, 9, 10))) == SATURDAY
    assert anchor_of(Report("r", "", "fr", citation)) == Days.parse("2022-09")
    assert anchor_of(Report("r", "", "fr", Citation("Outlet"))) is None


def test_where_the_calendar_ends_no_day_is_meant() -> None:
    phrase = find_days(["hier"], load_lexicon("fr"))[0]
    assert resolve_days(phrase, Days.parse("0001-01-01"), None) is None


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("en", "on the morning of september 6", "2022-09-06", "2022-09-06"),
        ("uk", "в ніч на 7 вересня", "2022-09-06", "2022-09-07"),
        ("ru", "в ночь на субботу", "2022-09-09", "2022-09-10"),
        ("de", "in der nacht zu samstag", "2022-09-09", "2022-09-10"),
        ("de", "anfang august", "2022-08-01", "2022-08-10"),
        ("es", "el 6 de septiembre", "2022-09-06", "2022-09-06"),
        ("es", "a mediados de agosto", "2022-08-11", "2022-08-20"),
        ("pl", "w nocy z piątku na sobotę", "2022-09-09", "2022-09-10"),
        ("pl", "trzy dni temu", "2022-09-07", "2022-09-07"),
    ],
)
def test_every_language_names_its_days(lang: str, text: str, first: str, last: str) -> None:
    phrase = find_days(text.split(), load_lexicon(lang))[0]
    meant = resolve_days(phrase, SATURDAY, None)
    assert meant is not None
    assert (str(meant.days.first), str(meant.days.last)) == (first, last)


def test_no_words_name_no_days() -> None:
    assert find_days([], load_lexicon("fr")) == {}
