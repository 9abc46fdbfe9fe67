from datetime import date

import pytest

from frontmap.model import Days, Precision
from tests.reading.examples import claims, reasons


def days(text: str, published: str = "2022-09-10") -> list[tuple[str, str, str]]:
    return [(str(c.days.first), str(c.days.last), str(c.precision)) for c in claims(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée russe a quitté Izioum jeudi.", ("2022-09-08", "2022-09-08", "day")),
        ("Jeudi, l'armée russe a quitté Izioum.", ("2022-09-08", "2022-09-08", "day")),
        ("Moscou a annoncé jeudi que son armée a quitté Izioum.", ("2022-09-08", "2022-09-08", "announced")),
        ("Moscou a annoncé vendredi avoir quitté Izioum la veille.", ("2022-09-08", "2022-09-08", "day")),
        ("L'armée russe a quitté Izioum.", ("2022-09-10", "2022-09-10", "announced")),
        ("Depuis lundi, l'armée russe a quitté Izioum.", ("2022-09-05", "2022-09-10", "week")),
    ],
)  # fmt: skip
def test_a_day_belongs_to_its_verb(text: str, expected: tuple[str, str, str]) -> None:
    assert days(text) == [expected]


def test_a_month_of_publication_is_a_span() -> None:
    assert days("Ce samedi, l'armée russe a quitté Izioum.", "2022-09") == [
        ("2022-09-03", "2022-09-24", "month")
    ]
    assert days("L'armée russe a quitté Izioum.", "2022-09") == [("2022-09-01", "2022-09-30", "announced")]


def test_days_count_from_the_day_spoken_of() -> None:
    text = "Vendredi, l'armée russe a quitté Izioum. Deux jours plus tôt, elle avait quitté Borova."
    assert days(text) == [("2022-09-09", "2022-09-09", "day"), ("2022-09-07", "2022-09-07", "day")]


def test_so_many_days_after_counts_from_the_day_of_what_is_told() -> None:
    text = "Kiev a annoncé dimanche son retrait de Borova, huit jours après avoir quitté Izioum."
    assert days(text) == [("2022-09-04", "2022-09-04", "announced"), ("2022-08-27", "2022-08-27", "day")]


def test_background_without_a_day_is_no_claim() -> None:
    text = "L'armée russe avait pris Izioum au début de l'invasion."
    assert claims(text) == ()
    assert reasons(text) == {"Izioum": "background without a day"}


def test_background_with_a_day_keeps_its_own() -> None:
    [claim] = claims("L'armée russe avait pris Izioum en avril.")
    assert (str(claim.days.first), str(claim.days.last)) == ("2022-04-01", "2022-04-30")
    assert claim.precision is Precision.MONTH


def test_a_day_before_when_dates_what_follows_it() -> None:
    text = "Tout a changé jeudi, lorsque les Russes ont quitté Izioum."
    (claim,) = claims(text, "2022-09-11")
    assert claim.days == Days.on(date(2022, 9, 8))


def test_a_day_beside_what_took_place_is_that_of_the_noun() -> None:
    text = "La prise d'Izioum, nœud ferroviaire, par Kiev est intervenue jeudi."
    assert days(text) == [("2022-09-08", "2022-09-08", "day")]


def test_a_day_behind_brackets_is_that_of_the_verb_before_them() -> None:
    assert days("Les Russes ont quitté Izioum (nœud ferroviaire, à l'est) jeudi.") == [
        ("2022-09-08", "2022-09-08", "day")
    ]


def test_a_town_with_a_day_alone_shares_the_verb() -> None:
    text = "Balakliïa a été libérée jeudi, Izioum samedi."
    assert days(text) == [("2022-09-08", "2022-09-08", "day"), ("2022-09-10", "2022-09-10", "day")]


def test_a_town_with_a_day_and_a_verb_of_its_own_does_not() -> None:
    text = "Balakliïa a été libérée jeudi, Izioum samedi restait calme."
    assert [claim.toponym for claim in claims(text)] == ["Balakliïa"]


def test_the_nearest_day_of_its_own_stretch_dates_a_verb() -> None:
    text = "Les Ukrainiens avancent dimanche, après avoir pris samedi la ville d'Izioum."
    (claim,) = claims(text, "2022-09-11")
    assert claim.days == Days.on(date(2022, 9, 10))


@pytest.mark.parametrize(
    "text",
    [
        "Les Ukrainiens ont repris Izioum, des semaines après l'avoir perdue au profit des Russes.",
        "Les Ukrainiens ont repris Izioum après l'avoir perdue au profit des Russes.",
        "Les Ukrainiens ont repris Izioum quelques semaines après son encerclement.",
    ],
)
def test_weeks_after_measure_from_what_went_before(text: str) -> None:
    assert [(claim.change, claim.gained_by) for claim in claims(text)] == [("taken", "ukraine")]
    assert days(text) == [("2022-09-10", "2022-09-10", "announced")]


def test_a_loss_with_a_day_is_told_besides_what_made_it_good() -> None:
    text = "Les Ukrainiens ont repris Izioum après l'avoir perdue en juin au profit des Russes."
    assert [claim.change for claim in claims(text)] == ["taken", "lost"]
