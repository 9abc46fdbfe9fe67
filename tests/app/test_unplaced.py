"""The names without a place, and what each may mean."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from frontmap.app.offers import Offer, candidates, offer_words, offers, status_of, why_words
from frontmap.app.source import Known, Source, load_source
from frontmap.app.unplaced import outcome_of, unplaced_names
from frontmap.bundled import BUNDLED_CAMPAIGN
from frontmap.model import Place
from frontmap.places import Ambiguous, Resolved, Scored, Unresolved, load_gazetteer
from frontmap.texts import LANGUAGES, Texts

ENGLISH = Texts("en")


@pytest.fixture(scope="module")
def source() -> Source:
    return load_source(BUNDLED_CAMPAIGN)


def test_every_name_without_a_place_is_listed_once_with_its_claims(source: Source) -> None:
    names = unplaced_names(source)
    assert len(names) == len({claim.toponym for claim in source.unresolved()})
    assert len(names["Dovhenke", ""].claims) == 5
    known = names["Dovhenke", ""].known
    assert known is not None
    assert known.admin1 == "Kharkiv Oblast"


def test_a_name_that_is_placed_is_not_listed(tmp_path: Path) -> None:
    folder = tmp_path / "front"
    shutil.copytree(BUNDLED_CAMPAIGN, folder)
    path = folder / "toponyms.csv"
    path.write_text(path.read_text().replace("Dovhenke,,,", "Dovhenke,,gn:707292,"))
    assert ("Dovhenke", "") not in unplaced_names(load_source(folder))


def test_the_name_of_a_report_is_resolved_by_what_else_the_report_names(tmp_path: Path) -> None:
    folder = tmp_path / "front"
    shutil.copytree(BUNDLED_CAMPAIGN, folder)
    path = folder / "claims.csv"
    rows = path.read_text().splitlines()
    article = [i for i, row in enumerate(rows) if "contre-offensive-2022-09" in row and ",gn:707292," in row]
    rows[article[0]] = rows[article[0]].replace(",gn:707292,", ",,")
    path.write_text("\n".join(rows) + "\n")
    emptied = load_source(folder)
    [(name, unplaced)] = [(name, each) for name, each in unplaced_names(emptied).items() if name[1]]
    outcome = outcome_of(unplaced, emptied)
    assert name == ("Izioum", "contre-offensive-2022-09")
    assert isinstance(outcome, Resolved)
    assert offers(outcome, emptied.known())[0].place.place_id == "gn:707292"


def test_what_stands_in_brackets_is_no_part_of_the_name(source: Source) -> None:
    unplaced = unplaced_names(source)["Nove (Lyman hromada)", ""]
    assert unplaced.written == "Nove"
    assert isinstance(outcome_of(unplaced, source), Ambiguous)


LYMAN = Place("a", "Lyman", 48.98, 37.81, "UA", "Donetsk Oblast", names={"uk": "Лиман"})
IZIUM = Place("b", "Izium", 49.20, 37.27, "UA", names={"uk": "Ізюм"}, population=45_000)


def test_an_offer_says_its_number_where_it_lies_and_what_speaks_for_it() -> None:
    known = Known(load_gazetteer(), (LYMAN, IZIUM))
    [offer] = offers(Ambiguous((Scored(LYMAN, 0.5),), "why"), known)
    assert offer_words(1, offer, known.near, ENGLISH) == (
        "1. Lyman · Donetsk Oblast, UA · 46 km southeast of Izium · score 0.50"
    )
    assert offer_words(1, offer, (), Texts("uk")) == "1. Лиман · Donetsk Oblast, UA · оцінка 0.50"


def test_an_offer_with_a_raion_is_told_by_that() -> None:
    offer = Offer(replace(LYMAN, admin2="Kramatorsk", admin3="Lyman hromada"), None)
    words = "1. Lyman · Lyman hromada, Kramatorsk, Donetsk Oblast, UA"
    assert offer_words(1, offer, [IZIUM], ENGLISH) == words


def test_no_two_namesakes_of_one_oblast_are_offered_alike() -> None:
    gazetteer = load_gazetteer()
    for name in ("Dmytrivka", "Ivanivka", "Kamianka"):
        offered = offers(
            Ambiguous(tuple(Scored(each, 0.1) for each in gazetteer.lookup(name)), ""), Known(gazetteer, ())
        )
        words = {offer_words(1, offer, gazetteer.towns, ENGLISH) for offer in offered}
        assert len(words) == len(offered)


def test_a_name_that_is_merely_spelled_nearly_so_has_no_score_and_the_nearest_comes_first() -> None:
    known = Known(load_gazetteer(), (IZIUM,))
    offered = offers(Unresolved(("Lyman", "Odesa"), "why"), known)
    assert {offer.score for offer in offered} == {None}
    assert offered[0].place.admin1.startswith(("Kharkiv", "Donetsk"))
    assert offers(Unresolved((), "why"), known) == ()


def test_the_pins_stand_in_the_order_of_the_offers() -> None:
    known = Known(load_gazetteer(), ())
    offered = offers(Ambiguous((Scored(LYMAN, 0.5), Scored(IZIUM, 0.4)), "why"), known)
    assert [(pin.place_id, pin.name) for pin in candidates(offered, "uk")] == [("a", "Лиман"), ("b", "Ізюм")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reason_of_the_resolver_is_told_in_the_readers_language(source: Source, lang: str) -> None:
    text = Texts(lang)
    for unplaced in unplaced_names(source).values():
        outcome = outcome_of(unplaced, source)
        assert status_of(outcome, text)
        assert isinstance(outcome, Resolved) or lang == "en" or why_words(outcome, text) != outcome.why
