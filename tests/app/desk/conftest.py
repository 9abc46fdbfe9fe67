from datetime import date

import pytest

from frontmap.app.desk.review import Review
from frontmap.model import Change, Citation, Claim, Days, Excerpt, Place, Precision, Report, Stance, Toponym
from frontmap.places import Ambiguous, Outcome, Placed, Resolved, Scored
from frontmap.reading import Reading
from frontmap.reading.towns.passed_over import PassedOver

TEXT = "Russia left Lyman on Saturday, Kyiv said. Nove near Lyman fell too.\n\nIt rains in Izium."
LYMAN = Place("gn:702", "Lyman", 48.98, 37.81, "UA", "Donetsk")


def claim(number: int, toponym: str, change: Change = Change.LOST, **fields: object) -> Claim:
    """Return a claim of the first sentence, or of the second."""
    start, end = (0, 41) if number == 1 else (42, 67)
    values = {
        "claim_id": f"draft-{start}-{number}",
        "toponym": toponym,
        "change": change,
        "gained_by": None,
        "lost_by": "russia" if change is Change.LOST else None,
        "speaker": "ukraine",
        "stance": Stance.ASSERTED,
        "days": Days.on(date(2022, 10, 1)),
        "precision": Precision.DAY,
        "excerpt": Excerpt("draft", start, end, TEXT[start:end]),
        **fields,
    }
    return Claim(**values)  # type: ignore[arg-type]


@pytest.fixture
def review() -> Review:
    """A short article with a claim that is sound and placed, and one that is neither."""
    report = Report("draft", TEXT, "en", Citation("The Courier", "Left", "", Days.parse("2022-10-01")))
    toponyms = (Toponym("Lyman", 12, 17), Toponym("Nove", 42, 46))
    passed = (PassedOver("Lyman", 52, 57, "near"),)
    reading = Reading((), toponyms, passed, ((21, 29),), ((31, 35),))
    near = Scored(Place("gn:1", "Nove", 49.0, 37.9, "UA", "Donetsk"), 0.4)
    outcomes: dict[str, Outcome] = {
        "Lyman": Resolved(LYMAN, 1.0, "the only candidate near"),
        "Nove": Ambiguous((near,), "2 candidates lie about as near"),
    }
    claims = (claim(1, "Lyman", place_id="gn:702"), claim(2, "Nove", Change.TAKEN))
    return Review(report, Placed(reading, claims, outcomes), claims)
