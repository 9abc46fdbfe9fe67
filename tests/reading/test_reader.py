from dataclasses import replace
from datetime import date

import pytest

from frontmap.errors import LexiconError
from frontmap.model import Actor, Citation, Precision
from frontmap.reading import read
from tests.reading.examples import ACTORS, claims, read_text, report, scan, told


def test_a_claim_rests_on_its_whole_sentence() -> None:
    text = "Il pleut. Les Ukrainiens ont repris Izioum. Il fait froid."
    [claim] = claims(text)
    assert claim.excerpt is not None
    assert claim.excerpt.text == "Les Ukrainiens ont repris Izioum."
    assert text[claim.excerpt.start : claim.excerpt.end] == claim.excerpt.text


def test_claim_ids_are_unique_and_the_same_each_time() -> None:
    text = "Les Ukrainiens ont repris Izioum et Borova. Les Russes ont quitté Izioum."
    ids = [claim.claim_id for claim in claims(text)]
    assert len(set(ids)) == len(ids) == 3
    assert ids == [claim.claim_id for claim in claims(text)]


def test_settlements_that_the_text_introduces_are_towns() -> None:
    reading = read_text("Les Ukrainiens ont repris le village de Petropillia.")
    assert [(toponym.text, toponym.candidates) for toponym in reading.toponyms] == [("Petropillia", ())]
    assert told("Les Ukrainiens ont repris le moral de Petropillia.") == []


def test_one_town_told_twice_in_a_sentence_is_one_claim() -> None:
    [claim] = claims("L'armée russe revendique la conquête d'Izioum, tombée jeudi.")
    assert (claim.gained_by, claim.days.first, claim.precision) == ("russia", date(2022, 9, 8), Precision.DAY)


def test_a_curated_day_is_today() -> None:
    curated = report("L'armée russe a quitté Izioum hier.", "2022-09", date(2022, 9, 10))
    [claim] = read(curated, actors=ACTORS, find_toponyms=scan).claims
    assert claim.days.first == date(2022, 9, 9)


def test_without_any_day_nothing_is_claimed() -> None:
    undated = replace(report("L'armée russe a quitté Izioum."), citation=Citation("Outlet"))
    reading = read(undated, actors=ACTORS, find_toponyms=scan)
    assert reading.claims == ()
    assert [passed.reason for passed in reading.passed_over] == ["no day known"]


def test_a_report_without_language_is_read_in_its_own() -> None:
    unnamed = replace(report("Les troupes russes ont quitté la ville d'Izioum."), lang="")
    assert len(read(unnamed, actors=ACTORS, find_toponyms=scan).claims) == 1
    unknown = replace(report("Izioum !"), lang="")
    reading = read(unknown, actors=ACTORS, find_toponyms=scan)
    assert (reading.claims, len(reading.toponyms)) == ((), 1)


def test_a_language_without_lexicon_is_an_error() -> None:
    with pytest.raises(LexiconError):
        read(replace(report("x"), lang="tlh"), actors=ACTORS, find_toponyms=scan)


def test_other_sides_need_only_their_names() -> None:
    actors = (
        Actor("m23", {"fr": "M23"}),
        Actor("drc", {"fr": "RDC"}, {"fr": ("congolais*", "Kinshasa", "FARDC")}),
    )
    goma = replace(
        report("Les rebelles du M23 sont entrés dans le village de Saké, selon l'armée congolaise.")
    )
    [claim] = read(goma, actors=actors, find_toponyms=lambda text, lang: ()).claims
    assert (claim.toponym, claim.gained_by, claim.speaker) == ("Saké", "m23", "drc")


def test_a_name_that_the_text_called_a_town_is_one_from_then_on() -> None:
    text = "On se bat pour le village de Petropillia. Petropillia a été libérée samedi par les Ukrainiens."
    assert told(text) == [("Petropillia", "taken", "ukraine", None)]
    assert told("On se bat pour Petropillia. Petropillia a été libérée samedi par les Ukrainiens.") == []


def test_what_happened_long_ago_does_not_change_what_a_text_is_about() -> None:
    text = (
        "Les Russes ont quitté Izioum vendredi. Ils avaient perdu Kherson en novembre 2021. "
        "Les Ukrainiens sont entrés samedi dans la ville."
    )
    assert told(text)[-1] == ("Izioum", "entered", "ukraine", None)


def test_who_owns_something_is_not_the_city() -> None:
    english = replace(report("Kharkiv's mayor said the Ukrainians had retaken the city."), lang="en")
    assert not read(english, actors=ACTORS, find_toponyms=scan).claims
    assert told("À Izioum, les Ukrainiens ont repris la ville.") == [("Izioum", "taken", "ukraine", None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Moscou dit avoir repris Izioum, que les Ukrainiens avaient prise samedi.", "outlet"),
        ("Moscou dit que les Ukrainiens avaient pris Izioum samedi.", "russia"),
    ],
)
def test_what_a_relative_clause_adds_is_the_outlets_word(text: str, speaker: str) -> None:
    assert claims(text)[-1].speaker == speaker


def test_the_items_of_a_list_are_the_words_of_whoever_gives_it() -> None:
    items = "\n\n- les soldats ukrainiens ont repris Izioum ;\n- les combats continuent à Lyman."
    listed = claims("L'état-major ukrainien fait le point :" + items)
    assert [claim.speaker for claim in listed] == ["ukraine", "ukraine"]
    assert [claim.speaker for claim in claims("On fait le point :" + items)] == ["outlet", "outlet"]
    after = claims("L'état-major ukrainien fait le point :" + items + "\n\nLes Russes ont quitté Borova.")
    assert after[-1].speaker == "outlet"
