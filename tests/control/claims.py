"""Claims in a few words, for the tests of what follows from them."""

from datetime import date

from frontmap.model import Change, Claim, Days, Precision, Stance

ACTORS = ("ukraine", "russia")


def claim(
    days: str,
    gained_by: str | None = "russia",
    *,
    speaker: str = "outlet",
    change: Change = Change.TAKEN,
    lost_by: str | None = None,
    stance: Stance = Stance.ASSERTED,
    place: str | None = "izium",
) -> Claim:
    """Return a claim on ``days``, written as ``03-07`` or ``03-07/03-09`` of 2022."""
    first, _, last = days.partition("/")
    span = Days(day(first), day(last or first))
    claim_id = f"{days} {gained_by} {speaker} {change} {stance} {place}"
    return Claim(
        claim_id, "Izium", change, gained_by, lost_by, speaker, stance, span, Precision.DAY, place_id=place
    )


def day(text: str) -> date:
    return date.fromisoformat(f"2022-{text}")
