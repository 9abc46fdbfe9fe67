from datetime import date, timedelta

import pytest

from frontmap import campaign as campaigns
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.campaign import Campaign
from frontmap.model import Citation, Days, Report
from frontmap.places import Gazetteer
from frontmap.places.front import FRONT_DAYS, front_before


@pytest.fixture(scope="module")
def kharkiv(bundled_gazetteer: Gazetteer) -> Campaign:
    return campaigns.load(BUNDLED_CAMPAIGN, find_place=bundled_gazetteer.place)


@pytest.fixture(scope="module")
def known(kharkiv: Campaign, bundled_gazetteer: Gazetteer) -> Gazetteer:
    return bundled_gazetteer.with_places(kharkiv.places.values())


def report(published: str | None) -> Report:
    days = Days.parse(published) if published else None
    return Report("r", "", "en", Citation("An outlet", published=days))


def weights(published: str | None, campaign: Campaign, known: Gazetteer) -> dict[str, float]:
    front = front_before(report(published), campaign, known)
    return {each.place.name: each.weight for each in front}


def test_the_front_is_where_the_campaign_was_told_of_just_before(kharkiv: Campaign, known: Gazetteer) -> None:
    front = weights("2022-09-10", kharkiv, known)
    assert {"Balakliia", "Volokhiv Yar"} <= front.keys()
    assert all(0 < weight <= 1 for weight in front.values())


def test_what_happens_on_the_day_itself_is_not_the_day_before(kharkiv: Campaign, known: Gazetteer) -> None:
    assert date(2022, 9, 10) in {claim.days.last for claim in kharkiv.claims if claim.place_id == "gn:707292"}
    assert "Izium" not in weights("2022-09-10", kharkiv, known)
    assert "Izium" in weights("2022-09-11", kharkiv, known)


def test_the_later_a_place_was_told_of_the_surer_it_is(kharkiv: Campaign, known: Gazetteer) -> None:
    sooner, later = (weights(day, kharkiv, known) for day in ("2022-09-09", "2022-09-15"))
    shared = {
        name
        for name in sooner.keys() & later.keys()
        if all(
            claim.days.last < date(2022, 9, 9)
            for claim in kharkiv.claims
            if claim.place_id and (place := known.place(claim.place_id)) and place.name == name
        )
    }
    assert shared
    assert all(sooner[name] > later[name] for name in shared)


def test_the_front_of_long_ago_is_not_that_of_the_day_before(kharkiv: Campaign, known: Gazetteer) -> None:
    last = max(claim.days.last for claim in kharkiv.claims if claim.place_id)
    assert weights((last + timedelta(FRONT_DAYS)).isoformat(), kharkiv, known)
    assert weights((last + timedelta(FRONT_DAYS + 1)).isoformat(), kharkiv, known) == {}


def test_a_report_without_a_day_has_no_day_before(kharkiv: Campaign, known: Gazetteer) -> None:
    assert weights(None, kharkiv, known) == {}


def test_of_a_month_the_front_is_that_before_its_first_day(kharkiv: Campaign, known: Gazetteer) -> None:
    assert weights("2022-09", kharkiv, known) == weights("2022-09-01", kharkiv, known) != {}
