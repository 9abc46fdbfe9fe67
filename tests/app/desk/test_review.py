"""What a person decides of what was read."""

from dataclasses import replace
from datetime import date

import pytest

from frontmap.app.desk.by_hand import with_claim
from frontmap.app.desk.review import (
    Review,
    Verdict,
    addition_of,
    all_accepted,
    carried_over,
    decided,
    edited,
    faults_of,
    known_twin,
    settled,
)
from frontmap.model import Change, Claim, Days, Place
from frontmap.texts import Texts

ENGLISH = Texts("en")
FIRST, SECOND = "draft-0-1", "draft-42-2"


def test_a_verdict_given_again_is_taken_back(review: Review) -> None:
    accepted = decided(review, FIRST, Verdict.ACCEPTED)
    assert [claim.claim_id for claim in accepted.accepted] == [FIRST]
    assert decided(accepted, FIRST, Verdict.ACCEPTED).verdicts == {}
    assert [claim.claim_id for claim in decided(accepted, FIRST, Verdict.REJECTED).rejected] == [FIRST]


def test_accepting_all_leaves_out_what_was_rejected_and_what_lacks_something(review: Review) -> None:
    assert all_accepted(review, ENGLISH).verdicts == {FIRST: Verdict.ACCEPTED}
    rejected = decided(review, FIRST, Verdict.REJECTED)
    assert all_accepted(rejected, ENGLISH).verdicts == {FIRST: Verdict.REJECTED}


def test_an_edit_changes_its_claim_alone(review: Review) -> None:
    changed = edited(review, SECOND, gained_by="ukraine")
    assert changed.claim(SECOND).gained_by == "ukraine"
    assert changed.claim(FIRST) == review.claim(FIRST)


def test_a_place_settles_every_claim_of_its_toponym(review: Review) -> None:
    twice = replace(
        review, claims=(*review.claims, replace(review.claims[1], claim_id="draft-42-3", speaker="outlet"))
    )
    made = Place("front:nove", "Nove", 49.0, 37.9)
    changed = settled(twice, "Nove", made, is_new=True)
    assert [claim.place_id for claim in changed.claims] == ["gn:702", "front:nove", "front:nove"]
    assert changed.places == (made,)


def test_a_place_set_twice_is_kept_once(review: Review) -> None:
    first, second = (Place(f"front:{n}", "Nove", 49.0, 37.9) for n in (1, 2))
    changed = settled(settled(review, "Nove", first, is_new=True), "Nove", second, is_new=True)
    assert changed.places == (second,)


@pytest.mark.parametrize(
    ("changes", "is_sound"),
    [
        ({}, False),
        ({"gained_by": "ukraine"}, True),
        ({"gained_by": "ukraine", "lost_by": "ukraine"}, False),
        ({"gained_by": "ukraine", "speaker": " "}, False),
        ({"change": Change.LOST}, False),
        ({"change": Change.LOST, "lost_by": "russia"}, True),
        ({"change": Change.CONTESTED}, True),
    ],
)
def test_a_claim_has_to_say_what_a_campaign_asks(
    review: Review, changes: dict[str, object], is_sound: bool
) -> None:
    claim: Claim = edited(review, SECOND, **changes).claim(SECOND)
    assert (faults_of(claim, ENGLISH) == []) is is_sound


def test_only_what_was_accepted_is_added_with_the_reports_new_id(review: Review) -> None:
    unused = Place("front:nove", "Nove", 49.0, 37.9)
    reviewed = decided(settled(review, "Nove", unused, is_new=True), FIRST, Verdict.ACCEPTED)
    addition = addition_of(reviewed, "courier-1")
    [claim] = addition.claims
    assert claim.claim_id == "courier-1-0-1"
    assert claim.excerpt is not None
    assert claim.excerpt.report_id == addition.report.report_id == "courier-1"
    assert claim.reviewed
    assert addition.places == ()


def test_an_article_read_again_keeps_what_was_made_of_the_claims_that_read_the_same(review: Review) -> None:
    [passed] = review.placed.reading.passed_over
    decisions = decided(decided(review, FIRST, Verdict.ACCEPTED), SECOND, Verdict.REJECTED)
    old, by_hand = with_claim(edited(decisions, FIRST, speaker="outlet"), passed)
    other = replace(review.claims[1], days=Days.on(date(2022, 9, 30)))
    new = replace(review, claims=(review.claims[0], other))
    kept = carried_over(old, new)
    assert kept.claim(FIRST).speaker == "outlet"
    assert kept.claim(SECOND) == other
    assert kept.verdicts == {FIRST: Verdict.ACCEPTED}
    assert [claim.claim_id for claim in kept.claims] == [FIRST, SECOND, by_hand]


def test_an_article_with_another_text_drops_the_claims_made_by_hand(review: Review) -> None:
    [passed] = review.placed.reading.passed_over
    old, _ = with_claim(review, passed)
    new = replace(review, report=replace(review.report, text=review.report.text + " Rain."))
    assert carried_over(old, new).claims == review.claims


def test_a_claim_of_the_same_words_is_known(review: Review) -> None:
    claim = review.claims[0]
    assert known_twin(claim, [replace(claim, claim_id="other", speaker="outlet")])
    assert not known_twin(claim, [replace(claim, toponym="Izium")])
    assert not known_twin(claim, [replace(claim, excerpt=None)])
