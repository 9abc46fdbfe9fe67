from frontmap.app.desk.by_hand import with_claim
from frontmap.app.desk.review import Review, faults_of
from frontmap.model import Origin
from frontmap.texts import Texts

ENGLISH = Texts("en")


def test_a_claim_made_by_hand_rests_on_its_sentence_and_lacks_what_a_person_has_to_say(
    review: Review,
) -> None:
    [passed] = review.placed.reading.passed_over
    changed, claim_id = with_claim(review, passed)
    made = changed.claim(claim_id)
    assert made.excerpt is not None
    assert made.excerpt.text == "Nove near Lyman fell too."
    assert review.report.text[made.excerpt.start : made.excerpt.end] == made.excerpt.text
    assert (made.toponym, made.place_id, made.origin) == ("Lyman", "gn:702", Origin.CURATED)
    assert faults_of(made, ENGLISH)
    assert with_claim(changed, passed)[0].claims == changed.claims
