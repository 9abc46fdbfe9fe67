from collections.abc import Callable
from pathlib import Path

import pytest

from frontmap.campaign.head import load_head
from frontmap.errors import CampaignError

Edit = Callable[[str, str, str], None]


def test_no_service_is_asked_unless_the_campaign_says_so(folder: Path) -> None:
    head = load_head(folder / "campaign.toml")
    assert (head.online, head.online_username) == ((), "")


def test_a_campaign_may_name_services_to_ask(folder: Path, edit: Edit) -> None:
    edit("campaign.toml", "[title]", '[online]\nservices = ["geonames"]\nusername = "someone"\n[title]')
    head = load_head(folder / "campaign.toml")
    assert (head.online, head.online_username) == (("geonames",), "someone")


@pytest.mark.parametrize(
    "said", ['services = ["bing"]', "services = 5", "username = 'a'", "services = []\nkey = 1"]
)
def test_a_service_that_is_none_is_said_with_its_line(folder: Path, edit: Edit, said: str) -> None:
    edit("campaign.toml", "[title]", f"[online]\n{said}\n[title]")
    with pytest.raises(CampaignError, match=r"campaign.toml:4: online must be"):
        load_head(folder / "campaign.toml")
