from frontmap.control import CLAIM_FRAME_COLUMNS, claims_frame
from tests.control.claims import ACTORS, claim, day


def test_claims_frame_has_a_row_a_claim_with_its_evidence() -> None:
    frame = claims_frame([claim("03-07", speaker="russia"), claim("03-08", place=None)], ACTORS)
    assert list(frame.columns) == list(CLAIM_FRAME_COLUMNS)
    assert frame["evidence"].tolist() == ["claimed", "reported"]
    assert frame["place_id"].tolist() == ["izium", ""]
    assert frame["first_day"].dt.date.tolist() == [day("03-07"), day("03-08")]


def test_claims_frame_of_nothing_has_the_columns_all_the_same() -> None:
    assert list(claims_frame([], ACTORS).columns) == list(CLAIM_FRAME_COLUMNS)
