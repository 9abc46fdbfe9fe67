from __future__ import annotations

from frontmap.exchange.claim_records import CLAIM_RECORD, claim_record
from frontmap.map.derived import Derived
from frontmap.places import load_gazetteer


def test_a_record_says_what_the_claim_does(kharkiv: Derived) -> None:
    known = load_gazetteer().with_places(kharkiv.campaign.places.values())
    claims = [claim for claim in kharkiv.campaign.claims if claim.excerpt]
    for claim in claims:
        record = claim_record(claim, kharkiv.campaign.actor_ids, known)
        assert list(record) == list(CLAIM_RECORD)
        assert record["excerpt"] == claim.excerpt.text if claim.excerpt else None
        assert record["place_id"] == claim.place_id
        assert (record["name"] is None) == (claim.place_id is None)
    assert claims


def test_what_is_not_known_is_none(kharkiv: Derived) -> None:
    claim = next(claim for claim in kharkiv.campaign.claims if claim.place_id is None and not claim.excerpt)
    record = claim_record(claim, kharkiv.campaign.actor_ids, load_gazetteer())
    assert {key for key, value in record.items() if value is None} >= {
        "name",
        "lat",
        "lon",
        "excerpt",
        "start",
    }
