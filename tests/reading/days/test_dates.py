from dataclasses import replace

import pytest

from frontmap.reading.days.dates import find_date, may_begin_date
from frontmap.reading.lexicon.lexicon import Lexicon, load_lexicon

FRENCH = load_lexicon("fr")


def lexicon(lang: str, *orders: str) -> Lexicon:
    return replace(FRENCH, lang=lang, date_orders=orders or ("DMY",))


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("fr", "10 / 09 / 2022", (10, 9, 2022)),
        ("fr", "2022-09-10", (10, 9, 2022)),
        ("fr", "10.09.2022", (10, 9, 2022)),
        ("fr", "10 sept . 2022", (10, 9, 2022)),
        ("fr", "1er mars", (1, 3)),
        ("fr", "29 février", (29, 2)),
        ("en", "september 10 , 2022", (10, 9, 2022)),
        ("en", "sept . 10 , 2022", (10, 9, 2022)),
        ("en", "10th of september", (10, 9)),
        ("uk", "10 вересня 2022", (10, 9, 2022)),
        ("uk", "10.09.2022", (10, 9, 2022)),
        ("ru", "10 сентября", (10, 9)),
        ("de", "10 september 2022", (10, 9, 2022)),
        ("es", "10 septiembre 2022", (10, 9, 2022)),
        ("pl", "10 września 2022", (10, 9, 2022)),
    ],
)
def test_dates_of_any_language_are_read_whole(lang: str, text: str, values: tuple[int, ...]) -> None:
    words = text.split()
    assert may_begin_date(words, 0)
    assert find_date(words, 0, lexicon(lang)) == (values, len(words))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "10 soldats 2022"),
        ("fr", "31 février 2022"),
        ("fr", "13 / 14 / 2022"),
        ("fr", "2022-13-10"),
        ("fr", "10 / 09"),
        ("fr", "10 mn"),
        ("fr", "10 september 2022"),
        ("fr", "hier 10"),
        ("en", "12 men"),
        ("uk", "10 осіб"),
    ],
)
def test_other_numbers_are_no_date(lang: str, text: str) -> None:
    assert find_date(text.split(), 0, lexicon(lang)) is None


def test_only_a_number_or_a_word_before_one_may_begin_a_date() -> None:
    assert [may_begin_date(["le", "10", "sept", ".", "2022", "ici"], at) for at in range(6)] == [
        True, True, True, True, True, False
    ]  # fmt: skip


def test_digits_are_read_in_the_order_of_the_language() -> None:
    words = ["10", "/", "09", "/", "2022"]
    assert find_date(words, 0, lexicon("fr", "DMY")) == ((10, 9, 2022), 5)
    assert find_date(words, 0, lexicon("en", "MDY")) == ((9, 10, 2022), 5)


def test_where_a_language_has_two_orders_only_what_reads_the_same_is_a_date() -> None:
    both = lexicon("en", "DMY", "MDY")
    assert find_date(["10", "/", "09", "/", "2022"], 0, both) is None
    assert find_date(["13", "/", "09", "/", "2022"], 0, both) == ((13, 9, 2022), 5)
    assert find_date(["2022-09-10"], 0, both) == ((10, 9, 2022), 1)
