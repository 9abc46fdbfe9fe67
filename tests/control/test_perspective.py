import pytest

from frontmap import campaign
from frontmap.bundled import bundled
from frontmap.control import EVENT_COLUMNS, claims_frame, events_by, perspectives
from frontmap.model import Claim, Stance
from frontmap.places import load_gazetteer
from tests.control.claims import ACTORS, claim

IZIUM = "gn:707292"


def days_by(perspective: str, *claims: Claim) -> list[str]:
    events = events_by(perspective, claims_frame(claims, ACTORS), ACTORS)
    return [f"{day:%m-%d}" for day in events["last_day"]]


CLAIMED = claim("03-07", speaker="russia")
CONCEDED = claim("03-10", speaker="ukraine", lost_by="ukraine")
REPORTED = claim("03-09")


def test_all_evidence_counts_the_first_claim() -> None:
    assert days_by("all", CLAIMED, REPORTED, CONCEDED) == ["03-07"]


def test_a_side_counts_its_own_word_only() -> None:
    assert days_by("russia", CLAIMED, REPORTED, CONCEDED) == ["03-07"]
    assert days_by("ukraine", CLAIMED, REPORTED, CONCEDED) == ["03-10"]
    assert days_by("ukraine", CLAIMED, REPORTED) == []


def test_third_parties_count_without_the_sides() -> None:
    assert days_by("third-party", CLAIMED, REPORTED, CONCEDED) == ["03-09"]
    assert days_by("third-party", claim("03-12", speaker="BBC")) == ["03-12"]


def test_confirmed_counts_the_day_the_loser_concedes() -> None:
    assert days_by("confirmed", CLAIMED, CONCEDED) == ["03-10"]


def test_confirmed_counts_the_day_a_claim_and_a_report_agree() -> None:
    assert days_by("confirmed", CLAIMED, REPORTED) == ["03-09"]
    assert days_by("confirmed", CLAIMED, REPORTED, CONCEDED) == ["03-09"]


def test_confirmed_leaves_out_what_is_only_claimed_or_denied() -> None:
    assert days_by("confirmed", CLAIMED) == []
    denied = claim("03-08", speaker="ukraine", stance=Stance.DENIED)
    assert days_by("confirmed", CLAIMED, REPORTED, denied) == []


@pytest.mark.parametrize("perspective", perspectives(ACTORS))
def test_every_perspective_of_nothing_has_the_columns(perspective: str) -> None:
    assert list(events_by(perspective, claims_frame([], ACTORS), ACTORS).columns) == list(EVENT_COLUMNS)


def test_izium_falls_on_another_day_by_each_perspective() -> None:
    kharkiv = campaign.load(bundled("kharkiv-2022"), find_place=load_gazetteer().place)
    claims = claims_frame([c for c in kharkiv.claims if c.place_id == IZIUM], kharkiv.actor_ids)
    first = {
        perspective: events_by(perspective, claims, kharkiv.actor_ids)["last_day"].min().strftime("%m-%d")
        for perspective in perspectives(kharkiv.actor_ids)
    }
    assert first == {
        "all": "03-07",
        "confirmed": "04-01",
        "ukraine": "04-01",
        "russia": "03-07",
        "third-party": "04-01",
    }
