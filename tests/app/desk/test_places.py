"""The place of a claim, and the search for another."""

import pytest

from frontmap.app.desk.places import offers_for, outcome_of_query, place_chosen, place_of
from frontmap.app.desk.review import Review, settled
from frontmap.app.pins import Point
from frontmap.app.source import Source, load_source
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.model import Place
from frontmap.places import Resolved


@pytest.fixture(scope="module")
def source() -> Source:
    return load_source(BUNDLED_CAMPAIGN)


def test_a_name_of_the_article_means_there_what_the_article_makes_it_mean(
    review: Review, source: Source
) -> None:
    assert outcome_of_query("Nove", review, source) is review.placed.outcomes["Nove"]


@pytest.mark.parametrize("query", ["Балаклія", "Balaklija", "Balakliia"])
def test_another_name_is_found_by_any_spelling(review: Review, source: Source, query: str) -> None:
    outcome = outcome_of_query(query, review, source)
    assert isinstance(outcome, Resolved)
    assert outcome.place.place_id == "gn:712926"
    assert offers_for(query, review, source)[0].place.place_id == "gn:712926"


@pytest.mark.parametrize("query", ["", "  ", "Xyzzyplugh"])
def test_for_no_known_name_nothing_is_offered(review: Review, source: Source, query: str) -> None:
    assert offers_for(query, review, source) == ()


def test_a_point_becomes_a_new_place_with_an_id_of_its_own(review: Review, source: Source) -> None:
    claim = review.claims[1]
    first, is_new = place_chosen(Point(49.0, 37.5), claim, review, source)
    assert first is not None
    assert (is_new, first.name, first.lat, first.lon) == (True, "Nove", 49.0, 37.5)
    changed = settled(review, "Nove", first, is_new=True)
    assert place_of(changed.claims[1], changed, source) == first
    second, _ = place_chosen(Point(49.1, 37.5), claim, changed, source)
    assert second is not None
    assert second.place_id != first.place_id


def test_a_pin_is_a_place_that_is_known(review: Review, source: Source) -> None:
    place, is_new = place_chosen("gn:712926", review.claims[1], review, source)
    assert isinstance(place, Place)
    assert not is_new
    assert place_chosen("gn:0", review.claims[1], review, source) == (None, False)


def test_a_claim_without_a_place_has_none(review: Review, source: Source) -> None:
    assert place_of(review.claims[1], review, source) is None
