import pytest

from frontmap import campaign as campaigns
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.campaign import Campaign
from frontmap.model import Citation, Days, Report
from frontmap.places import Gazetteer
from frontmap.places.placed import campaign_places, read_and_place


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
