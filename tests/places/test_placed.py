from datetime import date

import pytest

from frontmap import campaign as campaigns
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.campaign import Campaign
from frontmap.model import Citation, Days, Report
from frontmap.places import Gazetteer
from frontmap.places.placed import FRONT_DAYS, campaign_places, front_before, read_and_place


@pytest.fixture(scope="module")
def kharkiv(bundled_gazetteer: Gazetteer) -> Campaign:
    return campaigns.load(BUNDLED_CAMPAIGN, find_place=bundled_gazetteer.place)


@pytest.fixture(scope="module")
def known(kharkiv: Campaign, bundled_gazetteer: Gazetteer) -> Gazetteer:
    return bundled_gazetteer.with_places(kharkiv.places.values())


def report(text: str, published: str | None) -> Report:
    days = Days.parse(published) if published else None
    return Report("r", text, "en", Citation("An outlet", published=days))


def test_claims_get_the_places_of_their_toponyms(kharkiv: Campaign, known: Gazetteer) -> None:
    told = report("Ukrainian forces have retaken Izium, Kyiv said on Saturday.", "2022-09-11")
    placed = read_and_place(told, kharkiv, known, campaign_places(kharkiv, known))
    assert [known.place(claim.place_id or "").name for claim in placed.claims] == ["Izium"]  # type: ignore[union-attr]


def test_the_front_is_where_the_campaign_was_told_of_just_before(kharkiv: Campaign, known: Gazetteer) -> None:
    front = {each.place.name: each.weight for each in front_before(report("", "2022-09-10"), kharkiv, known)}
    assert {"Balakliia", "Volokhiv Yar"} <= front.keys()
    days = [claim.days.last for claim in kharkiv.claims if claim.place_id == "gn:707292"]
    assert date(2022, 9, 10) in days
    assert "Izium" not in front
    assert all(0 < weight <= 1 for weight in front.values())


def test_the_front_of_long_ago_is_not_that_of_the_day_before(kharkiv: Campaign, known: Gazetteer) -> None:
    last = max(claim.days.last for claim in kharkiv.claims)
    after = date.fromordinal(last.toordinal() + FRONT_DAYS + 1)
    assert front_before(report("", after.isoformat()), kharkiv, known) == []


def test_a_report_without_a_day_has_no_day_before(kharkiv: Campaign, known: Gazetteer) -> None:
    assert front_before(report("", None), kharkiv, known) == []


def test_of_a_month_the_front_is_that_before_its_first_day(kharkiv: Campaign, known: Gazetteer) -> None:
    month, first = report("", "2022-09"), report("", "2022-09-01")
    assert front_before(month, kharkiv, known) == front_before(first, kharkiv, known) != []
