import pytest

from tests.reading.examples import claims


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "When Russian troops entered Izium, the family hid in the cellar."),
        ("en", "She remembers how Russian troops entered Izium."),
        ("fr", "« Quand les Russes ont pris Izioum, nous étions à la cave », raconte Olha."),
        ("fr", "Il se souvient du jour où les Russes sont entrés dans Izioum."),
    ],
)
def test_what_only_tells_when_something_else_happened_is_no_claim(lang: str, text: str) -> None:
    assert claims(text, lang=lang) == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "When Ukrainian troops entered Izium on Friday, residents cheered."),
        ("en", "Residents cheered when Ukrainian troops entered Izium."),
        ("fr", "Quand les Ukrainiens sont entrés dans Izioum vendredi, des habitants ont pleuré."),
    ],
)
def test_with_a_day_or_as_the_news_itself_it_is_one(lang: str, text: str) -> None:
    assert [claim.change for claim in claims(text, lang=lang)] == ["entered"]


def test_a_day_before_a_loss_that_is_admitted_is_that_of_who_admits_it() -> None:
    before = "Izioum est en ruines. "
    [claim] = claims(before + "L'armée ukrainienne a reconnu lundi avoir quitté la ville.")
    assert (claim.change, claim.speaker) == ("lost", "ukraine")
    again = "L'armée ukrainienne a repris Izioum des mois après l'avoir perdue."
    assert [claim.change for claim in claims(before + again)] == ["taken"]
