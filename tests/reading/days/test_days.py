from datetime import date

import pytest

from frontmap.model import Citation, Days, Precision, Report
from frontmap.reading.days.phrases import Dated, find_days
from frontmap.reading.days.resolve import OPERATIONS, anchor_of, resolve_days
from frontmap.reading.lexicon.day_patterns import DAY_OPERATIONS
from frontmap.reading.lexicon.lexicon import load_lexicon

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
    assert resolve_days(phrase, Days.on(date.min), None) is None


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("en", "on the morning of september 6", "2022-09-06", "2022-09-06"),
        ("en", "during the night from thursday to friday", "2022-09-08", "2022-09-09"),
        ("en", "between 30 august and 2 september", "2022-08-30", "2022-09-02"),
        ("en", "from august 30 to september 2", "2022-08-30", "2022-09-02"),
        ("en", "on september 8 and 9", "2022-09-08", "2022-09-09"),
        ("en", "on september 5-7 , 2022", "2022-09-05", "2022-09-07"),
        ("en", "on the twenty-first of august", "2022-08-21", "2022-08-21"),
        ("en", "on the 6th", "2022-09-06", "2022-09-06"),
        ("en", "on the 20th", "2022-08-20", "2022-08-20"),
        ("en", "on christmas day", "2021-12-25", "2021-12-25"),
        ("en", "a couple of days ago", "2022-09-08", "2022-09-08"),
        ("en", "a fortnight ago", "2022-08-26", "2022-08-28"),
        ("en", "just 30 hours ago", "2022-09-09", "2022-09-09"),
        ("en", "in the past three days", "2022-09-08", "2022-09-10"),
        ("en", "in the last week of august", "2022-08-25", "2022-08-31"),
        ("en", "on the last day of august", "2022-08-31", "2022-08-31"),
        ("en", "the week before last", "2022-08-22", "2022-08-28"),
        ("fr", "entre mardi et jeudi", "2022-09-06", "2022-09-08"),
        ("fr", "dans la nuit du mardi 6 au mercredi 7 septembre", "2022-09-06", "2022-09-07"),
        ("fr", "le premier septembre", "2022-09-01", "2022-09-01"),
        ("fr", "le 6 au soir", "2022-09-06", "2022-09-06"),
        ("fr", "à la veille du 6 septembre", "2022-09-05", "2022-09-05"),
        ("uk", "двадцять першого серпня", "2022-08-21", "2022-08-21"),
        ("uk", "6-го", "2022-09-06", "2022-09-06"),
        ("uk", "6-го вересня", "2022-09-06", "2022-09-06"),
        ("uk", "з 30 серпня по 2 вересня", "2022-08-30", "2022-09-02"),
        ("uk", "у ніч із середи на четвер", "2022-09-07", "2022-09-08"),
        ("uk", "у перші дні серпня", "2022-08-01", "2022-08-10"),
        ("ru", "первого сентября", "2022-09-01", "2022-09-01"),
        ("ru", "между средой и пятницей", "2022-09-07", "2022-09-09"),
        ("ru", "несколько часов назад", "2022-09-10", "2022-09-10"),
        ("ru", "за последние трое суток", "2022-09-08", "2022-09-10"),
        ("uk", "в ніч на 7 вересня", "2022-09-06", "2022-09-07"),
        ("ru", "в ночь на субботу", "2022-09-09", "2022-09-10"),
        ("de", "in der nacht zu samstag", "2022-09-09", "2022-09-10"),
        ("de", "anfang august", "2022-08-01", "2022-08-10"),
        ("es", "el 6 de septiembre", "2022-09-06", "2022-09-06"),
        ("es", "a mediados de agosto", "2022-08-11", "2022-08-20"),
        ("es", "entre el 5 y el 7 de septiembre", "2022-09-05", "2022-09-07"),
        ("de", "vom 5 . bis 7 . september", "2022-09-05", "2022-09-07"),
        ("de", "zwischen mittwoch und freitag", "2022-09-07", "2022-09-09"),
        ("pl", "w nocy z 6 na 7 września", "2022-09-06", "2022-09-07"),
        ("pl", "między 5 a 7 września", "2022-09-05", "2022-09-07"),
        ("pl", "w nocy z piątku na sobotę", "2022-09-09", "2022-09-10"),
        ("pl", "trzy dni temu", "2022-09-07", "2022-09-07"),
    ],
)
def test_every_language_names_its_days(lang: str, text: str, first: str, last: str) -> None:
    phrase = find_days(text.split(), load_lexicon(lang))[0]
    meant = resolve_days(phrase, SATURDAY, None)
    assert meant is not None
    assert (str(meant.days.first), str(meant.days.last)) == (first, last)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "le 12 brumaire"),
        ("en", "between 11 and 9 september"),
        ("en", "during the first weeks of the invasion"),
    ],
)
def test_a_number_that_is_no_day_names_none(lang: str, text: str) -> None:
    phrase = find_days(text.split(), load_lexicon(lang)).get(0)
    assert phrase is None or resolve_days(phrase, SATURDAY, None) is None


def test_a_day_alone_is_the_first_after_the_day_spoken_of() -> None:
    phrase = find_days(["le", "12"], load_lexicon("fr"))[0]
    meant = resolve_days(phrase, Days.parse("2022-09-20"), Days.parse("2022-08-10"))
    assert meant == Dated(Days.parse("2022-08-12"), Precision.DAY)


def test_no_words_name_no_days() -> None:
    assert find_days([], load_lexicon("fr")) == {}
