from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from frontmap.campaign import Addition, Campaign, add_places, load, save_addition, undo_addition
from frontmap.errors import CampaignError, ReportError
from frontmap.model import Citation, Claim, Days, Excerpt, Place, Report

TEXT = "Russian troops left Lyman. Officials were silent.\n"
REPORT = Report("herald-1", TEXT, "en", Citation("The Herald", "A town, left", "", Days.parse("2022-10-01")))
LYMAN = Place("front:lyman", "Lyman", 48.98, 37.81, source="set on the map, 2022-10-01")


def nowhere(place_id: str) -> Place | None:
    return None


def loaded(folder: Path) -> Campaign:
    return load(folder, find_place=nowhere)


@pytest.fixture
def addition(folder: Path) -> Addition:
    claim = replace(
        loaded(folder).claims[0],
        claim_id="herald-1-0-1",
        toponym="Lyman",
        place_id="front:lyman",
        excerpt=Excerpt("herald-1", 0, 26, TEXT[:26]),
        reviewed=True,
    )
    return Addition(REPORT, (claim,), (LYMAN,))


def texts_of(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.rglob("*") if path.suffix in (".csv", ".md")}


def test_save_addition_writes_what_load_reads(folder: Path, addition: Addition) -> None:
    before = loaded(folder)
    save_addition(before, addition, find_place=nowhere)
    after = loaded(folder)
    assert after.reports["herald-1"] == REPORT
    assert after.claims == (*before.claims, *addition.claims)
    assert after.places["front:lyman"] == LYMAN


def test_undo_addition_leaves_the_campaign_as_it_was(folder: Path, addition: Addition) -> None:
    before = loaded(folder)
    save_addition(before, addition, find_place=nowhere)
    undo_addition(folder, addition)
    assert loaded(folder) == before


def test_undo_addition_leaves_what_was_edited_since(folder: Path, addition: Addition) -> None:
    save_addition(loaded(folder), addition, find_place=nowhere)
    path = folder / "reports" / "herald-1.md"
    path.write_text(path.read_text() + "More.\n")
    undo_addition(folder, addition)
    assert "herald-1" in loaded(folder).reports
    assert len(loaded(folder).claims) == 2


def test_undo_addition_leaves_a_place_and_a_report_that_others_use(folder: Path, addition: Addition) -> None:
    save_addition(loaded(folder), addition, find_place=nowhere)
    mine = addition.claims[0]
    path = folder / "claims.csv"
    row = next(line for line in path.read_text().splitlines() if line.startswith(mine.claim_id))
    path.write_text(path.read_text() + row.replace(mine.claim_id, "by-hand") + "\n")
    undo_addition(folder, addition)
    assert [claim.claim_id for claim in loaded(folder).claims][2:] == ["by-hand"]
    assert "front:lyman" in loaded(folder).places


def wrong_excerpt(claim: Claim) -> Claim:
    return replace(claim, excerpt=Excerpt("herald-1", 0, 5, "Other"))


def unknown_place(claim: Claim) -> Claim:
    return replace(claim, place_id="front:nowhere")


def same_sides(claim: Claim) -> Claim:
    return replace(claim, gained_by="russia", lost_by="russia")


def no_speaker(claim: Claim) -> Claim:
    return replace(claim, speaker=" ")


@pytest.mark.parametrize("spoil", [wrong_excerpt, unknown_place, same_sides, no_speaker])
def test_save_addition_refuses_a_claim_that_could_not_be_loaded(
    folder: Path, addition: Addition, spoil: Callable[[Claim], Claim]
) -> None:
    before = texts_of(folder)
    with pytest.raises(CampaignError):
        save_addition(
            loaded(folder), replace(addition, claims=(spoil(addition.claims[0]),)), find_place=nowhere
        )
    assert texts_of(folder) == before


def test_save_addition_never_writes_over_a_report(folder: Path, addition: Addition) -> None:
    taken = replace(addition, report=replace(REPORT, report_id="courier"), claims=())
    before = texts_of(folder)
    with pytest.raises(ReportError, match="there is a report of that name already"):
        save_addition(loaded(folder), taken, find_place=nowhere)
    assert texts_of(folder) == before


def test_save_addition_leaves_no_report_whose_claims_were_not_written(
    folder: Path, addition: Addition
) -> None:
    campaign = loaded(folder)
    (folder / "claims.csv").write_text("not,the,columns\n")
    with pytest.raises(CampaignError, match="claims"):
        save_addition(campaign, addition, find_place=nowhere)
    assert not (folder / "reports" / "herald-1.md").exists()


def test_add_places_keeps_the_rows_that_are_there(folder: Path) -> None:
    add_places(folder, [LYMAN])
    add_places(folder, [LYMAN])
    assert list(loaded(folder).places) == ["izium", "front:lyman"]
