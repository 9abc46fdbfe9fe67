import pytest

from tests.reading.examples import claims

OPENING = "Le 8 septembre, l'armée ukrainienne a repris Balakliïa. "


def days_of(town: str, text: str, published: str) -> str:
    return next(str(claim.days) for claim in claims(text, published) if claim.toponym == town)


@pytest.mark.parametrize(
    "following",
    [
        "Les Russes ont abandonné Borova.",
        "Des obus sont tombés sur Kharkiv. Les Russes ont abandonné Borova.",
        "Le même jour, les Russes ont abandonné Borova.",
    ],
)
def test_what_follows_the_day_of_a_chronicle_happened_on_it(following: str) -> None:
    assert days_of("Borova", OPENING + following, "2022-10-01") == "2022-09-08"


@pytest.mark.parametrize(
    ("following", "published"),
    [
        ("Les Russes ont abandonné Borova.", "2022-09-10"),
        ("\n\nLes Russes ont abandonné Borova.", "2022-10-01"),
        ("Mercredi, des obus sont tombés sur Kharkiv. Les Russes ont abandonné Borova.", "2022-10-01"),
        ("On se bat dans Borova.", "2022-10-01"),
    ],
)
def test_in_news_or_after_another_day_or_paragraph_it_did_not(following: str, published: str) -> None:
    assert days_of("Borova", OPENING + following, published) == published


def test_a_paragraph_with_a_day_of_its_own_ends_a_summary() -> None:
    weekly = "La semaine dernière, l'armée a repris plusieurs villages, dit le ministère.\n\n"
    later = "Jeudi, des obus sont tombés sur Kharkiv. L'armée ukrainienne a repris Izioum."
    assert days_of("Izioum", weekly + "L'armée ukrainienne a repris Izioum.", "2022-09-10") != "2022-09-10"
    assert days_of("Izioum", weekly + later, "2022-09-10") == "2022-09-10"
